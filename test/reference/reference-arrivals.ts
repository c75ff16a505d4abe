/**
 * The external arrivals of files in which nothing about them is left to chance.
 *
 * The one rule: a file that would need chance is refused, so that this list is the file's own.
 */
import type { Distribution } from "../../engine/random/distribution.ts";
import type { ArrivalEntry, Chances, NetworkFile } from "../../engine/stations/network-file.ts";
import type { Draws, ReferenceArrival } from "./reference-types.ts";

/**
 * Arrivals at given times or at fixed intervals, one class and one entry each.
 *
 * Open: at the same time the order is that of the file.
 *
 * @throws Error if an entry needs chance
 */
export function certainArrivals(file: NetworkFile): readonly ReferenceArrival[] {
  const last = file.horizon ?? Number.POSITIVE_INFINITY;
  const all = file.arrivals.flatMap((entry) => arrivalsOf(entry, file));
  // Sorting keeps the order of those who are equal, and so that of the file.
  return all.filter((arrival) => arrival.time <= last).sort((a, b) => a.time - b.time);
}

function arrivalsOf(entry: ArrivalEntry, file: NetworkFile): ReferenceArrival[] {
  const { process } = entry;
  if (process.type === "trace" && "customers" in process) {
    return process.customers.map(({ time, class: name, visits }) => ({
      time,
      class: name,
      station: visits[0]!.station,
      visits,
    }));
  }
  const name = typeof entry.class === "string" ? entry.class : onlyOne(entry.class);
  const station = onlyOne(entry.entry);
  const batch = entry.batch === undefined ? 1 : certain(entry.batch);
  return timesOf(entry, file).flatMap((time) =>
    Array.from({ length: batch }, () => ({ time, class: name, station })),
  );
}

function timesOf({ process }: ArrivalEntry, file: NetworkFile): readonly number[] {
  if (process.type === "trace" && "times" in process) return process.times;
  if (process.type !== "renewal") throw new Error(`A process ${process.type} needs chance.`);
  const interval = certain(process.interarrival);
  const count = file.stopAfterArrivals ?? Math.floor(file.horizon! / interval);
  return Array.from({ length: count }, (_, index) => (index + 1) * interval);
}

function onlyOne(chances: Chances | undefined): string {
  const names = Object.keys(chances ?? {}).filter((name) => chances![name] === 1);
  if (names.length !== 1) throw new Error("This class or entry needs chance.");
  return names[0]!;
}

function certain(distribution: Distribution): number {
  if (distribution.dist !== "deterministic") throw new Error(`${distribution.dist} needs chance.`);
  return distribution.value;
}

/** For networks in which no decision depends on chance: always one half. */
export const noChance: Draws = {
  service: () => 0.5,
  patience: () => 0.5,
  route: () => 0.5,
  renegeTo: () => 0.5,
  exitDelay: () => 0.5,
};
