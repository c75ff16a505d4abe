/**
 * Walls in one data set: a log of real care, or one replication by itself.
 *
 * The rule this file keeps: what a log does not hold is not made up. Without refusals there is no
 * test of refusals, and days without a known cause are nobody's.
 */
import { FROM_NEITHER } from "../../flow/episodes.ts";
import { NO_PROVIDER } from "../../measures/attempts.ts";
import { type AttemptColumns, SEGMENT_COUNT } from "../../measures/summary.ts";
import { tabulate } from "../walls/attempt-table.ts";
import { borderCell } from "../walls/border-cells.ts";
import {
  summariseWalls,
  tableOptionsOf,
  type WallOptions,
  type WallSummary,
} from "../walls/wall-summary.ts";
import { judgeWalls, type WallJudgement, type WallJudgeOptions } from "../walls/walls.ts";
import { type ExtraDays, extraDaysLocally } from "./local-interval.ts";

/** Columns that a log may lack; they count as 0 then (a youth: each attempt another one). */
type Optional =
  | "priority"
  | "refusals"
  | "youth"
  | "provider"
  | "lostTo"
  | "borderDays"
  | "authorisationDays"
  | "matchingDays"
  | "capacityDays"
  | "budgetDays";

/** Attempts to start care as a log tells them; the meaning of each column is in `AttemptColumns`. */
export type LoggedAttempts = Omit<AttemptColumns, Optional> &
  Partial<Pick<AttemptColumns, Optional>> & {
    /** Days of the wait on which the care that is left still ran; NaN where its end is not known. */
    readonly overlapDays?: Float32Array;
  };

/** What a log is judged by. Unsaid limits are those of `judgeWalls` and `summariseWalls`. */
export interface LogJudgeOptions extends Omit<WallJudgeOptions, "measured">, WallOptions {
  /** Hears before each border which one is looked at now, of how many; a border may come twice. */
  readonly onBorder?: (done: number, of: number) => void;
}

/** A border of a log. */
export interface LoggedWall extends WallJudgement {
  /**
   * Days longer than the direct entries of that moment, with a 95% interval; who withdrew counts until that day. `excessDirect` is a mean over
   * half-years and has no interval in one data set.
   */
  readonly extraDays: ExtraDays | null;
  /** Different youths who made the moves that had direct entries to be held against. */
  readonly comparedYouths: number;
  /** Where the care that is left still ran after the request, or its end is not known. */
  readonly overlap: Overlap | null;
}

/** The same border with the wait counted from the end of the care that is left. */
export interface Overlap {
  /** Moves with such days, and their mean number of days. */
  readonly moves: number;
  readonly days: number;
  /** Moves of which the end of that care is not known: they are in this comparison no more. */
  readonly unknown: number;
  readonly comparedYouths: number;
  readonly extraDays: ExtraDays | null;
  /** A wall by the days since the request, and none that can be shown by those since the end of that care. */
  readonly isDecisive: boolean;
}

/** Judges the 20 borders of one data set, with what was measured as the origin of every wall. */
export function judgeLog(
  attempts: LoggedAttempts,
  options: LogJudgeOptions,
): readonly LoggedWall[] {
  const columns = completed(attempts);
  const summary = summariseWalls(columns, { alone: "walls", ...options });
  const { delayed, cells } = withoutOldCare(columns, attempts.overlapDays);
  const told = toldBorders(options.onBorder, cells.size === 0 ? 1 : 2);
  const extra = extraDaysLocally(columns, tabulate(columns, tableOptionsOf(options)), told);
  const judge = (one: WallSummary) => judgeWalls([one], { ...options, measured: true });
  const sinceRequest = judge(summary).map((wall) => ({
    ...wall,
    ...{ extraDays: extra[cellOf(wall)] ?? null, overlap: null },
    comparedYouths: comparedIn(summary, cellOf(wall)),
  }));
  if (cells.size === 0) return sinceRequest;
  const later = summariseWalls(delayed, { alone: "walls", ...options });
  const extraLater = extraDaysLocally(delayed, tabulate(delayed, tableOptionsOf(options)), told);
  return judge(bothWays(summary, later, cells)).map((wall, at) => {
    const [cell, before] = [cellOf(wall), sinceRequest[at]!];
    const { extraDays, comparedYouths } = before;
    const counted = cells.get(cell);
    if (counted === undefined) return { ...wall, extraDays, comparedYouths, overlap: null };
    const overlap = {
      ...counted,
      comparedYouths: comparedIn(later, cell),
      extraDays: extraLater[cell] ?? null,
      isDecisive: before.verdict === "wall" && wall.verdict !== "wall",
    };
    return { ...wall, extraDays, comparedYouths, overlap };
  });
}

