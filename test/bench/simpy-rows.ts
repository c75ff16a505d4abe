/**
 * How many times faster than SimPy, where Python has it.
 *
 * The rule this file keeps: SimPy gets the same file, shorter, since a hundredth of a run tells as
 * much about the time per event; it keeps less than we do, which is to its advantage.
 */
import type { NetworkFile } from "#engine";
import { manyServers, twelveStations } from "./network-files.ts";
import { ours, simpy, simpyVersion, writeText } from "./programs.ts";
import { median, ROUNDS, spreadOf } from "./rounds.ts";
import { demandSame } from "./same-work.ts";

export interface SimpyRow {
  readonly what: string;
  /** Nanoseconds per event. */
  readonly ours: number;
  readonly theirs: number;
  readonly times: number;
  readonly spread: readonly [number, number];
}

export interface SimpyRows {
  /** Null when there is no SimPy here. */
  readonly version: string | null;
  readonly rows: readonly SimpyRow[];
}

/** Rows without any when there is no SimPy. */
export function simpyRows(): SimpyRows {
  const version = simpyVersion();
  if (version === null) return { version, rows: [] };
  return {
    version,
    rows: [
      rowFor("M/M/50", manyServers(), manyServers(100_000)),
      rowFor("twelve stations", twelveStations(), twelveStations(500)),
    ],
  };
}

function rowFor(what: string, whole: NetworkFile, part: NetworkFile): SimpyRow {
  const path = writeText("whole.json", JSON.stringify(whole));
  const shorter = writeText("part.json", JSON.stringify(part));
  const share =
    whole.horizon === undefined
      ? (part.stopAfterArrivals as number) / (whole.stopAfterArrivals as number)
      : (part.horizon as number) / whole.horizon;
  const pairs = Array.from({ length: ROUNDS }, (_, round) => {
    const us = ours("network", path, 4 * round);
    const { named } = simpy(shorter);
    const events = named["events"] as number;
    demandSame(`${what}, events`, us.events * share, events, 0.02);
    return { ours: us.seconds / us.events, theirs: (named["seconds"] as number) / events };
  });
  const ratios = pairs.map((pair) => pair.theirs / pair.ours);
  return {
    what,
    ours: median(pairs.map((pair) => pair.ours)) * 1e9,
    theirs: median(pairs.map((pair) => pair.theirs)) * 1e9,
    times: median(ratios),
    spread: spreadOf(ratios),
  };
}
