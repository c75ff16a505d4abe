/**
 * What happens to a customer: comes, joins, starts, ends, is held, goes on, reneges, is lost, leaves.
 *
 * The one rule: each of these is done whole, with its lines in the trace in the order of happening;
 * when it is done is decided elsewhere.
 */
import { planChanges } from "./reference-changes.ts";
import { drawName, drawValue, lawFor } from "./reference-laws.ts";
import { isBlocked, isFull } from "./reference-stations.ts";
import { note } from "./reference-trace.ts";
import type { Customer, ReferenceArrival, Station, Visit, World } from "./reference-types.ts";

/** The end of what has no end. */
export const FOREVER = Number.POSITIVE_INFINITY;

/** Open: a resumption is a start too, in the trace and as an event; a pre-emption has no line. */
export function start(world: World, visit: Visit): void {
  const { now } = world;
  if (visit.firstStart === null) {
    visit.firstStart = now;
    visit.serviceLeft = lengthOfService(world, visit);
  }
  giveUp(world, visit.customer);
  visit.state = "serving";
  visit.called = false;
  visit.lastStart = now;
  visit.serviceEnds = now + visit.serviceLeft;
  close(visit.waiting, now);
  visit.serving.push({ from: now, to: FOREVER });
  note(world, "start", visit.customer, visit.station.id);
  share(world, visit.station, -1);
}

/** Takes what a service needs besides a server, or gives it back. */
function share(world: World, { entry }: Station, sign: 1 | -1): void {
  for (const [id, amount] of Object.entries(entry.needs ?? {})) {
    world.shares.set(id, world.shares.get(id)! + sign * amount);
  }
}

/** Takes the server away; back to the head of its priority, with the service still to come. */
export function preempt(world: World, visit: Visit): void {
  world.firstPlace -= 1;
  visit.state = "waiting";
  visit.place = world.firstPlace;
  visit.serviceLeft = visit.serviceEnds - world.now;
  close(visit.serving, world.now);
  visit.waiting.push({ from: world.now, to: FOREVER });
}

/** With `byDestination` the destination is drawn now, and kept. */
function lengthOfService(world: World, visit: Visit): number {
  const { customer, station } = visit;
  const traced = customer.arrival.visits?.[customer.step];
  if (traced !== undefined) return traced.service;
  const law = lawFor(station.entry.service, customer.class)!;
  const draw = world.run.draws.service(customer.number, visit.number, station.id);
  if ("dist" in law) return drawValue(law, draw);
  if (!("byDestination" in law)) throw new Error("The reference knows no service by number.");
  visit.destination = drawDestination(world, visit);
  return drawValue(lawFor(law.byDestination, visit.destination)!, draw);
}

function drawDestination(world: World, visit: Visit): string {
  const { customer, station } = visit;
  const { routing = {} } = world.run.file;
  const row =
    routing[customer.class]?.[station.id] ?? routing["default"]?.[station.id] ?? undefined;
  if (row === undefined) throw new Error(`There is no way out of ${station.id}.`);
  return drawName(row, world.run.draws.route(customer.number, visit.number, station.id));
}

/** Open: a traced customer who has made its last visit leaves by the exit "exit". */
function destinationOf(world: World, visit: Visit): string {
  const { arrival, step } = visit.customer;
  if (arrival.visits !== undefined) return arrival.visits[step + 1]?.station ?? "exit";
  return visit.destination ?? drawDestination(world, visit);
}

/**
 * Service is over: on to where the customer goes, if it can go there.
 *
 * Open: whether a station that blocks is full is judged while the customer still holds its server;
 * to any other station it goes after its server came free, so back to its own server too.
 * Open: an exit delay has no lines of its own, and one of length zero is none.
 */
export function endService(world: World, visit: Visit): void {
  const { customer, station } = visit;
  visit.served = world.now;
  close(visit.serving, world.now);
  note(world, "end", customer, station.id);
  share(world, station, 1);
  const destination = destinationOf(world, visit);
  const next = world.stations.get(destination);
  if (next === undefined) {
    const delay = exitDelay(world, visit, destination);
    if (delay > 0) hold(world, visit, destination, world.now + delay);
    else moveOn(world, visit, destination);
  } else if (next.entry.onFull === "block" && isFull(next, customer, world.readings)) {
    hold(world, visit, destination, FOREVER);
    note(world, "block", customer, station.id);
  } else {
    moveOn(world, visit, destination);
  }
}

function exitDelay(world: World, visit: Visit, exit: string): number {
  const delay = world.run.file.exits?.[exit]?.delay;
  if (delay === undefined) return 0;
  const { customer, station } = visit;
  return drawValue(delay, world.run.draws.exitDelay(customer.number, visit.number, station.id));
}

function hold(world: World, visit: Visit, destination: string, until: number): void {
  visit.state = "held";
  visit.destination = destination;
  visit.heldSince = world.now;
  visit.heldUntil = until;
  visit.holding.push({ from: world.now, to: FOREVER });
}

/** The end of a blocking or of an exit delay. */
export function release(world: World, visit: Visit): void {
  if (isBlocked(visit)) note(world, "unblock", visit.customer, visit.station.id);
  close(visit.holding, world.now);
  moveOn(world, visit, visit.destination!);
}

function leave(world: World, visit: Visit): void {
  const { station } = visit;
  visit.state = "gone";
  visit.leftAt = world.now;
  station.present.splice(station.present.indexOf(visit), 1);
}

