/**
 * The commands that run nothing: `check`, `list` and `explain`.
 *
 * The rule this file keeps: `check` tells the faults of all files at once, and a good file is told
 * to be good.
 */
import {
  checkExperiment,
  checkScenario,
  didYouMean,
  quantitiesOf,
  resolveScenario,
  show,
} from "#scenarios";
import { InputFault, type PlacedIssue, wrongOption } from "../faults.ts";
import { checkedResults, openFile } from "../input-files.ts";
import type { CommonOptions } from "../options.ts";
import { printJson, printLines } from "../outcome.ts";
import { readExperiments, readLibrary, readRegion } from "../region-files.ts";
import { table } from "../table.ts";
import { type Language, number, wordsOf } from "../words.ts";

type Kind = "scenario" | "experiment" | "results";

interface Judged {
  readonly file: string;
  readonly kind: Kind | null;
  readonly issues: readonly PlacedIssue[];
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
        issues: placed(checkExperiment(opened.value, library)),
      };
    }
    const issues = checkScenario(opened.value, readRegion(), library);
    return { file: path, kind: "scenario", issues: placed(issues) };
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
      for (const { file, kind } of good) {
        process.stdout.write(`${words.good(file, words.kinds[kind ?? "scenario"])}\n`);
      }
    }
    throw new InputFault(issues);
  }
  if (options.json) printJson({ ok: true, files: good.map(({ file, kind }) => ({ file, kind })) });
  else printLines(good.map(({ file, kind }) => words.good(file, words.kinds[kind ?? "scenario"])));
}

/** What is shipped. */
export function listShipped(options: CommonOptions): void {
  const scenarios = [...readLibrary().values()];
  const experiments = readExperiments();
  if (options.json) {
    printJson({
      scenarios: scenarios.map(({ id, extends: parent, title, asks }) => ({
        id,
        extends: parent,
        title,
        asks,
      })),
      experiments: experiments.map(({ id, title, designs }) => ({ id, title, designs })),
    });
    return;
  }
  const { lang } = options;
  const words = wordsOf(lang);
  const rows = scenarios.map(({ id, title }) => [`  ${id}`, title[lang]]);
  printLines([
    words.scenarios,
    ...table(["", ""], rows, []).slice(1),
    "",
    words.experiments,
    ...experiments.map(({ id, title }) => `  ${id}  ${title[lang]}`),
  ]);
}

function said(value: number | string | boolean, lang: Language): string {
  const words = wordsOf(lang);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return typeof value === "number" ? number(value, lang, 6) : value;
}

/** How a scenario writes a change of this parameter. */
function changeText(id: string, value: number | string | boolean): string {
  const inner = id
    .split(".")
    .reverse()
    .reduce<unknown>((change, name) => ({ [name]: change }), value);
  return JSON.stringify({ change: inner });
}

/** Meaning, value, range and source of a parameter, or of those whose name begins so. */
export function explainParameter(name: string, options: CommonOptions): void {
  const { lang } = options;
  const words = wordsOf(lang);
  const today = readLibrary().get("today");
  const base = readRegion();
  const model = today === undefined ? base : resolveScenario(today, base, readLibrary());
  const all = quantitiesOf(model);
  const exact = all.filter(({ id }) => id === name);
  const found = exact.length > 0 ? exact : all.filter(({ id }) => id.startsWith(`${name}.`));
  if (found.length === 0) {
    const ids = all.map(({ id }) => id);
    const lastNames = ids.filter((id) => id.split(".").at(-1) === name);
    const hint = lastNames[0] ?? didYouMean(name, ids);
    const expected = {
      nl: "de naam van een getal van het model",
      en: "the name of a number of the model",
    };
    throw wrongOption("explain", show(name), expected, hint);
  }
  if (options.json) {
    printJson(found.map(({ id, quantity }) => ({ id, ...quantity })));
    return;
  }
  const lines = found.flatMap(({ id, quantity }) => {
    const { low, high, min, max, options: choices } = quantity;
    const range = low === null || high === null ? null : `${said(low, lang)} – ${said(high, lang)}`;
    const bounds =
      choices?.join(", ") ??
      (min === undefined && max === undefined ? null : `${min ?? "…"} – ${max ?? "…"}`);
    const rows: (readonly [string, string | null])[] = [
      [words.value, `${said(quantity.value, lang)} (${quantity.unit})`],
      [words.range, range],
      [words.bounds, bounds],
      [words.origin, `${quantity.kind}; ${quantity.source}`],
      [words.why, quantity.why === "" ? null : quantity.why],
      [words.owner, quantity.owner === "" ? null : quantity.owner],
      [words.inScenario, changeText(id, quantity.value)],
    ];
    const told = rows
      .filter(([, text]) => text !== null)
      .map(([label, text]) => `  ${label}: ${text}`);
    const fitted = quantity.fitted === true ? `, ${words.fittedNote}` : "";
    return [`${id}: ${quantity[lang]}${fitted}`, ...told];
  });
  printLines(lines);
}
