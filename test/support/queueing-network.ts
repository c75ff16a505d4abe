/**
 * Textbook queueing networks on the kernel, for comparison with formulas.
 *
 * The one rule: chance is keyed by customer, purpose and visit, as in the program itself, so a
 * customer is the same in every variant of a network; and every figure is measured twice, once as a
 * time integral by the kernel and once person by person here.
 */
import { type Chance, createChance, Kernel, PurposeRegistry, type Rules, sourceId } from "#engine";
import type { Distribution } from "../../engine/random/distribution.ts";
import { compileDistribution, type Sampler } from "../../engine/random/distributions.ts";

export interface TheoryStation {
  /** Number of places; UNLIMITED for no limit. */
  readonly servers: number;
  readonly service: Distribution;
  /** Longest wait; 0 stands for no waiting room at all. */
  readonly patience?: Distribution | 0;
}

/** Poisson arrivals; the priority level of a stream is its number in the list. */
export interface TheoryStream {
  readonly rate: number;
  readonly entry: number;
}

export interface TheoryNetwork {
  /** The seed is made from this name. */
  readonly name: string;
  readonly horizon: number;
  readonly warmup: number;
  readonly streams: readonly TheoryStream[];
  readonly stations: readonly TheoryStation[];
  /** Chance to go from row to column after service; what is short of 1 leaves. */
  readonly routing?: readonly (readonly number[])[];
  /** Keep the place until the next station has one (blocking after service). */
  readonly blocking?: boolean;
}

/** What a station (or a stream at it) showed from warm-up to horizon. */
export interface Observed {
  /** Mean wait of those who began to wait after the warm-up and started. */
  readonly wait: number;
  /** Share of those that did not start at once. */
  readonly delayed: number;
  /** Share of those that gave up. */
  readonly abandoned: number;
  readonly throughput: number;
  /** Time averages. */
  readonly queueLength: number;
  readonly busy: number;
}

export interface Replication {
  readonly stations: readonly Observed[];
  readonly streams: readonly Observed[];
  /** Share of the time, after the warm-up, with so many in station 0. */
  readonly occupancy: readonly number[];
  /**
   * Little's law, per station: the kernel's integrals of waiting and held places over the whole run
   * against the waits and stays of all people, those still there included. Relative differences.
   */
  readonly littleErrors: readonly number[];
}

class Tally {
  begun = 0;
  started = 0;
  delayed = 0;
  abandoned = 0;
  waitSum = 0;
  ends = 0;
}

const OCCUPANCY_LEVELS = 200;

/** One replication of a network, from empty. */
export function runReplication(network: TheoryNetwork, replication: number): Replication {
  return new TheoryRun(network, createChance(network.name, replication)).run();
}

/** Several replications of a network. */
export function replicate(network: TheoryNetwork, count: number): readonly Replication[] {
  return Array.from({ length: count }, (_, index) => runReplication(network, index));
}

function arrivalTimes(network: TheoryNetwork, chance: Chance, purpose: number) {
  const all: { time: number; stream: number; ordinal: number }[] = [];
  network.streams.forEach(({ rate }, stream) => {
    let time = 0;
    for (let ordinal = 0; ; ordinal += 1) {
      time -= Math.log(1 - chance.uniform(sourceId(stream, ordinal), purpose, 0)) / rate;
      if (time > network.horizon) break;
      all.push({ time, stream, ordinal });
    }
  });
  return all.sort((a, b) => a.time - b.time);
}

class TheoryRun {
  private readonly network: TheoryNetwork;
  private readonly chance: Chance;
  private readonly kernel: Kernel;
  private readonly services: readonly Sampler[];
  private readonly patiences: readonly (Sampler | undefined)[];
  private readonly purpose: Readonly<Record<"arrival" | "service" | "patience" | "route", number>>;
  private readonly arrivals: ReturnType<typeof arrivalTimes>;
  private readonly stationTally: readonly Tally[];
  private readonly streamTally: readonly Tally[];
  // Of each customer by number: who, stream, visits so far, when it joined, its place and since when.
  private readonly who: number[] = [];
  private readonly stream: number[] = [];
  private readonly visits: number[] = [];
  private readonly joinedAt: number[] = [];
  private readonly occupied: number[] = [];
  private readonly occupiedAt: number[] = [];
  private readonly waited: Float64Array;
  private readonly stayed: Float64Array;
  private readonly occupancy = new Float64Array(OCCUPANCY_LEVELS);
  private inStation = 0;
  private changedAt = 0;

  constructor(network: TheoryNetwork, chance: Chance) {
    this.network = network;
    this.chance = chance;
    const registry = new PurposeRegistry();
    this.purpose = {
      arrival: registry.register("arrival"),
      service: registry.register("service"),
      patience: registry.register("patience"),
      route: registry.register("route"),
    };
    this.services = network.stations.map(({ service }) => compileDistribution(service));
    this.patiences = network.stations.map(({ patience }) => {
      if (patience === undefined) return undefined;
      return compileDistribution(patience === 0 ? { dist: "deterministic", value: 0 } : patience);
    });
    this.kernel = new Kernel(Int32Array.from(network.stations, ({ servers }) => servers));
    this.arrivals = arrivalTimes(network, chance, this.purpose.arrival);
    this.stationTally = network.stations.map(() => new Tally());
    this.streamTally = network.streams.map(() => new Tally());
    this.waited = new Float64Array(network.stations.length);
    this.stayed = new Float64Array(network.stations.length);
  }

