/**
 * The commands that run designs: the main job, `run` and `compare`.
 *
 * The rule this file keeps: all three are one thing, a plan that is run and told.
 */
import {
  checkExperiment,
  comparison,
  type ExperimentFile,
  type Library,
  planExperiment,
} from "#scenarios";
import { faultIn } from "../faults.ts";
import { readScenario, readScenarios } from "../input-files.ts";
import { type CommonOptions, repeatCommand } from "../options.ts";
import { tellRun } from "../outcome.ts";
import { readExperiments, readLibrary, readRegion } from "../region-files.ts";
import { runPlan } from "../run-plan.ts";

/** Scenarios of the user beside the shipped ones. */
function withScenarios(library: Library, files: readonly { readonly id: string }[]): Library {
  return new Map([...library, ...files.map((file) => [file.id, file])] as [string, never][]);
}

async function runAndTell(
  experiment: ExperimentFile,
  library: Library,
  options: CommonOptions,
  command: readonly string[],
): Promise<void> {
  const plan = planExperiment(experiment, readRegion(), library, options);
  const again = repeatCommand(command, options);
  const outFolder = options.out === null ? "" : ` --out ${options.out}`;
  tellRun(await runPlan(plan, options, again), options, `${again}${outFolder}`);
}

/** The main job: the shipped ladder. */
export async function runLadder(options: CommonOptions): Promise<void> {
  const library = readLibrary();
  const ladder = readExperiments().find(({ id }) => id === "ladder");
  if (ladder === undefined) throw new RangeError("The ladder is not in the library.");
  const issues = checkExperiment(ladder, library);
  if (issues.length > 0) throw faultIn("ladder.experiment.json", issues);
  await runAndTell(ladder, library, options, []);
}

/** One scenario beside the region as it is. */
export async function runScenario(name: string, options: CommonOptions): Promise<void> {
  const base = readRegion();
  const library = readLibrary();
  const scenario = readScenario(name, base, library);
  const today = library.get("today");
  if (today === undefined) throw new RangeError("The scenario today is not in the library.");
  const others = scenario.id === today.id ? [] : [scenario];
  const experiment = { ...comparison(today, others), id: scenario.id };
  await runAndTell(experiment, withScenarios(library, [scenario]), options, ["run", name]);
}

/** Scenarios beside a base, each paired with it. */
export async function compareScenarios(
  names: readonly string[],
  options: CommonOptions,
): Promise<void> {
  const library = readLibrary();
  const scenarios = readScenarios(names, readRegion(), library);
  const [first, ...others] = scenarios;
  if (first === undefined) return;
  const experiment = comparison(first, others);
  await runAndTell(experiment, withScenarios(library, scenarios), options, ["compare", ...names]);
}
