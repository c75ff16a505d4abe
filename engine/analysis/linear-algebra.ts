/**
 * Linear equations, for Markov chains of some tens of states.
 *
 * The rule this file keeps: a singular system is an error with a sentence, never a row of NaN.
 */

import { SimulationError } from "../errors.ts";

/** A square or rectangular table of numbers, row by row. */
export type Matrix = readonly (readonly number[])[];

/** A pivot below this share of the largest entry means that the rows depend on each other. */
const SINGULAR = 1e-13;

/**
 * Solves `matrix` · X = `right` by Gaussian elimination with partial pivoting.
 *
 * @param right one column a right-hand side
 * @throws SimulationError ("no-solution") if the matrix is singular
 */
export function solveLinear(matrix: Matrix, right: Matrix): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...(right[index] ?? [])]);
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column += 1) {
    bringPivotUp(rows, column, largest);
    const pivotRow = rows[column]!;
    for (let index = 0; index < size; index += 1) {
      if (index !== column) subtractMultiple(rows[index]!, pivotRow, column);
    }
  }
  return rows.map((row, index) => row.slice(size).map((value) => value / row[index]!));
}

function bringPivotUp(rows: number[][], column: number, largest: number): void {
  let best = column;
  for (let index = column + 1; index < rows.length; index += 1) {
    if (Math.abs(rows[index]![column]!) > Math.abs(rows[best]![column]!)) best = index;
  }
  const pivot = Math.abs(rows[best]![column]!);
  if (!(pivot > SINGULAR * largest)) {
    throw new SimulationError(
      "no-solution",
      `These ${rows.length} equations have no single solution (pivot ${pivot} in column ${column}).`,
    );
  }
  [rows[column], rows[best]] = [rows[best]!, rows[column]!];
}

function subtractMultiple(row: number[], pivotRow: readonly number[], column: number): void {
  const factor = row[column]! / pivotRow[column]!;
  if (factor === 0) return;
  for (let index = column; index < row.length; index += 1) row[index]! -= factor * pivotRow[index]!;
}

/** The identity matrix less `matrix`. */
export function identityMinus(matrix: Matrix): number[][] {
  return matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));
}

/** The transpose: rows become columns. */
export function transpose(matrix: Matrix): number[][] {
  const width = matrix[0]?.length ?? 0;
  return Array.from({ length: width }, (_, j) => matrix.map((row) => row[j]!));
}
