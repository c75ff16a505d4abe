/**
 * What one youth used, by receiver: under the agreements of a place, or outside them.
 *
 * The rule this file keeps: care outside the agreed places is taken out of the segment it is booked
 * in and set apart, so that all receivers together are all that was used.
 */
import { OUTSIDE_PLACES } from "../../measures/outside-use.ts";
import { type OutsideUse, PLACE_COUNT, type YouthOutcome } from "../../measures/summary.ts";

const CELLS = OUTSIDE_PLACES.length * PLACE_COUNT;

/** Use of one design, to be read youth by youth. */
export interface ReceiverUse {
  /** [youth][place]. */
  readonly use: Float32Array;
  /** Row of a youth in `outside` plus 1; 0 for who used nothing there. */
  readonly row: Int32Array | null;
  /** [row][way][place]. */
  readonly outside: Float64Array;
}

/**
 * By what use is read: a design's own prices and segments; those of the first design; or its own prices
 * by the segments of the first.
 */
export type Measure = "own" | "steady" | "own-price";

/** The outcome as if its use by this measure were its own. */
export function measuredBy(measure: Measure, outcome: YouthOutcome): YouthOutcome {
  const { steady, outside } = outcome;
  if (measure === "own" || !steady) return outcome;
  const euro = measure === "steady" ? steady.euro : steady.own;
  if (outside === undefined) return { ...outcome, days: steady.days, euro };
  const place = outside.steadyPlace ?? outside.place;
  const worth = measure === "steady" ? (outside.steady ?? outside.euro) : outside.euro;
  const { length, youth, way, days } = outside;
  const bought = { length, youth, way, days, place, euro: worth };
  return { ...outcome, days: steady.days, euro, outside: bought };
}

/** The days and the euros of an outcome. */
export function receiverUse({ size, days, euro, outside }: YouthOutcome): {
  readonly days: ReceiverUse;
  readonly euro: ReceiverUse;
} {
  if (outside === undefined || outside.length === 0) {
    const none = { row: null, outside: new Float64Array(0) };
    return { days: { use: days, ...none }, euro: { use: euro, ...none } };
  }
  const { row, rows } = rowsOf(outside, size);
  const spread = (amounts: Float32Array): Float64Array => {
    const cells = new Float64Array(rows * CELLS);
    for (let at = 0; at < outside.length; at++) {
      const own = (row[outside.youth[at]!]! - 1) * CELLS;
      cells[own + outside.way[at]! * PLACE_COUNT + outside.place[at]!]! += amounts[at]!;
    }
    return cells;
  };
  return {
    days: { use: days, row, outside: spread(outside.days) },
    euro: { use: euro, row, outside: spread(outside.euro) },
  };
}

function rowsOf({ length, youth }: OutsideUse, size: number) {
  const row = new Int32Array(size);
  let rows = 0;
  for (let at = 0; at < length; at++) {
    const who = youth[at]!;
    if (row[who] === 0) row[who] = ++rows;
  }
  return { row, rows };
}

/** Whether a youth used nothing but care under the agreements. */
export function isInside({ row }: ReceiverUse, youth: number): boolean {
  return row === null || row[youth] === 0;
}

/** Reads the use of one youth into [receiver]. */
export function readUse({ use, row, outside }: ReceiverUse, youth: number, into: Float64Array) {
  const at = youth * PLACE_COUNT;
  for (let place = 0; place < PLACE_COUNT; place++) into[place] = use[at + place]!;
  into.fill(0, PLACE_COUNT);
  const own = row === null ? 0 : row[youth]!;
  if (own === 0) return;
  for (let cell = 0; cell < CELLS; cell++) {
    const amount = outside[(own - 1) * CELLS + cell]!;
    if (amount === 0) continue;
    into[cell % PLACE_COUNT]! -= amount;
    into[PLACE_COUNT + Math.floor(cell / PLACE_COUNT)]! += amount;
  }
}
