/**
 * The figures of one replication per ordered border, as columns.
 *
 * The rule this file keeps: every column has the same 25 cells in the same order, [from][to] over
 * the five segments; the diagonal holds moves inside a segment.
 */
import { SEGMENT_COUNT } from "../../measures/summary.ts";

export const BORDER_CELLS = SEGMENT_COUNT * SEGMENT_COUNT;

/** The cell of the border from a segment (1 to 5) to a segment (1 to 5). */
export function borderCell(from: number, to: number): number {
  return (from - 1) * SEGMENT_COUNT + to - 1;
}

const COLUMNS = [
  "attempts",
  "started",
  "refused",
  "refusals",
  "lost",
  "days",
  "excessDirect",
  "coveredDirect",
  "excessInside",
  "coveredInside",
  "excessFriction",
  "excessRefused",
  "logRankDifference",
  "logRankVariance",
  "refusedDifference",
  "refusedVariance",
  "oddsForward",
  "oddsBackward",
  "oddsForwardSquare",
  "oddsCross",
  "oddsBackwardSquare",
  "followed",
  "pingPong",
  "followedDirect",
  "pingPongDirect",
  "dropouts",
  "dropoutsCompared",
  "dropoutsExpected",
  "borderDays",
  "authorisationDays",
  "matchingDays",
  "capacityDays",
  "budgetDays",
  "waitDays",
] as const;
export type Cells = Record<(typeof COLUMNS)[number], Float64Array>;

/** All columns at 0. */
export function emptyCells(): Cells {
  const entries = COLUMNS.map((column) => [column, new Float64Array(BORDER_CELLS)]);
  return Object.fromEntries(entries) as Cells;
}
