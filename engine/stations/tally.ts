/**
 * What is counted during one replication, per station and class, in columns.
 *
 * The rule this file keeps: counts and sums go by the time of the event; numbers present are kept
 * as a sum of moments (of leaving less of coming), so that a time integral costs one addition a
 * change. `reset` begins the window: what was counted is forgotten, who is there stays.
 */

import { giveBack, lengthened } from "../columns.ts";

/** What a cell holds, by place; each of the last three is a number present and a sum of moments. */
export const CELL = {
  arrivals: 0,
  served: 1,
  lost: 2,
  reneged: 3,
  /** Left the queue: started, or reneged. */
  left: 4,
  /** Joined the queue; of whom some started at that instant. */
  joined: 5,
  atOnce: 6,
  started: 7,
  departed: 8,
  waitSum: 9,
  waitAllSum: 10,
  sojournSum: 11,
  queue: 12,
  busy: 14,
  blocked: 16,
} as const;

type Place = (typeof CELL)[keyof typeof CELL];
const PRESENT = [CELL.queue, CELL.busy, CELL.blocked] as const;
/** Places a cell, in one column: a customer's event touches one stretch of memory. */
const STRIDE = 20;

/** Counts and sums per cell (station × classes + class), and per class. */
export class Tally {
  readonly classes: number;
  readonly occupancy: Occupancy;
  readonly servers: Scheduled;
  /** Waits above 0 of those who started, per cell. */
  readonly waits: readonly Series[];
  // Per class.
  readonly entered: Float64Array;
  readonly exited: Float64Array;
  readonly timeSum: Float64Array;
  readonly visitSum: Float64Array;
  /** Per exit × classes + class. */
  readonly exits: Float64Array;
  private readonly cells: Float64Array;

  constructor(stations: number, classes: number, exits: number) {
    const cells = stations * classes;
    this.classes = classes;
    this.cells = new Float64Array(cells * STRIDE);
    this.occupancy = new Occupancy(stations);
    this.servers = new Scheduled(stations);
    this.waits = Array.from({ length: cells }, () => new Series());
    this.entered = new Float64Array(classes);
    this.exited = new Float64Array(classes);
    this.timeSum = new Float64Array(classes);
    this.visitSum = new Float64Array(classes);
    this.exits = new Float64Array(exits * classes);
  }

  /** All is read: the memory is for the next run. */
  close(): void {
    this.occupancy.close();
    for (const series of this.waits) series.close();
  }

  /** Counts one. */
  add(cell: number, place: Place): void {
    const at = cell * STRIDE + place;
    this.cells[at] = (this.cells[at] as number) + 1;
  }

  /** Adds to a sum. */
  increase(cell: number, place: Place, amount: number): void {
    const at = cell * STRIDE + place;
    this.cells[at] = (this.cells[at] as number) + amount;
  }

  /** One more present. */
  come(cell: number, place: Place, time: number): void {
    const at = cell * STRIDE + place;
    this.cells[at] = (this.cells[at] as number) + 1;
    this.cells[at + 1] = (this.cells[at + 1] as number) - time;
  }

  /** One fewer present. */
  go(cell: number, place: Place, time: number): void {
    const at = cell * STRIDE + place;
    this.cells[at] = (this.cells[at] as number) - 1;
    this.cells[at + 1] = (this.cells[at + 1] as number) + time;
  }

  /** A count or sum since the last reset. */
  total(cell: number, place: Place): number {
    return this.cells[cell * STRIDE + place] as number;
  }

  /** The time integral of a number present since the last reset. */
  area(cell: number, place: Place, time: number): number {
    const at = cell * STRIDE + place;
    return (this.cells[at + 1] as number) + (this.cells[at] as number) * time;
  }

