/**
 * What a second thread gives: the clock on the wall for one job over one thread and over two.
 *
 * The rule this file keeps: what others took of the cores meanwhile is measured, and only rounds in
 * which they took next to nothing say something of our threads; when there are none, that is what is
 * said. A C++ program that runs once and twice at a time shows what the machine has to give.
 */
import { spawn } from "node:child_process";
import type { Spent } from "./measure-threads.ts";
import { flatNetwork, twelveStations } from "./network-files.ts";
import { oursOnThreads, programOf, writeText } from "./programs.ts";
import { quietMoment } from "./quiet.ts";
import { median } from "./rounds.ts";

const REPLICATIONS = 24;
/** Runs of the C++ program; some seconds in one process. */
const YARDSTICK_RUNS = 24;
/** Rounds that have to be quiet, and how many are made at most to get them. */
const QUIET_ROUNDS = 3;
const MOST_ROUNDS = 4;
/** Others may have this share of the cores in a quiet round. */
const NEXT_TO_NOTHING = 0.05;

/** One round; wall seconds over one thread and over two. */
export interface WorkerRound {
  readonly one: number;
  readonly two: number;
  readonly gain: number;
  /** Processor seconds of all threads, over one and over two. */
  readonly processor: readonly [one: number, two: number];
  /** Share of the cores that others had meanwhile. */
  readonly others: number;
  readonly isQuiet: boolean;
  /** What two processes of C++ gained over one in this round; null without a compiler. */
  readonly machine: number | null;
}

export interface WorkerRows {
  readonly what: string;
  readonly rounds: readonly WorkerRound[];
  /** The middle gain of the quiet rounds; null when no round was quiet. */
  readonly gain: number | null;
}

function runYardstick(flat: string, runs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(programOf("network"), ["loop", flat, `${runs}`], { stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The C++ program ended with ${code}.`));
    });
  });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** Each job in a process of its own, as a user has it. */
export async function workerRows(yardstick: boolean): Promise<WorkerRows> {
  const file = twelveStations();
  const flat = writeText("workers.flat", flatNetwork(file));
  const path = writeText("workers.json", JSON.stringify(file));
  const ours = (workers: number): Spent => oursOnThreads(path, REPLICATIONS, workers);
  const cpp = (processes: number) => {
    const runs = Array.from({ length: processes }, () => YARDSTICK_RUNS / processes);
    return secondsOf(() => Promise.all(runs.map((count) => runYardstick(flat, count))));
  };
  const rounds: WorkerRound[] = [];
  const quiet = () => rounds.filter(({ isQuiet }) => isQuiet);
  while (rounds.length < MOST_ROUNDS && quiet().length < QUIET_ROUNDS) {
    await quietMoment();
    const [one, two] = [ours(1), ours(2)];
    const machine = yardstick ? (await cpp(1)) / (await cpp(2)) : null;
    rounds.push(roundOf(one, two, machine));
  }
  const gains = quiet().map(({ gain }) => gain);
  return {
    what: `${REPLICATIONS} replications of the twelve stations`,
    rounds,
    gain: gains.length === 0 ? null : median(gains),
  };
}

function roundOf(one: Spent, two: Spent, machine: number | null): WorkerRound {
  const others = Math.max(one.others, two.others);
  return {
    one: one.wall,
    two: two.wall,
    gain: one.wall / two.wall,
    processor: [one.processor, two.processor],
    others,
    isQuiet: others <= NEXT_TO_NOTHING,
    machine,
  };
}
