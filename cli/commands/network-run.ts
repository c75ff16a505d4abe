/**
 * Lives the replications of a network: how many, in which threads, and what is written meanwhile.
 *
 * The rule this file keeps: what is written aside while a run goes on gets its name when all of it
 * is done, or is gone.
 */
import {
  expectedCustomers,
  lineHeads,
  NetworkWatch,
  type PrecisionOutcome,
  runHere,
  runOnThreads,
  type SettledJob,
  type TimedReplication,
  type ToldFiles,
  traceHere,
  widest,
} from "#scenarios";
import { seconds } from "../clock.ts";
import { onPath } from "../file-faults.ts";
import { linesTo, ReaderGone } from "../line-file.ts";
import type { CommonOptions } from "../options.ts";
import { stopOnInterrupt } from "../stop.ts";
import { showNarrowing } from "../telling/narrowing.ts";
import { showProgress } from "../telling/progress.ts";
import { clockModule, linesModule } from "../thread-modules.ts";
import { networkWordsOf } from "../words/network-words.ts";
import { finePercentage, number } from "../words/words.ts";
import { endOnSignals, openToldFile, type ToldFile } from "../writing/told-file.ts";
import type { NetworkPlan } from "./network-plan.ts";

/** Runs with fewer customers are over before a thread has begun. */
const fewCustomers = 100_000;
/** How long a run may take before it has to show how far it is. */
const patienceMs = 1000;
const standardOutput = 1;
const expected = {
  trace: { nl: "een plek om de trace te schrijven", en: "a place to write the trace" },
  visits: { nl: "een plek om de bezoeken te schrijven", en: "a place to write the visits" },
};

type Plan = NetworkPlan & { readonly job: SettledJob };

export interface LivedNetwork {
  /** Fewer than asked for when it was stopped. */
  readonly runs: readonly TimedReplication[];
  readonly precision: PrecisionOutcome | undefined;
  /** Somebody stopped it before it was done. */
  readonly isInterrupted: boolean;
}

/** Shows something once a run turns out to take a while. */
function showLate(begin: () => () => void): () => void {
  let end: (() => void) | null = null;
  const timer = setTimeout(() => {
    end = begin();
  }, patienceMs);
  return () => {
    clearTimeout(timer);
    end?.();
  };
}

/** How far a run is, as somebody wants to see it. */
class Watched {
  private readonly plan: Plan;
  private readonly lang: CommonOptions["lang"];
  private readonly watch: NetworkWatch | null;
  /** Set when somebody asks to stop. */
  isStopped = (): boolean => false;
  private done = 0;
  private update: ((done: number) => void) | null = null;

  constructor(plan: Plan, { lang }: CommonOptions) {
    this.plan = plan;
    this.lang = lang;
    this.watch = plan.precision === null ? null : new NetworkWatch(plan.precision);
  }

  /** Takes a replication; true when there are enough. */
  readonly add = (run: TimedReplication): boolean => {
    this.watch?.add(run);
    return this.isDone();
  };

  readonly isDone = (): boolean => this.watch?.isDone ?? false;

  readonly progress = (done: number): void => {
    this.done = done;
    this.update?.(done);
  };

  /** Shows how far it is, if it takes long; until the answer is called. */
  show(): () => void {
    const { watch } = this;
    if (watch !== null) return showLate(() => showNarrowing(() => this.said(watch)).stop);
    return showLate(() => {
      const shown = showProgress(this.plan.job.replications, this.lang);
      this.update = shown.update;
      shown.update(this.done);
      return shown.stop;
    });
  }

  private said(watch: NetworkWatch): string {
    const words = networkWordsOf(this.lang);
    const { outcome, runs } = watch;
    const [name, known] = widest(outcome) ?? ["", null];
    const width = known?.share == null ? null : finePercentage(known.share, this.lang);
    const asked = finePercentage(outcome.asked, this.lang);
    return words.narrowing(number(runs.length, this.lang), name, width, asked);
  }

  /** What counts of all that was lived. */
  lived(runs: readonly TimedReplication[]): LivedNetwork {
    const isInterrupted =
      this.isStopped() && !this.isDone() && runs.length < this.plan.job.replications;
    if (this.watch === null) return { runs, precision: undefined, isInterrupted };
    return { runs: this.watch.runs, precision: this.watch.outcome, isInterrupted };
  }
}