  run(): Replication {
    const { kernel, network } = this;
    kernel.attach(
      this.rules(),
      Float64Array.from(this.arrivals, ({ time }) => time),
    );
    kernel.run(network.warmup);
    this.noteAll();
    const heldBefore = kernel.heldArea.slice();
    const waitingBefore = kernel.waitingArea.slice();
    kernel.run(network.horizon);
    this.noteAll();
    this.noteOccupancy(network.horizon);
    this.countThoseStillThere();
    const span = network.horizon - network.warmup;
    const observe = (tally: Tally, station: number): Observed => ({
      wait: tally.waitSum / tally.started,
      delayed: tally.delayed / tally.begun,
      abandoned: tally.abandoned / tally.begun,
      throughput: tally.ends / span,
      queueLength: (kernel.waitingArea[station]! - waitingBefore[station]!) / span,
      busy: (kernel.heldArea[station]! - heldBefore[station]!) / span,
    });
    return {
      stations: this.stationTally.map(observe),
      streams: this.streamTally.map((tally) => observe(tally, 0)),
      occupancy: Array.from(this.occupancy, (time) => time / span),
      littleErrors: network.stations.flatMap((_, station) => [
        apart(kernel.waitingArea[station]!, this.waited[station]!),
        apart(kernel.heldArea[station]!, this.stayed[station]!),
      ]),
    };
  }

  private noteAll(): void {
    for (let station = 0; station < this.kernel.stationCount; station += 1) {
      this.kernel.note(station);
    }
  }

  /** Those who wait or hold a place at the horizon have done so until then. */
  private countThoseStillThere(): void {
    const { kernel } = this;
    for (let slot = 0; slot < kernel.slots; slot += 1) {
      if (kernel.phase[slot] === 0) continue;
      const hold = kernel.hold[slot]!;
      if (hold >= 0) this.stayed[hold]! += kernel.time - this.occupiedAt[slot]!;
      if (kernel.phase[slot] === 3) {
        this.waited[kernel.station[slot]!]! += kernel.time - this.joinedAt[slot]!;
      }
    }
  }

  private noteOccupancy(time: number): void {
    const from = Math.max(this.changedAt, this.network.warmup);
    if (time > from) this.occupancy[Math.min(this.inStation, OCCUPANCY_LEVELS - 1)]! += time - from;
    this.changedAt = time;
  }

  private enter(customer: number, station: number, time: number): void {
    if (station === 0) {
      this.noteOccupancy(time);
      this.inStation += 1;
    }
    this.joinedAt[customer] = time;
    if (time >= this.network.warmup) {
      for (const tally of this.tallies(customer, station)) tally.begun += 1;
    }
    const sampler = this.patiences[station];
    const patience = sampler
      ? sampler.sample(this.draw(customer, this.purpose.patience))
      : Number.POSITIVE_INFINITY;
    this.kernel.join(customer, station, this.stream[customer]!, time + patience);
    const waits = this.kernel.phase[customer] === 3;
    if (waits && time >= this.network.warmup) {
      for (const tally of this.tallies(customer, station)) tally.delayed += 1;
    }
  }

  private tallies(customer: number, station: number): readonly Tally[] {
    return [this.stationTally[station]!, this.streamTally[this.stream[customer]!]!];
  }

  private draw(customer: number, purpose: number): number {
    return this.chance.uniform(this.who[customer]!, purpose, this.visits[customer]!);
  }

  private gone(customer: number, station: number, time: number): void {
    if (station === 0) {
      this.noteOccupancy(time);
      this.inStation -= 1;
    }
    // A place kept while waiting for the next is given up when that one starts.
    this.stayed[station]! += time - this.occupiedAt[customer]!;
  }

  private nextStation(customer: number, station: number): number {
    let u = this.draw(customer, this.purpose.route);
    const row = this.network.routing?.[station] ?? [];
    for (const [next, chance] of row.entries()) {
      u -= chance;
      if (u < 0) return next;
    }
    return -1;
  }

  private rules(): Rules {
    const { kernel, network, purpose } = this;
    return {
      arrive: (arrival, time) => {
        const { stream, ordinal } = this.arrivals[arrival]!;
        const customer = kernel.admit();
        this.who[customer] = sourceId(stream, ordinal);
        this.stream[customer] = stream;
        this.visits[customer] = 0;
        this.occupiedAt[customer] = -1;
        this.enter(customer, network.streams[stream]!.entry, time);
      },
      started: (customer, station, time) => {
        const joined = this.joinedAt[customer]!;
        this.waited[station]! += time - joined;
        if (network.blocking && this.occupiedAt[customer]! >= 0) {
          this.gone(customer, this.occupied[customer]!, time);
        }
        this.occupiedAt[customer] = time;
        this.occupied[customer] = station;
        if (joined >= network.warmup) {
          for (const tally of this.tallies(customer, station)) {
            tally.started += 1;
            tally.waitSum += time - joined;
          }
        }
        return this.services[station]!.sample(this.draw(customer, purpose.service));
      },
      ended: (customer, station, time) => {
        if (time >= network.warmup) {
          for (const tally of this.tallies(customer, station)) tally.ends += 1;
        }
        const next = this.nextStation(customer, station);
        if (next < 0 || !network.blocking) {
          this.gone(customer, station, time);
          kernel.free(customer);
        }
        if (next < 0) {
          kernel.leave(customer);
          return;
        }
        this.visits[customer]! += 1;
        this.enter(customer, next, time);
      },
      patienceOver: (_customer, _station, time) => time,
      reneged: (customer, station, time) => {
        const joined = this.joinedAt[customer]!;
        this.waited[station]! += time - joined;
        if (station === 0) {
          this.noteOccupancy(time);
          this.inStation -= 1;
        }
        if (joined >= network.warmup) {
          for (const tally of this.tallies(customer, station)) tally.abandoned += 1;
        }
        kernel.leave(customer);
      },
      due: () => {},
      timer: () => {},
    };
  }
}

function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}
