/**
 * What one replication found, as plain numbers: figures per station and class over its window.
 *
 * The rule this file keeps: a figure without observations is NaN here, and null in the output; it
 * is never 0.
 */

import type { Deadlock } from "./movements.ts";
import type { NetworkRun } from "./network-run.ts";
import { quantilesWithZeros } from "./quick-select.ts";
import { CELL, type Tally } from "./tally.ts";

/** Figures of a station or of a class at a station, in this order. */
export const STATION_FIGURES = [
  "arrivals",
  "served",
  "lost",
  "reneged",
  "wait",
  "waitAll",
  "waitP50",
  "waitP90",
  "waitP95",
  "delayed",
  "queueLength",
  "busyServers",
  "utilisation",
  "blockedServers",
  "sojourn",
] as const;

export const CLASS_FIGURES = ["entered", "exited", "timeInSystem", "visits"] as const;

/** One replication; everything in it can be sent between threads. */
export interface NetworkReplication {
  readonly replication: number;
  readonly events: number;
  /** Per station: all classes together, then each class; each a row of STATION_FIGURES. */
  readonly stations: readonly (readonly Float64Array[])[];
  readonly occupancy: readonly Float64Array[];
  /** Per class a row of CLASS_FIGURES. */
  readonly classes: readonly Float64Array[];
  /** Per class the counts by exit. */
  readonly exits: readonly Float64Array[];
  readonly deadlock: Deadlock | null;
  /** Customers who are still in the network at the end. */
  readonly present: number;
  /** The same replication lived on in other ways from the date of branching. */
  readonly variants?: Readonly<Record<string, NetworkReplication>>;
}

/** Reads the figures of a run that has ended at `end`. */
export function replicationOf(
  run: NetworkRun,
  replication: number,
  end: number,
): NetworkReplication {
  const { network, tally } = run;
  const from = network.warmup;
  const each = network.classes.map((_, cls) => cls);
  return {
    replication,
    events: run.events,
    stations: network.stations.map((_, number) => {
      const servers = tally.servers.area(number, end);
      const row = (classes: readonly number[]): Float64Array =>
        figures(
          tally,
          classes.map((cls) => number * tally.classes + cls),
          { servers, from, end },
        );
      const all = row(each);
      // With one class all together are that class.
      return [all, ...(each.length === 1 ? [all.slice()] : each.map((cls) => row([cls])))];
    }),
    occupancy: network.stations.map((_, number) => tally.occupancy.shares(number, end)),
    classes: each.map((cls) => classFigures(tally, cls)),
    exits: each.map((cls) =>
      Float64Array.from(
        network.exits,
        (_, exit) => tally.exits[exit * tally.classes + cls] as number,
      ),
    ),
    deadlock: run.deadlock,
    present: run.present,
  };
}

interface Window {
  /** Time integral of the scheduled servers; Infinity for a station without limit. */
  readonly servers: number;
  readonly from: number;
  readonly end: number;
}

function figures(
  tally: Tally,
  cells: readonly number[],
  { servers, from, end }: Window,
): Float64Array {
  const total = (place: keyof typeof CELL): number =>
    cells.reduce((sum, cell) => sum + tally.total(cell, CELL[place]), 0);
  const area = (place: "queue" | "busy" | "blocked"): number =>
    cells.reduce((sum, cell) => sum + tally.area(cell, CELL[place], end), 0);
  const [span, left, started] = [end - from, total("left"), total("started")];
  const [busy, blocked] = [area("busy"), area("blocked")];
  const waits = joined(cells.map((cell) => tally.waits[cell]?.taken() as Float64Array));
  const zeros = started - waits.length;
  const quantiles = quantilesWithZeros(waits, zeros, [0.5, 0.9, 0.95]);
  return Float64Array.of(
    total("arrivals"),
    total("served"),
    total("lost"),
    total("reneged"),
    total("waitSum") / started,
    total("waitAllSum") / left,
    ...quantiles,
    1 - total("atOnce") / total("joined"),
    area("queue") / span,
    busy / span,
    servers === Number.POSITIVE_INFINITY ? Number.NaN : (busy + blocked) / servers,
    blocked / span,
    total("sojournSum") / total("departed"),
  );
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function classFigures(tally: Tally, cls: number): Float64Array {
  const exited = tally.exited[cls] as number;
  return Float64Array.of(
    tally.entered[cls] as number,
    exited,
    (tally.timeSum[cls] as number) / exited,
    (tally.visitSum[cls] as number) / exited,
  );
}
