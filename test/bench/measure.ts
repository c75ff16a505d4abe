/**
 * One measurement in a process of its own: prints a line of JSON.
 *
 * The one rule: what is told is the processor time of the run itself (all threads of this process),
 * the median of three after one to warm up, and the peak of memory of the whole process.
 */
import { readFileSync } from "node:fs";
import { UNLIMITED } from "#engine";
import { runRegion, shippedModel } from "./region.ts";
import { exponentialTimes, HoldModel, runStation } from "./stations.ts";

/** What a measurement tells. */
export interface Measurement {
  readonly seconds: number;
  readonly events: number;
  /** Something that only the right work gives: a mean wait, a sum of times, a number of stretches. */
  readonly proof: number;
  readonly peakMegabytes: number;
}

const ROUNDS = 3;

interface Work {
  readonly events: number;
  readonly proof: number;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function timed(work: (round: number) => Work): Measurement {
  work(0);
  const times: number[] = [];
  let last: Work = { events: 0, proof: 0 };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const from = processorSeconds();
    last = work(round);
    times.push(processorSeconds() - from);
  }
  times.sort((a, b) => a - b);
  return {
    seconds: times[ROUNDS >> 1] as number,
    ...last,
    // The system tells kilobytes.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function readNumbers(path: string): Float64Array {
  const bytes = readFileSync(path);
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8).slice();
}

function placesOf(text: string): number {
  return text === "0" ? UNLIMITED : Number(text);
}

function measureStation(servers: string, path: string): Measurement {
  const input = readNumbers(path);
  const count = input.length / 2;
  const arrivals = input.subarray(0, count);
  const services = input.subarray(count);
  return timed(() => {
    const outcome = runStation(placesOf(servers), arrivals, (who) => services[who] as number);
    return { events: outcome.events, proof: outcome.meanWait };
  });
}

function measureDrawn(servers: string, rate: number, count: number): Measurement {
  return timed((round) => {
    const { arrivals, serviceOf } = exponentialTimes(rate, count, round);
    const outcome = runStation(placesOf(servers), arrivals, serviceOf);
    return { events: outcome.events, proof: outcome.meanWait };
  });
}

function measureHold(size: number, path: string): Measurement {
  const model = new HoldModel(size, readNumbers(path));
  const holds = 1_000_000;
  let sum = 0;
  return timed(() => {
    sum += model.run(holds);
    return { events: holds, proof: sum };
  });
}

function measureRegion(): Measurement {
  const model = shippedModel();
  return timed((replication) => {
    const outcome = runRegion(model, replication);
    return { events: outcome.events, proof: outcome.stretches };
  });
}

function measure([mode = "", ...rest]: readonly string[]): Measurement {
  const [first = "", second = "", third = ""] = rest;
  if (mode === "station") return measureStation(first, second);
  if (mode === "drawn") return measureDrawn(first, Number(second), Number(third));
  if (mode === "hold") return measureHold(Number(first), second);
  if (mode === "region") return measureRegion();
  throw new Error(`There is no measurement "${mode}".`);
}

process.stdout.write(`${JSON.stringify(measure(process.argv.slice(2)))}\n`);
