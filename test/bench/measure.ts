/**
 * One measurement in a process of its own: prints a line of JSON.
 *
 * The one rule: what is told is the processor time of the run itself (all threads of this process),
 * the median of three after one to warm up, and the peak of memory of the whole process. A room is
 * loaded only by the measurement that needs it, so that this peak is its own.
 */
import { existsSync, readFileSync } from "node:fs";
import type { NetworkFile } from "#engine";
import { compileLarger } from "../../cli/compile-larger.ts";

/** What a measurement tells. */
export interface Measurement {
  readonly seconds: number;
  readonly events: number;
  /** Something that only the right work gives: a mean wait, a sum of times, a number of stretches. */
  readonly proof: number;
  readonly peakMegabytes: number;
  /** Of networks: the figures of every run, that to warm up included. */
  readonly figures: readonly (readonly number[])[];
}

const ROUNDS = 3;

/**
 * The peak of memory of this process. Linux is asked for its own; the usual count begins with what the
 * process that started this one had.
 */
function peakMegabytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, "utf8")) : null;
  return (own === null ? process.resourceUsage().maxRSS : Number(own[1])) / 1024;
}

interface Work {
  readonly events: number;
  readonly proof: number;
  /** What is told of this run; asked for outside the clock. */
  readonly figures?: () => readonly number[];
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function timed(work: (round: number) => Work): Measurement {
  const times: number[] = [];
  const figures: (readonly number[])[] = [];
  let events = 0;
  let proof = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const from = processorSeconds();
    const done = work(round);
    const seconds = processorSeconds() - from;
    if (done.figures !== undefined) figures.push(done.figures());
    if (round === 0) continue;
    times.push(seconds);
    events += done.events;
    proof = done.proof;
  }
  times.sort((a, b) => a - b);
  return {
    seconds: times[ROUNDS >> 1] as number,
    events: events / ROUNDS,
    proof,
    figures,
    peakMegabytes: peakMegabytes(),
  };
}

function readNumbers(path: string): Float64Array {
  const bytes = readFileSync(path);
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8).slice();
}

async function measureStation(servers: string, path: string): Promise<Measurement> {
  compileLarger();
  const { placesOf, runStation } = await import("./stations.ts");
  const input = readNumbers(path);
  const count = input.length / 2;
  const arrivals = input.subarray(0, count);
  const services = input.subarray(count);
  return timed(() => {
    const outcome = runStation(placesOf(servers), arrivals, (who) => services[who] as number);
    return { events: outcome.events, proof: outcome.meanWait };
  });
}

async function measureDrawn(servers: string, rate: number, count: number): Promise<Measurement> {
  compileLarger();
  const { exponentialTimes, placesOf, runStation } = await import("./stations.ts");
  return timed((round) => {
    const { arrivals, serviceOf } = exponentialTimes(rate, count, round);
    const outcome = runStation(placesOf(servers), arrivals, serviceOf);
    return { events: outcome.events, proof: outcome.meanWait };
  });
}

async function measureHold(size: number, path: string): Promise<Measurement> {
  const { HoldModel } = await import("./stations.ts");
  const model = new HoldModel(size, readNumbers(path));
  const holds = 1_000_000;
  let sum = 0;
  return timed(() => {
    sum += model.run(holds);
    return { events: holds, proof: sum };
  });
}

/** A network file, run as the program runs it; the proof is the number of visits that were logged. */
async function measureNetwork(path: string, first: number, logs: boolean): Promise<Measurement> {
  compileLarger();
  const { networkRunner } = await import("./networks.ts");
  const run = networkRunner(JSON.parse(readFileSync(path, "utf8")) as NetworkFile);
  return timed((round) => {
    const { events, visits, figures } = run(first + round, logs);
    return { events, proof: visits, figures };
  });
}

async function measureRegion(scenario: string): Promise<Measurement> {
  const { regionModel, runRegion } = await import("./region.ts");
  const model = regionModel(scenario);
  return timed((replication) => {
    const outcome = runRegion(model, replication);
    return { events: outcome.events, proof: outcome.stretches };
  });
}

async function measure([mode = "", ...rest]: readonly string[]): Promise<Measurement> {
  const [first = "", second = "", third = ""] = rest;
  if (mode === "station") return measureStation(first, second);
  if (mode === "drawn") return measureDrawn(first, Number(second), Number(third));
  if (mode === "hold") return measureHold(Number(first), second);
  if (mode === "network") return measureNetwork(first, Number(second), false);
  if (mode === "log") return measureNetwork(first, Number(second), true);
  if (mode === "region") return measureRegion(first);
  throw new Error(`There is no measurement "${mode}".`);
}

process.stdout.write(`${JSON.stringify(await measure(process.argv.slice(2)))}\n`);
