/**
 * External arrivals: when they come, of which class and where, in order of time.
 *
 * The rule this file keeps: every stream draws by its own count, so that a stream that is changed
 * leaves the customers of the others as they were; at one instant streams go in the order of the
 * file.
 */
import { SimulationError } from "../errors.ts";
import { type Chance, MAX_ORDINAL, sourceId } from "../random/streams.ts";
import { type ArrivalClock, arrivalClock, sampleOf } from "./arrival-clock.ts";
import { type Choice, choose, compileChoice, isCertain } from "./choices.ts";
import type { CompiledNetwork } from "./compile.ts";
import type { ArrivalEntry, TracedCustomer } from "./network-file.ts";
import { streamChance } from "./stream-chance.ts";
import { StreamOrder } from "./stream-order.ts";

/** Arrivals are drawn this many at a time, so that a long run needs no long list. */
const CHUNK = 2048;
const FOREVER = Number.POSITIVE_INFINITY;

/** What goes before time 0. */
export interface Past {
  readonly length: number;
  readonly chance: Chance;
  /** Makes streams that come before 0 too. */
  readonly open: typeof openStream;
}

/** External arrivals by rank, a chunk at a time. */
export class Arrivals {
  /** Visits that are laid down in the file, by rank. */
  readonly traced = new Map<number, TracedCustomer>();
  readonly hasTraced: boolean;
  /** Whether some customers have draws that do not begin at occurrence 0. */
  readonly hasRounds: boolean;
  private readonly streams: StreamOrder<Stream>;
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
  private readonly rounds = new Int32Array(CHUNK);

  /** @param open makes the stream of an entry; those before time 0 come on top of what is asked for */
  constructor(network: CompiledNetwork, chance: Chance, open: OpenStream = openStream) {
    const { arrivals } = network.file;
    const streams = arrivals.map((entry, number) => open(network, entry, number, chance));
    this.streams = new StreamOrder(streams);
    this.hasTraced = arrivals.some(({ process }) => "customers" in process);
    this.hasRounds = arrivals.length > 0 && streamChance(arrivals.length - 1).occurrence > 0;
    this.horizon = network.horizon;
    this.left = network.file.stopAfterArrivals ?? FOREVER;
  }

  /** The times of the next arrivals, in order; empty when there are none. */
  more(): Float64Array {
    this.base += this.length;
    let at = 0;
    for (; at < CHUNK && this.expectsMore(); at++) {
      const stream = this.streams.first();
      this.times[at] = stream.time;
      this.whose[at] = stream.who;
      this.classes[at] = stream.cls;
      this.entries[at] = stream.entry;
      this.rounds[at] = stream.occurrence;
      if (stream.traced !== null) this.traced.set(this.base + at, stream.traced);
      if (stream.time >= 0) this.left--;
      stream.advance();
      this.streams.moved();
    }
    this.length = at;
    return this.times.subarray(0, at);
  }

