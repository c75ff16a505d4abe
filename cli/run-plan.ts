/**
 * Runs a plan from the command line: progress, stop, kept parts, files.
 *
 * The rule this file keeps: the files of a run appear together and only when they are whole; a
 * stopped run leaves what goes on, never half a result.
 */
import { hostname } from "node:os";
import { version as nodeVersion } from "node:process";
import {
  type ExperimentOutcome,
  type ExperimentPlan,
  keepingRunner,
  openPool,
  type Results,
  type ResultsContext,
  type RunHooks,
  type Runner,
  runExperiment,
} from "#scenarios";
import type { CommonOptions } from "./options.ts";
import { programVersion } from "./program-folder.ts";
import { codeFingerprint, readCalibrationTable, readInfluence } from "./reading/region-files.ts";
import { stopOnInterrupt } from "./stop.ts";
import { showProgress } from "./telling/progress.ts";
import { type Round, roundText, tellRound } from "./telling/rounds.ts";
import { wordsOf } from "./words/words.ts";
import { journeyFile } from "./writing/journey-file.ts";
import { openFolder, removeEmpty, writeOutputs } from "./writing/output-folder.ts";
import { reportOf } from "./writing/report-file.ts";
import { jobFingerprint, partFolder } from "./writing/result-parts.ts";

export interface FinishedRun {
  /** Null when nothing was complete when it was stopped. */
  readonly results: Results | null;
  /** The journeys of the first replication, as a file; null without any. */
  readonly journeys: Uint8Array | null;
  readonly folder: string;
  readonly done: number;
  readonly planned: number;
  /**
   * Takes away what a next time would go on from, and a folder in `out/` that holds nothing else; for
   * when the outcome is safe.
   */
  readonly discardParts: () => void;
}

/** What the results say about how they came to be. */
function contextOf(command: string, workers: number, startedAt: Date): ResultsContext {
  const version = programVersion();
  return {
    engineVersion: version,
    modelVersion: version,
    node: nodeVersion,
    command,
    calibration: readCalibrationTable(),
    influence: readInfluence(),
    volatile: { startedAt: startedAt.toISOString(), wallSeconds: 0, workers, host: hostname() },
  };
}

function withDuration(results: Results, startedAt: Date): Results {
  const wallSeconds = Math.round((Date.now() - startedAt.getTime()) / 100) / 10;
  return { ...results, volatile: { ...results.volatile, wallSeconds } };
}

function journeysOf(
  { first, results }: ExperimentOutcome,
  { designs }: ExperimentPlan,
): Uint8Array | null {
  if (first === null || results === null) return null;
  const { firstDay, seed } = results.manifest;
  const run = Object.values(first.runs)[0];
  if (run === undefined) return null;
  const { forms, municipalities, referrers } = run;
  const hashes = Object.fromEntries(results.variants.map((one) => [one.id, one.scenarioHash]));
  const segments = designs.map(({ id, model }) => [
    id,
    Object.values(model.forms).map(({ segment }) => segment.value),
  ]);
  return journeyFile(first.logs, {
    ...{ forms, municipalities, referrers, firstDay, seed },
    hashes,
    segments: Object.fromEntries(segments),
    first: designs[0]?.id ?? "",
  });
}

/** What a plan is lived with. */
interface Means {
  readonly runner: Runner;
  readonly hooks: RunHooks;
  readonly workers: number;
}

/**
 * Opens what a plan is lived with, and closes it whatever happens: the folder of the options or one of
 * its own name in `out/`, what was kept there, workers, progress, and the stop by Ctrl-C.
 *
 * @param round - which of the runs of a long answer this is, which is then told beforehand
 */
export async function withRunner<Outcome>(
  plan: ExperimentPlan,
  options: CommonOptions,
  live: (means: Means) => Promise<Outcome>,
  round: Round | null = null,
): Promise<{ outcome: Outcome; folder: string; discardParts: () => void }> {
  const planned = plan.job.replications.length;
  const workers = Math.min(options.workers, planned);
  const folder = openFolder(options.out ?? `out/${plan.id}`);
  const parts = partFolder(folder, jobFingerprint(plan, codeFingerprint()));
  if (round !== null) tellRound(plan, round, options);
  const kept = parts.count(plan.job.replications);
  if (kept > 0) process.stderr.write(`${wordsOf(options.lang).kept(kept)}\n`);
  const runner = keepingRunner(await openPool(workers), parts);
  const progress = showProgress(planned, options.lang, undefined, roundText(round, options.lang));
  const stop = stopOnInterrupt(options.lang);
  try {
    const hooks = { onProgress: progress.update, isStopped: stop.isStopped };
    const outcome = await live({ runner, hooks, workers });
    const discardParts = () => {
      parts.clear();
      // A folder that was asked for stays.
      if (options.out === null) removeEmpty(folder);
    };
    return { outcome, folder, discardParts };
  } finally {
    progress.stop();
    stop.release();
    await runner.close();
  }
}

/** Runs a plan in the folder of the options, or in `out/` under its own name. */
export async function runPlan(
  plan: ExperimentPlan,
  options: CommonOptions,
  command: string,
  round: Round | null = null,
): Promise<FinishedRun> {
  const startedAt = new Date();
  const { outcome, folder, discardParts } = await withRunner(
    plan,
    options,
    ({ runner, hooks, workers }) =>
      runExperiment(plan, runner, contextOf(command, workers, startedAt), hooks),
    round,
  );
  const done = outcome.replications;
  const planned = plan.job.replications.length;
  const results = outcome.results === null ? null : withDuration(outcome.results, startedAt);
  return { results, journeys: journeysOf(outcome, plan), folder, done, planned, discardParts };
}

/** Names of the files of a run. */
export const fileNames = {
  report: "report.html",
  results: "results.json",
  journeys: "journeys.bin.gz",
} as const;

/** The results as JSON text, `format` first, so that the file tells what it is. */
export function resultsText(results: Results): string {
  return `${JSON.stringify(results)}\n`;
}

/** Writes report, results and journeys. Returns the paths by name. */
export function writeRun(run: FinishedRun, results: Results, options: CommonOptions) {
  return writeOutputs(run.folder, {
    [fileNames.report]: reportOf(results, options.lang),
    [fileNames.results]: resultsText(results),
    ...(run.journeys === null ? {} : { [fileNames.journeys]: run.journeys }),
  });
}
