/**
 * Amounts that a service needs besides a server: staff shared by stations, or a budget.
 *
 * The rule this file keeps: what is taken is given back to the last bit, when service ends, when a
 * later station says so, or when the customer leaves; what is used up comes back by renewal only.
 */
import type { Kernel } from "../network/kernel.ts";
import type { CompiledNetwork, CompiledStation } from "./compile.ts";
import type { CompiledResource } from "./compile-extensions.ts";

/** A run in which things can be planned. */
export interface Calendar {
  /** Events so far. */
  readonly events: number;
  /** True when nobody comes any more. */
  isOver(): boolean;
  /** Calls `moment` at `time`, after services that end then and before anything else. */
  at(time: number, moment: () => void): void;
  /** There is another amount of this resource, maybe less than before. */
  amountChanged(resource: number): void;
}

/** Amounts below this are rounding. */
const CRUMB = 1e-9;

export class Resources {
  readonly free: Float64Array;
  private readonly network: CompiledNetwork;
  private readonly kernel: Kernel;
  private readonly count: number;
  /** Amount held, by customer × resources + resource. */
  private held: Float64Array;
  /** Held by all customers together, by resource. */
  private readonly inUse: Float64Array;
  /** Stations that ask for a resource. */
  readonly askers: readonly (readonly number[])[];

  constructor(network: CompiledNetwork, kernel: Kernel) {
    this.network = network;
    this.kernel = kernel;
    this.count = network.resources.length;
    this.free = Float64Array.from(network.resources, ({ amount }) => amount);
    this.held = new Float64Array(1024 * this.count);
    this.inUse = new Float64Array(this.count);
    this.askers = network.resources.map((_, resource) => askersOf(network, resource));
  }

  /** Plans the renewals of amounts that come back at fixed times, for a run from `since` on. */
  plan(run: Calendar, since: number): void {
    this.network.resources.forEach(({ renewEvery }, resource) => {
      if (renewEvery === Number.POSITIVE_INFINITY) return;
      const periods = Math.ceil(-since / renewEvery) - 1;
      if (periods >= 0) this.planPast(run, resource, periods);
      if (renewEvery <= this.network.horizon) this.planRenewal(run, resource, renewEvery);
    });
  }

  /** Renewals before time 0, and at 0: they come as they do later. */
  private planPast(run: Calendar, resource: number, periods: number): void {
    const { renewEvery } = this.network.resources[resource] as CompiledResource;
    run.at(0 - periods * renewEvery, () => {
      this.renew(run, resource);
      if (periods > 0) this.planPast(run, resource, periods - 1);
    });
  }

  private renew(run: Calendar, resource: number): void {
    const { renewTo } = this.network.resources[resource] as CompiledResource;
    // Whoever has some of it keeps that.
    this.free[resource] = renewTo - (this.inUse[resource] as number);
    this.wake(resource);
    run.amountChanged(resource);
  }

  private planRenewal(run: Calendar, resource: number, time: number): void {
    const { renewEvery } = this.network.resources[resource] as CompiledResource;
    if (renewEvery === Number.POSITIVE_INFINITY || time > this.network.horizon) return;
    const { events } = run;
    run.at(time, () => {
      this.renew(run, resource);
      // Where a whole period brought nobody anything, another one will not either.
      const isStill = run.isOver() && run.events === events && this.kernel.queue.size < this.count;
      if (!isStill) this.planRenewal(run, resource, time + renewEvery);
    });
  }

  /** Takes all that this station needs, or nothing; true when it was there. */
  take(customer: number, { needs }: CompiledStation): boolean {
    if (needs === null) return true;
    const enough = (pairs: readonly (readonly [number, number])[]): boolean =>
      pairs.every(([resource, amount]) => (this.free[resource] as number) >= amount - CRUMB);
    if (!enough(needs.takes) || !enough(needs.uses)) return false;
    this.ensure(customer);
    for (const [resource, amount] of needs.takes) {
      this.change(resource, -amount);
      this.hold(customer, resource, amount);
    }
    for (const [resource, amount] of needs.uses) this.change(resource, -amount);
    return true;
  }

  /** Takes what this station needs though it may not be there: for who is in service at time 0. */
  claim(customer: number, { needs }: CompiledStation): void {
    if (needs === null) return;
    this.ensure(customer);
    for (const [resource, amount] of needs.takes) {
      this.change(resource, -amount);
      this.hold(customer, resource, amount);
    }
  }

  /** Service is interrupted: what it had taken is for others until it goes on. */
  returnTaken(customer: number, { needs }: CompiledStation): void {
    for (const [resource, amount] of needs?.takes ?? []) this.giveBack(customer, resource, amount);
  }

  /** True for who has some of a resource. */
  holds(customer: number): boolean {
    for (let resource = 0; resource < this.count; resource++) {
      if (this.heldBy(customer, resource) > 0) return true;
    }
    return false;
  }

  /** What this customer has of a resource. */
  heldBy(customer: number, resource: number): number {
    return this.held[customer * this.count + resource] ?? 0;
  }

  /** What there is of a resource at this moment, free or held. */
  total(resource: number): number {
    return (this.free[resource] as number) + (this.inUse[resource] as number);
  }

  /** Service is over: gives back what is not kept. */
  served(customer: number, { needs }: CompiledStation): void {
    if (needs === null) return;
    this.ensure(customer);
    for (const [resource, amount] of needs.givesBack) this.giveBack(customer, resource, amount);
    for (const resource of needs.releases) {
      this.giveBack(customer, resource, this.held[customer * this.count + resource] as number);
    }
  }

  /** The customer leaves the network with empty hands. */
  release(customer: number): void {
    this.ensure(customer);
    for (let resource = 0; resource < this.count; resource++) {
      const amount = this.held[customer * this.count + resource] as number;
      if (amount > 0) this.giveBack(customer, resource, amount);
    }
  }

  private giveBack(customer: number, resource: number, amount: number): void {
    if (amount === 0) return;
    this.hold(customer, resource, -amount);
    this.change(resource, amount);
    this.wake(resource);
  }

  private hold(customer: number, resource: number, amount: number): void {
    const cell = customer * this.count + resource;
    this.held[cell] = (this.held[cell] as number) + amount;
    this.inUse[resource] = (this.inUse[resource] as number) + amount;
  }

  private change(resource: number, amount: number): void {
    this.free[resource] = (this.free[resource] as number) + amount;
  }

  /** Looks at the stations that ask for it; the kernel knows who of them goes first. */
  private wake(resource: number): void {
    for (const station of this.askers[resource] as readonly number[]) this.kernel.wake(station);
  }

  private ensure(customer: number): void {
    const needed = (customer + 1) * this.count;
    if (needed <= this.held.length) return;
    const larger = new Float64Array(Math.max(needed, 2 * this.held.length));
    larger.set(this.held);
    this.held = larger;
  }
}

function askersOf({ stations }: CompiledNetwork, resource: number): readonly number[] {
  const asks = ({ needs }: CompiledStation): boolean =>
    needs !== null && [...needs.takes, ...needs.uses].some(([number]) => number === resource);
  return stations.flatMap((station, number) => (asks(station) ? [number] : []));
}
