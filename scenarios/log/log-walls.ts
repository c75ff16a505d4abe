/**
 * The walls in an event log of real care.
 *
 * The rule this file keeps: no cell with few youths leaves this file, nor a figure by which it could
 * be found: no totals from which the cells that are shown could be taken.
 */
import {
  judgeLog,
  type LoggedAttempts,
  type LoggedWall,
  type Model,
  type WallJudgement,
} from "#journeys";
import { type BorderEndings, endingsAt } from "./border-endings.ts";
import { type AttemptsOfLog, attemptsOf } from "./log-attempts.ts";
import type { LeftOut, LeftOutLines } from "./log-cases.ts";
import { logDate, logDay } from "./log-days.ts";
import type { LogMapping } from "./log-mapping.ts";
import type { EventLog } from "./read-log.ts";
import { extraShown, type Rounding, roundingFor } from "./shown-figures.ts";

/** A number of attempts; null where there are some, but fewer than may be shown. */
export type Count = number | null;

/** What a border can be a wall by: each has a test of its own. */
export type WallReason = "days" | "refusals" | "withdrawals";

/** One border as a log shows it. Figures are null where nothing can be said, or nothing may. */
export interface LogWall {
  readonly from: string;
  readonly to: string;
  readonly attempts: Count;
  /** Null too where those that were not are few. */
  readonly lost: Count;
  readonly refused: Count;
  /** Mean days from asking to starting, followed for `tauDays`. */
  readonly days: number | null;
  /** Days more than direct entries of the same care in the same period. */
  readonly excessDirect: number | null;
  /** Days more than the direct entries of that moment, with the interval of its own test. */
  readonly extraDays: LoggedWall["extraDays"];
  /** Days more than moves inside the segment that is left. */
  readonly excessInside: number | null;
  /** Share of the attempts that could be compared; null too where those, or the others, are few. */
  readonly covered: number | null;
  readonly excessRefused: number | null;
  readonly pDelay: number | null;
  /** Null too where the refusals are few: from a chance their number could be found. */
  readonly pRefused: number | null;
  /** The same for withdrawals. */
  readonly pWithdrawn: number | null;
  /** Null where it would tell the chance of few refusals or withdrawals. */
  readonly pAdjusted: number | null;
  /** What makes it a wall, each by itself; the strongest first. Empty where it is none. */
  readonly decidedBy: readonly WallReason[];
  /** Shares that withdrew, of the moves and of direct entries into the same segment. */
  readonly withdrawn: number | null;
  readonly withdrawnDirect: number | null;
  /** Mean days of those who started, of the moves and of direct entries. */
  readonly startedDays: number | null;
  readonly startedDaysDirect: number | null;
  /** Shares that are known from their authorisation only; they are held against their like alone. */
  readonly authorisedOnly: number | null;
  readonly authorisedOnlyDirect: number | null;
  /** Share of the moves after whose request the old care still ran, and its mean days there. */
  readonly overlapShare: number | null;
  readonly overlapDays: number | null;
  /** Extra days with the wait counted from the end of the old care; null where that makes no difference. */
  readonly extraDaysAfterCare: LoggedWall["extraDays"];
  /** `depends-on-old-care`: a wall since the request, and none since the end of the old care. */
  readonly verdict: WallJudgement["verdict"] | "too-few-to-show" | "depends-on-old-care";
}

/** Direct entries into a segment: what moves are compared with. */
export interface DirectEntries {
  readonly segment: string;
  readonly attempts: Count;
}

