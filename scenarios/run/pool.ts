/**
 * Replications of the journeys model over worker threads.
 *
 * The rule this file keeps: a result is put in the place of its number, and progress inside a unit
 * is told while it runs.
 */
import type { ReplicationResult } from "#journeys";
import { handOut } from "./hand-out.ts";
import { type Runner, type Unit, unitOf } from "./runner.ts";
import { openThreads } from "./thread-pool.ts";

/** What a thread is handed. */
export interface UnitTask {
  readonly unit: Unit;
  readonly port: MessagePort;
}

/** A runner over `workers` threads. */
export async function openPool(workers: number): Promise<Runner> {
  const module = new URL("./replication-worker.mjs", import.meta.url);
  const threads = await openThreads<UnitTask, ReplicationResult>({
    module,
    name: "runReplication",
    workers,
  });
  const live = async (unit: Unit, onShare: (share: number) => void): Promise<ReplicationResult> => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent) => onShare(Number(event.data));
    try {
      return await threads.run({ unit, port: port2 }, [port2]);
    } finally {
      port1.close();
    }
  };
  return {
    workers,
    run: (job, hooks = {}) =>
      handOut(
        job.replications,
        workers,
        (replication, onShare) => live(unitOf(job, replication), onShare),
        hooks,
      ),
    close: () => threads.close(),
  };
}
