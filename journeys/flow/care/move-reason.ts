/**
 * Why a youth goes from one form of care to another.
 *
 * The rule this file keeps: pure; what came about comes first (a breakdown, the end of a crisis), and
 * only of moves by plan it is told whether they go up or down.
 */
import type { Move } from "../../measures/summary.ts";

/** A move between two forms of care. */
export interface MoveFacts {
  readonly brokeDown: boolean;
  readonly wayBack: boolean;
  readonly fromCrisis: boolean;
  readonly levelFrom: number;
  readonly levelTo: number;
}

/** The reason of a move. */
export function reasonOfMove({
  brokeDown,
  wayBack,
  fromCrisis,
  levelFrom,
  levelTo,
}: MoveFacts): Move {
  if (wayBack) return "way-back";
  if (brokeDown) return "moved-breakdown";
  if (fromCrisis) return "moved-crisis";
  if (levelTo > levelFrom) return "step-up";
  return levelTo < levelFrom ? "step-down" : "moved-planned";
}
