/**
 * Rounds of measurements that take turns, brought down to one row.
 *
 * The rule this file keeps: a ratio is of two measurements of the same round, and what is told is the
 * middle one with the lowest and the highest beside it; never the best.
 */
import type { Measurement } from "./measure.ts";

export const ROUNDS = 3;

/** One row: times in nanoseconds per event or hold, ratios to the yardstick of the same run. */
export interface Row {
  readonly what: string;
  /** Processor seconds of the whole run. */
  readonly seconds: number | null;
  readonly each: number | null;
  readonly yardstick: number | null;
  readonly ratio: number | null;
  readonly spread: readonly [number, number] | null;
  readonly target: number | null;
  readonly peakMegabytes: number | null;
  readonly peakTarget: number | null;
}

/** Seconds per event or hold of one side in one round. */
export interface Side {
  readonly seconds: number;
  readonly each: number;
  readonly peakMegabytes: number;
}

export function perEvent({ seconds, events, peakMegabytes }: Measurement): Side {
  return { seconds, each: seconds / events, peakMegabytes };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

export function spreadOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** A row of what was measured round by round; without a yardstick, a row without a ratio. */
export function rowOf(
  row: Pick<Row, "what" | "target" | "peakTarget">,
  own: readonly Side[],
  other: readonly number[],
): Row {
  const ratios = other.map((each, round) => (own[round]?.each as number) / each);
  return {
    ...row,
    seconds: median(own.map(({ seconds }) => seconds)),
    each: median(own.map(({ each }) => each)) * 1e9,
    yardstick: other.length > 0 ? median(other) * 1e9 : null,
    ratio: ratios.length > 0 ? median(ratios) : null,
    spread: ratios.length > 0 ? spreadOf(ratios) : null,
    peakMegabytes: Math.max(...own.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

/** Both programs in turn; one row. */
export function compare(
  row: Pick<Row, "what" | "target">,
  us: () => Side,
  them: (() => number) | null,
): Row {
  const own: Side[] = [];
  const other: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(us());
    if (them) other.push(them());
  }
  return rowOf({ ...row, peakTarget: null }, own, other);
}
