/**
 * How replications are run, apart from what is run.
 *
 * The rule this file keeps: a unit is one replication of all designs, and units come back in order
 * of number, so that nothing depends on how many workers there were or who was first.
 */
import {
  type Design,
  type JourneyLog,
  type ReplicationResult,
  simulateReplication,
} from "#journeys";

/** A design, and how often: in every replication whose number this divides. */
export interface PlannedDesign extends Design {
  readonly every: number;
}

/** What is run: these designs, in these replications. */
export interface Job {
  readonly designs: readonly PlannedDesign[];
  readonly seed: string;
  /** Numbers of the replications, ascending; each gives the same result in any job. */
  readonly replications: readonly number[];
  /** Designs of which the journey log of replication 0 is kept. */
  readonly logs: readonly string[];
  /** Last year to simulate; the model's own last day when absent. */
  readonly untilYear?: number;
}

/** One replication of a job. */
export interface Unit {
  readonly designs: readonly Design[];
  readonly seed: string;
  readonly replication: number;
  readonly logs: readonly string[];
  readonly untilYear?: number;
}

export interface RunHooks {
  /** Work done so far, in replications; moves within a replication too. */
  readonly onProgress?: (done: number) => void;
  /** Each result as soon as it is there, in any order. */
  readonly onResult?: (result: ReplicationResult) => void;
  /** True once no new unit may be begun; running ones are finished. */
  readonly isStopped?: () => boolean;
}

/** Runs a job; fewer results than asked for mean that it was stopped. */
export interface Runner {
  readonly workers: number;
  run(job: Job, hooks?: RunHooks): Promise<readonly ReplicationResult[]>;
  close(): Promise<void>;
}

/** Unit number `replication` of a job: the designs that take part; only the first keeps a log. */
export function unitOf(job: Job, replication: number): Unit {
  const { seed, logs, untilYear } = job;
  const designs = job.designs
    .filter(({ every }) => replication % every === 0)
    .map(({ every: _every, ...design }) => design);
  const base = { designs, seed, replication, logs: replication === 0 ? logs : [] };
  return untilYear === undefined ? base : { ...base, untilYear };
}

/** A log without the room it had to grow: smaller to send and to keep. */
function trimmed({ length, people, groups, firstCandidate, ...columns }: JourneyLog): JourneyLog {
  const cut = Object.entries(columns)
    .filter(([, column]) => ArrayBuffer.isView(column))
    .map(([name, column]) => [name, column.slice(0, length)]);
  return { length, people, groups, firstCandidate, ...Object.fromEntries(cut) };
}

/** Lives one unit; the same unit gives the same result anywhere. */
export function runUnit(unit: Unit, onProgress: (done: number) => void): ReplicationResult {
  const { designs, seed, replication, logs, untilYear } = unit;
  const options = { seed, replication, logs, onProgress };
  const result = simulateReplication(
    designs,
    untilYear === undefined ? options : { ...options, untilYear },
  );
  const kept = Object.entries(result.logs).map(([id, log]) => [id, trimmed(log)]);
  return { ...result, logs: Object.fromEntries(kept) };
}

/** The numbers 0 to count - 1. */
export function firstReplications(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A runner without threads, for a browser worker, tests and one core. */
export function inProcessRunner(): Runner {
  return {
    workers: 1,
    run: async (job, hooks = {}) => {
      const results: ReplicationResult[] = [];
      for (const [before, replication] of job.replications.entries()) {
        if (hooks.isStopped?.() === true) break;
        const unit = unitOf(job, replication);
        const result = runUnit(unit, (done) => hooks.onProgress?.(before + done));
        results.push(result);
        hooks.onResult?.(result);
        hooks.onProgress?.(results.length);
        // Lets a stop or a redraw come in between two units.
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      return results;
    },
    close: async () => {},
  };
}
