/**
 * Blocking after service: who holds a server while waiting for room elsewhere, and when nobody can
 * move any more.
 *
 * The rule this file keeps: first blocked, first unblocked, over all stations upstream. A deadlock
 * is a set of stations all of whose servers are held by customers blocked toward that set.
 */
import type { Kernel } from "../network/kernel.ts";
import { NONE, UNLIMITED } from "../network/network-words.ts";

const FIRST_SLOTS = 1024;

export class Blocking {
  /** Customers blocked toward a station. */
  readonly toward: Int32Array;
  private readonly kernel: Kernel;
  private readonly stations: number;
  /** Customers blocked at a station. */
  private readonly at: Int32Array;
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private next = new Int32Array(FIRST_SLOTS);
  private since = new Float64Array(FIRST_SLOTS);
  private from = new Int32Array(FIRST_SLOTS);

  constructor(kernel: Kernel) {
    const count = kernel.stationCount;
    this.kernel = kernel;
    this.stations = count;
    this.toward = new Int32Array(count);
    this.at = new Int32Array(count);
    this.heads = new Int32Array(count).fill(NONE);
    this.tails = new Int32Array(count).fill(NONE);
  }

  /** The customer stays at `station`, last of those who want to go to `target`. */
  add(customer: number, station: number, target: number): void {
    if (customer >= this.next.length) this.grow();
    this.since[customer] = this.kernel.time;
    const before = this.lastBefore(customer, target);
    const after = (before === NONE ? this.heads[target] : this.next[before]) as number;
    if (before === NONE) this.heads[target] = customer;
    else this.next[before] = customer;
    if (after === NONE) this.tails[target] = customer;
    this.next[customer] = after;
    this.from[customer] = station;
    this.count(station, target, 1);
  }

  /** Who is to stand before this customer: the last of all, but of this instant none of a later number. */
  private lastBefore(customer: number, target: number): number {
    const tail = this.tails[target] as number;
    if (tail === NONE || this.goesBefore(tail, customer)) return tail;
    let before = NONE;
    let one = this.heads[target] as number;
    while (this.goesBefore(one, customer)) {
      before = one;
      one = this.next[one] as number;
    }
    return before;
  }

  /** By time of blocking, then by number. */
  private goesBefore(one: number, other: number): boolean {
    const apart = (this.since[one] as number) - (this.since[other] as number);
    const { rank } = this.kernel;
    return apart < 0 || (apart === 0 && (rank[one] as number) < (rank[other] as number));
  }

  /** Takes out who was blocked first toward `target`. */
  take(target: number): number {
    const customer = this.heads[target] as number;
    const after = this.next[customer] as number;
    this.heads[target] = after;
    if (after === NONE) this.tails[target] = NONE;
    this.count(this.from[customer] as number, target, -1);
    return customer;
  }

  private count(station: number, target: number, step: number): void {
    this.toward[target] = (this.toward[target] as number) + step;
    this.at[station] = (this.at[station] as number) + step;
  }

  /** Who was blocked first toward `target`; -1 for nobody. */
  firstToward(target: number): number {
    return this.heads[target] as number;
  }

  /** Station where the customer is held. */
  placeOf(customer: number): number {
    return this.from[customer] as number;
  }

  /** Of two stations somebody wants to go to, whether the first was waited for earlier. */
  isEarlier(first: number, second: number): boolean {
    return this.goesBefore(this.heads[first] as number, this.heads[second] as number);
  }

  /** The stations that hold each other, seen from `station`, in ascending order; null when none do. */
  deadlockFrom(station: number): readonly number[] | null {
    if (!this.isStuck(station)) return null;
    const found = new Set<number>([station]);
    const open = [station];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (!this.isStuck(here)) return null;
      for (let target = 0; target < this.stations; target++) {
        if (found.has(target) || !this.isWanted(here, target)) continue;
        found.add(target);
        open.push(target);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** True when somebody at `station` is blocked toward `target`. */
  private isWanted(station: number, target: number): boolean {
    let customer = this.heads[target] as number;
    while (customer !== NONE && this.from[customer] !== station) {
      customer = this.next[customer] as number;
    }
    return customer !== NONE;
  }

  /** True when every server of a station is held by somebody who is blocked. */
  private isStuck(station: number): boolean {
    const places = this.kernel.places[station] as number;
    const held = this.kernel.held[station] as number;
    return places !== UNLIMITED && held > 0 && held >= places && this.at[station] === held;
  }

  private grow(): void {
    const size = this.kernel.phase.length;
    const { next, since, from } = this;
    this.next = new Int32Array(size);
    this.next.set(next);
    this.since = new Float64Array(size);
    this.since.set(since);
    this.from = new Int32Array(size);
    this.from.set(from);
  }
}
