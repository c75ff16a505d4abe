/**
 * How many days longer a move takes in one data set, with an interval.
 *
 * The rule this file keeps: the interval is the test turned around, so the two never disagree: a margin
 * lies in it when the test rejects at neither side of it.
 */
import { type AttemptColumns, SEGMENT_COUNT } from "../measures/summary.ts";
import type { AttemptTable } from "./attempt-table.ts";
import { BORDER_CELLS, borderCell } from "./border-cells.ts";
import { delayNormalP, delayStrata, referencesInto } from "./local-comparison.ts";
import { linesOf } from "./local-lines.ts";

/** Days longer, with an interval; null is beyond the search: an end that is known says "at least", "at most". */
export interface ExtraDays {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Ends of an interval are searched this far, in steps that begin with this, and to this part of a day. */
const FARTHEST_DAYS = 730;
const FIRST_DAYS = 11;
const FINE_DAYS = 0.05;

/**
 * Per cell: extra days of a move, with the interval of all margins that the test does not reject at
 * either side (inverted test, Hodges and Lehmann 1963; by the normal law). Null where nothing could be
 * compared, or nothing is known within two years.
 */
export function extraDaysLocally(
  attempts: AttemptColumns,
  table: AttemptTable,
): readonly (ExtraDays | null)[] {
  const extra: (ExtraDays | null)[] = new Array(BORDER_CELLS).fill(null);
  for (let to = 1; to <= SEGMENT_COUNT; to++) {
    const references = referencesInto(attempts, table, to);
    for (let from = 1; from <= SEGMENT_COUNT; from++) {
      if (from === to) continue;
      const moves = linesOf(attempts, table, from, to);
      if (delayStrata(moves, references, 0).length === 0) continue;
      const pAt = (margin: number) => delayNormalP(delayStrata(moves, references, margin));
      const [low = null, mean = null, high = null] = [0.025, 0.5, 0.975].map((p) =>
        marginAt(pAt, p),
      );
      if (low !== null || mean !== null || high !== null) {
        extra[borderCell(from, to)] = { mean, low, high };
      }
    }
  }
  return extra;
}

/**
 * The margin at which the test has this p-value, which rises with it; null beyond the search. It is
 * sought from no margin outwards: far off hardly anybody is left to be held against.
 */
function marginAt(pAt: (margin: number) => number, p: number): number | null {
  const low = firstWhere((margin) => pAt(-margin) <= p);
  const high = firstWhere((margin) => pAt(margin) >= p);
  if (low === null || high === null) return null;
  return crossing((margin) => pAt(margin) < p, -low, high);
}

/** 0, or the first of ever larger margins at which this holds; null when none is found. */
function firstWhere(holds: (margin: number) => boolean): number | null {
  for (let margin = 0; margin <= FARTHEST_DAYS; margin = margin === 0 ? FIRST_DAYS : 2 * margin) {
    if (holds(margin)) return margin;
  }
  return null;
}

/** Where something ceases to hold that holds at `from` and not at `until`. */
function crossing(holds: (margin: number) => boolean, from: number, until: number): number {
  let [low, high] = [from, until];
  while (high - low > FINE_DAYS) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
