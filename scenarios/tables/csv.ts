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

/** No first line of a table is longer than this many characters. */
const longestHeader = 100_000;
const number = /^[+-]?[\d.,]+$/;

/** A formula is not read; a number may have a sign, and a guarded text is freed of its guard. */
function cellOf(text: string): Cell {
  if (text === "") return null;
  if (text.length > sheetLimits.text) return { fault: "long" };
  if (looksCalculated(text) && !number.test(text)) return { fault: "formula" };
  return plainText(text);
}

interface Field {
  readonly text: string;
  /** Index of the character after the field. */
  readonly end: number;
  readonly isSound: boolean;
}

const CR = 13;
const LF = 10;

function isBreak(code: number): boolean {
  return code === CR || code === LF;
}

/** A field without quotes, from `at`. */
function plainField(text: string, at: number, separator: number): Field {
  let end = at;
  let isSound = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separator || isBreak(code)) break;
    if (code === 34) isSound = false;
  }
  return { text: text.slice(at, end), end, isSound };
}

/** The next field from `at`. Null when a quote is not closed. */
function fieldAt(text: string, at: number, separator: number): Field | null {
  if (text[at] !== '"') return plainField(text, at, separator);
  let value = "";
  for (let from = at + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const after = text.charCodeAt(close + 1);
      const isSound = Number.isNaN(after) || after === separator || isBreak(after);
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

function tooMany({ rows, columns }: CsvLimits): Issue {
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

/** Bounds on what is read. */
export interface CsvLimits {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Hands over the rows of a CSV text one by one, as the texts that stand in them; a byte order mark
 * is passed over. Stops at the first fault, which leaves nothing certain after it.
 *
 * @param visit - is given the fields of a row and its number from 0
 * @returns the fault, or null when the text was read to its end
 */
export function eachCsvRow(
  text: string,
  separator: Separator,
  limits: CsvLimits,
  visit: (fields: readonly string[], row: number) => void,
): Issue | null {
  const code = separator.charCodeAt(0);
  let row = 0;
  let fields: string[] = [];
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; ) {
    if (row >= limits.rows || fields.length >= limits.columns) return tooMany(limits);
    const field = fieldAt(text, at, code);
    if (field?.isSound !== true) return quoteFault(row, fields.length);
    fields.push(field.text);
    const hasNext = text.charCodeAt(field.end) === code;
    at = hasNext ? field.end + 1 : afterLineEnd(text, field.end);
    if (hasNext && at < text.length) continue;
    // Nothing stands after the last separator of the file.
    if (hasNext) fields.push("");
    visit(fields, row++);
    fields = [];
  }
  return null;
}

/** Reads a text as CSV; a byte order mark is passed over. */
export function readCsv(text: string, separator: Separator, file: string): ReadSheet {
  const rows: Cell[][] = [];
  const fault = eachCsvRow(text, separator, sheetLimits, (fields) => {
    rows.push(fields.map(cellOf));
  });
  return { sheet: { file, name: null, rows }, issues: fault === null ? [] : [fault] };
}

/** The separator that parts the first line into most cells. */
export function separatorOf(text: string): Separator {
  const [line = ""] = text.slice(0, longestHeader).split(/[\r\n]/, 1);
  const parts = (separator: Separator): number => line.split(separator).length;
  return ([";", ",", "\t"] as const).reduce((best, other) =>
    parts(other) > parts(best) ? other : best,
  );
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
