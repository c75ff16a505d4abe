/**
 * Providers that leave, in the books: places, youths passed on, and how that went, per year.
 *
 * The rule this file keeps: a youth is passed on warm when care goes on the same day, whatever was
 * planned; all else is cold.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

/** What is counted per year. */
export const PROVIDER_COUNTS = [
  "left",
  "failed",
  "places-lost",
  "places-taken-over",
  "places-entered",
  "passed-on",
  "warm",
  "cold",
  "gap-days",
  "worker-changes",
  "not-resumed",
  "lines-moved",
] as const;
export type ProviderCount = (typeof PROVIDER_COUNTS)[number];

export class ProviderBooks {
  readonly years: number;
  /** [count][year], years of the history included. */
  counts: Float64Array;

  constructor(plan: Plan) {
    this.years = plan.calendar.years;
    this.counts = new Float64Array(PROVIDER_COUNTS.length * this.years);
  }

  note(count: ProviderCount, year: number, amount = 1): void {
    bump(this.counts, PROVIDER_COUNTS.indexOf(count) * this.years + year, amount);
  }
}
