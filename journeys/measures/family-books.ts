/**
 * Families in the books: plans, segments and siblings who live in care, per year.
 *
 * The rule this file keeps: a family counts in a year in which a child of it has care in one of the
 * five segments; the figures are counts of families, so they add up over replications.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

/** What is counted per year. */
export const FAMILY_COUNTS = [
  "families",
  "one-plan",
  "plans",
  "siblings",
  "siblings-one-plan",
  "two-segments",
  "two-segments-one-plan",
  "siblings-in-stay",
  "siblings-in-stay-together",
] as const;
export type FamilyCount = (typeof FAMILY_COUNTS)[number];

/** One family in one year. */
export interface FamilyYear {
  /** Children with care, and plans in force. */
  readonly children: number;
  readonly plans: number;
  readonly segments: number;
}

export class FamilyBooks {
  readonly years: number;
  /** [count][year], years of the history included. */
  counts: Float64Array;

  constructor(plan: Plan) {
    this.years = plan.calendar.years;
    this.counts = new Float64Array(FAMILY_COUNTS.length * this.years);
  }

  note(count: FamilyCount, year: number, amount = 1): void {
    bump(this.counts, FAMILY_COUNTS.indexOf(count) * this.years + year, amount);
  }

  /** Counts one family in a year; a family without a child in care is none. */
  noteFamily(year: number, { children, plans, segments }: FamilyYear): void {
    if (children === 0) return;
    this.note("families", year);
    this.note("plans", year, plans);
    if (plans === 1) this.note("one-plan", year);
    if (children > 1) this.note("siblings", year);
    if (children > 1 && plans === 1) this.note("siblings-one-plan", year);
    if (segments > 1) this.note("two-segments", year);
    if (segments > 1 && plans === 1) this.note("two-segments-one-plan", year);
  }
}
