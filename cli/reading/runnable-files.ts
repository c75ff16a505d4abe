/**
 * What can be run by name or as a file: a scenario, or an experiment of several designs.
 *
 * The rule this file keeps: what comes out is checked; a name that is nothing is told with the
 * names of scenarios and experiments both.
 */
import {
  checkExperiment,
  type ExperimentFile,
  type Library,
  type Model,
  type Results,
  type ScenarioFile,
} from "#scenarios";
import { faultIn } from "../faults.ts";
import { checkedResults, checkedScenario, openFile } from "./input-files.ts";
import { readExperiments } from "./region-files.ts";

export type Runnable =
  | { readonly kind: "scenario"; readonly scenario: ScenarioFile }
  | { readonly kind: "experiment"; readonly experiment: ExperimentFile };

type Source = Runnable | { readonly kind: "results"; readonly results: Results };

function checkedExperiment(name: string, value: unknown, base: Model, library: Library): Runnable {
  const issues = checkExperiment(value, library, base);
  if (issues.length > 0) throw faultIn(name, issues);
  return { kind: "experiment", experiment: value as ExperimentFile };
}

/** Opens what a name or a path stands for. A scenario goes before an experiment of the same name. */
function opened(name: string, library: Library) {
  const shipped = library.get(name);
  if (shipped !== undefined) return { file: name, format: shipped.format, value: shipped };
  const experiments = readExperiments();
  const experiment = experiments.find(({ id }) => id === name);
  if (experiment !== undefined) {
    return { file: `${name}.experiment.json`, format: experiment.format, value: experiment };
  }
  const names = experiments.map(({ id }) => [id, null] as const);
  return openFile(
    name,
    new Map([...[...library.keys()].map((id) => [id, null] as const), ...names]),
  );
}

/** A scenario, an experiment, or results that were made before. @throws InputFault */
export function readSource(name: string, base: Model, library: Library): Source {
  const { file, format, value } = opened(name, library);
  if (format === "klantreis-results") {
    return { kind: "results", results: checkedResults({ file, format, value }) };
  }
  if (format === "klantreis-experiment") return checkedExperiment(file, value, base, library);
  return { kind: "scenario", scenario: checkedScenario(name, value, base, library) };
}

/** A scenario or an experiment, shipped or from a file. @throws InputFault with every fault */
export function readRunnable(name: string, base: Model, library: Library): Runnable {
  const { file, format, value } = opened(name, library);
  if (format === "klantreis-experiment") return checkedExperiment(file, value, base, library);
  return { kind: "scenario", scenario: checkedScenario(name, value, base, library) };
}
