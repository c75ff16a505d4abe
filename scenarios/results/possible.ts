/**
 * Intervals held within what a figure can be.
 *
 * The rule this file keeps: a mean is never touched; the end of an interval that no run could reach
 * (a share above 1, fewer than no days) stands at the bound instead. A difference has no bound.
 */
import type { Estimate, EstimateColumns, NamedTable, TableCell, TableRow } from "./types.ts";

type Bounds = readonly [least: number, most: number];

const amount: Bounds = [0, Number.POSITIVE_INFINITY];

/**
 * By unit; a unit that is not here, such as a difference or a ratio, has none. Euros can be a balance;
 * `spending` are euros that are only ever paid out.
 */
const boundsOf: ReadonlyMap<string, Bounds> = new Map([
  ["share", [0, 1]],
  ...["days", "youths", "count", "hours", "months", "number", "places", "spending"].map(
    (unit) => [unit, amount] as const,
  ),
]);

/** An estimate of a figure in this unit, its interval cut off where it cannot be. */
export function possible(estimate: Estimate, unit: string): Estimate {
  const bounds = boundsOf.get(unit);
  const { mean, low, high } = estimate;
  if (bounds === undefined || low === null || high === null) return estimate;
  const [least, most] = bounds;
  if (mean < least || mean > most) return estimate;
  return { ...estimate, low: Math.max(least, low), high: Math.min(most, high) };
}

/** The same where there may be nothing to observe. */
export function possibleOrNull(estimate: Estimate | null, unit: string): Estimate | null {
  return estimate === null ? null : possible(estimate, unit);
}

/** The same for estimates along an axis. */
export function possibleColumns(columns: EstimateColumns, unit: string): EstimateColumns {
  const held = columns.mean.map((mean, index) => {
    const [low, high] = [columns.low[index] ?? null, columns.high[index] ?? null];
    return mean === null ? { low, high } : possible({ mean, low, high }, unit);
  });
  return { ...columns, low: held.map(({ low }) => low), high: held.map(({ high }) => high) };
}

const isEstimate = (cell: TableCell): cell is Estimate =>
  typeof cell === "object" && cell !== null && "mean" in cell;

/** The same for all cells of a table, by the unit of their column or row. */
export function possibleTable(table: NamedTable): NamedTable {
  const rowOf = (row: TableRow): TableRow => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const unit = table.columns[index]?.unit ?? "text";
      return isEstimate(cell)
        ? possible(cell, unit === "by-row" ? (row.unit ?? unit) : unit)
        : cell;
    }),
  });
  return { ...table, rows: table.rows.map(rowOf) };
}
