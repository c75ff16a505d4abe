/**
 * One job over some threads, in a process of its own, put together as the program itself is: prints a
 * line of JSON.
 *
 * The one rule: threads open and close within the clock, since it is what somebody waits for.
 */
import { readFileSync } from "node:fs";
import type { NetworkFile } from "#engine";
import { runOnThreads } from "#scenarios";
import { compileLarger } from "../../cli/compile-larger.ts";
import { coreSeconds } from "./quiet.ts";

/** What a job took. */
export interface Spent {
  readonly wall: number;
  /** Processor seconds of all threads of this process. */
  readonly processor: number;
  /** Share of the cores that other programs had meanwhile. */
  readonly others: number;
}

async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const usage = process.cpuUsage();
  const before = coreSeconds();
  const from = performance.now();
  await work();
  const wall = (performance.now() - from) / 1000;
  const after = coreSeconds();
  const { user, system } = process.cpuUsage(usage);
  const processor = (user + system) / 1e6;
  const others = (after.busy - before.busy - processor) / (after.all - before.all);
  return { wall, processor, others: Math.max(0, others) };
}

const [path = "", replications = "", workers = ""] = process.argv.slice(2);
const file = JSON.parse(readFileSync(path, "utf8")) as NetworkFile;
const job = { file, seed: "bench", replications: Number(replications) };
const clock = new URL("./clock.mjs", import.meta.url);
compileLarger();
const told = await spent(() => runOnThreads(job, Number(workers), clock));
process.stdout.write(`${JSON.stringify(told)}\n`);
