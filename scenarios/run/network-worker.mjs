/**
 * Where a thread that runs networks begins: teaches it TypeScript, then lives replications.
 *
 * The rule this file keeps: it is plain JavaScript, because on Node 20 a thread does not know `.ts`
 * before `register` has run; and the clock is the caller's, who says where it is.
 */
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { networkLiver } = await import("../networks/run-network.ts");
const { seconds } = await import(workerData.clock);

let live;

/** Lives one replication. A fault goes back as plain data: between threads an error loses its code. */
export function runReplication(replication) {
  try {
    live ??= networkLiver(workerData.job, seconds);
    return { result: live(replication), fault: null };
  } catch (error) {
    if (typeof error?.code !== "string") throw error;
    return { result: null, fault: { code: error.code, message: error.message } };
  }
}
