/**
 * A sheet as it was read from CSV or XLSX: rows of cells, and the name of a cell in it.
 *
 * The rule this file keeps: a cell that is not a plain value stays visible as such, so that it is
 * told at its place and never taken for a value.
 */

/** What stands in a cell where a plain value should. */
export interface CellFault {
  readonly fault: "formula" | "error" | "long" | "date";
}

/** A value of a cell; null when it is empty. */
export type Cell = string | number | boolean | CellFault | null;

export interface Sheet {
  /** The file it came from, for faults; empty for a sheet that is made. */
  readonly file: string;
  /** As the workbook names it; null for a CSV file, which has no names. */
  readonly name: string | null;
  /** From the first row on, also the empty ones: the index is the row less one. */
  readonly rows: readonly (readonly Cell[])[];
  /** What of it a reader does not see, by index; absent where all is seen, as in a CSV file. */
  readonly hidden?: {
    readonly whole: boolean;
    readonly rows: ReadonlySet<number>;
    readonly columns: ReadonlySet<number>;
  };
}

/** Bounds on what is read. Far above any agreement, far below what would hurt. */
export const sheetLimits = { rows: 20_000, columns: 100, text: 1000 } as const;

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The index of a column by its letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function isCellFault(cell: Cell | undefined): cell is CellFault {
  return typeof cell === "object" && cell !== null;
}

/** Nothing to be read: no value, or spaces. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}
