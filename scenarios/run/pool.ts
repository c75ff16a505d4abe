/**
 * Replications over worker threads.
 *
 * The rule this file keeps: a unit is handed out only when a worker is free, so that a stop leaves
 * nothing half done; and a result is put in the place of its number.
 */
import type { MessagePort as ThreadPort } from "node:worker_threads";
import { SimulationError } from "#engine";
import type { ReplicationResult } from "#journeys";
import { type Job, type RunHooks, type Runner, type Unit, unitOf } from "./runner.ts";

/** What comes back from a thread: a result, or a fault of the model as plain data. */
type Answer =
  | { readonly result: ReplicationResult; readonly fault: null }
  | { readonly result: null; readonly fault: Pick<SimulationError, "code" | "message"> };

/** Runs one unit somewhere. */
type Send = (unit: Unit, onProgress: (done: number) => void) => Promise<ReplicationResult>;

/** Hands out units to `workers` takers until all are done or a stop is asked. */
async function handOut(
  job: Job,
  hooks: RunHooks,
  workers: number,
  send: Send,
): Promise<readonly ReplicationResult[]> {
  const shares = new Float64Array(job.replications.length);
  const results: ReplicationResult[] = [];
  let next = 0;
  let failed = false;
  const report = (place: number, share: number): void => {
    shares[place] = share;
    hooks.onProgress?.(shares.reduce((sum, value) => sum + value, 0));
  };
  const take = async (): Promise<void> => {
    while (!failed && hooks.isStopped?.() !== true) {
      const place = next;
      const replication = job.replications[place];
      if (replication === undefined) return;
      next += 1;
      const result = await send(unitOf(job, replication), (share) => report(place, share)).catch(
        (fault: unknown) => {
          failed = true;
          throw fault;
        },
      );
      results.push(result);
      hooks.onResult?.(result);
      report(place, 1);
    }
  };
  await Promise.all(Array.from({ length: workers }, take));
  return results.sort((first, second) => first.replication - second.replication);
}

/**
 * A runner over `workers` threads. Node only; the thread library is loaded when this is called, so
 * that a browser can import the room.
 */
export async function openPool(workers: number): Promise<Runner> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<{ unit: Unit; port: MessagePort }, Answer>({
    filename: new URL("./replication-worker.mjs", import.meta.url).href,
    name: "runReplication",
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 60_000,
    // A worker prepares the next unit only when it is asked to.
    concurrentTasksPerWorker: 1,
    // Nothing waits on shared memory between units, so that progress messages are let through.
    atomics: "disabled",
  });
  const send: Send = async (unit, onProgress) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent) => onProgress(Number(event.data));
    try {
      const transferList = [port2 as unknown as ThreadPort];
      const { result, fault } = await pool.run({ unit, port: port2 }, { transferList });
      if (result === null) throw new SimulationError(fault.code, fault.message);
      return result;
    } finally {
      port1.close();
    }
  };
  return {
    workers,
    run: (job, hooks = {}) => handOut(job, hooks, Math.min(workers, job.replications.length), send),
    close: () => pool.destroy(),
  };
}
