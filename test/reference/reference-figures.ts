/**
 * The figures of one replication, worked out after the run from what happened.
 *
 * The one rule: a count goes by the moment of the event, both ends of the window included; a time
 * average is the sum of the overlaps of periods with the window, over its length.
 */
import type { NetworkFile, StationEntry } from "../../engine/stations/network-file.ts";
import type {
  ClassFigures,
  Customer,
  Figure,
  History,
  Offer,
  Period,
  ReferenceFigures,
  StationFigures,
  Visit,
  VisitFigures,
} from "./reference-types.ts";

/** From, to: the part of the run that the statistics cover. */
type Span = readonly [number, number];

/** Open: after a deadlock the window ends at the deadlock. */
export function referenceFigures(file: NetworkFile, history: History): ReferenceFigures {
  const span: Span = [Number(file.warmup ?? 0), history.end];
  const counted = new Set(["arrive", "start", "end", "renege"]);
  return {
    events: history.trace.filter((line) => counted.has(line.event)).length,
    stations: Object.fromEntries(
      file.stations.map((entry) => [entry.id, stationFigures(file, history, entry, span)]),
    ),
    classes: Object.fromEntries(
      file.classes.map(({ id }) => [
        id,
        classFigures(
          history.customers.filter((customer) => customer.arrival.class === id),
          span,
        ),
      ]),
    ),
  };
}

function stationFigures(
  file: NetworkFile,
  history: History,
  entry: StationEntry,
  span: Span,
): StationFigures {
  const offers = history.offers.filter((offer) => offer.station === entry.id);
  const visits = history.visits.filter((visit) => visit.station.id === entry.id);
  const scheduled = scheduledServers(entry, span);
  const ofClass = (id: string) =>
    visitFigures(
      offers.filter((offer) => offer.customer.arrival.class === id),
      visits.filter((visit) => visit.customer.arrival.class === id),
      scheduled,
      span,
    );
  return {
    ...visitFigures(offers, visits, scheduled, span),
    occupancy: occupancy(visits, span),
    classes: Object.fromEntries(file.classes.map(({ id }) => [id, ofClass(id)])),
  };
}

/**
 * Open: the share `delayed` is over those who joined in the window; who joined and is still waiting
 * at the end did not start at once. Somebody who was blocked arrives at the moment of joining.
 * Open: the utilisation of a class is its part of the servers scheduled for all.
 */
function visitFigures(
  offers: readonly Offer[],
  visits: readonly Visit[],
  scheduled: Figure,
  span: Span,
): VisitFigures {
  const started = visits.filter((visit) => isWithin(visit.firstStart, span));
  const reneged = visits.filter((visit) => isWithin(visit.reneged, span));
  const joined = visits.filter((visit) => isWithin(visit.joinedAt, span));
  const left = visits.filter((visit) => isWithin(visit.leftAt, span));
  const waits = started.map((visit) => visit.firstStart! - visit.joinedAt);
  const wasted = reneged.map((visit) => visit.reneged! - visit.joinedAt);
  const offered = offers.filter((offer) => isWithin(offer.time, span));
  const busy = timeAverage(
    visits.flatMap((visit) => visit.serving),
    span,
  );
  const blocked = timeAverage(
    visits.flatMap((visit) => visit.holding),
    span,
  );
  return {
    arrivals: offered.length,
    served: visits.filter((visit) => isWithin(visit.served, span)).length,
    lost: offered.filter((offer) => offer.lost).length,
    reneged: reneged.length,
    wait: mean(waits),
    waitAll: mean([...waits, ...wasted]),
    waitP50: quantile(waits, 0.5),
    waitP90: quantile(waits, 0.9),
    waitP95: quantile(waits, 0.95),
    delayed: mean(joined.map((visit) => (visit.firstStart === visit.joinedAt ? 0 : 1))),
    queueLength: timeAverage(
      visits.flatMap((visit) => visit.waiting),
      span,
    ),
    busyServers: busy,
    utilisation:
      scheduled === null || scheduled === 0 || busy === null ? null : (busy + blocked!) / scheduled,
    blockedServers: blocked,
    sojourn: mean(left.map((visit) => visit.leftAt! - visit.joinedAt)),
  };
}

/** Open: who was turned away has left the network too, after as many visits as it joined stations. */
function classFigures(customers: readonly Customer[], span: Span): ClassFigures {
  const left = customers.filter((customer) => isWithin(customer.leftAt, span));
  const exits: Record<string, number> = {};
  for (const { exit } of left) exits[exit!] = (exits[exit!] ?? 0) + 1;
  return {
    entered: customers.filter((customer) => isWithin(customer.arrival.time, span)).length,
    exited: left.length,
    exits,
    timeInSystem: mean(left.map((customer) => customer.leftAt! - customer.arrival.time)),
    visits: mean(left.map((customer) => customer.joined)),
  };
}

function isWithin(time: number | null, [from, to]: Span): boolean {
  return time !== null && time >= from && time <= to;
}

function mean(values: readonly number[]): Figure {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Type 7: between the order statistics around (n - 1) · share, counted from 0. */
function quantile(values: readonly number[], share: number): Figure {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (at - Math.floor(at)) * (above - below);
}

function overlap(period: Period, [from, to]: Span): number {
  return Math.max(0, Math.min(period.to, to) - Math.max(period.from, from));
}

function timeAverage(periods: readonly Period[], span: Span): Figure {
  const length = span[1] - span[0];
  if (length <= 0) return null;
  return periods.reduce((sum, period) => sum + overlap(period, span), 0) / length;
}

/** The time average of the schedule; null where there is no limit. */
function scheduledServers({ servers }: StationEntry, span: Span): Figure {
  if (servers === "infinite") return null;
  const schedule = typeof servers === "number" ? ([[0, servers]] as const) : servers;
  const times = schedule.map(([from, count], index) => {
    const period = { from, to: schedule[index + 1]?.[0] ?? Number.POSITIVE_INFINITY };
    return count * overlap(period, span);
  });
  const length = span[1] - span[0];
  return length <= 0 ? null : times.reduce((sum, time) => sum + time, 0) / length;
}

/** The share of the window with 0, 1, … present, up to the most for any length of time. */
function occupancy(visits: readonly Visit[], span: Span): readonly number[] | null {
  const [from, to] = span;
  if (to - from <= 0) return null;
  const stays = visits.map((visit) => [visit.joinedAt, visit.leftAt ?? to] as const);
  const cuts = [from, to, ...stays.flat().filter((time) => time > from && time < to)];
  cuts.sort((a, b) => a - b);
  const shares: number[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const length = cuts[index + 1]! - start;
    if (length === 0) continue;
    const present = stays.filter(([joined, gone]) => joined <= start && gone > start).length;
    while (shares.length <= present) shares.push(0);
    shares[present]! += length / (to - from);
  }
  return shares;
}
