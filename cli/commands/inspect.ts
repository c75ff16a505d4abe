/**
 * The command `check`: files judged without running.
 *
 * The rule this file keeps: the faults of all files are told at once, and a good file is told to be
 * good.
 */
import {
  checkExperiment,
  checkLogMapping,
  checkNetwork,
  checkScenario,
  isLogMapping,
  type Migrated,
  migrated,
  scenarioVersion,
} from "#scenarios";
import { InputFault, type PlacedIssue } from "../faults.ts";
import { checkedResults, openFile } from "../input-files.ts";
import type { CommonOptions } from "../options.ts";
import { printJson, printLines } from "../outcome.ts";
import { readLibrary, readRegion } from "../region-files.ts";
import { isTable } from "../table-files.ts";
import { tableWordsOf } from "../table-words.ts";
import { wordsOf } from "../words.ts";

type Kind = "scenario" | "experiment" | "results" | "network" | "table" | "log";

interface Judged {
  readonly file: string;
  readonly kind: Kind | null;
  readonly issues: readonly PlacedIssue[];
  /** What was done to read a file of an older version. */
  readonly migration?: Migrated;
}

/** A network says no format; it is known by its stations. */
function isNetwork(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  return Object.hasOwn(value, "stations") && !Object.hasOwn(value, "format");
}

function judge(path: string): Judged {
  const library = readLibrary();
  try {
    const opened = openFile(path, library);
    const placed = (issues: readonly Omit<PlacedIssue, "file">[]) =>
      issues.map((issue) => ({ ...issue, file: path }));
    if (opened.format === "klantreis-results") {
      checkedResults(opened);
      return { file: path, kind: "results", issues: [] };
    }
    if (opened.format === "klantreis-experiment") {
      return {
        file: path,
        kind: "experiment",
        issues: placed(checkExperiment(opened.value, library, readRegion())),
      };
    }
    if (isLogMapping(opened.value)) {
      return { file: path, kind: "log", issues: placed(checkLogMapping(opened.value)) };
    }
    if (isNetwork(opened.value)) {
      return { file: path, kind: "network", issues: placed(checkNetwork(opened.value)) };
    }
    const issues = checkScenario(opened.value, readRegion(), library);
    const kind = isTable(path) ? "table" : "scenario";
    return { file: path, kind, issues: placed(issues), migration: migrated(opened.value) };
  } catch (fault) {
    if (!(fault instanceof InputFault)) throw fault;
    return { file: path, kind: null, issues: fault.issues };
  }
}

/** Judges files. @throws InputFault with the faults of all of them */
export function checkFiles(paths: readonly string[], options: CommonOptions): void {
  const words = wordsOf(options.lang);
  const judged = paths.map(judge);
  const good = judged.filter(({ issues }) => issues.length === 0);
  const issues = judged.flatMap((file) => file.issues);
  if (issues.length > 0) {
    if (!options.json) {
      for (const { file, kind } of good)
        printLines([words.good(file, words.kinds[kind ?? "scenario"])]);
    }
    throw new InputFault(issues);
  }
  if (options.json) printJson({ ok: true, files: good.map(goodFile) });
  else {
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
