/**
 * How long it takes until care starts, as a curve: the share that has not started after so many weeks.
 *
 * The rule this file keeps: who still waits on the last day is followed until that day and no longer
 * (Kaplan-Meier). Who gives up, or is helped elsewhere, has not started and stays counted so, as in
 * the detector of walls (`attempt-table.ts`).
 */
import { OUTCOME } from "../measures/attempts.ts";
import { type AttemptColumns, SEGMENT_COUNT } from "../measures/summary.ts";

/** Weeks of the curve, from 0 to this one. */
export const CURVE_WEEKS = 52;
const DAYS_A_WEEK = 7;
const LAST_DAY = CURVE_WEEKS * DAYS_A_WEEK;

/** First starts, and starts across a border; moves inside a segment are neither. */
export const WAIT_ORIGINS = ["direct", "border"] as const;

/** Per group [segment][origin], flat; curves are [group][week]. */
export interface WaitSummary {
  readonly asked: Float64Array;
  readonly started: Float64Array;
  readonly lost: Float64Array;
  /** Waits that were still going on when the run ended. */
  readonly waiting: Float64Array;
  /** Share that has not started. NaN without attempts. */
  readonly open: Float64Array;
  /** Attempts that were cut off in the week before this point. */
  readonly cutOff: Float64Array;
  /** [group]: first day on which half, and nine in ten, have started; NaN when not within the curve. */
  readonly half: Float64Array;
  readonly nineInTen: Float64Array;
}

const GROUPS = SEGMENT_COUNT * WAIT_ORIGINS.length;
const DAYS = LAST_DAY + 1;

export const waitGroup = (segment: number, origin: number): number =>
  segment * WAIT_ORIGINS.length + origin;

/** The group of an attempt; -1 for those in neither. */
function groupOf(from: number, to: number): number {
  if (to < 1 || to > SEGMENT_COUNT) return -1;
  if (from === 0) return waitGroup(to - 1, 0);
  return from <= SEGMENT_COUNT && from !== to ? waitGroup(to - 1, 1) : -1;
}

/** Counts of one replication of one design; linear in the number of attempts. */
export function summariseWaits(attempts: AttemptColumns, lastDay: number): WaitSummary {
  const [asked, started, lost, waiting] = [0, 1, 2, 3].map(() => new Float64Array(GROUPS)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const starts = new Float64Array(GROUPS * DAYS);
  const ends = new Float64Array(GROUPS * DAYS);
  for (let row = 0; row < attempts.length; row++) {
    const group = groupOf(attempts.from[row]!, attempts.to[row]!);
    if (group < 0) continue;
    const outcome = attempts.outcome[row]!;
    asked[group]! += 1;
    const days = Math.max(0, attempts.wait[row]!);
    if (outcome === OUTCOME.started) {
      started[group]! += 1;
      if (days <= LAST_DAY) starts[group * DAYS + Math.ceil(days)]! += 1;
      continue;
    }
    const seen = outcome === OUTCOME.lost ? Math.max(days, lastDay - attempts.opened[row]!) : days;
    if (outcome === OUTCOME.lost) lost[group]! += 1;
    else waiting[group]! += 1;
    if (seen < LAST_DAY) ends[group * DAYS + Math.floor(seen)]! += 1;
  }
  return { asked, started, lost, waiting, ...curvesOf(asked, starts, ends) };
}

/** Kaplan-Meier by the day: who starts on a day starts before who is cut off on it. */
function curvesOf(asked: Float64Array, starts: Float64Array, ends: Float64Array) {
  const points = CURVE_WEEKS + 1;
  const curves = {
    open: new Float64Array(GROUPS * points).fill(Number.NaN),
    cutOff: new Float64Array(GROUPS * points),
    half: new Float64Array(GROUPS).fill(Number.NaN),
    nineInTen: new Float64Array(GROUPS).fill(Number.NaN),
  };
  const byDay = new Float64Array(DAYS);
  for (let group = 0; group < GROUPS; group++) {
    if (asked[group] === 0) continue;
    const days = group * DAYS;
    fillByDay(byDay, asked[group]!, starts.subarray(days), ends.subarray(days));
    curves.half[group] = firstDayAt(byDay, 0.5);
    curves.nineInTen[group] = firstDayAt(byDay, 0.1);
    for (let week = 0; week < points; week++) {
      const day = week * DAYS_A_WEEK;
      curves.open[group * points + week] = byDay[day]!;
      for (let back = Math.max(0, day - DAYS_A_WEEK + 1); back <= day; back++) {
        curves.cutOff[group * points + week]! += ends[days + back]!;
      }
    }
  }
  return curves;
}

function fillByDay(
  byDay: Float64Array,
  asked: number,
  starts: Float64Array,
  ends: Float64Array,
): void {
  let atRisk = asked;
  let curve = 1;
  for (let day = 0; day < DAYS; day++) {
    const begun = starts[day]!;
    if (begun > 0) curve *= 1 - begun / atRisk;
    atRisk -= begun + ends[day]!;
    byDay[day] = curve;
  }
}

const NO_DAY = -1;

function firstDayAt(byDay: Float64Array, share: number): number {
  // A curve of many factors may end a hair above the share that it stands for.
  const day = byDay.findIndex((value) => value <= share + 1e-12);
  return day === NO_DAY ? Number.NaN : day;
}
