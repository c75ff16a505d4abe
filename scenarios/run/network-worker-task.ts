/**
 * What a thread that runs networks does: replications of the job it was given at its start.
 *
 * The rule this file keeps: a fault goes back as plain data, since between threads an error loses its
 * code; and the clock is the caller's, who says where it is, as are the files that lines go to.
 */
import { workerData } from "node:worker_threads";
import { networkLiver } from "../networks/run-network.ts";
import type { TimedReplication } from "../networks/timed-replication.ts";
import type { LineWriter, NetworkThreadStart, ToldFiles } from "./network-pool.ts";
import { type Answer, answerOf } from "./thread-pool.ts";

const { job, clock, told } = workerData as NetworkThreadStart;
const { seconds } = (await import(clock)) as { readonly seconds: () => number };

/** Who takes the lines of a trace, and who those of a log of visits. */
async function writersOf({ module, trace, visits }: ToldFiles) {
  const { linesTo } = (await import(module)) as {
    readonly linesTo: (file: number) => LineWriter;
  };
  const open = (file: number | null): LineWriter | null => (file === null ? null : linesTo(file));
  return { trace: open(trace), visits: open(visits) };
}

const writers = told === null ? { trace: null, visits: null } : await writersOf(told);
const sinks = { trace: writers.trace?.write, visits: writers.visits?.write };

let live: ReturnType<typeof networkLiver> | undefined;

/** Lives one replication. */
export function runReplication(replication: number): Answer<TimedReplication> {
  return answerOf(() => {
    live ??= networkLiver(job, seconds);
    const run = live(replication, sinks);
    writers.trace?.flush();
    writers.visits?.flush();
    return run;
  });
}
