/**
 * Cells of a table as plain values, for a test to hold against what it worked out by hand.
 *
 * The rule this file keeps: it only reads; a row that is not there is a fault of the test.
 */
import type { NamedTable, TableCell } from "#scenarios";

/** The mean in a cell, or the number or words that stand there. */
export function shown(cell: TableCell | undefined): number | string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number") return cell;
  return "mean" in cell ? cell.mean : cell.nl;
}

export function rowOf(table: NamedTable | null, key: string): readonly (number | string | null)[] {
  const row = table?.rows.find(({ key: { nl } }) => nl === key);
  if (row === undefined) throw new Error(`No row ${key}: ${table?.rows.map((own) => own.key.nl)}`);
  return row.cells.map(shown);
}

/** The ends of an interval; null for a cell without one. */
export const interval = (cell: TableCell | undefined) =>
  typeof cell === "object" && cell !== null && "mean" in cell ? [cell.low, cell.high] : null;