/** The server that is kept, if any, is another's. */
function giveUp(world: World, customer: Customer): void {
  const { kept } = customer;
  if (kept === null) return;
  customer.kept = null;
  close(kept.holding, world.now);
  leave(world, kept);
}

/** Leaves the station and goes, in no time, to the next one or out; it may keep the server until then. */
function moveOn(world: World, visit: Visit, destination: string): void {
  const { customer, station } = visit;
  const next = world.stations.get(destination);
  if (visit.served !== null && next !== undefined && station.entry.holdWhileWaiting === true) {
    visit.state = "kept";
    visit.holding.push({ from: world.now, to: FOREVER });
    customer.kept = visit;
  } else leave(world, visit);
  if (next === undefined) {
    leaveNetwork(world, customer, destination, station.id);
    return;
  }
  customer.step += 1;
  const listed = customer.arrival.visits;
  if (listed !== undefined && listed[customer.step]?.station !== destination) {
    throw new Error(`Customer ${customer.number} is sent to ${destination}, not its next visit.`);
  }
  offer(world, customer, next, []);
}

/** Open: a customer with a patience of its own and no law that says where to leaves by "exit". */
export function renege(world: World, visit: Visit): void {
  const { customer, station } = visit;
  visit.reneged = world.now;
  close(visit.waiting, world.now);
  note(world, "renege", customer, station.id);
  giveUp(world, customer);
  const to = lawFor(station.entry.patience ?? {}, visit.joinedAs)?.to ?? "exit";
  const draw = () => world.run.draws.renegeTo(customer.number, visit.number, station.id);
  moveOn(world, visit, typeof to === "string" ? to : drawName(to, draw()));
}

/** Open: the line `arrive` is for arrivals from outside; a transfer shows as `end` and `join`. */
export function arrive(world: World, arrival: ReferenceArrival): void {
  const entry = world.run.file.classes.find((one) => one.id === arrival.class)!;
  const customer: Customer = {
    number: world.customers.length,
    arrival,
    class: arrival.class,
    priority: entry.priority ?? 0,
    kept: null,
    tries: 0,
    step: 0,
    joined: 0,
    leftAt: null,
    exit: null,
  };
  world.customers.push(customer);
  note(world, "arrive", customer, arrival.station);
  offer(world, customer, stationOf(world, arrival.station), []);
}

/**
 * Comes to the door of a station: joins, goes on to where the station overflows to, or is lost.
 *
 * Open: an overflow that comes back to a station that was full in the same chain is lost there. A
 * traced customer keeps the times of its listed visit when it overflows.
 */
function offer(world: World, customer: Customer, station: Station, tried: string[]): void {
  const lost = isFull(station, customer, world.readings);
  const number = customer.tries;
  customer.tries += 1;
  world.offers.push({ time: world.now, customer, station: station.id, lost });
  if (!lost) {
    join(world, customer, station, number);
    return;
  }
  note(world, "lose", customer, station.id);
  const overflow = world.stations.get(station.entry.onFull ?? "lose");
  if (overflow === undefined || [...tried, station.id].includes(overflow.id)) {
    leaveNetwork(world, customer, "lost", station.id);
  } else {
    offer(world, customer, overflow, [...tried, station.id]);
  }
}

/** Open: everybody who comes in joins, also who starts at the same instant. */
function join(world: World, customer: Customer, station: Station, number: number): void {
  const patience = patienceOf(world, customer, station, number);
  world.lastPlace += 1;
  customer.joined += 1;
  const visit: Visit = {
    customer,
    station,
    number,
    joinedAt: world.now,
    patienceEnds: world.now + patience,
    joinedAs: customer.class,
    priority: customer.priority,
    changeAt: FOREVER,
    riseAt: FOREVER,
    called: false,
    state: "waiting",
    place: world.lastPlace,
    firstStart: null,
    lastStart: 0,
    serviceLeft: 0,
    serviceEnds: FOREVER,
    destination: null,
    served: null,
    reneged: null,
    heldSince: 0,
    heldUntil: FOREVER,
    leftAt: null,
    waiting: [{ from: world.now, to: FOREVER }],
    serving: [],
    holding: [],
  };
  planChanges(world, visit, world.now);
  world.visits.push(visit);
  station.present.push(visit);
  note(world, "join", customer, station.id);
}

/** Open: a traced customer without a patience of its own is patient for ever. */
function patienceOf(world: World, customer: Customer, station: Station, visit: number): number {
  const { visits } = customer.arrival;
  if (visits !== undefined) return visits[customer.step]!.patience ?? FOREVER;
  const law = lawFor(station.entry.patience ?? {}, customer.class);
  if (law === undefined) return FOREVER;
  return drawValue(law, world.run.draws.patience(customer.number, visit, station.id));
}

/**
 * Open: the line `exit` bears the station the customer was at last, or the one that turned it away;
 * the name of the exit is in the counts only.
 */
function leaveNetwork(world: World, customer: Customer, exit: string, station: string): void {
  giveUp(world, customer);
  customer.leftAt = world.now;
  customer.exit = exit;
  note(world, "exit", customer, station);
}

function close(periods: readonly { to: number }[], now: number): void {
  periods.at(-1)!.to = now;
}

export function stationOf(world: World, id: string): Station {
  const station = world.stations.get(id);
  if (station === undefined) throw new Error(`There is no station ${id}.`);
  return station;
}
