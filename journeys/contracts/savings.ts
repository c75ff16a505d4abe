/**
 * The savings path: how much less may be spent in each segment and year.
 *
 * The rule this file keeps: what is asked is the path, as a share of the segment's own spending in
 * the base year of the same run, taken off places. What is found is for the run to say: forms without places
 * do not shrink, and price x quantity answers the queue that a cut makes.
 */
import type { Model, SegmentId } from "../model/model.ts";
import { type Plan, SEGMENTS } from "../model/plan.ts";

const MILLION = 1e6;
/** Index in the plan's calendar of the year whose spending the targets are measured against. */
export function savingsBaseYear({ model, calendar }: Plan): number {
  return model.savings.baseYear.value - calendar.firstHistoryYear;
}

/** Asked saving in euro a year for a calendar year: 0 before the start, the last value after the path. */
export function savingsTarget(plan: Plan, year: number): number {
  return askedOf(plan.model, year);
}

/** What of it is asked of one segment. */
export function askedSaving(model: Model, segment: SegmentId, year: number): number {
  return askedOf(model, year) * shareOf(model, segment);
}

/** The share of a segment, where the shares together are the whole. */
function shareOf({ savings: { split } }: Model, segment: SegmentId): number {
  const total = SEGMENTS.reduce((sum, id) => sum + split[id].value, 0);
  return split[segment].value / total;
}

function askedOf(model: Model, year: number): number {
  const { on, path, startYear, value2028 } = model.savings;
  if (!on.value || year < startYear.value) return 0;
  if (year === 2028) return pathValue(model, `2028-${value2028.value}`) * MILLION;
  const named = Object.keys(path)
    .filter((key) => /^\d{4}$/.test(key) && Number(key) <= year)
    .sort();
  const key = named.at(-1);
  return key === undefined ? 0 : pathValue(model, key) * MILLION;
}

function pathValue({ savings: { path } }: Model, key: string): number {
  return Math.abs((path[key] ?? path[key.slice(0, 4)])?.value ?? 0);
}

/** Share of a segment's volume that remains in `year`, given its spending in the base year. */
export function remainingShare(
  plan: Plan,
  segment: number,
  year: number,
  baseEuro: number,
): number {
  const target = askedSaving(plan.model, String(segment) as SegmentId, year);
  if (baseEuro <= 0 || target <= 0) return 1;
  return Math.max(plan.model.savings.leastShare.value, 1 - target / baseEuro);
}
