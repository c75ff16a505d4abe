/**
 * Customers who wait for each other while each of them keeps something: a server, or an amount of a
 * resource.
 *
 * The rule this file keeps: a deadlock is a set of customers none of whom can go on whatever all
 * others do, with servers and amounts as they are now. Who will give up waiting is in none, nor is
 * who waits for what nobody holds: a closed desk, or a budget that is spent.
 */
import { lengthened } from "../columns.ts";
import type { Kernel } from "../network/kernel.ts";
import { NONE, ORDER, PHASE, UNLIMITED } from "../network/network-words.ts";
import type { CompiledStation } from "./compile.ts";
import type { Resources } from "./resources.ts";

const FIRST_SLOTS = 1024;
/** Amounts below this are rounding. */
const CRUMB = 1e-9;

/** What a search for a deadlock has to know of a run. */
export interface Keeping {
  readonly kernel: Kernel;
  readonly resources: Resources | null;
  readonly network: { readonly stations: readonly CompiledStation[] };
  /** True for who waits and will give up at some time. */
  givesUp(customer: number): boolean;
}

/** What customers who cannot go on hold together. */
interface Holdings {
  readonly servers: Int32Array;
  readonly amounts: Float64Array;
}

export class Knots {
  private readonly run: Keeping;
  /** Servers held by those who wait and keep them; who is held by an exit delay will go. */
  private readonly idle: Int32Array;
  /** Those who wait and keep something, in no order. */
  private keepers = new Int32Array(FIRST_SLOTS);
  private count = 0;
  /** By customer: place among the keepers, station waited for, station whose server is kept. */
  private at = new Int32Array(FIRST_SLOTS).fill(NONE);
  private target = new Int32Array(FIRST_SLOTS);
  private kept = new Int32Array(FIRST_SLOTS);
  /** Station one of whose servers is about to come free, while this is asked. */
  private leaving = NONE;

  constructor(run: Keeping) {
    this.run = run;
    this.idle = new Int32Array(run.network.stations.length);
  }

  /** The customer waits for `target` from now on, in line or blocked; true when it keeps something. */
  add(customer: number, target: number): boolean {
    const { kernel, resources } = this.run;
    const station = kernel.hold[customer] as number;
    if (station === NONE && resources?.holds(customer) !== true) return false;
    if (customer >= this.at.length) this.grow();
    this.at[customer] = this.count;
    this.keepers[this.count++] = customer;
    this.target[customer] = target;
    this.kept[customer] = station;
    if (station !== NONE) this.idle[station] = (this.idle[station] as number) + 1;
    return true;
  }

  /** The customer goes on, or has given up; nothing happens to who kept nothing. */
  remove(customer: number): void {
    const place = this.at[customer] ?? NONE;
    if (place === NONE) return;
    this.at[customer] = NONE;
    const last = this.keepers[--this.count] as number;
    if (last !== customer) {
      this.keepers[place] = last;
      this.at[last] = place;
    }
    const station = this.kept[customer] as number;
    if (station !== NONE) this.idle[station] = (this.idle[station] as number) - 1;
  }

  /**
   * The stations that hold each other, seen from one that is waited for, in ascending order; null
   * when somebody can go on there.
   *
   * @param leaves whether one of its servers comes free at this instant but is counted as held yet
   */
  from(station: number, leaves = false): readonly number[] | null {
    this.leaving = leaves ? station : NONE;
    if (!this.mayBeStuck(station)) return null;
    let stuck: readonly number[] = [...this.keepers.subarray(0, this.count)];
    for (;;) {
      const held = this.holdingsOf(stuck);
      const still = stuck.filter((customer) => this.isStuck(customer, held));
      if (still.length === stuck.length) return this.ring(station, stuck, held);
      stuck = still;
    }
  }

  /** False as a rule: somebody is served there, or will give back what is needed there. */
  private mayBeStuck(station: number): boolean {
    if (this.isHeldBy(station, this.idle)) return true;
    const { resources, network } = this.run;
    const needs = network.stations[station]?.needs;
    if (resources === null || needs == null) return false;
    for (const [resource, amount] of needs.takes) {
      const least = amount - CRUMB;
      if ((resources.free[resource] as number) >= least) continue;
      if (resources.total(resource) - this.parked(resource) < least) return true;
    }
    return false;
  }

