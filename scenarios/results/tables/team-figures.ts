/**
 * Hours of local teams read out of a run, by task and municipality.
 *
 * The rule this file keeps: months are those of the run; a team is saturated from the first month
 * that asks for more hours than there are and begins a year that does so too.
 */
import { type RunSummary, TEAM_COUNTS, type TeamCount } from "#journeys";

export type TeamRun = Pick<RunSummary, "teamHours" | "municipalities" | "months">;

/** Months over which a shortage is judged: one busy month is none. */
export const SATURATION_MONTHS = 12;

const ASKED = TEAM_COUNTS.filter((count) => count.endsWith("-asked"));

/** One count of one team, by month. */
export function teamMonths(run: TeamRun, count: TeamCount, town: number): Float64Array {
  const row = TEAM_COUNTS.indexOf(count) * run.municipalities.length + town;
  return run.teamHours.subarray(row * run.months, (row + 1) * run.months);
}

/** Mean of a count over these months. */
export function teamMean(
  run: TeamRun,
  count: TeamCount,
  town: number,
  months: readonly number[],
): number {
  const column = teamMonths(run, count, town);
  return months.reduce((sum, month) => sum + (column[month] ?? 0), 0) / months.length;
}

/** Hours asked for by all tasks over the hours there are; NaN without hours. */
export function hoursLoad(run: TeamRun, town: number, months: readonly number[]): number {
  const asked = ASKED.reduce((sum, count) => sum + teamMean(run, count, town, months), 0);
  return asked / teamMean(run, "capacity", town, months);
}

/** First month that is short of hours, as is the whole year it begins; -1 for never. */
export function saturationMonth(run: TeamRun, town: number): number {
  for (let month = 0; month + SATURATION_MONTHS <= run.months; month++) {
    if (!(hoursLoad(run, town, [month]) > 1)) continue;
    const year = Array.from({ length: SATURATION_MONTHS }, (_, step) => month + step);
    if (hoursLoad(run, town, year) > 1) return month;
  }
  return -1;
}
