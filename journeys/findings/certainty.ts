/**
 * How sure a conclusion is, in one word.
 *
 * The rule this file keeps: nothing is certain on the mean alone. An interval has to exclude
 * nothing-at-all, and nearly every replication has to point the same way.
 */
import type { Estimate } from "./estimate.ts";

export type Certainty = "certain" | "likely" | "uncertain" | "unknown";

/** Share of replications that must agree on the sign before a conclusion is called certain. */
export const CERTAIN_SHARE = 0.95;

/**
 * `certain`: the interval excludes 0 and at least 95% of the replications have the sign of the mean.
 * `likely`: the interval excludes 0. `uncertain`: it holds 0. `unknown`: there is no interval.
 *
 * @param sameSign share of replications, 0 to 1, whose value has the sign of the mean.
 */
export function certaintyOf(estimate: Estimate | null, sameSign: number): Certainty {
  if (estimate === null || estimate.low === null || estimate.high === null) return "unknown";
  if (!(estimate.low > 0 || estimate.high < 0)) return "uncertain";
  return sameSign >= CERTAIN_SHARE ? "certain" : "likely";
}
