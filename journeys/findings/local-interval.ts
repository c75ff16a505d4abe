/**
 * How many days longer a move takes in one data set, with an interval.
 *
 * The rule this file keeps: the interval is the test turned around, so the two never disagree: a margin
 * lies in it when the test rejects at neither side of it.
 */
import { permutationNormalP } from "#engine";
import { type AttemptColumns, SEGMENT_COUNT } from "../measures/summary.ts";
import type { AttemptTable } from "./attempt-table.ts";
import { BORDER_CELLS, borderCell } from "./border-cells.ts";
import type { Estimate } from "./estimate.ts";
import { delayStrata, referencesInto } from "./local-comparison.ts";
import { linesOf } from "./local-lines.ts";

/** Ends of an interval are searched this far, and to this part of a day. */
const FARTHEST_DAYS = 730;
const FINE_DAYS = 0.05;

/**
 * Per cell: extra days of a move, with the interval of all margins that the test does not reject at
 * either side (inverted test, Hodges and Lehmann 1963; by the normal law). Null where nothing could be
 * compared; an end is null where no margin within two years is rejected.
 */
export function extraDaysLocally(
  attempts: AttemptColumns,
  table: AttemptTable,
): readonly (Estimate | null)[] {
  const extra: (Estimate | null)[] = new Array(BORDER_CELLS).fill(null);
  for (let to = 1; to <= SEGMENT_COUNT; to++) {
    const references = referencesInto(attempts, table, to);
    for (let from = 1; from <= SEGMENT_COUNT; from++) {
      if (from === to) continue;
      const moves = linesOf(attempts, table, from, to);
      if (delayStrata(moves, references, 0).length === 0) continue;
      const pAt = (margin: number) => permutationNormalP(delayStrata(moves, references, margin));
      const [low, mean, high] = [0.025, 0.5, 0.975].map((p) => marginAt(pAt, p));
      if (mean != null)
        extra[borderCell(from, to)] = { mean, low: low ?? null, high: high ?? null };
    }
  }
  return extra;
}

/** The margin at which the test has this p-value, which rises with it; null beyond the search. */
function marginAt(pAt: (margin: number) => number, p: number): number | null {
  let low = -FARTHEST_DAYS;
  let high = FARTHEST_DAYS;
  if (pAt(low) > p || pAt(high) < p) return null;
  while (high - low > FINE_DAYS) {
    const middle = (low + high) / 2;
    if (pAt(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
