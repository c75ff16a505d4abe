/**
 * Care by month: days and their value per receiver, so that it can be seen when a change comes back.
 *
 * The rule this file keeps: it counts from the first day of the policy window, as the totals of the
 * youths do; a stretch over several months is cut at the firsts.
 */
import type { Plan } from "../model/plan.ts";
import { RECEIVER_COUNT } from "./outside-use.ts";
import { bump } from "./recorder.ts";

export class MonthBooks {
  readonly months: number;
  /** [receiver][month], see RECEIVERS. */
  days: Float64Array;
  value: Float64Array;
  /** Value at the prices of the first design; null where this one has no others. */
  steady: Float64Array | null;
  private readonly calendar: Plan["calendar"];

  constructor({ calendar }: Plan, hasSteady = false) {
    this.calendar = calendar;
    this.months = calendar.monthStart.length;
    this.days = new Float64Array(RECEIVER_COUNT * this.months);
    this.value = new Float64Array(RECEIVER_COUNT * this.months);
    this.steady = hasSteady ? new Float64Array(RECEIVER_COUNT * this.months) : null;
  }

  /**
   * Books days of care that end on day `until`, which lies in `month` or is its first day; `steady` is
   * their value at the prices of the first design.
   */
  book(
    receiver: number,
    days: number,
    value: number,
    until: number,
    month: number,
    steady = value,
  ): void {
    const row = receiver * this.months;
    let left = days;
    let end = until;
    for (let at = Math.min(month, this.months - 1); left > 0 && at >= 0; at--) {
      const since = at === 0 ? end - left : (this.calendar.monthStart[at] as number);
      const part = Math.min(left, Math.max(0, end - since));
      bump(this.days, row + at, part);
      bump(this.value, row + at, (value * part) / days);
      if (this.steady !== null) bump(this.steady, row + at, (steady * part) / days);
      left -= part;
      end -= part;
    }
  }
}
