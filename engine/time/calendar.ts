/**
 * Day numbers and dates, without the platform's clock or time zones.
 *
 * The rule this file keeps: time is a number of days since an epoch; a date is only how it is
 * written. The calendar is the Gregorian one, also before its invention.
 *
 * Source of the conversions: Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */

import { SimulationError } from "../errors.ts";

/** A date in parts; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;

/** Days from 1 March of year 0 to 1 January 1970. */
const MARCH_ZERO_TO_1970 = 719_468;

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1 January 1970 to a date. Years start in March here, so that a leap day comes last. */
function daysFromCivil(date: CivilDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const monthFromMarch = (date.month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date.day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - MARCH_ZERO_TO_1970;
}

/** The date so many days after 1 January 1970. */
function civilFromDays(days: number): CivilDate {
  const shifted = days + MARCH_ZERO_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const yearStart = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - yearStart;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function parseIso(iso: string): CivilDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const [year, month, day] = (parts ?? []).slice(1).map(Number) as [number, number, number];
  const exists =
    parts !== null && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!exists) {
    throw new SimulationError(
      "invalid-argument",
      `A date is written as 2028-01-31 and exists, not "${iso}".`,
    );
  }
  return { year, month, day };
}

/**
 * Days from the epoch to a date, both as YYYY-MM-DD; negative before the epoch.
 *
 * @throws SimulationError if either is not written so or does not exist
 */
export function dayNumber(iso: string, epochIso: string): number {
  return daysFromCivil(parseIso(iso)) - daysFromCivil(parseIso(epochIso));
}

/** The date of a day number, in parts. A moment within a day belongs to that day. */
export function civilDate(day: number, epochIso: string): CivilDate {
  return civilFromDays(Math.floor(day) + daysFromCivil(parseIso(epochIso)));
}

/** The date of a day number as YYYY-MM-DD (years 0 to 9999). */
export function isoDate(day: number, epochIso: string): string {
  const { year, month, day: dayOfMonth } = civilDate(day, epochIso);
  const digits = (value: number, width: number) => String(value).padStart(width, "0");
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** The day numbers of 1 January of every year from the first to the last, both included. */
export function yearStartDays(firstYear: number, lastYear: number, epochIso: string): number[] {
  const epoch = daysFromCivil(parseIso(epochIso));
  return Array.from(
    { length: Math.max(0, lastYear - firstYear + 1) },
    (_, index) => daysFromCivil({ year: firstYear + index, month: 1, day: 1 }) - epoch,
  );
}
