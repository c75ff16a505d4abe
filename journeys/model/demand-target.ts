/**
 * A municipality that means to have fewer requests: what is left of them on a day.
 *
 * The rule this file keeps: a target takes off, never adds, so that the youths of a design with a
 * target are among those of the same design without.
 */
import type { Plan } from "./plan.ts";

const DAYS_PER_YEAR = 365.25;

/**
 * Share of the requests left in `town` at `time`: 1 until the first year of the target, then down
 * in a straight line to the target share in the target year.
 */
export function targetPart(
  { model, municipalities, calendar }: Plan,
  town: number,
  time: number,
): number {
  const { targetFrom, targetYear, targetShare } = model.demand;
  const share = targetShare[municipalities[town] as string]?.value ?? 1;
  if (share === 1) return 1;
  const from = calendar.yearStart[Math.max(0, targetFrom.value - calendar.firstHistoryYear)];
  if (from === undefined || time < from) return 1;
  const span = (targetYear.value - targetFrom.value) * DAYS_PER_YEAR;
  return 1 - (1 - share) * Math.min(1, (time - from) / span);
}
