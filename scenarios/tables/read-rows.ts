/**
 * Turns a sheet into rows with a cell for each known column.
 *
 * The rule this file keeps: a header that is not known, missing or there twice is told at its cell,
 * and a value without a header over it is told too: nothing that was filled in is passed over.
 */
import { didYouMean } from "../definition/did-you-mean.ts";
import { type Issue, show } from "../definition/issue.ts";
import { asName, type Column, isNamed, type SheetKind } from "./columns.ts";
import { type Cell, columnLetters, isBlank, isCellFault, type Sheet } from "./sheet.ts";

/** One row under the header. */
export interface TableRow {
  /** The value in a column by its id; null when it is empty or the column is not there. */
  readonly cell: (column: string) => Cell;
  /** Where that cell stands, as `places!C7`. */
  readonly place: (column: string) => string;
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly issues: readonly Issue[];
}

const faultWords = {
  formula: {
    nl: "een waarde; een formule wordt niet gelezen (kopieer en plak als waarden)",
    en: "a value; a formula is not read (copy and paste as values)",
  },
  error: { nl: "een waarde zonder fout", en: "a value without an error" },
  long: { nl: "een kortere tekst", en: "a shorter text" },
  date: {
    nl: "een getal of een jaar; deze cel toont een datum: kies de celeigenschap Getal en typ het opnieuw",
    en: "a number or a year; this cell shows a date: choose the cell format Number and type it again",
  },
} as const;
const faultShown = { formula: "=…", error: "#", long: "…", date: "date" } as const;

function columnOf(header: Cell, kind: SheetKind): Column | undefined {
  if (typeof header !== "string") return undefined;
  return kind.columns.find(({ name }) => isNamed(header, name));
}

function unknownHeader(place: string, header: Cell, kind: SheetKind): Issue {
  const names = kind.columns.map(({ name }) => name.nl);
  return {
    path: place,
    found: isCellFault(header) ? faultShown[header.fault] : show(header ?? ""),
    expected: {
      nl: `een van ${names.join(", ")}`,
      en: `one of ${kind.columns.map(({ name }) => name.en).join(", ")}`,
    },
    hint: typeof header === "string" ? didYouMean(asName(header), names) : null,
  };
}

/** The column at each index, and what is wrong with the header. */
function readHeader(header: readonly Cell[], kind: SheetKind, name: string) {
  const issues: Issue[] = [];
  const columns = new Map<string, number>();
  header.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const place = `${name}!${columnLetters(index)}1`;
    const column = columnOf(cell, kind);
    if (column === undefined) issues.push(unknownHeader(place, cell, kind));
    else if (columns.has(column.id)) {
      const expected = { nl: "elke kolom één keer", en: "each column once" };
      issues.push({ path: place, found: show(cell), expected, hint: null });
    } else columns.set(column.id, index);
  });
  for (const column of kind.columns) {
    if (!column.needed || columns.has(column.id)) continue;
    const { nl, en } = column.name;
    const expected = { nl: `een kolom "${nl}"`, en: `a column "${en}"` };
    issues.push({ path: `${name}!1`, found: "-", expected, hint: null });
  }
  return { columns, issues };
}

/** Faults in the cells of a row: what is no value, and what no header stands over. */
function cellFaults(
  row: readonly Cell[],
  header: readonly Cell[],
  notes: ReadonlySet<number>,
  place: (index: number) => string,
): Issue[] {
  return row.flatMap((cell, index): Issue[] => {
    if (isBlank(cell) || notes.has(index)) return [];
    if (isCellFault(cell)) {
      const { fault } = cell;
      const found = faultShown[fault];
      const expected = faultWords[fault];
      const what = fault === "date" ? { what: { nl: "een datum", en: "a date" } } : {};
      return [{ path: place(index), found, ...what, expected, hint: null }];
    }
    if (!isBlank(header[index])) return [];
    const nl = "een naam boven deze kolom, in rij 1";
    const expected = { nl, en: "a name over this column, in row 1" };
    return [{ path: place(index), found: show(cell), expected, hint: null }];
  });
}

/**
 * The rows of a sheet.
 *
 * @param name - what the sheet is called in faults
 */
export function readTableRows({ rows }: Sheet, kind: SheetKind, name: string): TableRows {
  const [header = [], ...body] = rows;
  const { columns, issues } = readHeader(header, kind, name);
  const notes = new Set(
    kind.columns.flatMap(({ id, isNote }) => (isNote ? [columns.get(id) ?? -1] : [])),
  );
  const read: TableRow[] = [];
  const faults: Issue[] = [];
  body.forEach((row, index) => {
    const place = (column: number): string => `${name}!${columnLetters(column)}${index + 2}`;
    faults.push(...cellFaults(row, header, notes, place));
    if (row.every(isBlank)) return;
    read.push({
      cell: (column) => {
        const cell = row[columns.get(column) ?? -1] ?? null;
        return isBlank(cell) ? null : cell;
      },
      place: (column) => place(columns.get(column) ?? 0),
    });
  });
  return { rows: issues.length > 0 ? [] : read, issues: [...issues, ...faults] };
}
