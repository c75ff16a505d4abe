/**
 * Tells the outcome of a run: in sentences on the terminal, or as one JSON object.
 *
 * The rule this file keeps: with `--json` nothing but that object reaches standard output.
 */
import { relative } from "node:path";
import type { Results } from "#scenarios";
import { conclusionLines } from "#viz";
import type { CommonOptions } from "../options.ts";
import { type FinishedRun, fileNames, writeRun } from "../run-plan.ts";
import { wordsOf } from "../words/words.ts";
import { printJson, printLines, terminalWidth } from "./print.ts";

/** What `--json` prints after a run. */
function summaryOf(run: FinishedRun, results: Results | null, files: object) {
  return {
    complete: run.done === run.planned,
    replications: run.done,
    files,
    manifest: results?.manifest ?? null,
    ladder: results?.ladder ?? [],
    measures: results?.measures ?? [],
    findings: results?.findings ?? [],
  };
}

/**
 * What the reader has to know of the run beside the outcome: that it was quick, or was stopped.
 *
 * @param isNamed - the outcome names the designs that were left out, so they are not named again
 */
export function notes(
  run: FinishedRun,
  options: CommonOptions,
  again: string,
  isNamed = false,
): string[] {
  const words = wordsOf(options.lang);
  const leftOut = isNamed ? [] : (run.results?.manifest.leftOut ?? []);
  const names = leftOut.map((title) => title[options.lang]);
  const quick = options.quick ? [words.quickNote(run.done, names)] : [];
  if (run.done === run.planned) return quick;
  const stopped = run.done === 0 ? words.stoppedEmpty : words.stoppedWith(run.done, run.planned);
  return [...quick, stopped, `  ${again}`];
}

/** Writes the files of a run and tells what was found. */
export function tellRun(run: FinishedRun, options: CommonOptions, again: string): void {
  const words = wordsOf(options.lang);
  const { results } = run;
  const files = results === null ? {} : writeRun(run, results, options);
  if (run.done === run.planned) run.discardParts();
  const said = notes(run, options, again, !options.json);
  if (options.json) {
    printJson(summaryOf(run, results, files));
    if (said.length > 0) process.stderr.write(`${said.join("\n")}\n`);
    return;
  }
  const conclusions =
    results === null
      ? []
      : [...conclusionLines(results, options.lang, { width: terminalWidth() }), ""];
  const places = [
    [words.reportAt, fileNames.report],
    [words.resultsAt, fileNames.results],
    [words.journeysAt, fileNames.journeys],
  ] as const;
  const written = places
    .filter(([, name]) => name in files)
    .map(([label, name]) => `${label} ${relative(process.cwd(), `${run.folder}/${name}`)}`);
  printLines([...conclusions, ...said, ...(said.length > 0 ? [""] : []), ...written]);
}