  /** Begins the window at `time`: what was counted is forgotten, who is there stays. */
  reset(time: number): void {
    for (let cell = 0; cell < this.cells.length; cell += STRIDE) {
      this.cells.fill(0, cell, cell + CELL.queue);
      for (const place of PRESENT) {
        this.cells[cell + place + 1] = -time * (this.cells[cell + place] as number);
      }
    }
    const { entered, exited, timeSum, visitSum, exits } = this;
    for (const column of [entered, exited, timeSum, visitSum, exits]) column.fill(0);
    this.occupancy.reset(time);
    this.servers.reset(time);
    for (const series of this.waits) series.length = 0;
  }
}

/** Servers that are scheduled, and their integral over time; Infinity where there is no limit. */
export class Scheduled {
  private readonly number: Float64Array;
  private readonly sum: Float64Array;

  constructor(stations: number) {
    this.number = new Float64Array(stations);
    this.sum = new Float64Array(stations);
  }

  /** @param places below 0 for no limit */
  change(station: number, places: number, time: number): void {
    const number = places < 0 ? Number.POSITIVE_INFINITY : places;
    this.sum[station] = this.area(station, time) - number * time;
    this.number[station] = number;
    if (number === Number.POSITIVE_INFINITY) this.sum[station] = number;
  }

  /** The integral since the last reset. */
  area(station: number, time: number): number {
    const number = this.number[station] as number;
    if (number === Number.POSITIVE_INFINITY) return number;
    return (this.sum[station] as number) + number * time;
  }

  reset(time: number): void {
    for (let station = 0; station < this.sum.length; station++) {
      const number = this.number[station] as number;
      this.sum[station] = number === Number.POSITIVE_INFINITY ? number : -number * time;
    }
  }
}

/** Time spent with 0, 1, 2, … present, per station. */
export class Occupancy {
  readonly count: Int32Array;
  private since: Float64Array;
  private spans: Float64Array[];

  constructor(stations: number) {
    this.count = new Int32Array(stations);
    this.since = new Float64Array(stations);
    this.spans = Array.from({ length: stations }, () => new Float64Array(64));
  }

  change(station: number, step: number, time: number): void {
    const number = this.count[station] as number;
    let spans = this.spans[station] as Float64Array;
    if (number >= spans.length) spans = this.grow(station);
    spans[number] = (spans[number] as number) + time - (this.since[station] as number);
    this.since[station] = time;
    this.count[station] = number + step;
  }

  private grow(station: number): Float64Array {
    const number = this.count[station] as number;
    const from = this.spans[station] as Float64Array;
    const to = lengthened(from, 2 * Math.max(number, from.length));
    this.spans[station] = to;
    return to;
  }

  close(): void {
    giveBack(...this.spans);
  }

  reset(time: number): void {
    this.since.fill(time);
    for (const spans of this.spans) spans.fill(0);
  }

  /** Shares of the time until now, up to the largest number seen; empty when no time has gone by. */
  shares(station: number, time: number): Float64Array {
    this.change(station, 0, time);
    const spans = this.spans[station] as Float64Array;
    let length = spans.length;
    while (length > 1 && spans[length - 1] === 0) length--;
    let total = 0;
    for (let number = 0; number < length; number++) total += spans[number] as number;
    if (total === 0) return new Float64Array(0);
    const shares = spans.slice(0, length);
    for (let number = 0; number < length; number++) {
      shares[number] = (shares[number] as number) / total;
    }
    return shares;
  }
}

/** Numbers in a row, growing. */
export class Series {
  length = 0;
  private values = new Float64Array(16);

  add(value: number): void {
    if (this.length === this.values.length) {
      this.values = lengthened(this.values, 2 * this.values.length);
    }
    this.values[this.length++] = value;
  }

  close(): void {
    giveBack(this.values);
  }

  /** A copy of what is there. */
  taken(): Float64Array {
    return this.values.slice(0, this.length);
  }
}

/** Adds one. */
export function add(column: Float64Array, cell: number): void {
  column[cell] = (column[cell] as number) + 1;
}
