/**
 * Runs a network file, and what comes out of it as one object.
 *
 * The rule this file keeps: nothing but the time it took depends on where or in how many threads it
 * was run. The clock is the caller's; this room has none.
 */
import {
  type CompiledNetwork,
  compareNetworks,
  compileNetwork,
  type NetworkDifferences,
  type NetworkFile,
  type NetworkNames,
  type NetworkReplication,
  type NetworkSummary,
  namesOf,
  type PilotWarmup,
  pilotStart,
  pilotWarmup,
  runNetwork,
  summariseNetwork,
  withStart,
  withWarmup,
} from "#engine";
import { expectedArrivals, mostInPast, pastCustomers } from "./arrival-rates.ts";
import type { PrecisionOutcome } from "./precision.ts";
import { type LineSinks, lineHeads, tellingOf, type WriteLine } from "./telling.ts";
import type { TimedReplication } from "./timed-replication.ts";

export interface NetworkJob {
  readonly file: NetworkFile;
  /** Any text. */
  readonly seed: string;
  /** How many; they are numbered from 0. */
  readonly replications: number;
}

/** A job in which nothing is left to pilot runs any more. */
export interface SettledJob extends NetworkJob {
  /** What pilot runs said of the warm-up, where the file leaves it to them. */
  readonly warmup: PilotWarmup | null;
  /** What they said of the past of a steady start, where the file leaves it to them. */
  readonly start?: PilotWarmup;
}

const compiled = new WeakMap<NetworkFile, CompiledNetwork>();

/** A file made ready, once. */
function ready(file: NetworkFile): CompiledNetwork {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const made = compileNetwork(file);
  compiled.set(file, made);
  return made;
}

/** A past begins with the time in which so many come, and no longer than this many take. */
const fewestInPast = 1000;

function withPast(job: NetworkJob): Omit<SettledJob, "warmup"> {
  if (job.file.start !== "steady") return job;
  const network = ready(job.file);
  const rate = pastCustomers(job.file.arrivals);
  const start = pilotStart(network, job.seed, fewestInPast / rate, mostInPast / rate);
  const file = { ...job.file, start: start.time };
  compiled.set(file, withStart(network, start.time));
  return { ...job, file, start };
}

/** Lets pilot runs choose the past and the warm-up where the file asks for that. */
export function settled(given: NetworkJob): SettledJob {
  const job = withPast(given);
  if (job.file.warmup !== "mser-5") return { ...job, warmup: null };
  const network = ready(job.file);
  const warmup = pilotWarmup(network, job.seed);
  const file = { ...job.file, warmup: warmup.time };
  compiled.set(file, withWarmup(network, warmup.time));
  return { ...job, file, warmup };
}

/** Seconds since some moment. */
export type Clock = () => number;

/** Makes a network ready; what comes out lives one replication, and tells of it when asked. */
export function networkLiver(
  { file, seed }: NetworkJob,
  clock: Clock,
): (replication: number, sinks?: LineSinks) => TimedReplication {
  const network = ready(file);
  return (replication, sinks = {}) => {
    const telling = tellingOf(file, replication, sinks);
    const began = clock();
    const result = runNetwork(network, { seed, replication, ...telling });
    return { result, seconds: clock() - began };
  };
}

/** Customers to be expected in all replications; unknown, so infinite, where some never leave. */
export function expectedCustomers({ file, replications }: NetworkJob): number {
  const { horizon, stopAfterArrivals, arrivals, initial = [], start = 0 } = file;
  if (initial.length > 0) return Number.POSITIVE_INFINITY;
  const each =
    horizon === undefined
      ? (stopAfterArrivals ?? 0)
      : arrivals.reduce(
          (sum, { process, batch }) => sum + expectedArrivals(process, batch, horizon),
          0,
        );
  const past = start === "steady" ? mostInPast : start * pastCustomers(arrivals);
  return (each + past) * replications;
}

/** Sees every replication of a job that is run in this thread; true when that is enough. */
export type IsEnough = (run: TimedReplication) => boolean;

const never: IsEnough = () => false;

/** Runs a job in this thread, one replication after another. */
export function runHere(
  job: NetworkJob,
  clock: Clock,
  isEnough = never,
  sinks: LineSinks = {},
): readonly TimedReplication[] {
  const live = networkLiver(job, clock);
  const runs: TimedReplication[] = [];
  while (runs.length < job.replications) {
    const run = live(runs.length, sinks);
    runs.push(run);
    if (isEnough(run)) break;
  }
  return runs;
}

