/**
 * The future event list: a 4-ary heap over typed arrays that hands back the earliest event first.
 *
 * The rule it keeps: events at the same time leave by `tie`, lowest first. The tie is made of the
 * kind of event and the number of whom it concerns, never of the order of insertion, so a run
 * does not depend on how it came to this moment.
 */
import { SimulationError } from "../errors.ts";

const ARITY = 4;

/** Room for this many events before the first growth. */
const FIRST_CAPACITY = 1024;

/** A priority queue of (time, tie, stamp); growth doubles, nothing is allocated per event. */
export class EventQueue {
  size = 0;
  times = new Float64Array(FIRST_CAPACITY);
  ties = new Float64Array(FIRST_CAPACITY);
  stamps = new Uint32Array(FIRST_CAPACITY);
  /** The event taken last, by `pop`. */
  time = 0;
  tie = 0;
  stamp = 0;

  /** Time of the earliest event; Infinity when there is none. */
  nextTime(): number {
    return this.size > 0 ? (this.times[0] as number) : Number.POSITIVE_INFINITY;
  }

  /** Adds an event. Throws `SimulationError` (`invalid-argument`) unless the time is finite. */
  push(time: number, tie: number, stamp: number): void {
    if (!Number.isFinite(time)) {
      throw new SimulationError("invalid-argument", `An event needs a finite time, not ${time}.`);
    }
    if (this.size === this.times.length) this.grow();
    const { times, ties, stamps } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const parentTime = times[parent] as number;
      if (parentTime < time || (parentTime === time && (ties[parent] as number) <= tie)) break;
      times[hole] = parentTime;
      ties[hole] = ties[parent] as number;
      stamps[hole] = stamps[parent] as number;
      hole = parent;
    }
    times[hole] = time;
    ties[hole] = tie;
    stamps[hole] = stamp;
  }

  /** Takes the earliest event into `time`, `tie` and `stamp`; false when the list is empty. */
  pop(): boolean {
    if (this.size === 0) return false;
    const { times, ties, stamps } = this;
    this.time = times[0] as number;
    this.tie = ties[0] as number;
    this.stamp = stamps[0] as number;
    const last = --this.size;
    if (last > 0) {
      this.sink(times[last] as number, ties[last] as number, stamps[last] as number, last);
    }
    return true;
  }

  /** Puts an event in at the root of a heap of `size` events and lets it sink to its place. */
  private sink(time: number, tie: number, stamp: number, size: number): void {
    const { times, ties, stamps } = this;
    let hole = 0;
    for (;;) {
      const first = hole * ARITY + 1;
      if (first >= size) break;
      const best = this.earliestChild(first, Math.min(first + ARITY, size));
      const bestTime = times[best] as number;
      if (time < bestTime || (time === bestTime && tie <= (ties[best] as number))) break;
      times[hole] = bestTime;
      ties[hole] = ties[best] as number;
      stamps[hole] = stamps[best] as number;
      hole = best;
    }
    times[hole] = time;
    ties[hole] = tie;
    stamps[hole] = stamp;
  }

  /** The earliest of the events from `first` to before `end`. */
  private earliestChild(first: number, end: number): number {
    const { times, ties } = this;
    let best = first;
    let bestTime = times[first] as number;
    for (let child = first + 1; child < end; child++) {
      const time = times[child] as number;
      if (time > bestTime) continue;
      if (time === bestTime && (ties[child] as number) >= (ties[best] as number)) continue;
      best = child;
      bestTime = time;
    }
    return best;
  }

  private grow(): void {
    this.times = enlarged(this.times, new Float64Array(this.times.length * 2));
    this.ties = enlarged(this.ties, new Float64Array(this.ties.length * 2));
    this.stamps = enlarged(this.stamps, new Uint32Array(this.stamps.length * 2));
  }
}

function enlarged<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
