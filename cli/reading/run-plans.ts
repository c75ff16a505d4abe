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
  planExperiment,
} from "#scenarios";
import type { CommonOptions } from "../options.ts";
import { type Known, readExperiments, readLibrary } from "./region-files.ts";

/**
 * The plan of an experiment.
 *
 * @param known - the region, and the shipped scenarios with those of the user
 */
export function plannedRun(
  experiment: ExperimentFile,
  { region, library }: Known,
  options: CommonOptions,
): ExperimentPlan {
  const shipped = { library: readLibrary(), experiments: readExperiments() };
  const plan = planExperiment(experiment, region, library, options);
  return { ...plan, remarks: designRemarks(experiment, region, library, shipped) };
}
