/**
 * The years of a run: where each begins, and what grows from year to year.
 *
 * The rule this file keeps: day 0 is the first day of the run; the history before it has negative
 * days, and year numbers count from the first year of that history.
 */
import { dayNumber, yearStartDays } from "#engine";
import type { Model } from "./model.ts";

export interface Calendar {
  /** First day of the history; 0 or negative. */
  readonly start: number;
  /** Last moment of the run: the end of the last day. */
  readonly end: number;
  /** Calendar year of index 0. */
  readonly firstHistoryYear: number;
  /** Index of the first year of the run itself. */
  readonly firstRunYear: number;
  readonly policyYear: number;
  readonly years: number;
  /** First day of each year, and of the year after the last. */
  readonly yearStart: Float64Array;
  /** First day of each month of the run itself (not of the history). */
  readonly monthStart: Float64Array;
  /** Day the contracts change, and the day Den Haag buys locally. */
  readonly contractDay: number;
  readonly denHaagLocalDay: number;
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** First days of the months from the first to the last year, counted from `epoch`. */
function monthStarts(first: number, last: number, epoch: string): Float64Array {
  const starts: number[] = [];
  for (let year = first; year <= last; year++) {
    for (let month = 1; month <= 12; month++) {
      starts.push(dayNumber(`${year}-${String(month).padStart(2, "0")}-01`, epoch));
    }
  }
  return Float64Array.from(starts);
}

export function calendarOf(model: Model): Calendar {
  const epoch = model.region.firstDay.value;
  const firstYear = yearOf(epoch);
  const lastYear = yearOf(model.region.lastDay.value);
  const firstHistoryYear = firstYear - Math.round(model.region.historyYears.value);
  const yearStart = Float64Array.from(yearStartDays(firstHistoryYear, lastYear + 1, epoch));
  return {
    start: yearStart[0] as number,
    end: dayNumber(model.region.lastDay.value, epoch) + 1,
    firstHistoryYear,
    firstRunYear: firstYear - firstHistoryYear,
    policyYear: model.region.policyFirstYear.value - firstHistoryYear,
    years: lastYear - firstHistoryYear + 1,
    yearStart,
    monthStart: monthStarts(firstYear, lastYear, epoch),
    contractDay: dayNumber(model.contracts.contractDate.value, epoch),
    denHaagLocalDay: dayNumber(model.contracts.denHaagLocalDate.value, epoch),
  };
}
