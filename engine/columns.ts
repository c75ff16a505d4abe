/**
 * Memory for columns that grow, used again when a column has moved to a larger place or a run is over.
 *
 * The rule this file keeps: what is handed out holds zeros only, and whoever gives a column back
 * never looks at it again.
 *
 * Left to itself, Node keeps the old half of every column that has doubled, and all columns of the run
 * before, until it happens to clean up: more memory than the run itself takes.
 */

import type { Columns as Column } from "./network/state.ts";

/** Smaller ones are not worth keeping. */
const LEAST_BYTES = 1 << 14;

/** Memory at hand, by its size in bytes. */
const atHand = new Map<number, ArrayBuffer[]>();

/** A longer column with the same numbers in it, and zeros behind; the shorter one is given back. */
export function lengthened<T extends Column>(column: T, length: number): T {
  const Kind = column.constructor as new (of: number | ArrayBuffer) => T;
  const kept = atHand.get(length * column.BYTES_PER_ELEMENT)?.pop();
  const longer = new Kind(kept ?? length);
  if (kept !== undefined) longer.fill(0, column.length);
  longer.set(column);
  giveBack(column);
  return longer;
}

/** Gives back the memory of columns that nobody looks at any more. */
export function giveBack(...columns: readonly Column[]): void {
  for (const { buffer, byteLength } of columns) {
    // A view on part of another column is not its own memory.
    if (byteLength < LEAST_BYTES || byteLength !== buffer.byteLength) continue;
    const same = atHand.get(byteLength);
    if (same === undefined) atHand.set(byteLength, [buffer as ArrayBuffer]);
    else same.push(buffer as ArrayBuffer);
  }
}
