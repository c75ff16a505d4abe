/**
 * External arrivals: when they come, of which class and where, in order of time.
 *
 * The rule this file keeps: every stream draws by its own count, so that a stream that is changed
 * leaves the customers of the others as they were; at one instant streams go in the order of the
 * file.
 */
import { SimulationError } from "../errors.ts";
import { compileDistribution } from "../random/distributions.ts";
import { type Chance, sourceId } from "../random/streams.ts";
import { type ArrivalClock, arrivalClock } from "./arrival-clock.ts";
import { type Choice, choose, compileChoice, isCertain } from "./choices.ts";
import type { CompiledNetwork } from "./compile.ts";
import type { ArrivalEntry, TracedCustomer } from "./network-file.ts";

/** Arrivals are drawn this many at a time, so that a long run needs no long list. */
const CHUNK = 2048;
const FOREVER = Number.POSITIVE_INFINITY;

/** External arrivals by rank, a chunk at a time. */
export class Arrivals {
  /** Visits that are laid down in the file, by rank. */
  readonly traced = new Map<number, TracedCustomer>();
  readonly hasTraced: boolean;
  private readonly streams: readonly Stream[];
  private readonly horizon: number;
  /** How many may still come. */
  private left: number;
  /** Rank of the first of the chunk. */
  private base = 0;
  private length = 0;
  private readonly times = new Float64Array(CHUNK);
  private readonly whose = new Uint32Array(CHUNK);
  private readonly classes = new Uint16Array(CHUNK);
  private readonly entries = new Int32Array(CHUNK);

  constructor(network: CompiledNetwork, chance: Chance) {
    this.streams = network.file.arrivals.map((entry, number) =>
      openStream(network, entry, number, chance),
    );
    this.hasTraced = network.file.arrivals.some(({ process }) => "customers" in process);
    this.horizon = network.horizon;
    this.left = network.file.stopAfterArrivals ?? FOREVER;
  }

  /** The times of the next arrivals, in order; empty when there are none. */
  more(): Float64Array {
    this.base += this.length;
    let at = 0;
    for (; at < CHUNK && this.expectsMore(); at++) {
      const stream = earliest(this.streams);
      this.times[at] = stream.time;
      this.whose[at] = stream.who;
      this.classes[at] = stream.cls;
      this.entries[at] = stream.entry;
      if (stream.traced !== null) this.traced.set(this.base + at, stream.traced);
      stream.advance();
      this.left--;
    }
    this.length = at;
    return this.times.subarray(0, at);
  }

  private expectsMore(): boolean {
    if (this.left <= 0 || this.streams.length === 0) return false;
    const { time } = earliest(this.streams);
    return time <= this.horizon && time !== FOREVER;
  }

  /** True when nobody comes after this many. */
  isOver(arrived: number): boolean {
    return arrived === this.base + this.length && !this.expectsMore();
  }

  /** Whose chance: made of the stream and the count in it. */
  who(arrival: number): number {
    return this.whose[arrival - this.base] as number;
  }

  cls(arrival: number): number {
    return this.classes[arrival - this.base] as number;
  }

  /** Station where this arrival comes in; below 0 for an exit. */
  entry(arrival: number): number {
    return this.entries[arrival - this.base] as number;
  }
}

/** One stream: the arrival it is at, and how to get to the next. */
interface Stream {
  /** Infinity when nobody comes any more. */
  readonly time: number;
  readonly who: number;
  readonly cls: number;
  readonly entry: number;
  readonly traced: TracedCustomer | null;
  advance(): void;
}

function openStream(
  network: CompiledNetwork,
  entry: ArrivalEntry,
  number: number,
  chance: Chance,
): Stream {
  const { process } = entry;
  const stream =
    process.type === "trace" && "customers" in process
      ? new TracedStream(network, process.customers, number)
      : new DrawnStream(network, entry, number, chance);
  stream.advance();
  return stream;
}

/** At one instant the first in the file goes first. */
function earliest(streams: readonly Stream[]): Stream {
  let best = streams[0] as Stream;
  for (let at = 1; at < streams.length; at++) {
    const stream = streams[at] as Stream;
    if (stream.time < best.time) best = stream;
  }
  return best;
}

class TracedStream implements Stream {
  time = 0;
  who = 0;
  cls = 0;
  entry = 0;
  traced: TracedCustomer | null = null;
  private readonly network: CompiledNetwork;
  private readonly customers: readonly TracedCustomer[];
  private readonly number: number;
  private drawn = 0;

  constructor(network: CompiledNetwork, customers: readonly TracedCustomer[], number: number) {
    this.network = network;
    this.customers = customers;
    this.number = number;
  }

  advance(): void {
    const customer = this.customers[this.drawn];
    this.traced = customer ?? null;
    this.time = customer?.time ?? FOREVER;
    if (customer === undefined) return;
    this.who = sourceId(this.number, this.drawn++);
    this.cls = this.network.classes.indexOf(customer.class);
    this.entry = this.network.targetOf(customer.visits[0]?.station ?? "exit");
  }
}

class DrawnStream implements Stream {
  time = 0.5;
  who = 0;
  cls = 0;
  entry = 0;
  readonly traced = null;
  private readonly chance: Chance;
  private readonly number: number;
  private readonly clock: ArrivalClock;
  private readonly batch: ((u: number) => number) | null;
  private readonly choices: readonly [cls: Choice, entry: Choice];
  private readonly purposes: readonly [cls: number, entry: number, batch: number];
  /** Customers so far, moments so far, and how many of the moment at hand are still to come. */
  private drawn = 0;
  private moments = 0;
  private members = 0;

  constructor(network: CompiledNetwork, entry: ArrivalEntry, number: number, chance: Chance) {
    const purpose = (what: string): number => network.purposes.register(`arrival-${what}`);
    this.chance = chance;
    this.number = number;
    this.clock = arrivalClock(entry.process, chance, number, purpose("time"));
    this.batch = entry.batch === undefined ? null : compileDistribution(entry.batch).sample;
    this.choices = [
      compileChoice(entry.class ?? {}, (name) => network.classes.indexOf(name)),
      compileChoice(entry.entry ?? {}, network.targetOf),
    ];
    this.purposes = [purpose("class"), purpose("entry"), purpose("batch")];
  }

  advance(): void {
    if (this.members > 0) this.members--;
    while (this.members === 0) {
      this.time = this.clock.next(this.moments);
      if (this.time === FOREVER) return;
      this.members = this.batchSize();
      this.moments++;
      refuseEndless(this.moments, this.drawn);
    }
    this.who = sourceId(this.number, this.drawn++);
    this.cls = this.pick(this.choices[0], this.purposes[0]);
    this.entry = this.pick(this.choices[1], this.purposes[1]);
  }

  private batchSize(): number {
    if (this.batch === null) return 1;
    const who = sourceId(this.number, this.moments);
    return Math.round(this.batch(this.chance.uniform(who, this.purposes[2], 0)));
  }

  private pick(choice: Choice, purpose: number): number {
    if (isCertain(choice)) return choice.targets[0] as number;
    return choose(choice, this.chance.uniform(this.who, purpose, 0));
  }
}

/** Batches that are nearly always empty would keep a run going for ever. */
function refuseEndless(moments: number, drawn: number): void {
  if (moments < 1_000_000 || drawn * 1000 > moments) return;
  throw new SimulationError("invalid-definition", "Fewer than one arrival in 1000 batches.");
}
