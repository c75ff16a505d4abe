/**
 * What `waterbed` prints of one saving, and of who moved.
 *
 * The rule this file keeps: the tables that the verdict rests on are printed in full; what is left out
 * is named, with where it stands.
 */
import type { Results } from "#scenarios";
import { moverTables, type TableView, voiceOf, type WaterbedVerdict, wrapped } from "#viz";
import { type Language, wordsOf } from "../words/words.ts";
import { terminalWidth } from "./print.ts";
import { narrowTable, table } from "./table.ts";

/** What is said of a saving, with its certainty. */
export function spokenLines({ heading, certaintyWord, sentences }: WaterbedVerdict): string[] {
  const width = terminalWidth();
  return plain([
    ...wrapped(`${heading} (${certaintyWord})`, width, ""),
    ...sentences.flatMap((sentence) => wrapped(sentence, width, "  ")),
  ]);
}

/** The same with the tables that it rests on. */
export function verdictLines(verdict: WaterbedVerdict): string[] {
  return plain([
    ...spokenLines(verdict),
    "",
    ...leading(verdict.tables).flatMap(({ title, table: view, note }) => [
      title,
      ...viewLines(view, table),
      ...(note === null ? [] : wrapped(note, terminalWidth(), "  ")),
      "",
    ]),
  ]);
}

/** The tables that a verdict rests on; the figures of all are in the JSON. */
function leading(tables: WaterbedVerdict["tables"]): WaterbedVerdict["tables"] {
  return tables.filter(({ leads }) => leads);
}

/** Who has less care where and more where, beside each design that it is compared with. */
export function moverLines(results: Results, variant: string, lang: Language): string[] {
  const width = terminalWidth();
  const matrices = moverTables(results, variant, voiceOf(lang));
  return plain([
    ...matrices.flatMap(({ heading, table: view }) => [
      ...wrapped(heading, width, ""),
      ...viewLines(view, narrowTable),
      "",
    ]),
    ...(matrices.length === 0 ? [] : [...wrapped(wordsOf(lang).moversRead, width, ""), ""]),
  ]);
}

function viewLines({ columns, rows }: TableView, lay: typeof table): string[] {
  const head = columns.map(({ label }) => label);
  const numeric = columns.flatMap((column, at) => (column.numeric ? [at] : []));
  return lay(head, rows, numeric).map((line) => `  ${line}`);
}

/** Without the spaces that hold words together: a terminal shows them, and no search finds them. */
export const plain = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replaceAll("\u00a0", " "));
