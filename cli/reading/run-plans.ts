/**
 * Plans of what is to be run on the region that ships, with what its designs set that does nothing.
 *
 * The rule this file keeps: every command that runs designs plans them here, so that the same remarks
 * stand in the results whichever command made them.
 */
import {
  designRemarks,
  type ExperimentFile,
  type ExperimentPlan,
  type Library,
  planExperiment,
} from "#scenarios";
import type { CommonOptions } from "../options.ts";
import { readExperiments, readLibrary, readRegion } from "./region-files.ts";

/**
 * The plan of an experiment.
 *
 * @param library - the shipped scenarios, and those of the user
 */
export function plannedRun(
  experiment: ExperimentFile,
  library: Library,
  options: CommonOptions,
): ExperimentPlan {
  const base = readRegion();
  const shipped = { library: readLibrary(), experiments: readExperiments() };
  const plan = planExperiment(experiment, base, library, options);
  return { ...plan, remarks: designRemarks(experiment, base, library, shipped) };
}