  /** What all who wait keep of a resource. */
  private parked(resource: number): number {
    let sum = 0;
    for (let place = 0; place < this.count; place++) {
      const customer = this.keepers[place] as number;
      sum += (this.run.resources as Resources).heldBy(customer, resource);
    }
    return sum;
  }

  /** True when all servers of a station are among these. */
  private isHeldBy(station: number, servers: Int32Array): boolean {
    const { kernel } = this.run;
    const places = kernel.places[station] as number;
    const held = (kernel.held[station] as number) - (station === this.leaving ? 1 : 0);
    return places !== UNLIMITED && held > 0 && held >= places && servers[station] === held;
  }

  /** True when there would be enough of this, but for what these customers hold of it. */
  private isShort(resource: number, amount: number, amounts: Float64Array): boolean {
    const total = (this.run.resources as Resources).total(resource);
    return total >= amount - CRUMB && total - (amounts[resource] as number) < amount - CRUMB;
  }

  private holdingsOf(customers: readonly number[]): Holdings {
    const { resources } = this.run;
    const servers = new Int32Array(this.idle.length);
    const amounts = new Float64Array(resources?.free.length ?? 0);
    for (const customer of customers) {
      const station = this.kept[customer] as number;
      if (station !== NONE) servers[station] = (servers[station] as number) + 1;
      for (let resource = 0; resource < amounts.length; resource++) {
        const held = (resources as Resources).heldBy(customer, resource);
        amounts[resource] = (amounts[resource] as number) + held;
      }
    }
    return { servers, amounts };
  }

  /** True for who cannot go on as long as these keep what they hold. */
  private isStuck(customer: number, held: Holdings): boolean {
    const { run } = this;
    const phase = run.kernel.phase[customer];
    // Who is called starts at this instant; who is not in line is blocked.
    if (phase === PHASE.called || (phase === PHASE.waiting && run.givesUp(customer))) return false;
    const target = this.target[customer] as number;
    if (this.lacks(target, held)) return true;
    return this.isHeldBy(target, held.servers) && !this.willTakeOwn(customer, target);
  }

  private lacks(station: number, { amounts }: Holdings): boolean {
    const takes = this.run.network.stations[station]?.needs?.takes ?? [];
    return takes.some(([resource, amount]) => this.isShort(resource, amount, amounts));
  }

  /** True for who is in line for the server it keeps, and will be first there. */
  private willTakeOwn(customer: number, station: number): boolean {
    const { kernel } = this.run;
    if (kernel.phase[customer] !== PHASE.waiting || this.kept[customer] !== station) return false;
    return kernel.orderOf(station) !== ORDER.random && !kernel.staysBehind(customer);
  }

  /** From a station to those that its holders wait for, and so on; null when it is not stuck itself. */
  private ring(
    station: number,
    stuck: readonly number[],
    held: Holdings,
  ): readonly number[] | null {
    if (!this.isHeldBy(station, held.servers) && !this.lacks(station, held)) return null;
    const open = [station];
    const found = new Set<number>();
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      for (const customer of stuck) {
        const target = this.target[customer] as number;
        if (found.has(target) || !this.isHolder(customer, here, held)) continue;
        found.add(target);
        open.push(target);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** True for who keeps a server of this station, or some of what it lacks. */
  private isHolder(customer: number, station: number, held: Holdings): boolean {
    if (this.kept[customer] === station && this.isHeldBy(station, held.servers)) return true;
    const { resources, network } = this.run;
    const takes = network.stations[station]?.needs?.takes ?? [];
    return takes.some(
      ([resource, amount]) =>
        this.isShort(resource, amount, held.amounts) &&
        (resources as Resources).heldBy(customer, resource) > 0,
    );
  }

  private grow(): void {
    const size = this.run.kernel.phase.length;
    const { length } = this.at;
    this.at = lengthened(this.at, size);
    this.at.fill(NONE, length);
    this.target = lengthened(this.target, size);
    this.kept = lengthened(this.kept, size);
    this.keepers = lengthened(this.keepers, size);
  }
}
