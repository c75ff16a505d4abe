/**
 * Replications of a network over worker threads.
 *
 * The rule this file keeps: every thread gets the file once and makes it ready once; what a thread
 * gives back depends on the number of the replication alone.
 */
import type { NetworkJob } from "../networks/run-network.ts";
import type { TimedReplication } from "../networks/timed-replication.ts";
import { type HandOutHooks, handOut } from "./hand-out.ts";
import { firstReplications } from "./runner.ts";
import { openThreads } from "./thread-pool.ts";

/** What a thread starts with. */
export interface NetworkThreadStart {
  readonly job: NetworkJob;
  /** Module with a function `seconds`, the clock; this room has none. */
  readonly clock: string;
  readonly told: ToldFiles | null;
}

/** Open files to write lines to, by number; null for what nobody wants to read. */
export interface ToldFiles {
  /** Module with a function `linesTo`, which takes the number of a file; this room opens none. */
  readonly module: string;
  readonly trace: number | null;
  readonly visits: number | null;
}

/** Takes lines, and passes them on at the latest at `flush`. */
export interface LineWriter {
  readonly write: (line: string) => void;
  readonly flush: () => void;
}

/**
 * Runs a job over `workers` threads; fewer replications than asked for mean that it was stopped.
 *
 * @param told where to write what happens, in order: with one worker only
 */
export async function runOnThreads(
  job: NetworkJob,
  workers: number,
  clock: URL,
  hooks: HandOutHooks<TimedReplication> = {},
  told: ToldFiles | null = null,
): Promise<readonly TimedReplication[]> {
  const given: NetworkThreadStart = { job, clock: clock.href, told };
  const takers = told === null ? Math.min(workers, job.replications) : 1;
  const threads = await openThreads<number, TimedReplication>({
    module: new URL("./network-worker.mjs", import.meta.url),
    name: "runReplication",
    workers: takers,
    given,
  });
  try {
    const replications = firstReplications(job.replications);
    return await handOut(replications, takers, (number) => threads.run(number), hooks);
  } finally {
    await threads.close();
  }
}
