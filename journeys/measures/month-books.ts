/**
 * Care by month: days and their value per receiver, so that it can be seen when a change comes back.
 *
 * The rule this file keeps: it counts from the first day of the policy window, as the totals of the
 * youths do; a stretch over several months is cut at the firsts.
 */
import type { Plan } from "../model/plan.ts";
import { RECEIVER_COUNT } from "./outside-use.ts";
import { bump } from "./recorder.ts";

/** The value of a stretch of care, and what it is by the prices and segments of the first design. */
export interface Worth {
  value: number;
  steady: number;
  /** Its place there, and its number among RECEIVERS. */
  steadyPlace: number;
  steadyReceiver: number;
}

export class MonthBooks {
  readonly months: number;
  /** [receiver][month], see RECEIVERS. */
  days: Float64Array;
  value: Float64Array;
  /** The same by the prices and segments of the first design; null where this one has no others. */
  steadyDays: Float64Array | null;
  steady: Float64Array | null;
  private readonly calendar: Plan["calendar"];

  constructor({ calendar }: Plan, hasSteady = false) {
    this.calendar = calendar;
    this.months = calendar.monthStart.length;
    const size = RECEIVER_COUNT * this.months;
    this.days = new Float64Array(size);
    this.value = new Float64Array(size);
    this.steadyDays = hasSteady ? new Float64Array(size) : null;
    this.steady = hasSteady ? new Float64Array(size) : null;
  }

  /** Books days of care that end on day `until`, which lies in `month` or is its first day. */
  book(receiver: number, days: number, worth: Worth, until: number, month: number): void {
    const row = receiver * this.months;
    const steadyRow = worth.steadyReceiver * this.months;
    let left = days;
    let end = until;
    for (let at = Math.min(month, this.months - 1); left > 0 && at >= 0; at--) {
      const since = at === 0 ? end - left : (this.calendar.monthStart[at] as number);
      const part = Math.min(left, Math.max(0, end - since));
      bump(this.days, row + at, part);
      bump(this.value, row + at, (worth.value * part) / days);
      if (this.steadyDays !== null) bump(this.steadyDays, steadyRow + at, part);
      if (this.steady !== null) bump(this.steady, steadyRow + at, (worth.steady * part) / days);
      left -= part;
      end -= part;
    }
  }
}