/** Runs in threads; a stop leaves what is done. */
async function runInThreads(
  { job }: Plan,
  { workers, lang }: CommonOptions,
  watched: Watched,
): Promise<readonly TimedReplication[]> {
  const hide = watched.show();
  const stop = stopOnInterrupt(lang);
  watched.isStopped = stop.isStopped;
  try {
    return await runOnThreads(job, workers, clockModule, {
      onProgress: watched.progress,
      onResult: watched.add,
      isStopped: () => stop.isStopped() || watched.isDone(),
    });
  } finally {
    hide();
    stop.release();
  }
}

/** A fault of a write in a thread, which has lost all but its code on the way. */
function asWriteFault(fault: unknown, files: readonly ToldFile[]): unknown {
  const { code } = fault as { readonly code?: unknown };
  if (code === new ReaderGone().code) return new ReaderGone();
  if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return fault;
  const place = files.map(({ path }) => path).join(", ");
  const refusal = Object.assign(new Error(code), { code, syscall: "write" });
  try {
    return onPath(place, expected.visits, () => {
      throw refusal;
    });
  } catch (told) {
    return told;
  }
}

function showLine(line: string): void {
  const { write, flush } = linesTo(standardOutput);
  write(line);
  flush();
}

/** Opens all files, or none; a trace without a file goes to standard output. */
function openFiles({ job, trace, visits }: Plan) {
  const heads = lineHeads(job.file);
  const files: ToldFile[] = [];
  const open = (path: string | null | undefined, head: string, what: keyof typeof expected) => {
    if (path == null) return null;
    const file = openToldFile(path, head, expected[what]);
    files.push(file);
    return file.number;
  };
  try {
    const traced = open(trace?.file, heads.trace, "trace");
    const visited = open(visits, heads.visits, "visits");
    const isShown = trace !== null && traced === null;
    if (isShown) showLine(heads.trace);
    return { files, trace: isShown ? standardOutput : traced, visits: visited };
  } catch (fault) {
    for (const file of files) file.discard();
    throw fault;
  }
}

/** Runs in one thread that writes as it goes, so that this one can be interrupted. */
async function runToFiles(plan: Plan, watched: Watched): Promise<readonly TimedReplication[]> {
  // Before a file is there: whatever comes then leaves none behind.
  const release = endOnSignals();
  const hide = watched.show();
  try {
    return await writeFiles(plan, watched, openFiles(plan));
  } finally {
    hide();
    release();
  }
}

async function writeFiles(
  { job }: Plan,
  watched: Watched,
  { files, ...numbers }: ReturnType<typeof openFiles>,
): Promise<readonly TimedReplication[]> {
  const told: ToldFiles = { module: linesModule.href, ...numbers };
  const hooks = {
    onProgress: watched.progress,
    onResult: watched.add,
    isStopped: watched.isDone,
  };
  try {
    const runs = await runOnThreads(job, 1, clockModule, hooks, told);
    for (const file of files) file.end();
    return runs;
  } catch (fault) {
    throw asWriteFault(fault, files);
  } finally {
    for (const file of files) file.discard();
  }
}

/** Runs here and writes all that happens, in order. @throws ReaderGone */
function runTraced({ job }: Plan, { add }: Watched): readonly TimedReplication[] {
  const { write, flush } = linesTo(standardOutput);
  const lost = { nl: "een plek voor de uitvoer", en: "a place for the output" };
  return onPath(">", lost, () => {
    const runs = traceHere(job, seconds, write, add);
    flush();
    return runs;
  });
}

/** Lives all replications that are asked for. @throws ReaderGone, InputFault */
export async function liveNetwork(plan: Plan, options: CommonOptions): Promise<LivedNetwork> {
  const watched = new Watched(plan, options);
  const live = async (): Promise<readonly TimedReplication[]> => {
    const { job, trace, visits } = plan;
    if (visits !== null || trace?.file != null) return runToFiles(plan, watched);
    if (trace !== null) return runTraced(plan, watched);
    if (expectedCustomers(job) <= fewCustomers) return runHere(job, seconds, watched.add);
    return runInThreads(plan, options, watched);
  };
  return watched.lived(await live());
}
