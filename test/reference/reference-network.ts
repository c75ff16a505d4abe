/**
 * The reference: a slow, plain simulator of a network file, written from the published format alone.
 *
 * The one rule: it shares nothing with the engine but the words of the file and the inverse
 * distribution functions, so that where both agree on a trace neither is likely to be wrong.
 * Where the format leaves something open a comment starts with "Open:".
 */

import { change } from "./reference-changes.ts";
import { referenceFigures } from "./reference-figures.ts";
import { findKnot } from "./reference-knots.ts";
import { refuseExtensions } from "./reference-laws.ts";
import {
  arrive,
  endService,
  FOREVER,
  preempt,
  release,
  renege,
  start,
  stationOf,
} from "./reference-moves.ts";
import {
  decideShared,
  decideStarts,
  findDeadlock,
  freeServers,
  isBlocked,
  isFull,
  line,
} from "./reference-stations.ts";
import type {
  History,
  ReferenceResult,
  ReferenceRun,
  Station,
  TraceLine,
  Visit,
  World,
} from "./reference-types.ts";

/**
 * Runs one replication.
 *
 * @throws Error when the file uses what the published format does not have, the discipline `random`,
 *   or a traced customer who is sent elsewhere than its next visit
 */
export function runReference(run: ReferenceRun): ReferenceResult {
  refuseExtensions(run.file);
  const world = newWorld(run);
  const horizon = run.file.horizon ?? FOREVER;
  while (world.deadlock === null && !isDrained(world)) {
    if (act(world)) {
      lookForDeadlock(world);
      continue;
    }
    if (startAll(world)) {
      lookForDeadlock(world);
      continue;
    }
    const next = nextTime(world);
    if (next > horizon || next === FOREVER) break;
    world.now = next;
  }
  const end = world.deadlock?.time ?? run.file.horizon ?? world.now;
  const history: History = { ...world, end };
  return {
    trace: world.trace,
    figures: referenceFigures(run.file, history),
    deadlock: world.deadlock,
    end,
    exits: world.customers.map(({ exit }) => exit),
  };
}

function newWorld(run: ReferenceRun): World {
  const stations = run.file.stations.map((entry): Station => {
    const { servers } = entry;
    const changes = typeof servers === "object" ? [...servers] : [];
    const first = typeof servers === "object" ? changes.shift()![1] : servers;
    return {
      id: entry.id,
      entry,
      servers: first === "infinite" ? FOREVER : first,
      changes,
      present: [],
    };
  });
  return {
    run,
    readings: run.readings ?? {},
    stations: new Map(stations.map((station) => [station.id, station])),
    coming: run.arrivals.slice(0, run.file.stopAfterArrivals),
    customers: [],
    offers: [],
    visits: [],
    trace: [],
    now: 0,
    lastPlace: 0,
    firstPlace: 0,
    deadlock: null,
    shares: new Map((run.file.resources ?? []).map(({ id, amount }) => [id, amount])),
  };
}

/** With `stopAfterArrivals` the run is over when the last customer has left. */
function isDrained(world: World): boolean {
  return (
    world.run.file.stopAfterArrivals !== undefined &&
    world.coming.length === 0 &&
    world.customers.every((customer) => customer.leftAt !== null)
  );
}

/** The earliest moment after this one at which something is due. */
function nextTime(world: World): number {
  const times = [world.coming[0]?.time ?? FOREVER];
  for (const station of world.stations.values()) {
    times.push(station.changes[0]?.[0] ?? FOREVER);
    for (const visit of station.present) {
      if (visit.state === "serving") times.push(visit.serviceEnds);
      if (visit.state === "held") times.push(visit.heldUntil);
      if (visit.state === "waiting" && visit.firstStart === null) times.push(nextOfWait(visit));
    }
  }
  return Math.min(...times.filter((time) => time > world.now));
}

/**
 * Does the first thing that is due at this instant, service starts left out; false if nothing is.
 *
 * Open: after every single thing the order of kinds begins anew, so that what it makes possible in an
 * earlier kind comes before the rest of its own kind.
 */
function act(world: World): boolean {
  const ending = firstOf(world, endsNow);
  if (ending !== undefined) {
    endService(world, ending);
    return true;
  }
  const unblocking = nextUnblocking(world);
  if (unblocking !== undefined) {
    release(world, unblocking);
    return true;
  }
  for (const station of world.stations.values()) {
    if (station.changes[0] !== undefined && station.changes[0][0] <= world.now) {
      station.servers = station.changes.shift()![1];
      return true;
    }
  }
  const waiting = firstOf(world, waitChangesNow);
  if (waiting !== undefined) {
    endWait(world, waiting);
    return true;
  }
  if (world.coming[0] !== undefined && world.coming[0].time <= world.now) {
    arrive(world, world.coming.shift()!);
    return true;
  }
  return false;
}

