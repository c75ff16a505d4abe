/**
 * Questions about a station as it stands: who is first in line, who can start, is it full, is it stuck.
 *
 * The one rule: these functions look and never change anything, so each can be read beside the
 * sentence of the format it stands for.
 */
import type { Customer, Readings, Station, Visit } from "./reference-types.ts";

export function inState(station: Station, state: Visit["state"]): Visit[] {
  return station.present.filter((visit) => visit.state === state);
}

/** Held for want of room elsewhere, so not by an exit delay. */
export function isBlocked(visit: Visit): boolean {
  return visit.state === "held" && visit.heldUntil === Number.POSITIVE_INFINITY;
}

/** Servers in the schedule that nobody has; a server above the schedule is never free. */
export function freeServers(station: Station): number {
  return Math.max(0, station.servers - inState(station, "serving").length - holders(station));
}

/** Customers who keep a server after service, here or in line elsewhere. */
function holders(station: Station): number {
  return inState(station, "held").length + inState(station, "kept").length;
}

/**
 * Servers that a customer of this priority could have, now or by pre-emption: all that are scheduled
 * but those that are held or serve somebody whose priority is as good.
 *
 * Open: so while more servers are at work than scheduled, pre-emption goes on for those that stay;
 * the newcomer takes over the victim's server, and it is another one that leaves after its customer.
 */
function serversFor(station: Station, priority: number): number {
  if (!isPreemptive(station)) return freeServers(station);
  const safe = inState(station, "serving").filter((visit) => visit.priority <= priority);
  return station.servers - holders(station) - safe.length;
}

function isPreemptive(station: Station): boolean {
  return station.entry.discipline === "priority-preemptive-resume";
}

/** Those who wait, who goes first first. */
export function line(station: Station): Visit[] {
  const line = inState(station, "waiting").sort((a, b) => a.place - b.place);
  const waiting = line.filter((visit) => !visit.called);
  return [...line.filter((visit) => visit.called), ...inTurn(station, waiting)];
}

/** Those who wait and have not been called. */
function inTurn(station: Station, waiting: Visit[]): Visit[] {
  switch (station.entry.discipline ?? "fifo") {
    case "fifo":
      return waiting;
    case "lifo":
      return waiting.reverse();
    case "priority":
    case "priority-preemptive-resume":
      // Sorting keeps the order of those who are equal: first in, first out across classes.
      return waiting.sort((a, b) => a.priority - b.priority);
    default:
      throw new Error(`The reference does not know the discipline ${station.entry.discipline}.`);
  }
}

/** Who would start now, and who gives up a server for it, in the order of the decisions. */
export function decideStarts(station: Station): { starters: Visit[]; victims: Visit[] } {
  const starters: Visit[] = [];
  const victims: Visit[] = [];
  const free = freeServers(station);
  let others = 0;
  for (const visit of line(station)) {
    // Who keeps a server here takes that one.
    if (visit.customer.kept?.station !== station) {
      if (others >= serversFor(station, visit.priority)) break;
      if (others >= free) victims.push(victimOf(station, victims)!);
      others += 1;
    } else if (victims.some((victim) => victim.priority <= visit.priority)) {
      // A victim is back at the head of its priority, before this one.
      break;
    }
    starters.push(visit);
  }
  return { starters, victims };
}

/** What stations share besides servers: how much of each is free, by name. */
type Shares = ReadonlyMap<string, number>;

/**
 * The same for stations that need shared amounts: of all who are first in line there, who is served
 * first goes first. A station whose first in line finds too little waits, and the others go on.
 *
 * Open, as amounts are an extension: by priority where the station goes by priority, then by joining,
 * then by number; and nobody passes the first in the own line, however little they need.
 */
