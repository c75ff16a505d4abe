/**
 * Who moved between two designs, over replications.
 *
 * The rule this file keeps: rows and columns still close. Means of sums are sums of means, and
 * nothing is rounded or left out on the way.
 */
import { mean, sampleStandardDeviation } from "#engine";
import { RECEIVERS } from "../../measures/outside-use.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import { MATRIX_SIZE } from "./pair-moves.ts";
import type { PairSummary } from "./pair-summary.ts";

/** [from, `new` last][to, `nowhere` last]. */
export type MoveMatrix = readonly (readonly number[])[];

/** Youths are counted over the whole window, days and euros are a year. */
export interface MoversJudgement {
  readonly youths: Estimate;
  readonly moved: Estimate;
  readonly movedShare: Estimate;
  readonly places: readonly string[];
  readonly days: MoveMatrix;
  readonly euro: MoveMatrix;
  /** Each youth whose days of care changed counts once, spread by its days: the cells add up. */
  readonly youthsMatrix: MoveMatrix;
  /** Youths with any days in a cell; one can be in several, so these do not add up. */
  readonly touched: MoveMatrix;
  /**
   * Standard deviation of `youthsMatrix` between replications; of a single one the root of the
   * count, as if moves were independent (Poisson).
   */
  readonly noise: MoveMatrix;
}

/** Means over paired replications of the matrix of moves. */
export function judgeMovers(
  pairs: readonly PairSummary[],
  { windowYears }: { readonly windowYears: number },
): MoversJudgement {
  const cell = (value: (pair: PairSummary, index: number) => number) =>
    matrixOf((index) => mean(pairs.map((pair) => value(pair, index))));
  const youths = ({ movedYouths }: PairSummary, index: number) => movedYouths.shares[index]!;
  return {
    youths: estimateOver(pairs.map((pair) => pair.youths)),
    moved: estimateOver(pairs.map(({ moved }) => moved)),
    movedShare: estimateOver(pairs.map((pair) => (pair.youths > 0 ? pair.moved / pair.youths : 0))),
    places: [...RECEIVERS],
    days: cell(({ days }, index) => days.moves.moved[index]! / windowYears),
    euro: cell(({ euro }, index) => euro.moves.moved[index]! / windowYears),
    youthsMatrix: cell(youths),
    touched: cell(({ movedYouths }, index) => movedYouths.touched[index]!),
    noise: matrixOf((index) => spread(pairs.map((pair) => youths(pair, index)))),
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
