/**
 * What the days of waiting at a border were lost to.
 *
 * The rule this file keeps: the causes add up to the wait. Only a rule and a new authorisation are
 * what the border itself costs; a full place and a stopped budget would make anybody wait.
 */
import { type Estimate, estimateOver } from "../estimate.ts";
import type { WallSummary } from "./wall-summary.ts";

export type WallCause =
  | "border-rule"
  | "authorisation"
  | "capacity"
  | "budget-stop"
  | "matching"
  | "family-choice";

/** Days by cause, in one cell of one replication, over the whole window. */
export type Causes = Readonly<Record<WallCause, number>>;

/** Days of a cell by cause; what no rule, place or budget explains is the family's own choice. */
export function causesOf(summary: WallSummary, cell: number): Causes {
  const known = {
    "border-rule": summary.borderDays[cell]!,
    authorisation: summary.authorisationDays[cell]!,
    capacity: summary.capacityDays[cell]!,
    "budget-stop": summary.budgetDays[cell]!,
    matching: summary.matchingDays[cell]!,
  };
  const rest = summary.waitDays[cell]! - totalOf(known);
  return { ...known, "family-choice": Math.max(0, rest) };
}

/** Days a year by cause, over replications. */
export function causeEstimates(
  summaries: readonly WallSummary[],
  cell: number,
): Readonly<Record<WallCause, Estimate>> {
  const estimate = (cause: WallCause) =>
    estimateOver(summaries.map((summary) => causesOf(summary, cell)[cause] / summary.years));
  return {
    "border-rule": estimate("border-rule"),
    authorisation: estimate("authorisation"),
    capacity: estimate("capacity"),
    "budget-stop": estimate("budget-stop"),
    matching: estimate("matching"),
    "family-choice": estimate("family-choice"),
  };
}

export function totalOf(causes: Readonly<Record<string, number>>): number {
  return Object.values(causes).reduce((sum, days) => sum + days, 0);
}

/** What the border itself costs. */
export function frictionOf(causes: Causes): number {
  return causes["border-rule"] + causes.authorisation;
}

/** What a shortage costs, at this border as anywhere. */
export function shortageOf(causes: Causes): number {
  return causes.capacity + causes["budget-stop"];
}
