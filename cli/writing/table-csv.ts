/**
 * A table of the results as CSV: in Dutch for a Dutch Excel, in English for a program (RFC 4180).
 *
 * The rule this file keeps: a figure with an interval has three columns, numbers keep all their
 * digits, and no text can become a formula.
 */
import { type NamedTable, safeText, type TableCell, writeCsv } from "#scenarios";
import type { Language } from "../words/words.ts";

type Interval = Extract<TableCell, { readonly mean: number }>;
type Plain = string | number | null;

const isInterval = (cell: TableCell | undefined): cell is Interval =>
  typeof cell === "object" && cell !== null && "mean" in cell;

function cellsOf(
  cell: TableCell | undefined,
  hasInterval: boolean,
  lang: Language,
): readonly Plain[] {
  if (isInterval(cell)) return [cell.mean, cell.low, cell.high];
  const rest = hasInterval ? [null, null] : [];
  if (cell === null || cell === undefined) return [null, ...rest];
  return [typeof cell === "number" ? cell : cell[lang], ...rest];
}

/** The names of the columns: words for who reads Dutch, ids for a program. */
function headOf(named: NamedTable, intervals: readonly boolean[], lang: Language) {
  const names = named.columns.map((column) => (lang === "nl" ? column.nl : column.id));
  const ends = lang === "nl" ? [" (laag)", " (hoog)"] : ["-low", "-high"];
  const heads = names.flatMap((name, index) =>
    intervals[index] === true ? [name, ...ends.map((end) => name + end)] : [name],
  );
  return [lang === "nl" ? named.keyName.nl : "key", ...heads];
}

/** Commas between cells, points in numbers. */
function programCsv(rows: readonly (readonly Plain[])[]): string {
  const written = (cell: Plain): string => {
    if (cell === null || typeof cell === "number") return cell === null ? "" : String(cell);
    const safe = safeText(cell);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

/**
 * The whole table, its names first. In Dutch with semicolons, decimal commas and a byte order mark,
 * which is what a Dutch Excel opens as it is; in English with commas, points and ids for names.
 */
export function csvOf(named: NamedTable, lang: Language): string {
  const intervals = named.columns.map((_, index) =>
    named.rows.some(({ cells }) => isInterval(cells[index])),
  );
  const rows = named.rows.map(({ key, cells }) => [
    key[lang],
    ...intervals.flatMap((hasInterval, index) => cellsOf(cells[index], hasInterval, lang)),
  ]);
  const all = [headOf(named, intervals, lang), ...rows];
  return lang === "nl" ? writeCsv({ name: named.id, file: "", rows: all }) : programCsv(all);
}
