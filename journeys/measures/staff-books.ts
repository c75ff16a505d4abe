/**
 * Places that were wanted and places that could be manned, per segment and year.
 *
 * The rule this file keeps: both are 0 in a year in which staff are no limit.
 */
import type { Plan } from "../model/plan.ts";
import { SEGMENT_COUNT } from "./summary.ts";

export class StaffBooks {
  readonly years: number;
  /** [segment][year], years of the history included. */
  wanted: Float64Array;
  manned: Float64Array;

  constructor(plan: Plan) {
    this.years = plan.calendar.years;
    this.wanted = new Float64Array(SEGMENT_COUNT * this.years);
    this.manned = new Float64Array(SEGMENT_COUNT * this.years);
  }
}
