/**
 * Runs a plan and makes the results file of it.
 *
 * The rule this file keeps: the same plan gives the same results to the byte; what the machine and
 * the hour add stands apart, under `volatile`.
 */
import type { ReplicationResult } from "#journeys";
import { buildResults, type ResultsContext } from "../results/build-results.ts";
import type { Results } from "../results/types.ts";
import type { RunHooks, Runner } from "../run/runner.ts";
import type { ExperimentPlan } from "./ladder.ts";

export interface ExperimentOutcome {
  /** Null when the run was stopped before one replication was complete. */
  readonly results: Results | null;
  /** Fewer than planned when the run was stopped. */
  readonly replications: number;
  /** The first replication, with its logs. */
  readonly first: ReplicationResult | null;
}

/** Lives the plan on a runner and builds the results from what is complete. */
export async function runExperiment(
  plan: ExperimentPlan,
  runner: Runner,
  context: ResultsContext,
  hooks: RunHooks = {},
): Promise<ExperimentOutcome> {
  const replications = await runner.run(plan.job, hooks);
  const first = replications.find(({ replication }) => replication === 0) ?? null;
  const complete = first === null ? [] : replications;
  const results = complete.length === 0 ? null : buildResults(plan, complete, context);
  return { results, replications: complete.length, first };
}
