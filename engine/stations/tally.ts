/**
 * What is counted during one replication, per station and class, in columns.
 *
 * The rule this file keeps: counts and sums go by the time of the event; numbers present are kept
 * as a sum of moments (of leaving less of coming), so that a time integral costs one addition a
 * change. `reset` begins the window: what was counted is forgotten, who is there stays.
 */

/** Counts and sums per cell (station × classes + class). */
export class Tally {
  readonly classes: number;
  readonly cells: number;
  readonly arrivals: Float64Array;
  readonly served: Float64Array;
  readonly lost: Float64Array;
  readonly reneged: Float64Array;
  /** Left the queue: started, or reneged. */
  readonly left: Float64Array;
  /** Joined the queue; of whom some started at that instant. */
  readonly joined: Float64Array;
  readonly atOnce: Float64Array;
  readonly started: Float64Array;
  readonly waitSum: Float64Array;
  readonly waitAllSum: Float64Array;
  readonly departed: Float64Array;
  readonly sojournSum: Float64Array;
  readonly queue: Presence;
  readonly busy: Presence;
  readonly blocked: Presence;
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

  constructor(stations: number, classes: number, exits: number) {
    const cells = stations * classes;
    const column = (): Float64Array => new Float64Array(cells);
    this.classes = classes;
    this.cells = cells;
    this.arrivals = column();
    this.served = column();
    this.lost = column();
    this.reneged = column();
    this.left = column();
    this.joined = column();
    this.atOnce = column();
    this.started = column();
    this.waitSum = column();
    this.waitAllSum = column();
    this.departed = column();
    this.sojournSum = column();
    this.queue = new Presence(cells);
    this.busy = new Presence(cells);
    this.blocked = new Presence(cells);
    this.occupancy = new Occupancy(stations);
    this.servers = new Scheduled(stations);
    this.waits = Array.from({ length: cells }, () => new Series());
    this.entered = new Float64Array(classes);
    this.exited = new Float64Array(classes);
    this.timeSum = new Float64Array(classes);
    this.visitSum = new Float64Array(classes);
    this.exits = new Float64Array(exits * classes);
  }

  /** Begins the window at `time`. */
  reset(time: number): void {
    const { entered, exited, timeSum, visitSum, exits } = this;
    for (const column of [...this.cellColumns(), entered, exited, timeSum, visitSum, exits]) {
      column.fill(0);
    }
    for (const presence of [this.queue, this.busy, this.blocked]) presence.reset(time);
    this.occupancy.reset(time);
    this.servers.reset(time);
    for (const series of this.waits) series.length = 0;
  }

  private cellColumns(): readonly Float64Array[] {
    const { arrivals, served, lost, reneged, left, joined, atOnce } = this;
    const { started, waitSum, waitAllSum, departed, sojournSum } = this;
    return [
      ...[arrivals, served, lost, reneged, left, joined, atOnce],
      ...[started, waitSum, waitAllSum, departed, sojournSum],
    ];
  }
}

/** Numbers present per cell, and their integrals over time. */
export class Presence {
  readonly count: Int32Array;
  private readonly sum: Float64Array;

  constructor(cells: number) {
    this.count = new Int32Array(cells);
    this.sum = new Float64Array(cells);
  }

  come(cell: number, time: number): void {
    this.count[cell] = (this.count[cell] as number) + 1;
    this.sum[cell] = (this.sum[cell] as number) - time;
  }

  go(cell: number, time: number): void {
    this.count[cell] = (this.count[cell] as number) - 1;
    this.sum[cell] = (this.sum[cell] as number) + time;
  }

  /** The integral since the last reset. */
  area(cell: number, time: number): number {
    return (this.sum[cell] as number) + (this.count[cell] as number) * time;
  }

  reset(time: number): void {
    for (let cell = 0; cell < this.sum.length; cell++) {
      this.sum[cell] = -time * (this.count[cell] as number);
    }
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
    const to = new Float64Array(2 * Math.max(number, from.length));
    to.set(from);
    this.spans[station] = to;
    return to;
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
    const total = spans.reduce((sum, span) => sum + span, 0);
    if (total === 0) return new Float64Array(0);
    return spans.slice(0, length).map((span) => span / total);
  }
}

/** Numbers in a row, growing. */
export class Series {
  length = 0;
  private values = new Float64Array(16);

  add(value: number): void {
    if (this.length === this.values.length) {
      const from = this.values;
      this.values = new Float64Array(2 * from.length);
      this.values.set(from);
    }
    this.values[this.length++] = value;
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
