/**
 * A runner that keeps what is finished, so that a stopped run can go on where it was.
 *
 * The rule this file keeps: a kept replication is the replication. The store gives back the same
 * values or nothing, and never those of another job.
 */
import type { ReplicationResult } from "#journeys";
import type { Runner } from "./runner.ts";

/** Where finished replications of one job are kept; the command line has one on disk. */
export interface ResultStore {
  load(replication: number): ReplicationResult | null;
  save(result: ReplicationResult): void;
}

/** A runner that asks the store first, and puts in it what it had to run. */
export function keepingRunner(runner: Runner, store: ResultStore): Runner {
  return {
    workers: runner.workers,
    run: async (job, hooks = {}) => {
      const kept = job.replications
        .map((replication) => store.load(replication))
        .filter((result) => result !== null);
      const there = new Set(kept.map((result) => result.replication));
      const missing = job.replications.filter((replication) => !there.has(replication));
      hooks.onProgress?.(kept.length);
      const fresh = await runner.run(
        { ...job, replications: missing },
        {
          ...hooks,
          onProgress: (done) => hooks.onProgress?.(kept.length + done),
          onResult: (result) => {
            store.save(result);
            hooks.onResult?.(result);
          },
        },
      );
      return [...kept, ...fresh].sort((first, second) => first.replication - second.replication);
    },
    close: () => runner.close(),
  };
}