export interface LogWalls {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Null where it would give a number away that is not shown, see `totalsShown`. */
  readonly events: Count;
  /** Null too where it would give a number away that is not shown. */
  readonly youths: Count;
  readonly passedOver: Count;
  readonly leftOut: Readonly<Record<keyof LeftOut, Count>>;
  /** Attempts that are only known from their authorisation. */
  readonly withoutRequest: Count;
  readonly marginDays: number;
  readonly marginRefused: number;
  /** Of withdrawals; the same share as of refusals. */
  readonly marginWithdrawn: number;
  readonly minimumAttempts: number;
  readonly falseDiscoveryRate: number;
  readonly tauDays: number;
  readonly gapDays: number;
  readonly smallCell: number;
  readonly direct: readonly DirectEntries[];
  readonly walls: readonly LogWall[];
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
 * @param smallCell - numbers from 1 to one less are not shown; 0 or 1 shows all
 * @param tell - is given the lines of what was left out, for who holds the log: they tell of few youths
 */
export function wallsOfLog(
  log: EventLog,
  mapping: LogMapping,
  { detection }: Model,
  smallCell: number,
  tell: (lines: LeftOutLines) => void = () => undefined,
): LogWalls {
  const { first, last } = windowOf(log, mapping);
  const gapDays = detection.directEntryGapDays.value;
  const found = attemptsOf(log, first, { gapDays, lastDay: last });
  tell(found.lines);
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
  const shown = (count: number): Count => (count > 0 && count < smallCell ? null : count);
  const judged = judgeLog(found.attempts, options);
  const limit = { q, shown, rounding: roundingFor(smallCell) };
  const parts = {
    passedOver: shown(log.passedOver),
    leftOut: leftOutShown(found.leftOut, shown),
    withoutRequest: shown(found.withoutRequest),
    direct: directEntries(found.attempts, shown),
    walls: judged.map((wall) => logWall(wall, found, limit)),
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

type Parts = Pick<LogWalls, "passedOver" | "leftOut" | "withoutRequest" | "direct" | "walls">;

/**
 * Events and youths, unless a number that is not shown could be found by taking those that are from
 * them: as soon as one is hidden, or what is left over is small itself.
 */
function totalsShown(
  log: EventLog,
  attempts: LoggedAttempts,
  parts: Parts,
  shown: (count: number) => Count,
): Pick<LogWalls, "events" | "youths"> {
  const cells = [...parts.direct, ...parts.walls].map((cell) => cell.attempts);
  const others = [
    parts.passedOver,
    parts.withoutRequest,
    ...Object.values(parts.leftOut),
    ...parts.walls.flatMap(({ lost, refused }) => [lost, refused]),
  ];
  const inCells = cells.reduce((sum: number, count) => sum + (count ?? 0), 0);
  const rests = [
    attempts.length - inCells,
    Math.abs(log.youths - inCells),
    ...notStarted(attempts),
  ];
  const isHidden = [...cells, ...others].includes(null) || rests.map(shown).includes(null);
  return isHidden
    ? { events: null, youths: null }
    : { events: shown(log.events.length), youths: shown(log.youths) };
}

/** Per border and of direct entries into a segment: who has not started, which events less requests tell. */
function notStarted({ length, from, to, outcome }: LoggedAttempts): readonly number[] {
  const counts = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    const group = (from[row] as number) * 256 + (to[row] as number);
    counts.set(group, (counts.get(group) ?? 0) + (outcome[row] === 1 ? 0 : 1));
  }
  return [...counts.values()];
}

function leftOutShown(leftOut: LeftOut, shown: (count: number) => Count): LogWalls["leftOut"] {
  const entries = Object.entries(leftOut).map(([name, count]) => [name, shown(count)]);
  return Object.fromEntries(entries) as LogWalls["leftOut"];
}

function directEntries(
  { length, from, to }: LoggedAttempts,
  shown: (count: number) => Count,
): readonly DirectEntries[] {
  const counts = new Map(["1", "2", "3", "4", "5"].map((segment) => [segment, 0]));
  for (let row = 0; row < length; row++) {
    const segment = String(to[row]);
    if (from[row] === 0) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return [...counts].map(([segment, count]) => ({ segment, attempts: shown(count) }));
}

/** Numbers of one border, straight from the attempts: shares of small cells would give them away. */
function tally({ length, from, to, outcome, refusals }: LoggedAttempts, wall: WallJudgement) {
  const [here, there] = [Number(wall.from), Number(wall.to)];
  const sum = { attempts: 0, lost: 0, refused: 0 };
  for (let row = 0; row < length; row++) {
    if (from[row] !== here || to[row] !== there) continue;
    sum.attempts++;
    if (outcome[row] === 2) sum.lost++;
    if ((refusals?.[row] ?? 0) > 0) sum.refused++;
  }
  return sum;
}

/** What may be shown, and how. */
interface Limit {
  readonly q: number;
  readonly shown: (count: number) => Count;
  readonly rounding: Rounding;
}

function logWall(wall: LoggedWall, found: AttemptsOfLog, limit: Limit): LogWall {
  const { from, to } = wall;
  const { shown, rounding, q } = limit;
  const counted = tally(found.attempts, wall);
  const number = shown(counted.attempts);
  if (number === null) return { ...nothingShown, from, to };
  const endings = endingsAt(found.attempts, Number(from), Number(to), LEVELS);
  const { direct } = endings;
  const refused = partShown(counted.refused, counted.attempts, shown);
  const lost = partShown(counted.lost, counted.attempts, shown);
  const chances = chancesOf(wall);
  const isFew = (part: number) => partShown(part, direct.attempts, shown) === null;
  const few = {
    days: false,
    refusals: refused === null || isFew(direct.refused),
    withdrawals: lost === null || isFew(direct.withdrawn),
  };
  return {
    from,
    to,
    attempts: number,
    lost,
    refused,
    days: rounding.days(wall.days?.mean ?? null),
    excessDirect: rounding.days(wall.excessDirect?.mean ?? null),
    extraDays: extraShown(wall.extraDays, rounding),
    excessInside: rounding.days(wall.excessInside?.mean ?? null),
    covered: rounding.share(shareShown(wall.covered?.mean ?? null, number, shown)),
    excessRefused: few.refusals ? null : rounding.share(wall.excessRefused?.mean ?? null),
    pDelay: rounding.chance(wall.pDelay),
    pRefused: few.refusals ? null : rounding.chance(wall.pRefused),
    pWithdrawn: few.withdrawals ? null : rounding.chance(wall.pWithdrawn),
    pAdjusted: few[chances[0]?.[0] ?? "days"] ? null : rounding.chance(wall.pAdjusted),
    decidedBy: reasonsOf(wall, chances, q),
    ...endingsShown(endings, limit),
    ...overlapShown(wall, counted.attempts, limit),
    verdict: wall.overlap?.isDecisive === true ? "depends-on-old-care" : wall.verdict,
  };
}

/** Levels of the waiting list; classes above them are of who is known by an authorisation only. */
const LEVELS = 3;

function overlapShown({ overlap }: LoggedWall, attempts: number, { shown, rounding }: Limit) {
  const moves = overlap?.moves ?? 0;
  const share = attempts === 0 ? null : shareShown(moves / attempts, attempts, shown);
  const isShown = overlap !== null && shown(moves) !== null;
  return {
    overlapShare: rounding.share(share),
    overlapDays: isShown ? rounding.days(overlap.days) : null,
    extraDaysAfterCare: overlap === null ? null : extraShown(overlap.extraDays, rounding),
  };
}

/** How moves and direct entries ended, and what of them is known; nothing of few. */
function endingsShown({ moves, direct }: BorderEndings, { shown, rounding }: Limit) {
  const share = (part: number, { attempts }: typeof moves): number | null =>
    attempts === 0 ? null : rounding.share(shareShown(part / attempts, attempts, shown));
  // Beside the mean of all, in which who did not start counts in full, it would tell how many did not.
  const days = (group: typeof moves): number | null =>
    (partShown(group.started, group.attempts, shown) ?? 0) === 0
      ? null
      : rounding.days(group.startedDays);
  return {
    withdrawn: share(moves.withdrawn, moves),
    withdrawnDirect: share(direct.withdrawn, direct),
    startedDays: days(moves),
    startedDaysDirect: days(direct),
    authorisedOnly: share(moves.authorised, moves),
    authorisedOnlyDirect: share(direct.authorised, direct),
  };
}

/** A share of a number tells that part of it and the rest. */
function shareShown(
  share: number | null,
  whole: number,
  shown: (count: number) => Count,
): number | null {
  const part = Math.round((share ?? 0) * whole);
  return shown(part) === null || shown(whole - part) === null ? null : share;
}

type Chances = readonly (readonly [WallReason, number])[];

/** The tests that there are, with their chances; the smallest first. */
function chancesOf({ pDelay, pRefused, pWithdrawn }: LoggedWall): Chances {
  const all = [
    ["days", pDelay],
    ["refusals", pRefused],
    ["withdrawals", pWithdrawn],
  ] as const;
  return all
    .flatMap(([reason, p]) => (p === null ? [] : [[reason, p] as const]))
    .sort(([, one], [, other]) => one - other);
}

/** Tests whose chance is small enough by itself, after the same correction as the smallest. */
function reasonsOf({ verdict, pAdjusted }: LoggedWall, chances: Chances, q: number): WallReason[] {
  const [strongest] = chances;
  if (verdict !== "wall" || pAdjusted === null || strongest === undefined) return [];
  const passes = (p: number) => p <= strongest[1] || (pAdjusted * p) / strongest[1] <= q;
  return chances.filter(([, p]) => passes(p)).map(([reason]) => reason);
}

/** A number out of a known whole tells the rest as well: neither may be small. */
function partShown(part: number, whole: number, shown: (count: number) => Count): Count {
  return shown(whole - part) === null ? null : shown(part);
}

const nothingShown = {
  attempts: null,
  lost: null,
  refused: null,
  days: null,
  excessDirect: null,
  extraDays: null,
  excessInside: null,
  covered: null,
  excessRefused: null,
  pDelay: null,
  pRefused: null,
  pWithdrawn: null,
  pAdjusted: null,
  decidedBy: [],
  withdrawn: null,
  withdrawnDirect: null,
  startedDays: null,
  startedDaysDirect: null,
  authorisedOnly: null,
  authorisedOnlyDirect: null,
  overlapShare: null,
  overlapDays: null,
  extraDaysAfterCare: null,
  verdict: "too-few-to-show",
} as const;
