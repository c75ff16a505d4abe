/**
 * Who moved between two designs, over replications.
 *
 * The rule this file keeps: rows and columns still close. Means of sums are sums of means, and
 * nothing is rounded or left out on the way.
 */
import { mean, sampleStandardDeviation } from "#engine";
import { PLACES } from "../measures/summary.ts";
import { type Estimate, estimateOver } from "./estimate.ts";
import { MATRIX_SIZE, type PairSummary } from "./pair-summary.ts";

/** Youths are counted over the whole window, days are a year. */
export interface MoversJudgement {
  readonly youths: Estimate;
  readonly moved: Estimate;
  readonly movedShare: Estimate;
  readonly places: readonly string[];
  /** [from, `new` last][to, `nowhere` last]. */
  readonly days: readonly (readonly number[])[];
  readonly youthsMatrix: readonly (readonly number[])[];
  /**
   * Standard deviation of `youthsMatrix` between replications; of a single one the root of the
   * count, as if moves were independent (Poisson).
   */
  readonly noise: readonly (readonly number[])[];
}

/** Means over paired replications of the matrix of moves. */
export function judgeMovers(
  pairs: readonly PairSummary[],
  { windowYears }: { readonly windowYears: number },
): MoversJudgement {
  const cell = (value: (pair: PairSummary, index: number) => number) =>
    matrixOf((index) => mean(pairs.map((pair) => value(pair, index))));
  return {
    youths: estimateOver(pairs.map(({ youths }) => youths)),
    moved: estimateOver(pairs.map(({ moved }) => moved)),
    movedShare: estimateOver(pairs.map(({ moved, youths }) => (youths > 0 ? moved / youths : 0))),
    places: [...PLACES],
    days: cell(({ movedDays }, index) => movedDays[index]! / windowYears),
    youthsMatrix: cell(({ movedYouths }, index) => movedYouths[index]!),
    noise: matrixOf((index) => spread(pairs.map(({ movedYouths }) => movedYouths[index]!))),
  };
}

function matrixOf(value: (index: number) => number): number[][] {
  return Array.from({ length: MATRIX_SIZE }, (_, row) =>
    Array.from({ length: MATRIX_SIZE }, (__, column) => value(row * MATRIX_SIZE + column)),
  );
}

function spread(counts: readonly number[]): number {
  return counts.length === 1 ? Math.sqrt(mean(counts)) : sampleStandardDeviation(counts);
}
