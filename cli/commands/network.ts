/**
 * The command that runs a queueing network: `network`.
 *
 * The rule this file keeps: with --json the object and nothing else reaches standard output, and
 * with --trace alone nothing but the trace does; what has to be known besides goes to standard error.
 */
import { setFlagsFromString } from "node:v8";
import {
  expectedCustomers,
  type NetworkJob,
  type NetworkOutcome,
  networkFileOf,
  networkOutcome,
  overloads,
  runHere,
  runOnThreads,
  type SettledJob,
  SimulationError,
  settled,
  type TimedReplication,
  traceHere,
} from "#scenarios";
import { seconds } from "../clock.ts";
import { exitCode, wrongOption } from "../faults.ts";
import { harmless } from "../harmless.ts";
import { readNetwork } from "../input-files.ts";
import { networkLines } from "../network-tables.ts";
import { networkWordsOf } from "../network-words.ts";
import type { CommonOptions, RawOptions } from "../options.ts";
import { printJson, printLines } from "../outcome.ts";
import { type Progress, showProgress } from "../progress.ts";
import { stopOnInterrupt } from "../stop.ts";
import { ReaderGone, type TraceSink, traceToFile, traceToOutput } from "../trace-file.ts";
import { number } from "../words.ts";

const usualReplications = 30;
const usualSeed = "1";
/** Runs with fewer customers are over before a thread has begun. */
const fewCustomers = 100_000;
/** How long a run may take before it has to show how far it is. */
const patienceMs = 1000;
/** Exit code of a process that was interrupted with nothing to show, by the custom of shells. */
const interrupted = 130;

function tell(line: string): void {
  process.stderr.write(`${harmless(line)}\n`);
}

/** Progress that is shown once a run turns out to take a while. */
function lateProgress(total: number, lang: CommonOptions["lang"]): Progress {
  let shown: Progress | null = null;
  let done = 0;
  const timer = setTimeout(() => {
    shown = showProgress(total, lang);
    shown.update(done);
  }, patienceMs);
  return {
    update: (value) => {
      done = value;
      shown?.update(value);
    },
    stop: () => {
      clearTimeout(timer);
      shown?.stop();
    },
  };
}

/** Runs in threads, with a bar that shows how far it is; a stop leaves what is done. */
async function runWatched(
  job: NetworkJob,
  { workers, lang }: CommonOptions,
): Promise<readonly TimedReplication[]> {
  const progress = lateProgress(job.replications, lang);
  const stop = stopOnInterrupt(lang);
  const clock = new URL("../clock.ts", import.meta.url);
  try {
    return await runOnThreads(job, workers, clock, {
      onProgress: progress.update,
      isStopped: stop.isStopped,
    });
  } finally {
    progress.stop();
    stop.release();
  }
}

/** Runs here and writes all that happens, in order. @throws ReaderGone */
function runTraced(job: NetworkJob, sink: TraceSink): readonly TimedReplication[] {
  try {
    const runs = traceHere(job, seconds, sink.write);
    sink.end();
    return runs;
  } catch (fault) {
    sink.discard();
    throw fault;
  }
}

/** What only the run shows to be too large is a fault of the file. */
function asFileFault(path: string, fault: unknown): unknown {
  const told = ["invalid-state", "invalid-definition"];
  if (!(fault instanceof SimulationError) || !told.includes(fault.code)) return fault;
  const expected = { nl: networkWordsOf("nl").tooLarge, en: networkWordsOf("en").tooLarge };
  return wrongOption(path, fault.message, expected);
}

async function run(
  job: NetworkJob,
  options: CommonOptions,
  sink: TraceSink | null,
): Promise<readonly TimedReplication[]> {
  if (sink !== null) return runTraced(job, sink);
  return expectedCustomers(job) <= fewCustomers ? runHere(job, seconds) : runWatched(job, options);
}

/** What has to be known of a run beside its figures, and the exit code that goes with it. */
function tellNotes(outcome: NetworkOutcome, job: SettledJob, { lang }: CommonOptions): void {
  const words = networkWordsOf(lang);
  const { replications, deadlock } = outcome;
  if (job.warmup !== null) tell(words.warmup(number(job.warmup.time, lang, 3)));
  if (job.warmup?.tooShort === true) tell(words.tooShort);
  if (replications < job.replications) {
    tell(words.stopped(number(replications, lang), number(job.replications, lang)));
  }
  if (deadlock === undefined) return;
  const { replication, time, stations } = deadlock;
  tell(words.deadlock(String(replication), number(time, lang, 3), stations.join(", ")));
  process.exitCode = exitCode.deadlock;
}

/** Runs a job and tells what came out. */
async function runAndTell(
  job: SettledJob,
  options: CommonOptions,
  traceFile: string | null,
): Promise<void> {
  const { lang, json } = options;
  const isTraced = traceFile !== null;
  const sink = isTraced ? (json ? traceToFile(traceFile) : traceToOutput()) : null;
  const runs = await run(job, options, sink);
  if (runs.length === 0) {
    process.exitCode = interrupted;
    return;
  }
  const outcome = networkOutcome(job, runs);
  tellNotes(outcome, job, options);
  if (json) printJson(outcome);
  if (json && isTraced) tell(networkWordsOf(lang).traceAt(traceFile));
  if (!json && !isTraced) printLines(networkLines(outcome, job.file.timeUnit, lang));
}

/**
 * Lets the compiler of Node put more small functions into one, in all threads: an eighth faster on
 * networks, and slower on the region, so it is asked for here and nowhere else.
 */
function compileLarger(): void {
  setFlagsFromString("--max-inlined-bytecode-size=1500");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=5000");
}

/** Runs a network file. @throws InputFault with every fault of it */
export async function runNetworkFile(
  path: string,
  options: CommonOptions,
  raw: RawOptions,
): Promise<void> {
  const { lang } = options;
  compileLarger();
  const value = readNetwork(path);
  for (const overload of overloads(value)) tell(networkWordsOf(lang).overload(overload, lang));
  const job: NetworkJob = {
    file: networkFileOf(value),
    seed: raw["seed"] === undefined ? usualSeed : options.seed,
    replications: raw["replications"] === undefined ? usualReplications : options.replications,
  };
  const traceFile = raw["trace"] === true ? `${path}.trace.csv` : null;
  try {
    await runAndTell(settled(job), options, traceFile);
  } catch (fault) {
    // Whoever reads the trace has seen enough.
    if (fault instanceof ReaderGone) return;
    throw asFileFault(path, fault);
  }
}