/** Runs a job in this thread and writes all that happens, in the order in which it is done. */
export function traceHere(
  job: NetworkJob,
  clock: Clock,
  write: WriteLine,
  isEnough = never,
): readonly TimedReplication[] {
  write(lineHeads(job.file).trace);
  return runHere(job, clock, isEnough, { trace: write });
}

/** Runs that should end with the last departure, and did not. */
export interface NeverLeft {
  /** How many of the replications. */
  readonly replications: number;
  /** Customers who are left behind, mean over all replications. */
  readonly customers: number;
}

/** Who is left behind in runs without a horizon; undefined when nobody is. A deadlock is told as such. */
function leftBehind(
  { horizon }: NetworkFile,
  results: readonly NetworkReplication[],
): NeverLeft | undefined {
  if (horizon !== undefined) return undefined;
  const left = results.filter(({ deadlock, present }) => deadlock === null && present > 0);
  const customers = left.reduce((sum, { present }) => sum + present, 0) / results.length;
  return left.length === 0 ? undefined : { replications: left.length, customers };
}

/** A variant after the date of branching, beside the run itself. */
export type VariantOutcome = Pick<
  NetworkSummary,
  "events" | "classes" | "stations" | "deadlock"
> & {
  readonly neverLeft?: NeverLeft;
  /** The variant less the run itself, pair by pair. */
  readonly differences: NetworkDifferences;
};

/** True for a replication that was over before its warm-up, so that it has no window. */
export function isOverEarly({ result }: TimedReplication): boolean {
  // A window of any length has shares of time, also of time in which nobody was there.
  return result.deadlock === null && result.occupancy.every((shares) => shares.length === 0);
}

/** What a run says: figures with their intervals, and what it took. */
export interface NetworkOutcome extends NetworkSummary {
  readonly seed: string;
  /** Time spent in all replications of the simulation itself. */
  readonly wallSeconds: number;
  /** Where customers stay for ever in a run that should end with the last departure. */
  readonly neverLeft?: NeverLeft;
  /** Start of the statistics, where pilot runs chose it. */
  readonly warmup?: number;
  /** Length of the past before time 0, where pilot runs chose it. */
  readonly start?: number;
  /** Where replications went on until figures were known well enough. */
  readonly precision?: PrecisionOutcome;
  readonly variants?: Readonly<Record<string, VariantOutcome>>;
}

function variantOutcome(
  network: NetworkNames,
  name: string,
  bases: readonly NetworkReplication[],
): VariantOutcome {
  const pairs = bases.flatMap((base) => {
    const variant = base.variants?.[name];
    return variant === undefined ? [] : [{ base, variant }];
  });
  const variants = pairs.map(({ variant }) => variant);
  const { name: _name, replications: _count, ...summary } = summariseNetwork(network, variants);
  const differences = compareNetworks(
    network,
    variants,
    pairs.map(({ base }) => base),
  );
  const neverLeft = leftBehind(network.file, variants);
  return { ...summary, ...(neverLeft === undefined ? {} : { neverLeft }), differences };
}

/** Brings replications together. @throws SimulationError without any */
export function networkOutcome(
  { file, seed, warmup, start }: SettledJob,
  runs: readonly TimedReplication[],
  precision?: PrecisionOutcome,
): NetworkOutcome {
  const network = namesOf(file);
  const results = runs.map(({ result }) => result);
  const { name, replications, events, ...rest } = summariseNetwork(network, results);
  const neverLeft = leftBehind(file, results);
  const wallSeconds = runs.reduce((sum, { seconds }) => sum + seconds, 0);
  const variants = Object.keys(file.branches?.variants ?? {}).map(
    (variant) => [variant, variantOutcome(network, variant, results)] as const,
  );
  return {
    ...{ name, replications, seed, events, wallSeconds },
    ...(neverLeft === undefined ? {} : { neverLeft }),
    ...(warmup === null ? {} : { warmup: warmup.time }),
    ...(start === undefined ? {} : { start: start.time }),
    ...(precision === undefined ? {} : { precision }),
    ...rest,
    ...(variants.length === 0 ? {} : { variants: Object.fromEntries(variants) }),
  };
}
