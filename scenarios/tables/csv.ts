/**
 * CSV as spreadsheets write it: RFC 4180, parted by semicolons, commas or tabs.
 *
 * The rule this file keeps: a cell of a CSV file is a text or nothing; what it means is for whoever
 * knows the column. A text that a spreadsheet would calculate is told as a formula.
 */
import { type Issue, issue } from "../definition/issue.ts";
import { asDutch } from "./dutch-number.ts";
import { looksCalculated, plainText, safeText } from "./safe-text.ts";
import { type Cell, columnLetters, isCellFault, type Sheet, sheetLimits } from "./sheet.ts";

export type Separator = ";" | "," | "\t";

export interface ReadSheet {
  readonly sheet: Sheet;
  readonly issues: readonly Issue[];
}

const number = /^[+-]?[\d.,]+$/;

/** A formula is not read; a number may have a sign, and a guarded text is freed of its guard. */
function cellOf(text: string): Cell {
  if (text === "") return null;
  if (text.length > sheetLimits.text) return { fault: "long" };
  if (looksCalculated(text) && !number.test(text)) return { fault: "formula" };
  return plainText(text);
}

/** The next field from `at`: its text, and where it ends. Null when a quote is not closed. */
function fieldAt(text: string, at: number, separator: Separator) {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== separator && !/[\r\n]/.test(text[end] ?? "")) end++;
    return { text: text.slice(at, end), end, isSound: !text.slice(at, end).includes('"') };
  }
  let value = "";
  for (let from = at + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const after = text[close + 1];
      const isSound = after === undefined || after === separator || /[\r\n]/.test(after);
      return { text: value, end: close + 1, isSound };
    }
    value += '"';
    from = close + 2;
  }
}

function quoteFault(row: number, column: number): Issue {
  return issue(
    `${columnLetters(column)}${row + 1}`,
    '"',
    "aanhalingstekens om de hele cel, en binnenin dubbel",
    "quotes around the whole cell, and doubled inside it",
  );
}

function tooMany(): Issue {
  const { rows, columns } = sheetLimits;
  return issue(
    "",
    "-",
    `hooguit ${rows} rijen en ${columns} kolommen`,
    `at most ${rows} rows and ${columns} columns`,
  );
}

/** The end of a line that begins at `at`: CR LF, LF or CR. */
function afterLineEnd(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

/** Reads a text as CSV; a byte order mark is passed over. */
export function readCsv(text: string, separator: Separator, file: string): ReadSheet {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  const read = (...issues: readonly Issue[]): ReadSheet => ({
    sheet: { file, name: null, rows },
    issues,
  });
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; ) {
    const isFull = rows.length >= sheetLimits.rows || row.length >= sheetLimits.columns;
    if (isFull) return read(tooMany());
    const field = fieldAt(text, at, separator);
    if (field?.isSound !== true) return read(quoteFault(rows.length, row.length));
    row.push(cellOf(field.text));
    const hasNext = text[field.end] === separator;
    at = hasNext ? field.end + 1 : afterLineEnd(text, field.end);
    if (hasNext && at < text.length) continue;
    // Nothing stands after the last separator of the file.
    if (hasNext) row.push(null);
    rows.push(row);
    row = [];
  }
  return read();
}

function quoted(text: string): string {
  return /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A sheet as CSV with semicolons, numbers as they are written in the Netherlands. */
export function writeCsv({ rows }: Sheet): string {
  const lines = rows.map((row) =>
    row
      .map((cell) => {
        if (cell === null || isCellFault(cell)) return "";
        if (typeof cell === "number") return asDutch(cell);
        return quoted(safeText(String(cell)));
      })
      .join(";"),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
