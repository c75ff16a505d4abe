/**
 * The command `tables`: the tables of a results file, listed, printed or written as CSV.
 *
 * The rule this file keeps: a table is printed with what it shows and what it leaves out, and a
 * table that is not there is told with those that are.
 */
import type { NamedTable, Results } from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { prepareTable, voiceOf } from "#viz";
import { wrongOption } from "../faults.ts";
import { type CommonOptions, type RawOptions, textOption } from "../options.ts";
import { printJson, printLines } from "../telling/print.ts";
import { table } from "../telling/table.ts";
import { wordsOf } from "../words/words.ts";
import { openFolder, writeOutputs } from "../writing/output-folder.ts";
import { csvOf } from "../writing/table-csv.ts";
import { showing, sourceOf } from "./show-results.ts";

/** The table that is named, or all of them. @throws InputFault when there is no such table */
function chosenTables(results: Results, id: string | undefined): readonly NamedTable[] {
  if (id === undefined) return results.tables;
  const found = results.tables.filter((named) => named.id === id);
  if (found.length > 0) return found;
  const ids = results.tables.map((named) => named.id);
  const expected =
    ids.length === 0
      ? { nl: "resultaten met een tabel", en: "results with a table" }
      : { nl: `een van ${ids.join(", ")}`, en: `one of ${ids.join(", ")}` };
  throw wrongOption("tables", show(id), expected, didYouMean(id, ids));
}

function listed(tables: readonly NamedTable[], { lang }: CommonOptions): readonly string[] {
  const words = wordsOf(lang);
  if (tables.length === 0) return [words.noTables];
  const rows = tables.map((named) => [named.id, named[lang], String(named.rows.length)]);
  return table(words.tablesHead, rows, [2]);
}

function printed(named: NamedTable, { lang }: CommonOptions): readonly string[] {
  const view = prepareTable(named, voiceOf(lang));
  const { columns, rows } = view.table;
  const numeric = [...columns.keys()].filter((index) => columns[index]?.numeric === true);
  const head = columns.map(({ label }) => label);
  const words = wordsOf(lang);
  const leftOut = `${words.leavesOut} ${view.leavesOut}`;
  return [view.title, view.shows, "", ...table(head, rows, numeric), "", leftOut];
}

/** Lists the tables of results, prints one, or writes them as CSV into `--csv`. */
export async function showTables(
  [name = "", id]: readonly string[],
  options: CommonOptions,
  raw: RawOptions,
): Promise<void> {
  const to = textOption(raw, "csv");
  if (to === "") throw wrongOption("--csv", '""', { nl: "een map", en: "a folder" });
  const source = sourceOf(name, options);
  const folder = to === null ? null : openFolder(to, "--csv");
  const asked = [...(id === undefined ? [] : [id]), ...(to === null ? [] : ["--csv", to])];
  await showing(source, options, ["tables", name, ...asked], (results) => {
    const tables = chosenTables(results, id);
    if (folder !== null) {
      const texts = tables.map((named) => [`${named.id}.csv`, csvOf(named, options.lang)]);
      const files = writeOutputs(folder, Object.fromEntries(texts));
      if (options.json) return printJson({ files });
      return printLines(Object.values(files).map((path) => wordsOf(options.lang).writtenTo(path)));
    }
    const [first] = tables;
    if (options.json) return printJson(id === undefined ? { tables } : (first ?? null));
    printLines(
      id === undefined || first === undefined ? listed(tables, options) : printed(first, options),
    );
  });
}
