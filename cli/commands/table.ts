/**
 * The commands `table` and `schema`: from a spreadsheet to a scenario, and help for an editor.
 *
 * The rule this file keeps: a table becomes a scenario whole or not at all, and what is printed can
 * be kept as a file as it stands.
 */
import { relative } from "node:path";
import {
  type Library,
  publishedSchema,
  resolveScenario,
  type ScenarioFile,
  type SchemaName,
  type Sheet,
  schemaNames,
  templateSheets,
  writeCsv,
  writeWorkbook,
} from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { InputFault, type PlacedIssue, wrongOption } from "../faults.ts";
import { type CommonOptions, type RawOptions, shellWord, textOption } from "../options.ts";
import { readKnown, readLibrary, readRegion } from "../reading/region-files.ts";
import { tableOutcome, usualWish } from "../reading/table-files.ts";
import { makeArchive } from "../reading/zip-archive.ts";
import { tellDoubts } from "../telling/doubt-lines.ts";
import { printJson, printLines } from "../telling/print.ts";
import { tableWordsOf } from "../words/table-words.ts";
import { number } from "../words/words.ts";
import { type Outputs, openFolder, writeOutputs } from "../writing/output-folder.ts";

const template = "template";
const workbookName = { nl: "afspraken.xlsx", en: "agreements.xlsx" } as const;

function knownScenario(name: string, library: Library): ScenarioFile {
  const scenario = library.get(name);
  if (scenario !== undefined) return scenario;
  const names = [...library.keys()].sort();
  const listed = names.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  throw wrongOption("--base", show(name), expected, didYouMean(name, names));
}

function templateFiles(sheets: readonly Sheet[], { lang }: CommonOptions): Outputs {
  const filled = sheets.slice(0, -1);
  return {
    [workbookName[lang]]: makeArchive(writeWorkbook(sheets)),
    ...Object.fromEntries(filled.map((sheet) => [`${sheet.name}.csv`, writeCsv(sheet)])),
  };
}

/** Writes files into a folder and tells where. */
function tellFiles(outputs: Outputs, folder: string, options: CommonOptions): void {
  const files = writeOutputs(openFolder(folder), outputs);
  const { written } = tableWordsOf(options.lang);
  if (options.json) printJson({ ok: true, files });
  else
    printLines(Object.values(files).map((path) => `${written} ${relative(process.cwd(), path)}`));
}

function writeTemplate(base: string, options: CommonOptions): void {
  const library = readLibrary();
  const model = resolveScenario(knownScenario(base, library), readRegion(), library);
  const sheets = templateSheets(model, options.lang);
  tellFiles(templateFiles(sheets, options), options.out ?? "out/table", options);
}

/** A fault in what the scenario is called or builds on is a fault in an option. */
export function atOption(issue: PlacedIssue): PlacedIssue {
  if (issue.path === "/id") return { ...issue, file: "--id", path: "" };
  const isBase = issue.path === "/extends" || issue.path === "/change/agreed";
  return isBase ? { ...issue, file: "--base", path: "" } : issue;
}

function tellScenario(scenario: ScenarioFile, values: number, options: CommonOptions): void {
  const text = JSON.stringify(scenario, null, 2);
  if (options.out === null) {
    if (options.json) printJson({ ok: true, values, scenario });
    else printLines(text.split("\n"));
    return;
  }
  const name = `${scenario.id}.scenario.json`;
  const files = writeOutputs(openFolder(options.out), { [name]: `${text}\n` });
  const path = relative(process.cwd(), files[name] ?? name);
  if (options.json) {
    printJson({ ok: true, values, scenario, file: files[name] });
    return;
  }
  const words = tableWordsOf(options.lang);
  printLines([
    words.values(number(values, options.lang), scenario.extends ?? ""),
    `${words.written} ${path}`,
    `${words.next} npx klantreis run ${shellWord(path)}`,
  ]);
}

/** Makes a scenario of filled-in tables, or writes the template. @throws InputFault */
export function makeTable(paths: readonly string[], options: CommonOptions, raw: RawOptions): void {
  const usual = usualWish(paths);
  const base = textOption(raw, "base") ?? usual.base;
  const [first] = paths;
  if (first === template && paths.length === 1) {
    writeTemplate(base, options);
    return;
  }
  const wish = { ...usual, base, id: textOption(raw, "id") ?? usual.id };
  const { scenario, issues, values, hidden } = tableOutcome(paths, wish, readKnown());
  if (scenario === null) throw new InputFault(issues.map(atOption));
  tellDoubts(hidden, options);
  tellScenario(scenario, values, options);
}

function schemaNamed(name: string): SchemaName {
  const known = schemaNames.find((own) => own === name);
  if (known !== undefined) return known;
  const listed = schemaNames.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  throw wrongOption("klantreis schema", show(name), expected, didYouMean(name, schemaNames));
}

/** A published schema as it is kept in `docs/schemas`. */
function schemaText(name: SchemaName): string {
  return JSON.stringify(publishedSchema(name, readRegion()), null, 1);
}

/** Prints a schema, or writes it, all of them when none is named, into a folder. */
export function showSchema(name: string | undefined, options: CommonOptions): void {
  if (options.out === null) {
    const text = schemaText(schemaNamed(name ?? "scenario"));
    if (options.json) printJson(JSON.parse(text));
    else printLines(text.split("\n"));
    return;
  }
  const names = name === undefined ? schemaNames : [schemaNamed(name)];
  const texts = names.map((own) => [`${own}.schema.json`, `${schemaText(own)}\n`] as const);
  tellFiles(Object.fromEntries(texts), options.out, options);
}
