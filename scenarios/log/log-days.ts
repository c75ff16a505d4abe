/**
 * Days of a log, as whole numbers.
 *
 * The rule this file keeps: a day that is not in the calendar is no day; times of day and time
 * zones are passed over, since messages about care know none.
 */
import { dayNumber, isoDate } from "#engine";
import { isCalendarDay } from "../definition/change-schema.ts";
import type { DayFormat } from "./log-mapping.ts";

const epoch = "1970-01-01";
const shapes: Readonly<Record<DayFormat, RegExp>> = {
  "yyyy-mm-dd": /^(\d{4})-(\d{2})-(\d{2})(?:[T ].{0,40})?$/,
  "dd-mm-yyyy": /^(\d{1,2})-(\d{1,2})-(\d{4})(?:[T ].{0,40})?$/,
  yyyymmdd: /^(\d{4})(\d{2})(\d{2})$/,
};

/** Days since 1 January 1970; null when the text is no day as this log writes them. */
export function logDay(text: string, format: DayFormat): number | null {
  const found = shapes[format].exec(text.trim());
  if (found === null) return null;
  const [, first = "", month = "", last = ""] = found;
  const [year, day] = format === "dd-mm-yyyy" ? [last, first] : [first, last];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(iso) ? dayNumber(iso, epoch) : null;
}

/** A day as `2026-12-31`. */
export function logDate(day: number): string {
  return isoDate(day, epoch);
}