export function decideShared(
  stations: readonly Station[],
  shares: Shares,
  levelOf: (visit: Visit) => number,
): Visit[] {
  const left = new Map(shares);
  const lines = new Map(stations.map((station) => [station, line(station)]));
  const starters: Visit[] = [];
  for (let open = [...stations]; open.length > 0; ) {
    const firsts = open.flatMap((station) => lines.get(station)!.slice(0, 1));
    const first = firsts.sort((a, b) => inTurnOfAll(a, b, levelOf))[0];
    if (first === undefined) break;
    const { station } = first;
    const begun = starters.filter((visit) => visit.station === station).length;
    const needs = Object.entries(station.entry.needs ?? {});
    const isThere = needs.every(([id, amount]) => (left.get(id) ?? 0) >= amount);
    if (begun < freeServers(station) && isThere) {
      for (const [id, amount] of needs) left.set(id, left.get(id)! - amount);
      starters.push(first);
      lines.get(station)!.shift();
    } else open = open.filter((other) => other !== station);
  }
  return starters;
}

function inTurnOfAll(a: Visit, b: Visit, levelOf: (visit: Visit) => number): number {
  return (
    Number(b.called) - Number(a.called) ||
    levelOf(a) - levelOf(b) ||
    a.joinedAt - b.joinedAt ||
    a.customer.number - b.customer.number
  );
}

/**
 * Lowest priority, then latest start.
 *
 * Open: a start is the latest one, also when it was a resumption; of those at the same time the
 * highest customer number, who by the rule for ties started last.
 */
function victimOf(station: Station, already: readonly Visit[]): Visit | undefined {
  return inState(station, "serving")
    .filter((visit) => !already.includes(visit))
    .sort(
      (a, b) =>
        b.priority - a.priority ||
        b.lastStart - a.lastStart ||
        b.customer.number - a.customer.number,
    )[0];
}

/**
 * Full: number waiting minus free servers is at least the waiting places.
 *
 * Open: a customer who would pre-empt at once enters all the same. That the victim "needs no waiting
 * place" would be an empty phrase otherwise: whoever has found a place leaves it to the victim. A
 * victim who waits takes no waiting place from those who come after either, only the free server that
 * it will have.
 */
export function isFull(station: Station, customer: Customer, readings: Readings): boolean {
  const places = station.entry.queueCapacity ?? Number.POSITIVE_INFINITY;
  const waiting = inState(station, "waiting");
  if (crowding(station) < places) return false;
  if (!isPreemptive(station) || readings.preemptorNeedsPlace === true) return true;
  const ahead = waiting.filter((visit) => visit.priority <= customer.priority);
  return ahead.length >= serversFor(station, customer.priority);
}

/** Those who wait in a place and would not start now, less the servers that nobody would take. */
function crowding(station: Station): number {
  const inLine = line(station);
  let free = freeServers(station);
  let starting = 0;
  for (const visit of inLine) {
    // Who keeps a server here takes that one, and who was called may have somebody else's.
    if (visit.customer.kept?.station !== station) {
      if (free === 0 && !visit.called) break;
      free = Math.max(0, free - 1);
    }
    starting += 1;
  }
  const inPlaces = inLine.slice(starting).filter((visit) => visit.firstStart === null);
  return inPlaces.length - free;
}

/**
 * The stations of a deadlock: all servers of each are held by customers blocked toward a station of
 * the set. Found by taking away whatever is not so, until nothing changes.
 *
 * Open: patience of those who wait and servers that are still to come are not looked at, though
 * they might open the knot. A station toward which nobody in the knot is blocked is not named.
 */
export function findDeadlock(stations: readonly Station[]): readonly Station[] {
  let stuck = stations.filter((station) => inState(station, "held").length > 0);
  for (;;) {
    const names = new Set(stuck.map((station) => station.id));
    const toward = new Set(
      stuck.flatMap((station) => inState(station, "held").map((visit) => visit.destination)),
    );
    const kept = stuck.filter((station) => isStuckAmong(station, names) && toward.has(station.id));
    if (kept.length === stuck.length) return kept;
    stuck = kept;
  }
}

function isStuckAmong(station: Station, names: ReadonlySet<string>): boolean {
  const places = station.entry.queueCapacity ?? Number.POSITIVE_INFINITY;
  return (
    inState(station, "serving").length === 0 &&
    freeServers(station) === 0 &&
    inState(station, "waiting").length >= places &&
    inState(station, "held").every(
      (visit) => isBlocked(visit) && visit.destination !== null && names.has(visit.destination),
    )
  );
}