  private expectsMore(): boolean {
    if (this.left <= 0 || this.streams.isEmpty) return false;
    const { time } = this.streams.first();
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

  /** The first occurrence of this customer's draws. */
  occurrence(arrival: number): number {
    return this.rounds[arrival - this.base] as number;
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
export interface Stream {
  /** Infinity when nobody comes any more. */
  readonly time: number;
  readonly who: number;
  readonly cls: number;
  readonly entry: number;
  /** First occurrence of the draws of its customers. */
  readonly occurrence: number;
  readonly traced: TracedCustomer | null;
  advance(): void;
}

type OpenStream = typeof openStream;

/**
 * The stream of an entry, at its first arrival.
 *
 * @param first of a renewal process, when that is known already
 * @param end nobody is looked for after this time
 */
export function openStream(
  network: CompiledNetwork,
  entry: ArrivalEntry,
  number: number,
  chance: Chance,
  first?: number,
  end = network.horizon,
): Stream {
  const { process } = entry;
  const stream =
    process.type === "trace" && "customers" in process
      ? new TracedStream(network, process.customers, number)
      : new DrawnStream(network, entry, number, chance, [first, end]);
  stream.advance();
  return stream;
}

class TracedStream implements Stream {
  time = 0;
  who = 0;
  cls = 0;
  entry = 0;
  readonly occurrence: number;
  traced: TracedCustomer | null = null;
  private readonly network: CompiledNetwork;
  private readonly customers: readonly TracedCustomer[];
  private readonly stream: number;
  private drawn = 0;

  constructor(network: CompiledNetwork, customers: readonly TracedCustomer[], number: number) {
    const { stream, occurrence } = streamChance(number);
    this.network = network;
    this.customers = customers;
    this.stream = stream;
    this.occurrence = occurrence;
  }

  advance(): void {
    const customer = this.customers[this.drawn];
    this.traced = customer ?? null;
    this.time = customer?.time ?? FOREVER;
    if (customer === undefined) return;
    this.who = sourceId(this.stream, this.drawn++);
    this.cls = this.network.classes.indexOf(customer.class);
    this.entry = this.network.targetOf(customer.visits[0]?.station ?? "exit");
  }
}

class DrawnStream implements Stream {
  time = 0.5;
  who = 0;
  cls = 0;
  entry = 0;
  readonly occurrence: number;
  readonly traced = null;
  private readonly chance: Chance;
  private readonly stream: number;
  /** Place in the file. */
  private readonly number: number;
  private readonly end: number;
  private readonly clock: ArrivalClock;
  private readonly batch: ((u: number) => number) | null;
  private readonly choices: readonly [cls: Choice, entry: Choice];
  private readonly purposes: readonly [cls: number, entry: number, batch: number];
  /** Customers so far, moments so far, and how many of the moment at hand are still to come. */
  private drawn = 0;
  private moments = 0;
  private members = 0;

  constructor(
    network: CompiledNetwork,
    entry: ArrivalEntry,
    number: number,
    chance: Chance,
    [first, end]: readonly [first: number | undefined, end: number],
  ) {
    const purpose = (what: string): number => network.purposes.register(`arrival-${what}`);
    const { stream, occurrence } = streamChance(number);
    this.chance = chance;
    this.stream = stream;
    this.number = number;
    this.end = end;
    this.occurrence = occurrence;
    this.clock = arrivalClock(entry.process, chance, number, purpose("time"), first);
    this.batch = entry.batch === undefined ? null : sampleOf(entry.batch);
    this.choices = [
      compileChoice(entry.class ?? {}, (name) => network.classes.indexOf(name)),
      compileChoice(entry.entry ?? {}, network.targetOf),
    ];
    this.purposes = [purpose("class"), purpose("entry"), purpose("batch")];
  }

  advance(): void {
    if (this.members > 0) this.members--;
    while (this.members === 0) {
      if (this.moments > MAX_ORDINAL) this.refuseMore();
      this.time = this.clock.next(this.moments);
      // Nobody asks who comes after the end, and empty batches might never cease.
      if (this.time > this.end || this.time === FOREVER) return;
      this.members = this.batchSize();
      this.moments++;
    }
    if (this.drawn > MAX_ORDINAL) this.refuseMore();
    this.who = sourceId(this.stream, this.drawn++);
    this.cls = this.pick(this.choices[0], this.purposes[0]);
    this.entry = this.pick(this.choices[1], this.purposes[1]);
  }

  private batchSize(): number {
    if (this.batch === null) return 1;
    const who = sourceId(this.stream, this.moments);
    return Math.round(this.batch(this.chance.uniform(who, this.purposes[2], this.occurrence)));
  }

  private pick(choice: Choice, purpose: number): number {
    if (isCertain(choice)) return choice.targets[0] as number;
    return choose(choice, this.chance.uniform(this.who, purpose, this.occurrence));
  }

  /** Customers and batches have numbers of their own in the chance of their stream, which run out. */
  private refuseMore(): never {
    const most = (MAX_ORDINAL + 1).toLocaleString("en");
    const areCustomers = this.drawn > MAX_ORDINAL || this.batch === null;
    const what = areCustomers
      ? `brings more than ${most} customers`
      : `brings more than ${most} batches, nearly all of them empty`;
    throw new SimulationError(
      "invalid-definition",
      `/arrivals/${this.number} ${what} in one replication, at time ${this.time}; make its intervals more even or longer.`,
      {
        reason: areCustomers ? "too-many-customers" : "too-many-batches",
        entry: this.number,
        most: MAX_ORDINAL + 1,
        time: this.time,
      },
    );
  }
}
