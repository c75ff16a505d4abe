/**
 * `walls --remove`: takes away the walls that were found and says what that would bring.
 *
 * The rule this file keeps: it goes on where it was stopped, in the first run and in the second; what
 * was run is kept until all of it has been told. Results and report are written again, with it.
 */
import {
  counterfactualExperiment,
  placesMore,
  type RemovalJudgement,
  type Results,
  removalOf,
  type WallsFound,
  wallsFound,
  withoutLogs,
} from "#scenarios";
import { wrongOption } from "../faults.ts";
import { type CommonOptions, repeatCommand, resumeCommand } from "../options.ts";
import { readLibrary, readRegion } from "../reading/region-files.ts";
import { plannedRun } from "../reading/run-plans.ts";
import { readSource } from "../reading/runnable-files.ts";
import { fileNames, resultsText, runPlan, withRunner } from "../run-plan.ts";
import { printJson, printLines } from "../telling/print.ts";
import { firstRound, onlyRound, type Round, secondRound } from "../telling/rounds.ts";
import { table } from "../telling/table.ts";
import { removalWordsOf } from "../words/removal-words.ts";
import { number, wordsOf } from "../words/words.ts";
import { writeOutputs } from "../writing/output-folder.ts";
import { reportOf } from "../writing/report-file.ts";
import { sourceOf } from "./show-results.ts";

/** Results to find walls in, how to forget what was kept of making them, and the round that follows. */
async function resultsOf(name: string, options: CommonOptions) {
  const source = sourceOf(name, options);
  if (source.results !== null) {
    return { results: source.results, forget: () => {}, next: onlyRound };
  }
  const command = repeatCommand(["run", name], options);
  const run = await runPlan(source.plan, options, command, firstRound);
  const isWhole = run.done === run.planned;
  return { results: isWhole ? run.results : null, forget: run.discardParts, next: secondRound };
}

/** Scenarios that can be built on: those that ship, and the one that was named. */
function knownScenarios(name: string) {
  const library = readLibrary();
  const source = readSource(name, readRegion(), library);
  if (source.kind !== "scenario") return library;
  return new Map([...library, [source.scenario.id, source.scenario] as const]);
}

/** Takes the walls of a scenario, or of results, away. */
export async function removeWalls(name: string, options: CommonOptions): Promise<void> {
  const words = removalWordsOf(options.lang);
  const { results, forget, next } = await resultsOf(name, options);
  if (results === null) return tellStopped(name, options);
  const found = wallsFound(results, options.quick);
  if (found.borders.length === 0) {
    forget();
    return options.json ? printJson({ removal: null }) : printLines([words.nothingFound]);
  }
  const removal = await removed(name, found, results, { options, round: next });
  if (removal === null) return tellStopped(name, options);
  forget();
}

/** Runs without the walls and tells it; null when it was stopped before the end. */
async function removed(
  name: string,
  found: WallsFound,
  results: Results,
  { options, round }: { readonly options: CommonOptions; readonly round: Round },
): Promise<RemovalJudgement | null> {
  const library = knownScenarios(name);
  if (!library.has(found.variant)) {
    const [nl, en] = [removalWordsOf("nl").unknownDesign, removalWordsOf("en").unknownDesign];
    throw wrongOption("--remove", found.variant, { nl, en });
  }
  const plan = withoutLogs(
    plannedRun(
      counterfactualExperiment(found),
      { region: readRegion(), library },
      { ...options, seed: results.manifest.seed },
    ),
  );
  const { outcome, folder, discardParts } = await withRunner(
    plan,
    options,
    ({ runner, hooks }) => runner.run(plan.job, hooks),
    round,
  );
  if (outcome.length < plan.job.replications.length) return null;
  const removal = removalOf(plan, found, outcome);
  const told = { variant: found.variant, placesMore, replications: outcome.length, ...removal };
  const whole = { ...results, removal: told };
  const files = writeOutputs(folder, {
    "removal.json": `${JSON.stringify(told)}\n`,
    [fileNames.results]: resultsText(whole),
    [fileNames.report]: reportOf(whole, options.lang),
  });
  if (options.json) printJson({ removal: told, files });
  else printLines([...removalLines(removal, found, options), "", ...Object.values(files)]);
  discardParts();
  return removal;
}

function tellStopped(name: string, options: CommonOptions): void {
  const again = resumeCommand(["walls", name, "--remove"], options);
  process.stderr.write(`${wordsOf(options.lang).stoppedEmpty}\n  ${again}\n`);
}

function removalLines(
  removal: RemovalJudgement,
  { borders, found }: WallsFound,
  { lang }: CommonOptions,
): readonly string[] {
  const words = removalWordsOf(lang);
  const days = (value: number): string => number(value, lang);
  const rows = removal.borders.map((border) => [
    border.from,
    border.to,
    days(border.gross.mean),
    days(border.net.mean),
    border.reaches === null ? "–" : `${number(100 * border.reaches.mean, lang)}%`,
    days(border.worth.mean),
    days(border.byPlaces.mean),
    number(border.dropouts.mean, lang, 1),
    words.binds[border.binds],
  ]);
  const places = `${number(100 * placesMore, lang)}%`;
  const taken = { taken: borders.length, all: found };
  const notes = words.notes(days(removal.together.mean), places, taken);
  return [...table(words.head, rows, [2, 3, 4, 5, 6, 7]), "", ...notes];
}
