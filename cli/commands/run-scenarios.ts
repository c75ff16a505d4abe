/**
 * The commands that run designs: the main job, `run` and `compare`.
 *
 * The rule this file keeps: all three are one thing, a plan that is run and told.
 */
import {
  comparison,
  type ExperimentFile,
  type Library,
  periodFaults,
  rowOf,
  type ScenarioFile,
} from "#scenarios";
import { InputFault } from "../faults.ts";
import { type CommonOptions, repeatCommand, resumeCommand } from "../options.ts";
import { readScenarios } from "../reading/input-files.ts";
import { type Known, readExperiments, readKnown } from "../reading/region-files.ts";
import { plannedRun } from "../reading/run-plans.ts";
import { readRunnable } from "../reading/runnable-files.ts";
import { runPlan } from "../run-plan.ts";
import { tellRun } from "../telling/outcome.ts";
import { remarksIn, remarksOnDesigns, tellRemarks } from "../telling/remark-lines.ts";
import { tellTables } from "../telling/told-tables.ts";

/** Scenarios of the user beside the shipped ones. */
function withScenarios(library: Library, files: readonly { readonly id: string }[]): Library {
  return new Map([...library, ...files.map((file) => [file.id, file])] as [string, never][]);
}

async function runAndTell(
  experiment: ExperimentFile,
  known: Known,
  options: CommonOptions,
  command: readonly string[],
): Promise<void> {
  const plan = plannedRun(experiment, known, options);
  const run = await runPlan(plan, options, repeatCommand(command, options));
  tellRun(run, options, resumeCommand(command, options));
}

/** The main job: the shipped ladder. */
export async function runLadder(options: CommonOptions): Promise<void> {
  const known = readKnown();
  const ladder = readRunnable("ladder", known.region, known.library);
  if (ladder.kind !== "experiment") throw new RangeError("The ladder is not in the library.");
  await runAndTell(ladder.experiment, known, options, []);
}

/** Tells what files of the user set that does nothing; a shipped scenario may on purpose. */
function tellOwn(
  names: readonly string[],
  scenarios: readonly ScenarioFile[],
  { region, library }: Known,
  options: CommonOptions,
): void {
  const remarks = scenarios.flatMap((scenario, index) => {
    const name = names[index] ?? scenario.id;
    return library.has(name) ? [] : remarksIn(name, scenario, region, library);
  });
  tellRemarks(remarks, options);
}

/** An experiment, or one scenario beside what it builds on, and that beside the region as it is. */
export async function runScenario(name: string, options: CommonOptions): Promise<void> {
  const known = readKnown();
  const { region, library } = known;
  const asked = readRunnable(name, region, library);
  tellTables([name], known, options);
  if (asked.kind === "experiment") {
    const isShipped = readExperiments().some(({ id }) => id === name);
    if (!isShipped) tellRemarks(remarksOnDesigns(name, asked.experiment, region, library), options);
    return runAndTell(asked.experiment, known, options, ["run", name]);
  }
  const { scenario } = asked;
  tellOwn([name], [scenario], known, options);
  const all = withScenarios(library, [scenario]);
  const row = rowOf(scenario, region, library);
  await runAndTell(row, { region, library: all }, options, ["run", name]);
}

/**
 * Scenarios that can be set beside the first, what ships, and the library with both.
 *
 * @throws InputFault when one cannot be read, or covers other days
 */
export function readComparable(
  names: readonly string[],
  options: Pick<CommonOptions, "lang">,
): Known & {
  readonly shipped: Library;
  readonly scenarios: readonly ScenarioFile[];
} {
  const { region, library: shipped } = readKnown();
  const scenarios = readScenarios(names, region, shipped);
  tellTables(names, { region, library: shipped }, options);
  const [first, ...others] = scenarios;
  if (first === undefined) return { region, shipped, library: shipped, scenarios };
  const all = withScenarios(shipped, scenarios);
  const faults = others.flatMap((other, index) =>
    periodFaults(first, other, region, all).map((fault) => ({
      ...fault,
      file: names[index + 1] ?? other.id,
    })),
  );
  if (faults.length > 0) throw new InputFault(faults);
  return { region, shipped, library: all, scenarios };
}

/** Scenarios beside a base, each paired with it. */
export async function compareScenarios(
  names: readonly string[],
  options: CommonOptions,
): Promise<void> {
  const { region, shipped, library, scenarios } = readComparable(names, options);
  const [first, ...others] = scenarios;
  if (first === undefined) return;
  tellOwn(names, scenarios, { region, library: shipped }, options);
  await runAndTell(comparison(first, others), { region, library }, options, ["compare", ...names]);
}
