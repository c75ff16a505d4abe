/**
 * Replications of a network over worker threads.
 *
 * The rule this file keeps: every thread gets the file once and makes it ready once; what a thread
 * gives back depends on the number of the replication alone.
 */
import type { NetworkJob, TimedReplication } from "../networks/run-network.ts";
import { type HandOutHooks, handOut } from "./hand-out.ts";
import { firstReplications } from "./runner.ts";
import { openThreads } from "./thread-pool.ts";

/** What a thread starts with. */
export interface NetworkThreadStart {
  readonly job: NetworkJob;
  /** Module with a function `seconds`, the clock; this room has none. */
  readonly clock: string;
}

/** Runs a job over `workers` threads; fewer replications than asked for mean that it was stopped. */
export async function runOnThreads(
  job: NetworkJob,
  workers: number,
  clock: URL,
  hooks: HandOutHooks<TimedReplication> = {},
): Promise<readonly TimedReplication[]> {
  const given: NetworkThreadStart = { job, clock: clock.href };
  const takers = Math.min(workers, job.replications);
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
