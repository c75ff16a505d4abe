/**
 * What the borders do to a design as a whole: how closed it is, and how scattered journeys are.
 *
 * The rule this file keeps: it says nothing of a single border, and compares with nothing: two
 * designs are set side by side by who reads them.
 */
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import type { FragmentationSums } from "./fragmentation.ts";
import { conductanceOf, modularityOf } from "./openness.ts";
import type { WallSummary } from "./wall-summary.ts";

export interface BorderSystem {
  /** Modularity of moves that came about, less that of moves that were needed: above 0 is more closed. */
  readonly closedness: Estimate | null;
  /** [segment]: conductance of moves that came about, less that of moves that were needed. */
  readonly conductance: readonly (Estimate | null)[];
  /** Share of the needed crossings between segments that came about. */
  readonly crossings: Estimate | null;
  /** Mean over youths with two starts or more, and over those with four or more (`sequential`). */
  readonly continuity: Estimate | null;
  readonly usual: Estimate | null;
  readonly sequential: Estimate | null;
}

export function judgeSystem(summaries: readonly WallSummary[]): BorderSystem {
  const over = (value: (summary: WallSummary) => number) => {
    const seen = summaries.map(value).filter(Number.isFinite);
    return seen.length === 0 ? null : estimateOver(seen);
  };
  const perYouth = (of: keyof FragmentationSums, count: "youths" | "longer") =>
    over(({ fragmentation }) => fragmentation[of] / fragmentation[count]);
  return {
    closedness: over((summary) => modularityOf(summary.started) - modularityOf(decided(summary))),
    conductance: Array.from({ length: SEGMENT_COUNT }, (_, at) =>
      over(
        (summary) =>
          conductanceOf(summary.started, at + 1) - conductanceOf(decided(summary), at + 1),
      ),
    ),
    crossings: over((summary) => acrossBorders(summary.started) / acrossBorders(decided(summary))),
    continuity: perYouth("continuity", "youths"),
    usual: perYouth("usual", "youths"),
    sequential: perYouth("sequential", "longer"),
  };
}

/** Moves that were needed and of which the outcome is known. */
function decided({ started, lost }: WallSummary): Float64Array {
  return started.map((count, cell) => count + lost[cell]!);
}

function acrossBorders(flow: Float64Array): number {
  return flow.reduce(
    (sum, count, cell) => (cell % (SEGMENT_COUNT + 1) === 0 ? sum : sum + count),
    0,
  );
}
