/**
 * A run that begins in a state of some age instead of empty: a sampled steady state.
 *
 * The rule this file keeps: every replication has a past of its own, lived before time 0 with
 * another chance; who is there at 0, how long they have waited and what is left of their service
 * comes from there, and all that is decided from 0 on comes from the replication's own chance.
 */
import { PHASE } from "../network/network-words.ts";
import { type Chance, createChance } from "../random/streams.ts";
import { openStream, type Stream } from "./arrivals.ts";
import type { CompiledNetwork } from "./compile.ts";
import type { Telling } from "./movements.ts";
import type { ArrivalEntry, TracedCustomer } from "./network-file.ts";
import { NetworkRun } from "./network-run.ts";
import { processBefore } from "./steady-process.ts";
import type { Trace } from "./trace.ts";

/** A run at time 0, with a past when its file asks for one. */
export function openRun(
  network: CompiledNetwork,
  seed: string,
  replication: number,
  telling: Telling,
): NetworkRun {
  if (network.start === 0) return new NetworkRun(network, seed, replication, telling);
  const { trace, visits } = telling;
  const numbers = new Numbers();
  const run = openPast(network, seed, replication, {
    trace: trace && told(trace, numbers),
    visits,
  });
  visits?.hush();
  run.run(-Number.MIN_VALUE);
  run.startOver(createChance(seed, replication));
  numbers.begin(run);
  visits?.speak((rank) => numbers.of(rank));
  if (trace !== undefined) tellPresent(run, trace);
  return run;
}

/** A run at the beginning of its past, which lasts until time 0. */
export function openPast(
  network: CompiledNetwork,
  seed: string,
  replication: number,
  telling: Telling,
): NetworkRun {
  const length = network.start;
  const chance = createChance(`${seed}:past`, replication);
  const past = { length, chance, open: streamsSince(length, chance) };
  return new NetworkRun(network, seed, replication, telling, past);
}

/** Numbers of customers: those there at 0 first, in order of arrival, then those who come. */
class Numbers {
  private readonly there = new Map<number, number>();
  private before = Number.POSITIVE_INFINITY;

  /** From now on customers have numbers. */
  begin(run: NetworkRun): void {
    const { kernel } = run;
    for (const customer of run.everybody()) {
      this.there.set(kernel.rank[customer] as number, this.there.size);
    }
    this.before = kernel.arrived;
  }

  get hasBegun(): boolean {
    return this.before < Number.POSITIVE_INFINITY;
  }

  of(rank: number): number {
    return this.there.get(rank) ?? rank - this.before + this.there.size;
  }
}

/** A trace that says nothing of the past. */
function told(trace: Trace, numbers: Numbers): Trace {
  return (time, event, customer, cls, station, detail) => {
    if (numbers.hasBegun) trace(time, event, numbers.of(customer), cls, station, detail);
  };
}

const WORDS = new Map<number, string>([
  [PHASE.waiting, "waiting"],
  [PHASE.served, "served"],
  [PHASE.holding, "blocked"],
  [PHASE.delayed, "delayed"],
]);

/** A line for everybody who is there at time 0, with what they are doing. */
function tellPresent(run: NetworkRun, trace: Trace): void {
  const { kernel, travellers, network } = run;
  run.everybody().forEach((customer, number) => {
    const cls = network.classes[travellers.cls[customer] as number] as string;
    const station = network.stations[travellers.last[customer] as number]?.id ?? "";
    const word = WORDS.get(kernel.phase[customer] as number) ?? "";
    trace(0, "there", number, cls, station, word);
  });
}

/** Streams that begin so long before time 0. */
function streamsSince(age: number, chance: Chance): typeof openStream {
  return (network, entry, number, own) =>
    new StreamSince(network, entry, number, [age, chance, own]);
}

/** A stream with another chance before time 0. */
class StreamSince implements Stream {
  time = 0;
  who = 0;
  cls = 0;
  entry = 0;
  occurrence = 0;
  traced: TracedCustomer | null = null;
  private readonly age: number;
  private readonly open: (first?: number) => Stream;
  private before: Stream | null;
  private after: Stream | null = null;

  constructor(
    network: CompiledNetwork,
    entry: ArrivalEntry,
    number: number,
    [age, past, own]: readonly [number, Chance, Chance],
  ) {
    const process = processBefore(entry.process, age);
    this.age = age;
    this.open = (first) => openStream(network, entry, number, own, first);
    this.before =
      process === null
        ? null
        : openStream(network, { ...entry, process }, number, past, undefined, age);
    this.look();
  }

  advance(): void {
    (this.before ?? this.after)?.advance();
    this.look();
  }

  private look(): void {
    if (this.before !== null) {
      const time = this.before.time - this.age;
      if (time < 0) {
        this.take(this.before, time);
        return;
      }
      this.before = null;
      // The interval that runs at time 0 goes on, where intervals are what is drawn.
      this.after = this.open(time);
    }
    this.after ??= this.open();
    this.take(this.after, this.after.time);
  }

  private take(stream: Stream, time: number): void {
    this.time = time;
    this.who = stream.who;
    this.cls = stream.cls;
    this.entry = stream.entry;
    this.occurrence = stream.occurrence;
    this.traced = stream.traced;
  }
}
