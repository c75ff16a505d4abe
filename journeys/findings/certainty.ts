/**
 * How sure a conclusion is, in one word.
 *
 * The rule this file keeps: nothing is certain on the mean alone. An interval has to exclude
 * nothing-at-all, and nearly every replication has to point the same way.
 */
import type { Estimate } from "./estimate.ts";

export type Certainty = "certain" | "likely" | "uncertain" | "unknown";

/** What it takes to be called certain; assumptions, `detection` in the register. */
export interface CertaintyRules {
  /** Share of the replications that must have the sign of the mean, 0 to 1. */
  readonly share: number;
  /** With fewer replications nothing is certain. */
  readonly replications: number;
}

/** How many replications have the sign of the mean, of how many. */
export interface Agreement {
  readonly sameSign: number;
  readonly replications: number;
}

/**
 * `certain`: the interval excludes 0 and enough replications have the sign of the mean. `likely`:
 * the interval excludes 0. `uncertain`: it holds 0. `unknown`: there is no interval.
 */
export function certaintyOf(
  estimate: Estimate | null,
  { sameSign, replications }: Agreement,
  rules: CertaintyRules,
): Certainty {
  if (estimate === null || estimate.low === null || estimate.high === null) return "unknown";
  if (!(estimate.low > 0 || estimate.high < 0)) return "uncertain";
  const isCertain = replications >= rules.replications && sameSign / replications >= rules.share;
  return isCertain ? "certain" : "likely";
}
