/**
 * Where a difference between designs turns its sign as one number grows.
 *
 * The rule this file keeps: between two values that were run the difference is taken as a straight
 * line, and its zero comes with the interval of a ratio of means; outside them nothing is said.
 */
import { meanEstimate, ratioEstimate } from "#engine";
import type { Estimate } from "../types.ts";

/** A value that was run, with the difference there in every replication. */
export interface TriedValue {
  readonly value: number;
  readonly differences: readonly number[];
}

export type Turning =
  /** The zero, and the sign of the difference above it. */
  | { readonly kind: "turns"; readonly at: Estimate; readonly above: 1 | -1 }
  /** The same sign at every value that was run. */
  | { readonly kind: "never"; readonly sign: 1 | -1 | 0 };

const mean = (values: readonly number[]): number => meanEstimate(values).mean;

/** The zero between two values: low + span * d1 / (d1 - d2). */
function zeroBetween(low: TriedValue, high: TriedValue): Estimate {
  const span = high.value - low.value;
  const at = (share: number | null): number | null =>
    share === null ? null : low.value + span * share;
  const fall = low.differences.map((value, run) => value - (high.differences[run] ?? Number.NaN));
  if (fall.length < 2) {
    return { mean: low.value + (span * mean(low.differences)) / mean(fall), low: null, high: null };
  }
  const { ratio, low: least, high: most } = ratioEstimate(low.differences, fall);
  return { mean: at(ratio) ?? low.value, low: at(least), high: at(most) };
}

/** The first turn along the values, which stand in rising order; null with fewer than two. */
export function turningPoint(tried: readonly TriedValue[]): Turning | null {
  const usable = tried.filter(({ differences }) => differences.length > 0);
  const [first] = usable;
  if (first === undefined || usable.length < 2) return null;
  const signs = usable.map(({ differences }) => Math.sign(mean(differences)));
  const index = signs.findIndex((sign, at) => at > 0 && sign !== signs[at - 1]);
  const [low, high] = [usable[index - 1], usable[index]];
  if (low === undefined || high === undefined) {
    return { kind: "never", sign: (signs[0] ?? 0) as 1 | -1 | 0 };
  }
  const above = mean(high.differences) > mean(low.differences) ? 1 : -1;
  return { kind: "turns", at: zeroBetween(low, high), above };
}
