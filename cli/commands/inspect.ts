/**
 * The command `check`: files judged without running.
 *
 * The rule this file keeps: the faults of all files are told at once, and a good file is told to be
 * good, with what it sets that does nothing.
 */
import {
  checkExperiment,
  checkLogMapping,
  checkNetwork,
  checkScenario,
  type ExperimentFile,
  isLogMapping,
  type Migrated,
  migrated,
  type ScenarioFile,
  scenarioVersion,
  type TableIssue,
} from "#scenarios";
import { show } from "#scenarios/light";
import { InputFault, type PlacedIssue, wrongOption } from "../faults.ts";
import { type CommonOptions, type RawOptions, textOption } from "../options.ts";
import { checkedResults, isNetwork, openFile } from "../reading/input-files.ts";
import { judgedTable } from "../reading/plausible-tables.ts";
import { type Known, readKnown } from "../reading/region-files.ts";
import { isTable } from "../reading/table-files.ts";
import { tellDoubts } from "../telling/doubt-lines.ts";
import { printJson, printLines } from "../telling/print.ts";
import {
  type PlacedRemark,
  remarksIn,
  remarksOnDesigns,
  tellRemarks,
} from "../telling/remark-lines.ts";
import { tableWordsOf } from "../words/table-words.ts";
import { wordsOf } from "../words/words.ts";
import { atOption } from "./table.ts";

type Kind = "scenario" | "experiment" | "results" | "network" | "table" | "log";

interface Judged {
  readonly file: string;
  readonly kind: Kind | null;
  readonly issues: readonly PlacedIssue[];
  /** What looks odd in a filled-in table beside the scenario it will change. */
  readonly doubts?: readonly TableIssue[];
  /** What it sets that does nothing. */
  readonly remarks?: readonly PlacedRemark[];
  /** What was done to read a file of an older version. */
  readonly migration?: Migrated;
}

function judge(path: string, base: string | null, { region, library }: Known): Judged {
  try {
    if (isTable(path)) {
      const { doubts } = judgedTable(path, base, { region, library });
      return { file: path, kind: "table", issues: [], doubts };
    }
    const opened = openFile(path, library);
    const placed = (issues: readonly Omit<PlacedIssue, "file">[]) =>
      issues.map((issue) => ({ ...issue, file: path }));
    if (opened.format === "klantreis-results") {
      checkedResults(opened);
      return { file: path, kind: "results", issues: [] };
    }
    if (opened.format === "klantreis-experiment") {
      const issues = placed(checkExperiment(opened.value, library, region));
      const remarks =
        issues.length > 0
          ? []
          : remarksOnDesigns(path, opened.value as ExperimentFile, region, library);
      return { file: path, kind: "experiment", issues, remarks };
    }
    if (isLogMapping(opened.value)) {
      return { file: path, kind: "log", issues: placed(checkLogMapping(opened.value)) };
    }
    if (isNetwork(opened.value)) {
      return { file: path, kind: "network", issues: placed(checkNetwork(opened.value)) };
    }
    const issues = checkScenario(opened.value, region, library);
    const migration = migrated(opened.value);
    const remarks =
      issues.length > 0 ? [] : remarksIn(path, migration.value as ScenarioFile, region, library);
    return { file: path, kind: "scenario", issues: placed(issues), migration, remarks };
  } catch (fault) {
    if (!(fault instanceof InputFault)) throw fault;
    const issues = base === null ? fault.issues : fault.issues.map(atOption);
    return { file: path, kind: null, issues };
  }
}

/** A base is for tables only; a scenario names its own. @throws InputFault */
function baseOf(raw: RawOptions, paths: readonly string[]): string | null {
  const base = textOption(raw, "base");
  if (base === null || paths.some(isTable)) return base;
  const expected = {
    nl: "een ingevulde tabel (CSV of XLSX)",
    en: "a filled-in table (CSV or XLSX)",
  };
  throw wrongOption("--base", show(paths.join(" ")), expected);
}

/**
 * Judges files; a filled-in table beside `--base`.
 *
 * @throws InputFault with the faults of all of them
 */
export function checkFiles(
  paths: readonly string[],
  options: CommonOptions,
  raw: RawOptions = {},
): void {
  const words = wordsOf(options.lang);
  const base = baseOf(raw, paths);
  const known = readKnown();
  const judged = paths.map((path) => judge(path, base, known));
  const doubts = judged.flatMap((file) => file.doubts ?? []);
  const good = judged.filter(({ issues }) => issues.length === 0);
  const issues = judged.flatMap((file) => file.issues);
  if (issues.length > 0) {
    if (!options.json) {
      for (const { file, kind } of good)
        printLines([words.good(file, words.kinds[kind ?? "scenario"])]);
    }
    throw new InputFault(issues);
  }
  tellDoubts(doubts, options);
  const remarks = judged.flatMap((file) => file.remarks ?? []);
  tellRemarks(remarks, options);
  if (options.json) {
    printJson({
      ok: true,
      files: good.map(goodFile),
      ...(doubts.length > 0 ? { doubts } : {}),
      ...(remarks.length > 0 ? { remarks } : {}),
    });
  } else {
    printLines(good.map(({ file, kind }) => words.good(file, words.kinds[kind ?? "scenario"])));
    const older = good.flatMap((file) => migrationLines(file, options));
    if (older.length > 0) printLines(older);
  }
}

function goodFile({ file, kind, migration }: Judged) {
  const from = migration?.from ?? null;
  return from === null ? { file, kind } : { file, kind, version: from };
}

/** What became of a file of an older version. */
function migrationLines({ file, migration }: Judged, { lang }: CommonOptions): readonly string[] {
  if (migration === undefined || migration.from === null) return [];
  const first = tableWordsOf(lang).older(file, migration.from, scenarioVersion);
  return [first, ...migration.notes.map(({ path, text }) => `  ${path}: ${text[lang]}`)];
}
