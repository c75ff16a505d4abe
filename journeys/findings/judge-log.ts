/**
 * Walls in one data set: a log of real care, or one replication by itself.
 *
 * The rule this file keeps: what a log does not hold is not made up. Without refusals there is no
 * test of refusals, and days without a known cause are nobody's.
 */
import { NO_PROVIDER } from "../measures/attempts.ts";
import type { AttemptColumns } from "../measures/summary.ts";
import { summariseWalls, type WallOptions } from "./wall-summary.ts";
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

/** Judges the 20 borders of one data set, with what was measured as the origin of every wall. */
export function judgeLog(
  attempts: LoggedAttempts,
  options: LogJudgeOptions,
): readonly WallJudgement[] {
  const summary = summariseWalls(completed(attempts), { alone: "walls", ...options });
  return judgeWalls([summary], { ...options, measured: true });
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
