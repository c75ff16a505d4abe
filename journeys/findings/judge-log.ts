/**
 * Walls in one data set: a log of real care, or one replication by itself.
 *
 * The rule this file keeps: what a log does not hold is not made up. Without refusals there is no
 * test of refusals, and days without a known cause are nobody's.
 */
import { NO_PROVIDER } from "../measures/attempts.ts";
import type { AttemptColumns } from "../measures/summary.ts";
import { tabulate } from "./attempt-table.ts";
import { borderCell } from "./border-cells.ts";
import { type ExtraDays, extraDaysLocally } from "./local-interval.ts";
import { summariseWalls, tableOptionsOf, type WallOptions } from "./wall-summary.ts";
import { judgeWalls, type WallJudgement, type WallJudgeOptions } from "./walls.ts";

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
  Partial<Pick<AttemptColumns, Optional>>;

/** What a log is judged by. Unsaid limits are those of `judgeWalls` and `summariseWalls`. */
export interface LogJudgeOptions extends Omit<WallJudgeOptions, "measured">, WallOptions {}

/** A border of a log. */
export interface LoggedWall extends WallJudgement {
  /**
   * Days longer than the direct entries of that moment, with a 95% interval; who withdrew counts until that day. `excessDirect` is a mean over
   * half-years and has no interval in one data set.
   */
  readonly extraDays: ExtraDays | null;
}

/** Judges the 20 borders of one data set, with what was measured as the origin of every wall. */
export function judgeLog(
  attempts: LoggedAttempts,
  options: LogJudgeOptions,
): readonly LoggedWall[] {
  const columns = completed(attempts);
  const summary = summariseWalls(columns, { alone: "walls", ...options });
  const extra = extraDaysLocally(columns, tabulate(columns, tableOptionsOf(options)));
  const walls = judgeWalls([summary], { ...options, measured: true });
  return walls.map((wall) => ({
    ...wall,
    extraDays: extra[borderCell(Number(wall.from), Number(wall.to))] ?? null,
  }));
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