function comparedIn({ alone }: WallSummary, cell: number): number {
  return alone?.youths[cell] ?? 0;
}

/** Counts borders as they are looked at. */
function toldBorders(onBorder: LogJudgeOptions["onBorder"], rounds: number): () => void {
  let done = 0;
  const all = rounds * SEGMENT_COUNT * (SEGMENT_COUNT - 1);
  return () => onBorder?.(done++, all);
}

function cellOf({ from, to }: WallJudgement): number {
  return borderCell(Number(from), Number(to));
}

type Overlapped = ReadonlyMap<number, Pick<Overlap, "moves" | "days" | "unknown">>;

/**
 * The attempts with every wait counted from the end of the care that is left, and where that differs. Is
 * that end not known (it runs on the last day of the log, or nobody said that it stopped), then the
 * attempt has no beginning here and is left out: as one that waited no day it would hide a wall.
 */
function withoutOldCare(
  columns: AttemptColumns,
  overlapDays: Float32Array | undefined,
): { readonly delayed: AttemptColumns; readonly cells: Overlapped } {
  if (overlapDays === undefined) return { delayed: columns, cells: new Map() };
  const known = overlapDays.map((days) => (Number.isNaN(days) ? 0 : days));
  const delayed = {
    ...columns,
    from: columns.from.map((from, row) => (Number.isNaN(overlapDays[row]!) ? FROM_NEITHER : from)),
    opened: columns.opened.map((day, row) => day + known[row]!),
    wait: columns.wait.map((days, row) => days - known[row]!),
  };
  return { delayed, cells: overlapsOf(columns, overlapDays) };
}

function overlapsOf({ length, from, to }: AttemptColumns, overlapDays: Float32Array): Overlapped {
  const cells = new Map<number, { moves: number; days: number; unknown: number }>();
  for (let row = 0; row < length; row++) {
    const days = overlapDays[row]!;
    const isMove = from[row]! >= 1 && from[row]! <= SEGMENT_COUNT && from[row] !== to[row];
    if (days === 0 || !isMove) continue;
    const cell = borderCell(from[row]!, to[row]!);
    const sum = cells.get(cell) ?? { moves: 0, days: 0, unknown: 0 };
    cells.set(cell, sum);
    if (Number.isNaN(days)) sum.unknown++;
    else sum.days += (days - sum.days) / ++sum.moves;
  }
  return cells;
}

/** Knowing less than this of the moves, the second comparison speaks for too few of them. */
const LEAST_KNOWN = 0.5;

/**
 * A delay counts where it is shown both ways: the larger of two chances. Where the end of the old care is
 * mostly not known it is not shown the second way.
 */
function bothWays(summary: WallSummary, later: WallSummary, cells: Overlapped): WallSummary {
  if (summary.alone === null) return summary;
  const pDelay = summary.alone.pDelay.map((p, cell) => {
    const counted = cells.get(cell);
    if (counted === undefined || Number.isNaN(p)) return p;
    const isMostlyUnknown = counted.unknown > (1 - LEAST_KNOWN) * summary.attempts[cell]!;
    const other = later.alone?.pDelay[cell] ?? Number.NaN;
    return isMostlyUnknown || Number.isNaN(other) ? 1 : Math.max(p, other);
  });
  return { ...summary, alone: { ...summary.alone, pDelay } };
}

/** The columns that are there, and zeros for those that are not. */
function completed(attempts: LoggedAttempts): AttemptColumns {
  const { length } = attempts;
  const bytes = () => new Uint8Array(length);
  const floats = () => new Float32Array(length);
  return {
    priority: bytes(),
    refusals: bytes(),
    lostTo: bytes(),
    youth: Uint32Array.from({ length }, (_, row) => row),
    provider: new Uint16Array(length).fill(NO_PROVIDER),
    borderDays: floats(),
    authorisationDays: floats(),
    matchingDays: floats(),
    capacityDays: floats(),
    budgetDays: floats(),
    ...attempts,
  };
}
