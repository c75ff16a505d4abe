/**
 * Messages between municipality and provider, and requests across a border, in numbers and days.
 *
 * The rule this file keeps: a message is counted when it is sent, whatever its days.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

/** What is counted per year. */
export const ADMINISTRATION_COUNTS = [
  /** Messages by kind, and days that something waited for them. */
  "request",
  "request-days",
  "assignment",
  "assignment-days",
  "start",
  "stop",
  "stop-days",
  /** Starts and stops at a provider that is paid in more than one form, and extra days there. */
  "two-regime-messages",
  "two-regime-days",
  /** On 31 December: worth of care given of which the start was not yet known. */
  "undeclared-euro",
  /** Requests for help at a school elsewhere, their extra days, and those sent back. */
  "cross-border",
  "cross-border-days",
  "cross-border-refused",
] as const;
export type AdministrationCount = (typeof ADMINISTRATION_COUNTS)[number];

export class AdministrationBooks {
  readonly years: number;
  /** [count][year], years of the history included. */
  counts: Float64Array;

  constructor(plan: Plan) {
    this.years = plan.calendar.years;
    this.counts = new Float64Array(ADMINISTRATION_COUNTS.length * this.years);
  }

  note(count: AdministrationCount, year: number, amount = 1): void {
    bump(this.counts, ADMINISTRATION_COUNTS.indexOf(count) * this.years + year, amount);
  }
}
