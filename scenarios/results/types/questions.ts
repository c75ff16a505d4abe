/**
 * The verdict on each question of the implementation test.
 *
 * The rule this file keeps: a verdict names the finding it follows from, and "not shown" is "unknown".
 */
import type { Certainty, Estimate } from "./basics.ts";

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
  /** `lead` is the figure that decides; the others are said beside it. */
  readonly figures: Readonly<Record<string, Estimate | number | string | null>>;
}
