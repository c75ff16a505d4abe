/**
 * The verdict on each question of the implementation test.
 *
 * The rule this file keeps: a verdict names the finding it follows from, and "not shown" is "unknown".
 */
import type { Certainty, Estimate, Label } from "./basics.ts";

/** What the letter to the council asks the implementation test to answer, in that order. */
export type QuestionId =
  | "inhabitants"
  | "local-teams"
  | "providers"
  | "referrers"
  | "walls"
  | "unpaid-places"
  | "waterbed"
  | "incentives"
  | "municipalities"
  | "savings"
  | "practice";

export type Verdict = "works" | "conditional" | "fails" | "unknown";

export interface QuestionVerdict {
  readonly id: QuestionId;
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  /** Ids of the findings behind it; empty when it was read from a measure or was not run. */
  readonly because: readonly string[];
  /** What the answer would change, where it was read from a measure and no finding names it. */
  readonly clause?: Label;
  /** `lead` is the figure that decides; the others are said beside it. */
  readonly figures: Readonly<Record<string, Estimate | number | string | null>>;
}
