/**
 * A table of the results as CSV (RFC 4180), for a spreadsheet or a program.
 *
 * The rule this file keeps: a figure with an interval has three columns, numbers keep all their
 * digits and a decimal point, and no text can become a formula.
 */
import type { NamedTable, TableCell } from "#scenarios";
import type { Language } from "./words.ts";

type Interval = Extract<TableCell, { readonly mean: number }>;

const isInterval = (cell: TableCell | undefined): cell is Interval =>
  typeof cell === "object" && cell !== null && "mean" in cell;

/** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
function textCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const numberCell = (value: number | null): string => (value === null ? "" : String(value));

function cellsOf(cell: TableCell | undefined, hasInterval: boolean, lang: Language) {
  if (isInterval(cell)) return [cell.mean, cell.low, cell.high].map(numberCell);
  const rest = hasInterval ? ["", ""] : [];
  if (cell === null || cell === undefined) return ["", ...rest];
  return [typeof cell === "number" ? numberCell(cell) : textCell(cell[lang]), ...rest];
}

/** The whole table; the first line names the columns by their ids. */
export function csvOf(named: NamedTable, lang: Language): string {
  const intervals = named.columns.map((_, index) =>
    named.rows.some(({ cells }) => isInterval(cells[index])),
  );
  const head = named.columns.flatMap(({ id }, index) =>
    intervals[index] === true ? [id, `${id}-low`, `${id}-high`] : [id],
  );
  const lines = named.rows.map(({ key, cells }) => [
    textCell(key[lang]),
    ...intervals.flatMap((hasInterval, index) => cellsOf(cells[index], hasInterval, lang)),
  ]);
  return [["key", ...head], ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}