/** The customer starts after all, gives up, or changes. */
function endWait(world: World, visit: Visit): void {
  const starters = setApart(world, visit);
  for (const starter of starters) starter.called = true;
  if (starters.includes(visit)) return;
  if (visit.patienceEnds <= world.now) renege(world, visit);
  else change(world, visit);
}

function firstOf(world: World, isDue: (world: World, visit: Visit) => boolean): Visit | undefined {
  return everybody(world)
    .filter((visit) => isDue(world, visit))
    .sort(byNumber)[0];
}

function everybody(world: World): Visit[] {
  return [...world.stations.values()].flatMap((station) => station.present);
}

function byNumber(a: Visit, b: Visit): number {
  return a.customer.number - b.customer.number;
}

function endsNow(world: World, visit: Visit): boolean {
  return visit.state === "serving" && visit.serviceEnds <= world.now;
}

/** The end of patience, or the first change before it. */
function nextOfWait({ patienceEnds, changeAt, riseAt }: Visit): number {
  return Math.min(patienceEnds, changeAt, riseAt);
}

/**
 * Patience is over or a change is due, and service has never started. If a server is free for the
 * customer as things stand, it is set apart: "a server freed at the instant a patience ends starts
 * that customer".
 *
 * Open: also when somebody of a higher priority comes at this very instant.
 */
function waitChangesNow(world: World, visit: Visit): boolean {
  return (
    visit.state === "waiting" &&
    visit.firstStart === null &&
    nextOfWait(visit) <= world.now &&
    !visit.called
  );
}

/**
 * Who can go: first those whose exit delay is over, by number, as with services; then the customer
 * held longest for whom there is room where it goes.
 */
function nextUnblocking(world: World): Visit | undefined {
  const delayed = firstOf(
    world,
    (_, visit) => visit.state === "held" && !isBlocked(visit) && visit.heldUntil <= world.now,
  );
  if (delayed !== undefined) return delayed;
  const held = everybody(world).filter((visit) => visit.state === "held" && isBlocked(visit));
  held.sort((a, b) => a.heldSince - b.heldSince || byNumber(a, b));
  const spoken = new Set<string>();
  for (const visit of held) {
    const destination = visit.destination!;
    if (spoken.has(destination)) continue;
    spoken.add(destination);
    if (!isFull(stationOf(world, destination), visit.customer, world.readings)) return visit;
  }
  return undefined;
}

function sharing({ entry }: Station): boolean {
  return entry.needs !== undefined;
}

/** The priorities of a file by number, best first; a station that does not go by them has one. */
function levelIn({ run }: World): (visit: Visit) => number {
  const all = [...new Set(run.file.classes.map(({ priority = 0 }) => priority))];
  all.sort((a, b) => a - b);
  return ({ station, priority }) =>
    station.entry.discipline === "priority" ? all.indexOf(priority) : 0;
}

/**
 * Who starts at this instant though it is not the time for starts yet: those who would start now, if
 * the customer whose patience is over is among them.
 *
 * Open: where stations share something, a server is what counts: with one for this customer all who
 * would start now have what they need set apart, also when it is too little for this customer.
 */
function setApart(world: World, reneging: Visit): readonly Visit[] {
  const { station } = reneging;
  if (!sharing(station)) {
    const { starters } = decideStarts(station);
    return starters.includes(reneging) ? starters : [];
  }
  if (line(station).indexOf(reneging) >= freeServers(station)) return [];
  const stations = [...world.stations.values()].filter(sharing);
  return decideShared(stations, world.shares, levelIn(world));
}

/**
 * Starts everybody who can start now; false if nobody can.
 *
 * Open: all of these start before a service of length zero among them ends.
 */
function startAll(world: World): boolean {
  const stations = [...world.stations.values()];
  const alone = stations.filter((station) => !sharing(station)).map(decideStarts);
  for (const { victims } of alone) for (const victim of victims) preempt(world, victim);
  const shared = decideShared(stations.filter(sharing), world.shares, levelIn(world));
  const starters = [...alone.flatMap((decision) => decision.starters), ...shared].sort(byNumber);
  for (const visit of starters) start(world, visit);
  return starters.length > 0;
}

/**
 * Open: the replication stops right after the thing that closed the knot, whatever else was due at
 * that instant.
 */
function lookForDeadlock(world: World): void {
  const all = [...world.stations.values()];
  const keeps = all.some(({ entry }) => entry.holdWhileWaiting === true);
  const stations = (keeps ? findKnot(all) : findDeadlock(all)).map((station) => station.id);
  if (stations.length > 0) world.deadlock = { time: world.now, stations };
}

/** The lines as the format has them, without the number of the replication. */
export function csvLines(trace: readonly TraceLine[]): readonly string[] {
  return trace.map(({ time, event, customer, class: name, station, detail }) =>
    [time, event, customer, name, station, detail].join(","),
  );
}
