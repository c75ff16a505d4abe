/**
 * The walls in an event log of real care.
 *
 * The rule this file keeps: what leaves it has been through the files that say what may be shown
 * (`shown-wall.ts`, `shown-totals.ts`).
 */
import { judgeLog, type Model } from "#journeys";
import { attemptsOf } from "./log-attempts.ts";
import type { LeftOutLines } from "./log-cases.ts";
import { logDate, logDay } from "./log-days.ts";
import type { LogMapping } from "./log-mapping.ts";
import type { LogWalls } from "./log-wall-types.ts";
import type { EventLog } from "./read-log.ts";
import { shownFrom } from "./shown-counts.ts";
import { roundingFor } from "./shown-figures.ts";
import {
  directEntries,
  leftOutShown,
  totalsShown,
  unfinishedShown,
  withoutRequestShown,
} from "./shown-totals.ts";
import { shownWall } from "./shown-wall.ts";

/** Who hears what happens meanwhile. */
export interface LogListener {
  /** Lines of what was left out, for who holds the log: they tell of few youths. */
  readonly leftOut?: (lines: LeftOutLines) => void;
  /** Which border is looked at now, of how many. */
  readonly border?: (done: number, of: number) => void;
}

const DAYS_A_YEAR = 365.25;

/**
 * What the log covers: from its first event to the day that the mapping names, or its last event. Who
 * reads a log takes events after the named day for faults.
 */
function windowOf({ events }: EventLog, { lastDay }: LogMapping): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { day } of events) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const named = lastDay === null ? null : logDay(lastDay, "yyyy-mm-dd");
  return { first, last: named ?? last };
}

/**
 * Judges the borders of a log by the limits of the region.
 *
 * @param smallCell - nothing of fewer youths than this is shown; 0 or 1 shows all
 */
export function wallsOfLog(
  log: EventLog,
  mapping: LogMapping,
  { detection }: Model,
  smallCell: number,
  hear: LogListener = {},
): LogWalls {
  const { first, last } = windowOf(log, mapping);
  const gapDays = detection.directEntryGapDays.value;
  const found = attemptsOf(log, first, { gapDays, lastDay: last });
  hear.leftOut?.(found.lines);
  const limits = {
    marginDays: detection.wallMarginDays.value,
    marginRefused: detection.wallMarginRefused.value,
    marginWithdrawn: detection.wallMarginRefused.value,
    minimumAttempts: detection.wallMinimumAttempts.value,
    tauDays: detection.wallFollowDays.value,
  };
  const q = detection.wallFalseDiscovery.value;
  const years = Math.max(1, last - first) / DAYS_A_YEAR;
  const { classes } = found;
  const options = { ...limits, q, years, lastDay: last - first, classes };
  const told = hear.border === undefined ? {} : { onBorder: hear.border };
  const judged = judgeLog(found.attempts, { ...options, ...told });
  const shown = shownFrom(smallCell);
  const limit = { q, shown, rounding: roundingFor(smallCell) };
  const walls = judged.map((wall) => shownWall(wall, found, limit));
  const parts = {
    passedOver: shown({ count: log.passedOver, youths: log.passedOverYouths }),
    leftOut: leftOutShown(found, shown),
    withoutRequest: withoutRequestShown(found.withoutRequest, walls, shown),
    unfinished: unfinishedShown(found.unfinished, limit),
    direct: directEntries(found.attempts, shown),
    walls,
  };
  return {
    firstDay: logDate(first),
    lastDay: logDate(last),
    ...totalsShown(log, found.attempts, parts, shown),
    ...parts,
    ...limits,
    falseDiscoveryRate: q,
    gapDays,
    smallCell,
  };
}
