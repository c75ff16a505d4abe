/**
 * The measures of a border beside its extra days: W1 to W7 and W9 of `methods.md` 3.1.
 *
 * The rule this file keeps: each measure is told with what direct entries show, and is null where
 * there is nothing to take a share of.
 */
import { mantelHaenszel, ratioEstimate } from "#engine";
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import type { WallSummary } from "./wall-summary.ts";

/** Shares are of attempts that closed, unless said otherwise. */
export interface WallMeasures {
  /**
   * W1: the log-rank test against the margin within strata, as standard deviations that starts stay
   * behind those of direct entries. A second opinion: no verdict rests on it.
   */
  readonly logRankZ: Estimate | null;
  /** W2: odds of being refused over those of direct entries (Mantel-Haenszel over strata). */
  readonly refusalOdds: Estimate | null;
  /** W3: share that goes back over the border soon, or is lost and back at the door; the same event among direct entries. */
  readonly pingPong: Estimate | null;
  readonly pingPongDirect: Estimate | null;
  /** W3: refusals for every start; W4: intakes for every start, less the one that is needed. */
  readonly bounces: Estimate | null;
  readonly repeatIntakes: Estimate | null;
  /** W5: dropouts in 1,000 days of waiting, and as a multiple of what direct entries would have. */
  readonly dropoutsPer1000Days: Estimate | null;
  readonly dropoutRatio: Estimate | null;
  /** W6: share of the days of need without the care that is needed; extra against direct entries. */
  readonly unmetNeed: Estimate | null;
  readonly excessUnmetNeed: Estimate | null;
  /** W7: crossings that came about as a share of those that were needed and are decided. */
  readonly permeability: Estimate | null;
  /**
   * W9: attempts times extra days, a year. Refusals and losses are in the extra days already: who
   * was lost counts as not started for as long as an attempt is followed.
   */
  readonly burdenDays: Estimate | null;
}

type Value = (summary: WallSummary) => number;

/** All measures of one border over replications; a ratio is of means, never a mean of ratios. */
export function measuresOf(summaries: readonly WallSummary[], cell: number): WallMeasures {
  const share = (top: Value, bottom: Value) => ratioOf(summaries, top, bottom);
  const to = cell % SEGMENT_COUNT;
  const from = Math.floor(cell / SEGMENT_COUNT) + 1;
  return {
    logRankZ: meanOf(
      summaries,
      ({ logRankDifference, logRankVariance }) =>
        -logRankDifference[cell]! / Math.sqrt(logRankVariance[cell]!),
    ),
    refusalOdds: oddsOf(summaries, cell),
    pingPong: share(
      ({ pingPong }) => pingPong[cell]!,
      ({ followed }) => followed[cell]!,
    ),
    pingPongDirect: share(
      ({ pingPongDirect }) => pingPongDirect[cell]!,
      ({ followedDirect }) => followedDirect[cell]!,
    ),
    bounces: share(
      ({ refusals }) => refusals[cell]!,
      ({ started }) => started[cell]!,
    ),
    repeatIntakes: share(
      ({ attempts, refusals, started }) => attempts[cell]! + refusals[cell]! - started[cell]!,
      ({ started }) => started[cell]!,
    ),
    dropoutsPer1000Days: share(
      ({ dropouts }) => 1000 * dropouts[cell]!,
      ({ waitDays }) => waitDays[cell]!,
    ),
    dropoutRatio: share(
      ({ dropoutsCompared }) => dropoutsCompared[cell]!,
      ({ dropoutsExpected }) => dropoutsExpected[cell]!,
    ),
    unmetNeed: meanOf(summaries, (summary) => unmet(summary, from, to)),
    excessUnmetNeed: meanOf(
      summaries,
      (summary) => unmet(summary, from, to) - unmet(summary, 0, to),
    ),
    permeability: share(
      ({ started }) => started[cell]!,
      ({ started, lost }) => started[cell]! + lost[cell]!,
    ),
    burdenDays: meanOf(
      summaries,
      ({ attempts, excessDirect, years }) => (attempts[cell]! * excessDirect[cell]!) / years,
    ),
  };
}

/** Share of the days of need in a segment (0 to 4) on which it was not met; NaN where not known. */
function unmet({ need }: WallSummary, from: number, to: number): number {
  if (need === null) return Number.NaN;
  const cell = from * SEGMENT_COUNT + to;
  return 1 - need.met[cell]! / need.needed[cell]!;
}

function meanOf(summaries: readonly WallSummary[], value: Value): Estimate | null {
  const seen = summaries.map(value).filter(Number.isFinite);
  return seen.length === 0 ? null : estimateOver(seen);
}

/** Null where the denominator is 0, or cannot be told from it. */
function ratioOf(summaries: readonly WallSummary[], top: Value, bottom: Value): Estimate | null {
  const tops = summaries.map(top);
  const bottoms = summaries.map(bottom);
  if (bottoms.every((value) => value === 0)) return null;
  if (summaries.length === 1) return { mean: tops[0]! / bottoms[0]!, low: null, high: null };
  const { ratio, low, high } = ratioEstimate(tops, bottoms);
  return ratio === null ? null : { mean: ratio, low, high };
}

/** Over replications by their spread; of one data set by Robins, Breslow and Greenland. */
function oddsOf(summaries: readonly WallSummary[], cell: number): Estimate | null {
  const [only] = summaries;
  if (summaries.length > 1 || only === undefined) {
    return ratioOf(
      summaries,
      ({ oddsForward }) => oddsForward[cell]!,
      ({ oddsBackward }) => oddsBackward[cell]!,
    );
  }
  const odds = mantelHaenszel({
    forward: only.oddsForward[cell]!,
    backward: only.oddsBackward[cell]!,
    forwardSquare: only.oddsForwardSquare[cell]!,
    cross: only.oddsCross[cell]!,
    backwardSquare: only.oddsBackwardSquare[cell]!,
  });
  return odds === null ? null : { mean: odds.ratio, low: odds.low, high: odds.high };
}
