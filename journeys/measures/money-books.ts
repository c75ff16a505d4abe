/**
 * What ways of paying did, in counts and euro per segment and year.
 *
 * The rule this file keeps: these stand beside what is paid and never in it.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";
import { SEGMENT_COUNT } from "./summary.ts";

/** What is counted per segment and year. */
export const MONEY_COUNTS = [
  /** Trajectories begun, euro paid for them, and the care they gave at the price of a day. */
  "trajectories",
  "trajectory-euro",
  "trajectory-worth",
  /** Prices paid again for a course that went on. */
  "reopened",
  /** Starts without a price, as the trajectory of before still counts. */
  "same-trajectory",
  /** Starts asked for above a spending room: sent on, permitted, refused. */
  "room-sent-on",
  "room-permitted",
  "room-refused",
  /** Care above a spending room at the tariff, and what is not paid of it. */
  "over-room-worth",
  "over-room-unpaid",
  /** Care that an old contract pays by the unit, beside the budget that pays it too. */
  "paid-twice",
] as const;
export type MoneyCount = (typeof MONEY_COUNTS)[number];

export class MoneyBooks {
  readonly years: number;
  /** [count][segment][year], years of the history included. */
  counts: Float64Array;

  constructor(plan: Plan) {
    this.years = plan.calendar.years;
    this.counts = new Float64Array(MONEY_COUNTS.length * SEGMENT_COUNT * this.years);
  }

  /** `segment` counts from 1. */
  note(count: MoneyCount, segment: number, year: number, amount = 1): void {
    const row = MONEY_COUNTS.indexOf(count) * SEGMENT_COUNT + segment - 1;
    bump(this.counts, row * this.years + year, amount);
  }
}
