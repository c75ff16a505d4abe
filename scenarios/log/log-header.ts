/**
 * The first line of a log: which column holds what.
 *
 * The rule this file keeps: a column that is needed and not there is told with the names that are
 * there; columns that nobody asked for are passed over, as a log has more than we need.
 */
import { didYouMean } from "../definition/did-you-mean.ts";
import { type Issue, show } from "../definition/issue.ts";
import { columnLetters } from "../tables/sheet.ts";
import { kindOf, withKind } from "./cell-kind.ts";
import { LOG_COLUMNS, type LogColumn, type LogMapping } from "./log-mapping.ts";

export interface Header {
  readonly columns: ReadonlyMap<LogColumn, number>;
  /** Columns that have a name or stand before one. */
  readonly width: number;
  readonly issues: readonly Issue[];
}

const plain = (name: string): string => name.trim().toLowerCase();

/** Finds the columns of a mapping. */
export function readLogHeader(cells: readonly string[], mapping: LogMapping): Header {
  const names = cells.map(plain);
  const columns = new Map<LogColumn, number>();
  for (const column of LOG_COLUMNS) {
    const at = names.indexOf(plain(mapping.columns[column] ?? ""));
    if (at >= 0 && mapping.columns[column] !== undefined) columns.set(column, at);
  }
  const missing = (["youth", "day", "event"] as const).filter((name) => !columns.has(name));
  const issues = missing.map((name) => missingColumn(mapping.columns[name] ?? name, cells));
  if (!columns.has("product") && !columns.has("segment")) {
    const { product, segment } = mapping.columns;
    issues.push(missingColumn(product ?? segment ?? "product", cells));
  }
  for (const at of columns.values()) {
    const again = names.indexOf(names[at] as string, at + 1);
    if (again >= 0)
      issues.push({ ...twice, path: `${columnLetters(again)}1`, found: show(cells[again]) });
  }
  return { columns, width: cells.length, issues };
}

const twice = {
  expected: { nl: "deze naam boven één kolom", en: "this name over one column" },
  hint: null,
};

function missingColumn(name: string, cells: readonly string[]): Issue {
  const there = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  // A first line with figures in it is no line of names: it may be about a youth already.
  if (there.some((cell) => /\p{N}/u.test(cell))) return noNames(name, there);
  const expected = {
    nl: `een kolom ${show(name)}; of zeg met --columns hoe de kolommen heten`,
    en: `a column ${show(name)}; or tell with --columns what the columns are called`,
  };
  return { path: "A1", found: show(there.join(", ")), expected, hint: didYouMean(name, there) };
}

function noNames(name: string, there: readonly string[]): Issue {
  const expected = withKind({
    nl: `een eerste regel met de namen van de kolommen, zoals ${show(name)}`,
    en: `a first line with the names of the columns, such as ${show(name)}`,
  });
  return { path: "A1", found: kindOf(there.join(", ")), expected, hint: null };
}
