/**
 * Runs of the small region, for tests of what is made of runs.
 *
 * The rule this file keeps: they are real runs of the real model, only with few youths.
 */
import type { ReplicationResult } from "#journeys";
import {
  type ExperimentFile,
  type ExperimentPlan,
  inProcessRunner,
  type Library,
  planExperiment,
  type Results,
  type ResultsContext,
  type Runner,
  runExperiment,
  type ScenarioFile,
} from "#scenarios";
import { scenario, shippedLibrary, shippedRegion, smallRegion } from "./shipped.ts";

/** The ladder on the small region: each rung on the one before. */
export const smallScenarios: readonly ScenarioFile[] = [
  smallRegion("small"),
  scenario("small-swap", { extends: "small", change: { contracts: { regime: "2028" } } }),
  scenario("small-savings", { extends: "small-swap", change: { savings: { on: true } } }),
  scenario("small-again", { extends: "small" }),
];

export const smallLibrary: Library = new Map([
  ...shippedLibrary(),
  ...smallScenarios.map((file) => [file.id, file] as const),
]);

const design = (id: string, step: number | null, against: string | null, every = 1) => ({
  scenario: id,
  step,
  against,
  quick: true,
  every,
});

export const smallExperiment: ExperimentFile = {
  format: "klantreis-experiment",
  version: 1,
  id: "small-ladder",
  title: { nl: "Kleine ladder", en: "Small ladder" },
  designs: [
    design("small", 0, null),
    design("small-swap", 1, "small"),
    design("small-savings", 2, "small-swap"),
    design("small-again", null, "small", 2),
  ],
};

export function smallPlan(replications: number, region = shippedRegion()): ExperimentPlan {
  const options = { seed: "test", replications, quick: false };
  return planExperiment(smallExperiment, region, smallLibrary, options);
}

export const context: ResultsContext = {
  engineVersion: "0",
  modelVersion: "0",
  node: "v20",
  command: "npx klantreis",
  calibration: null,
  influence: null,
  volatile: { startedAt: "2026-01-01T00:00:00.000Z", wallSeconds: 1, workers: 1, host: "here" },
};

export async function resultsOf(
  plan: ExperimentPlan,
  runner: Runner = inProcessRunner(),
): Promise<Results> {
  const { results } = await runExperiment(plan, runner, context);
  if (results === null) throw new Error("The run gave no results.");
  return results;
}

/** Two replications of the small ladder, with what the first of them left. */
export async function livedTwice(): Promise<{
  readonly results: Results;
  readonly first: ReplicationResult;
}> {
  const { results, first } = await runExperiment(smallPlan(2), inProcessRunner(), context);
  if (results === null || first === null) throw new Error("The run gave nothing.");
  return { results, first };
}
