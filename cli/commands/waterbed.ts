/**
 * The command `waterbed`: all savings of a source in short, or one comparison in full.
 *
 * The rule this file keeps: with two names it gives a verdict in sentences and the tables behind it;
 * what has to be run is run first, and a stopped run can go on.
 */
import {
  channelExperiment,
  combinationExperiment,
  comparison,
  type ExperimentFile,
  type Results,
  type Waterbed,
} from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { voiceOf, waterbedSummary, waterbedVerdicts } from "#viz";
import { wrongOption } from "../faults.ts";
import { type CommonOptions, type RawOptions, repeatCommand, resumeCommand } from "../options.ts";
import { plannedRun } from "../reading/run-plans.ts";
import { type FinishedRun, runPlan } from "../run-plan.ts";
import { notes } from "../telling/outcome.ts";
import { printJson, printLines } from "../telling/print.ts";
import { firstRound, type Round, secondRound } from "../telling/rounds.ts";
import { table } from "../telling/table.ts";
import { moverLines, plain, spokenLines, verdictLines } from "../telling/waterbed-lines.ts";
import { wordsOf } from "../words/words.ts";
import { readComparable } from "./run-scenarios.ts";
import { showing, sourceOf } from "./show-results.ts";

/** Ways that are told apart when they hang together; the others are closed as one. */
const APART = 3;

/** `waterbed RESULTS`, `waterbed RESULTS VARIANT` or `waterbed BASE VARIANT`. */
export async function showWaterbeds(
  [name = "", variant]: readonly string[],
  options: CommonOptions,
  raw: RawOptions,
): Promise<void> {
  const withChannels = raw["channels"] === true;
  if (variant !== undefined) return showComparison(name, variant, options, withChannels);
  if (withChannels) {
    const nl = `twee ontwerpen: klantreis waterbed ${name} VARIANT --channels`;
    const en = `two designs: klantreis waterbed ${name} VARIANT --channels`;
    throw wrongOption("--channels", show(name), { nl, en });
  }
  await showing(sourceOf(name, options), options, ["waterbed", name], (results) => {
    if (options.json) return printJson(waterbedJson(results, null, options.lang));
    printLines(summaryLines(results, name, options));
  });
}

/** A verdict on each saving of a conclusion, and all savings with their margins. */
function summaryLines(results: Results, name: string, { lang }: CommonOptions): readonly string[] {
  const words = wordsOf(lang);
  const { verdicts, rows } = waterbedSummary(results, voiceOf(lang));
  if (rows.length === 0) return [words.noWaterbeds];
  const lines = table(words.waterbedHead, rows, [3, 4, 5]);
  return [
    ...verdicts.flatMap((verdict) => [...spokenLines(verdict), ""]),
    ...plain(lines),
    "",
    words.waterbedEach(name),
  ];
}

async function showComparison(
  name: string,
  variant: string,
  options: CommonOptions,
  withChannels: boolean,
): Promise<void> {
  if (/\.json$/.test(name)) {
    const source = sourceOf(name, options);
    if (source.results !== null) {
      return tellComparison(source.results, knownVariant(source.results, variant), options);
    }
  }
  const { scenarios, ...known } = readComparable([name, variant], options);
  const [base, other] = scenarios;
  if (base === undefined || other === undefined) return;
  const command = ["waterbed", name, variant, ...(withChannels ? ["--channels"] : [])];
  const run = (experiment: ExperimentFile, round: Round | null) =>
    runPlan(
      plannedRun(experiment, known, options),
      options,
      repeatCommand(command, options),
      round,
    );
  const first = withChannels
    ? await run(channelExperiment(base, other), firstRound)
    : await run(comparison(base, [other]), null);
  const apart = first.results === null ? [] : hangingTogether(first.results);
  const second =
    apart.length > 0 ? await run(combinationExperiment(base, other, apart), secondRound) : null;
  const results = withShapley(first.results, second?.results ?? null);
  if (results !== null) tellComparison(results, other.id, options);
  finish(second === null ? [first] : [first, second], options, command);
}

/** Notes on the run, and away with its parts when everything is whole. */
function finish(
  runs: readonly FinishedRun[],
  options: CommonOptions,
  command: readonly string[],
): void {
  const unfinished = runs.find(({ done, planned }) => done < planned);
  const [first] = runs;
  const told = unfinished ?? first;
  const said = told === undefined ? [] : notes(told, options, resumeCommand(command, options));
  if (said.length > 0) process.stderr.write(`${said.join("\n")}\n`);
  if (unfinished === undefined) first?.discardParts();
}

/** The ways with the largest effects, where single effects do not add up. */
function hangingTogether({ waterbeds }: Results): readonly string[] {
  const found = waterbeds.find(({ channels }) => channels?.interact === true);
  return (found?.channels?.effects ?? []).slice(0, APART).flatMap(({ channels }) => channels);
}

/** The first results, with shares of ways from the second where these add up. */
function withShapley(results: Results | null, combined: Results | null): Results | null {
  if (results === null || combined === null) return results;
  const waterbeds = results.waterbeds.map((bed): Waterbed => {
    const other = combined.waterbeds.find(({ target }) => target === bed.target);
    if (bed.channels === null || other?.channels == null) return bed;
    return { ...bed, channels: { ...bed.channels, shapley: other.channels.shapley } };
  });
  return { ...results, waterbeds };
}

/** A design of the results that something was compared with. @throws InputFault for another */
function knownVariant({ waterbeds }: Results, variant: string): string {
  const ids = [...new Set(waterbeds.map((bed) => bed.variant))];
  if (ids.includes(variant)) return variant;
  const listed = ids.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  throw wrongOption("<variant>", show(variant), expected, didYouMean(variant, ids));
}

function tellComparison(results: Results, variant: string, options: CommonOptions): void {
  if (options.json) {
    printJson(waterbedJson(results, variant, options.lang));
    return;
  }
  const verdicts = waterbedVerdicts(results, voiceOf(options.lang), variant);
  const words = wordsOf(options.lang);
  if (verdicts.length === 0) {
    printLines([words.noWaterbeds]);
    return;
  }
  printLines([
    ...verdicts.flatMap(verdictLines),
    ...moverLines(results, variant, options.lang),
    words.waterbedMore,
  ]);
}

/**
 * Everything on the comparisons of one design, or on all, in one shape. The tables are made of the same
 * figures and left out.
 */
function waterbedJson(results: Results, variant: string | null, lang: CommonOptions["lang"]) {
  const { manifest, waterbeds, movers } = results;
  const isOf = (one: { readonly variant: string }) => variant === null || one.variant === variant;
  const verdicts = waterbedVerdicts(results, voiceOf(lang), variant ?? undefined);
  return {
    manifest,
    verdicts: verdicts.map(({ tables: _tables, ...verdict }) => verdict),
    waterbeds: waterbeds.filter(isOf),
    movers: movers.filter(isOf),
  };
}
