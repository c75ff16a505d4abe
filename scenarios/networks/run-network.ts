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
  csvTrace,
  type NetworkDifferences,
  type NetworkFile,
  type NetworkNames,
  type NetworkReplication,
  type NetworkSummary,
  namesOf,
  type PilotWarmup,
  pilotWarmup,
  runNetwork,
  summariseNetwork,
  traceHeader,
  withWarmup,
} from "#engine";
import { expectedArrivals } from "./arrival-rates.ts";

export interface NetworkJob {
  readonly file: NetworkFile;
  /** Any text. */
  readonly seed: string;
  /** How many; they are numbered from 0. */
  readonly replications: number;
}

/** A job whose start of the statistics is a number. */
export interface SettledJob extends NetworkJob {
  /** What pilot runs said, where the file leaves the warm-up to them. */
  readonly warmup: PilotWarmup | null;
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

/** Lets pilot runs choose the warm-up where the file asks for that. */
export function settled(job: NetworkJob): SettledJob {
  if (job.file.warmup !== "mser-5") return { ...job, warmup: null };
  const network = ready(job.file);
  const warmup = pilotWarmup(network, job.seed);
  const file = { ...job.file, warmup: warmup.time };
  compiled.set(file, withWarmup(network, warmup.time));
  return { ...job, file, warmup };
}

/** Seconds since some moment. */
export type Clock = () => number;

/** One replication, and how long it took. */
export interface TimedReplication {
  readonly result: NetworkReplication;
  readonly seconds: number;
}

/** Takes a line of CSV, without its end. */
export type WriteLine = (line: string) => void;

/** Makes a network ready; what comes out lives one replication, and traces it when asked. */
export function networkLiver(
  { file, seed }: NetworkJob,
  clock: Clock,
): (replication: number, write?: WriteLine) => TimedReplication {
  const network = ready(file);
  return (replication, write) => {
    const trace = write === undefined ? {} : { trace: csvTrace(replication, write) };
    const began = clock();
    const result = runNetwork(network, { seed, replication, ...trace });
    return { result, seconds: clock() - began };
  };
}

/** Customers to be expected in all replications; unknown, so infinite, where some never leave. */
export function expectedCustomers({ file, replications }: NetworkJob): number {
  const { horizon, stopAfterArrivals, arrivals, initial = [] } = file;
  if (initial.length > 0) return Number.POSITIVE_INFINITY;
  const each =
    horizon === undefined
      ? (stopAfterArrivals ?? 0)
      : arrivals.reduce(
          (sum, { process, batch }) => sum + expectedArrivals(process, batch, horizon),
          0,
        );
  return each * replications;
}

/** Runs a job in this thread, one replication after another. */
export function runHere(job: NetworkJob, clock: Clock): readonly TimedReplication[] {
  const live = networkLiver(job, clock);
  return Array.from({ length: job.replications }, (_, replication) => live(replication));
}

/** Runs a job in this thread and writes all that happens, in the order in which it is done. */
export function traceHere(
  job: NetworkJob,
  clock: Clock,
  write: WriteLine,
): readonly TimedReplication[] {
  const live = networkLiver(job, clock);
  write(traceHeader);
  return Array.from({ length: job.replications }, (_, replication) => live(replication, write));
}

/** A variant after the date of branching, beside the run itself. */
export type VariantOutcome = Pick<
  NetworkSummary,
  "events" | "classes" | "stations" | "deadlock"
> & {
  /** The variant less the run itself, pair by pair. */
  readonly differences: NetworkDifferences;
};

/** What a run says: figures with their intervals, and what it took. */
export interface NetworkOutcome extends NetworkSummary {
  readonly seed: string;
  /** Time spent in all replications of the simulation itself. */
  readonly wallSeconds: number;
  /** Start of the statistics, where pilot runs chose it. */
  readonly warmup?: number;
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
  return { ...summary, differences };
}

/** Brings replications together. @throws SimulationError without any */
export function networkOutcome(
  { file, seed, warmup: chosen }: SettledJob,
  runs: readonly TimedReplication[],
): NetworkOutcome {
  const network = namesOf(file);
  const results = runs.map(({ result }) => result);
  const { name, replications, events, ...rest } = summariseNetwork(network, results);
  const wallSeconds = runs.reduce((sum, { seconds }) => sum + seconds, 0);
  const variants = Object.keys(file.branches?.variants ?? {}).map(
    (variant) => [variant, variantOutcome(network, variant, results)] as const,
  );
  return {
    ...{ name, replications, seed, events, wallSeconds },
    ...(chosen === null ? {} : { warmup: chosen.time }),
    ...rest,
    ...(variants.length === 0 ? {} : { variants: Object.fromEntries(variants) }),
  };
}
