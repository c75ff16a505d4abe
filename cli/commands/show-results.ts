/**
 * The commands that show results: `report` and `walls`; `waterbed` stands in a file of its own.
 *
 * The rule this file keeps: a scenario is accepted wherever results are, and is run first.
 */
import { basename } from "node:path";
import { type ExperimentPlan, type Results, rowOf } from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { figureSvgs, roughNote, voiceOf, wallLimit, wallVerdict, wallVerdictLines } from "#viz";
import { type InputFault, wrongOption } from "../faults.ts";
import {
  type CommonOptions,
  type RawOptions,
  repeatCommand,
  resumeCommand,
  shellWord,
  textOption,
} from "../options.ts";
import { readKnown } from "../reading/region-files.ts";
import { plannedRun } from "../reading/run-plans.ts";
import { readSource } from "../reading/runnable-files.ts";
import { fileNames, runPlan } from "../run-plan.ts";
import { notes } from "../telling/outcome.ts";
import { printJson, printLines, terminalWidth } from "../telling/print.ts";
import { tellTables } from "../telling/told-tables.ts";
import { wallTables } from "../telling/wall-rows.ts";
import { wordsOf } from "../words/words.ts";
import { openFolder, writeOutputs } from "../writing/output-folder.ts";
import { reportOf } from "../writing/report-file.ts";

/** Where results come from: a file that was read, or a scenario that is still to be run. */
export type Source =
  | { readonly results: Results }
  | { readonly results: null; readonly plan: ExperimentPlan };

/** Opens results, or plans the run of a scenario or an experiment that gives them. */
export function sourceOf(name: string, options: CommonOptions): Source {
  const { region, library } = readKnown();
  const source = readSource(name, region, library);
  if (source.kind === "results") return { results: source.results };
  tellTables([name], { region, library }, options);
  if (source.kind === "experiment") {
    return { results: null, plan: plannedRun(source.experiment, { region, library }, options) };
  }
  const { scenario } = source;
  const experiment = rowOf(scenario, region, library);
  const known = { region, library: new Map([...library, [scenario.id, scenario] as const]) };
  return { results: null, plan: plannedRun(experiment, known, options) };
}

/**
 * Shows the results of a source, which is run when it has to be. What was run is kept until it has
 * been shown, so that a fault on the way costs no time. Of results that were made before it is told
 * again when they are rough.
 *
 * @param command - what was asked, for going on after a stop
 */
export async function showing(
  source: Source,
  options: CommonOptions,
  command: readonly [string, string, ...string[]],
  tell: (results: Results) => void,
): Promise<void> {
  if (source.results !== null) {
    tell(source.results);
    const rough = roughNote(source.results, options.lang);
    if (rough !== null) process.stderr.write(`${rough}\n`);
    return;
  }
  // The same results come from the command that writes them down.
  const made = repeatCommand(["run", command[1]], options);
  const run = await runPlan(source.plan, options, made);
  if (run.results !== null) tell(run.results);
  const said = notes(run, options, resumeCommand(command, options));
  if (said.length > 0) process.stderr.write(`${said.join("\n")}\n`);
  if (run.done === run.planned) run.discardParts();
}

/** Every figure as a picture of its own, or the one that is named. */
function picturesOf(results: Results, figure: string | null, lang: CommonOptions["lang"]) {
  const all = figureSvgs(results, lang);
  const chosen = figure === null ? all : all.filter(({ id }) => id === figure);
  if (chosen.length > 0) return Object.fromEntries(chosen.map(({ id, svg }) => [`${id}.svg`, svg]));
  const ids = all.map(({ id }) => id);
  const listed = ids.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  throw wrongOption("--figure", show(figure), expected, didYouMean(figure ?? "", ids));
}

/**
 * Writes the report of results, into `--out` or a folder of their name. With `--svg` the figures go
 * there as pictures, and the report is left out unless `--out` asks for it too.
 */
export async function writeReport(
  name: string,
  options: CommonOptions,
  raw: RawOptions,
): Promise<void> {
  const pictures = textOption(raw, "svg");
  const figure = textOption(raw, "figure");
  if (pictures === "") throw wrongOption("--svg", '""', { nl: "een map", en: "a folder" });
  if (figure !== null && pictures === null) throw withoutFolder(name, figure);
  const source = sourceOf(name, options);
  const folder = pictures === null ? null : openFolder(pictures, "--svg");
  const wanted = [
    ...(pictures === null ? [] : ["--svg", pictures]),
    ...(figure === null ? [] : ["--figure", figure]),
  ];
  await showing(source, options, ["report", name, ...wanted], (results) => {
    const svgs = folder === null ? {} : picturesOf(results, figure, options.lang);
    const drawn = folder === null ? {} : writeOutputs(folder, svgs);
    const html = folder === null || options.out !== null ? writeHtml(name, results, options) : {};
    const files = { ...html, ...drawn };
    if (options.json) return printJson({ files, manifest: results.manifest });
    const words = wordsOf(options.lang);
    printLines([
      ...Object.values(html).map((path) => `${words.reportAt} ${path}`),
      ...(folder === null ? [] : [`${words.svgAt(Object.keys(drawn).length)} ${pictures}`]),
    ]);
  });
}

/** A figure is named and nothing says where it should go: tells what to type. */
function withoutFolder(name: string, figure: string): InputFault {
  const line = (folder: string) =>
    `klantreis report ${[name, "--svg", folder, "--figure", figure].map(shellWord).join(" ")}`;
  const nl = `ook --svg met een map voor de figuren: ${line("figuren")}`;
  const en = `--svg too, with a folder for the figures: ${line("figures")}`;
  return wrongOption("--figure", show(figure), { nl, en });
}

function writeHtml(name: string, results: Results, options: CommonOptions) {
  const own = basename(name)
    .replace(/\.json$/, "")
    .replace(/[^a-z0-9-]+/gi, "-");
  const folder = openFolder(options.out ?? `out/${own === "" ? "report" : own}`);
  const html = reportOf(results, options.lang);
  return writeOutputs(folder, { [fileNames.report]: html });
}

const lastVariant = ({ variants }: Results): string => {
  const ladder = variants.filter(({ step }) => step !== null);
  return (ladder.at(-1) ?? variants.at(-1))?.id ?? "";
};

/** The walls of all designs with how they came to be, and what is said of them with its certainty. */
function wallsJson(results: Results, lang: CommonOptions["lang"]) {
  const verdict = wallVerdict(results, lang);
  const verdicts = verdict === null ? [] : [verdict];
  return { manifest: results.manifest, verdicts, ...results.walls };
}

/** The borders of the last design, by the days that the border itself costs. */
export async function showWalls(name: string, options: CommonOptions): Promise<void> {
  await showing(sourceOf(name, options), options, ["walls", name], (results) => {
    if (options.json) return printJson(wallsJson(results, options.lang));
    const words = wordsOf(options.lang);
    const last = lastVariant(results);
    const own = results.walls.walls
      .filter(({ variant }) => variant === last)
      .sort((a, b) => b.borderDays.mean - a.borderDays.mean);
    if (own.length === 0) return printLines([words.noWalls]);
    const verdict = wallVerdictLines(results, options.lang, { width: terminalWidth() });
    printLines([
      ...verdict,
      ...(verdict.length === 0 ? [] : [""]),
      ...wallTables(own, results, options.lang),
      "",
      ...words.wallNotes(wallLimit(results, voiceOf(options.lang))),
    ]);
  });
}
