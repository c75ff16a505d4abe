/**
 * Starts of service: who is called at this instant, who is interrupted for it, and what follows.
 *
 * The rule this file keeps: all are called before the first of them starts, and they start in order
 * of rank; a place that comes free by a start counts at the same instant, after whatever else that
 * start has made due.
 */
import { EventQueue } from "../time/event-queue.ts";
import { END, KIND_STEP, RANK_STEP } from "./event-key.ts";
import { NONE, ORDER, PHASE, refuseService, sortByRank } from "./network-words.ts";
import { Openings } from "./openings.ts";
import type { Rules } from "./rules.ts";

const FOREVER = Number.POSITIVE_INFINITY;

export class Starts extends Openings {
  /** Events so far: arrivals, ends, dues, timers and reneges that still applied, and starts. */
  events = 0;
  readonly queue = new EventQueue();

  /** Plans the one event of this customer; whatever was planned before is nobody's. */
  protected plan(kind: number, customer: number, time: number): void {
    if (time === FOREVER) {
      if (!this.certain) this.planned[customer] = Number.NaN;
      return;
    }
    if (!this.certain) this.planned[customer] = time;
    this.queue.push(
      time,
      kind * KIND_STEP + (this.rank[customer] as number) * RANK_STEP + customer,
    );
  }

  protected freeStation(station: number): void {
    this.subtractHeld(station);
    this.wake(station);
  }

  /**
   * Starts everybody who can start now, in order of rank. A place that comes free by it is for the
   * next time: what ends, or moves on, at this instant goes first.
   */
  protected startAll(rules: Rules): void {
    if (this.pendingCount === 1 && this.calledCount === 0) {
      const station = this.pending[0] as number;
      if (this.startsOne(station)) {
        this.isPending[station] = 0;
        this.pendingCount = 0;
        const customer = this.firstInLine(station);
        this.unlink(customer, station);
        this.addHeld(station);
        this.begin(rules, customer, station);
        return;
      }
    }
    this.callAll(rules);
    const count = this.calledCount;
    this.calledCount = 0;
    if (count > 1) sortByRank(this.called, count, this.rank);
    for (let at = 0; at < count; at++) {
      const customer = this.called[at] as number;
      if (this.phase[customer] !== PHASE.called) continue;
      this.begin(rules, customer, this.station[customer] as number);
    }
  }

  /** Calls whoever can start at the stations that were woken. */
  private callAll(rules: Rules): void {
    const woken = this.takeWoken();
    const count = this.wokenCount;
    let shares = false;
    for (let at = 0; at < count; at++) {
      const station = woken[at] as number;
      if (this.gated[station] === 1) shares = true;
      else this.callFrom(station, rules);
    }
    if (shares) this.callShared(woken.subarray(0, count), rules);
  }

  /** Calls those in line here for whom there is a place, or one to be taken from a lower level. */
  protected callFrom(station: number, rules: Rules): void {
    while ((this.waiting[station] as number) > 0 && this.callOne(station, rules));
  }

  private callOne(station: number, rules: Rules): boolean {
    if (!this.hasRoom(station) && !this.takesOwnPlace(station)) {
      if (this.interrupts[station] === 0 || !this.interrupt(station, rules)) return false;
    }
    const customer = this.firstOf(station, rules);
    if (this.gated[station] === 1 && !rules.mayStart?.(customer, station)) return false;
    this.unlink(customer, station);
    // The place is held all along, only for another service: nothing comes free.
    if (this.hasOwnPlace(customer, station)) this.hold[customer] = NONE;
    else this.addHeld(station);
    this.call(customer);
    return true;
  }

  /** The first in line takes the place again that it holds here, whatever others there are. */
  private takesOwnPlace(station: number): boolean {
    if (this.closed[station] === 1 || this.order[station] === ORDER.random) return false;
    return this.hold[this.firstInLine(station)] === station;
  }

  /**
   * Stations that compete for something besides places: who is served first of all those first in
   * line goes first, by level, then by age and rank.
   */
  protected callShared(woken: Int32Array, rules: Rules): void {
    const open = [...woken].filter((station) => this.gated[station] === 1);
    while (open.length > 0) {
      const at = this.earliestLine(open);
      const station = at < 0 ? NONE : (open[at] as number);
      if (station === NONE) return;
      if (!this.callOne(station, rules)) open.splice(at, 1);
    }
  }

  private firstOf(station: number, rules: Rules): number {
    if (this.order[station] !== ORDER.random) return this.firstInLine(station);
    return this.inLine(station, rules.pick?.(station, this.waiting[station] as number) ?? 0);
  }

  /** Sends one of a lower level back to the head of its line; false when there is none. */
  private interrupt(station: number, rules: Rules): boolean {
    if (this.closed[station] === 1) return false;
    const level = this.firstLevel(station);
    const customer = this.victim(station, level);
    if (customer === NONE || !this.hasPlaceFor(station, level)) return false;
    const left = (this.planned[customer] as number) - this.time;
    this.leaveService(customer, station);
    this.hold[customer] = NONE;
    this.subtractHeld(station);
    this.planned[customer] = Number.NaN;
    this.linkResting(customer, station);
    rules.interrupted?.(customer, station, this.time, left);
    return true;
  }

  /** Begins service of a customer whose place is counted already. */
  protected begin(rules: Rules, customer: number, station: number): void {
    const before = this.hold[customer] as number;
    this.hold[customer] = station;
    if (this.ages) this.since[customer] = this.time;
    this.events++;
    this.phase[customer] = PHASE.served;
    const length = rules.started(customer, station, this.time);
    if (!(length >= 0)) refuseService(length);
    this.serveFor(customer, station, length);
    if (before !== NONE) this.freeStation(before);
  }

  /** In service from now on, for this long; phase and beginning are set by who calls. */
  protected serveFor(customer: number, station: number, length: number): void {
    this.plan(END, customer, this.time + length);
    if (this.interrupts[station] === 1) {
      this.enterService(customer, station);
      this.wake(station);
    }
  }
}
