/**
 * The kernel's side of the stopwatch: one station, from an empty start until all have left.
 *
 * The one rule: it does what test/bench/cpp/queue.cpp does, on the same inputs, and says how long
 * people waited, so that the two can be seen to have done the same work.
 */
import { createChance, Kernel, PurposeRegistry, type Rules, UNLIMITED } from "#engine";
import { EventQueue } from "../../engine/time/event-queue.ts";

export interface StationOutcome {
  readonly events: number;
  readonly meanWait: number;
}

/** Places of a station as written on the command line: 0 for no limit. */
export function placesOf(text: string): number {
  return text === "0" ? UNLIMITED : Number(text);
}

/** A moment after which nothing happens any more. */
const LATE = 1e12;

/** `servers`: UNLIMITED for no limit; times by number of customer, in the order of arrival. */
export function runStation(
  servers: number,
  arrivals: Float64Array,
  serviceOf: (customer: number) => number,
): StationOutcome {
  const kernel = new Kernel(Int32Array.of(servers));
  let who = new Int32Array(1 << 18);
  let waitSum = 0;
  const rules: Rules = {
    arrive(arrival) {
      const customer = kernel.admit();
      if (customer >= who.length) who = doubled(who);
      who[customer] = arrival;
      kernel.join(customer, 0, 0, Number.POSITIVE_INFINITY);
    },
    started(customer, _station, time) {
      const number = who[customer] as number;
      waitSum += time - (arrivals[number] as number);
      return serviceOf(number);
    },
    ended(customer) {
      kernel.leave(customer);
    },
    patienceOver: (_customer, _station, time) => time,
    reneged: () => {},
    due: () => {},
    timer: () => {},
  };
  kernel.attach(rules, arrivals);
  kernel.run(LATE);
  return { events: kernel.events, meanWait: waitSum / arrivals.length };
}

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length);
  to.set(from);
  return to;
}

/** Exponential times keyed by customer: arrivals at `rate`, and services with mean 1. */
export function exponentialTimes(rate: number, count: number, replication: number) {
  const chance = createChance("bench", replication);
  const registry = new PurposeRegistry();
  const arrival = registry.register("arrival");
  const service = registry.register("service");
  const arrivals = new Float64Array(count);
  let time = 0;
  for (let customer = 0; customer < count; customer += 1) {
    time -= Math.log(chance.uniform(customer, arrival, 0)) / rate;
    arrivals[customer] = time;
  }
  return {
    arrivals,
    serviceOf: (customer: number) => -Math.log(chance.uniform(customer, service, 0)),
  };
}

/** The hold model: takes the earliest event and puts it back later, `holds` times. Gives a sum. */
export class HoldModel {
  private readonly queue = new EventQueue();
  private readonly steps: Float64Array;

  /** @param steps increments, a power of two of them */
  constructor(size: number, steps: Float64Array) {
    this.steps = steps;
    const mask = steps.length - 1;
    for (let index = 0; index < size; index += 1) {
      this.queue.push(steps[(index * 7) & mask] as number, index);
    }
  }

  run(holds: number): number {
    const { queue, steps } = this;
    const mask = steps.length - 1;
    let sum = 0;
    for (let index = 0; index < holds; index += 1) {
      queue.pop();
      const { time } = queue;
      sum += time;
      queue.push(time + (steps[index & mask] as number), queue.key);
    }
    return sum;
  }
}
