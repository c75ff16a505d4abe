/**
 * Walls in one data set: a log of real care, or one replication by itself.
 *
 * The rule this file keeps: what a log does not hold is not made up. Without refusals there is no
 * test of refusals, and days without a known cause are nobody's.
 */
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
    /** Days of the wait on which the care that is left still ran. */
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
  /** Where the care that is left still ran after the request. */
  readonly overlap: Overlap | null;
}

/** The same border with the wait counted from the end of the care that is left. */
export interface Overlap {
  /** Moves with such days, and their mean number of days. */
  readonly moves: number;
  readonly days: number;
  readonly extraDays: ExtraDays | null;
  /** A wall by the days since the request, and none by those since the end of that care. */
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
  const sinceRequest = judge(summary);
  if (cells.size === 0) {
    return sinceRequest.map((wall) => ({
      ...wall,
      extraDays: extra[cellOf(wall)] ?? null,
      overlap: null,
    }));
  }
  const later = summariseWalls(delayed, { alone: "walls", ...options });
  const extraLater = extraDaysLocally(delayed, tabulate(delayed, tableOptionsOf(options)), told);
  return judge(bothWays(summary, later, cells)).map((wall, at) => {
    const cell = cellOf(wall);
    const counted = cells.get(cell);
    const isDecisive = sinceRequest[at]?.verdict === "wall" && wall.verdict !== "wall";
    const overlap =
      counted === undefined
        ? null
        : { ...counted, extraDays: extraLater[cell] ?? null, isDecisive };
    return { ...wall, extraDays: extra[cell] ?? null, overlap };
  });
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

type Overlapped = ReadonlyMap<number, Pick<Overlap, "moves" | "days">>;

/** The attempts with every wait counted from the end of the care that is left, and where that differs. */
function withoutOldCare(
  columns: AttemptColumns,
  overlapDays: Float32Array | undefined,
): { readonly delayed: AttemptColumns; readonly cells: Overlapped } {
  const cells = new Map<number, { moves: number; days: number }>();
  if (overlapDays === undefined) return { delayed: columns, cells };
  const { length, from, to, opened, wait } = columns;
  for (let row = 0; row < length; row++) {
    const days = overlapDays[row]!;
    const isMove = from[row]! >= 1 && from[row]! <= SEGMENT_COUNT && from[row] !== to[row];
    if (!(days > 0) || !isMove) continue;
    const cell = borderCell(from[row]!, to[row]!);
    const { moves, days: mean } = cells.get(cell) ?? { moves: 0, days: 0 };
    cells.set(cell, { moves: moves + 1, days: mean + (days - mean) / (moves + 1) });
  }
  const delayed = {
    ...columns,
    opened: opened.map((day, row) => day + overlapDays[row]!),
    wait: wait.map((days, row) => days - overlapDays[row]!),
  };
  return { delayed, cells };
}

/** A delay counts where it is shown both ways: the larger of two chances. */
function bothWays(summary: WallSummary, later: WallSummary, cells: Overlapped): WallSummary {
  if (summary.alone === null) return summary;
  const pDelay = summary.alone.pDelay.map((p, cell) => {
    const other = later.alone?.pDelay[cell] ?? Number.NaN;
    if (!cells.has(cell) || Number.isNaN(p)) return p;
    return Number.isNaN(other) ? 1 : Math.max(p, other);
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
