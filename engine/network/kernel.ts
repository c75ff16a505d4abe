/**
 * The event loop: customers, stations with places and waiting lines, one future event list.
 *
 * The rule it keeps: a place is held by exactly one customer from the call to service until it is
 * freed, also while that customer waits for the next station, and a customer is never in two
 * states. At one instant all else comes before the starts of service, and those go by rank. Nothing
 * is allocated per event.
 */
import { SimulationError } from "../errors.ts";
import { DUE, END, KIND_STEP, RANK_STEP, RENEGE, TIMER } from "./event-key.ts";
import { NONE, PHASE, refuseJoin } from "./network-words.ts";
import type { Rules } from "./rules.ts";
import { Starts } from "./starts.ts";
import { loadState, type SavedState, saveState } from "./state.ts";

const FOREVER = Number.POSITIVE_INFINITY;

/** A running network. Time unit and meaning of stations belong to the model that fills in `rules`. */
export class Kernel extends Starts {
  private cursor = 0;
  /** Number of the first arrival of the list at hand. */
  private listed = 0;
  private nextArrival = FOREVER;
  private stopped = false;
  private arrivals: Float64Array = new Float64Array(0);
  private rules: Rules | null = null;

  /** Sets the rules and the times of the external arrivals, in ascending order. */
  attach(rules: Rules, arrivals: Float64Array): void {
    this.rules = rules;
    this.arrivals = arrivals;
    this.nextArrival = arrivals[this.cursor - this.listed] ?? FOREVER;
  }

  /** External arrivals so far. */
  get arrived(): number {
    return this.cursor;
  }

  /** A copy of the whole state, to branch from; rules and arrivals are attached, not saved. */
  save(): { readonly kernel: SavedState; readonly queue: SavedState } {
    const { arrivals: _shared, ...state } = this;
    return { kernel: saveState(state), queue: saveState(this.queue) };
  }

  load(saved: { readonly kernel: SavedState; readonly queue: SavedState }): void {
    loadState(this, saved.kernel);
    loadState(this.queue, saved.queue);
    this.nextArrival = this.arrivals[this.cursor - this.listed] ?? FOREVER;
  }

  /** Runs all events up to and including `until`, then sets the clock to it. */
  run(until: number): void {
    const rules = this.readyToRun(until);
    while (!this.stopped && this.step(rules, until));
    if (Number.isFinite(until) && !this.stopped) this.time = until;
  }

  /** One event or arrival, after the starts that nothing of this instant can change; false at the end. */
  private step(rules: Rules, until: number): boolean {
    const { queue } = this;
    let eventTime = queue.nextTime();
    const arrivalTime = this.nextArrival;
    while (
      this.pendingCount + this.calledCount > 0 &&
      arrivalTime > this.time &&
      eventTime > this.time
    ) {
      this.startAll(rules);
      if (this.stopped) return false;
      eventTime = queue.nextTime();
    }
    if (arrivalTime < eventTime) {
      if (arrivalTime > until) return false;
      this.time = arrivalTime;
      this.arrive(rules);
      return true;
    }
    if (eventTime > until || !queue.pop()) return false;
    this.time = eventTime;
    this.dispatch(rules, queue.key);
    return true;
  }

  /** True when neither an event nor an arrival is left at this instant. */
  private isLast(): boolean {
    return this.nextArrival > this.time && this.queue.nextTime() > this.time;
  }

  /** The run is over for good: its memory is for the next. */
  close(): void {
    this.releaseAll();
    this.queue.close();
  }

  /** Ends `run` after the event that is being handled; the clock stays where it is. */
  stop(): void {
    this.stopped = true;
  }

  private readyToRun(until: number): Rules {
    if (this.rules === null) {
      throw new SimulationError("invalid-state", "Attach rules before running.");
    }
    if (until < this.time) {
      throw new SimulationError("invalid-argument", `The clock is at ${this.time}, past ${until}.`);
    }
    return this.rules;
  }

  private arrive(rules: Rules): void {
    const arrival = this.cursor++;
    const at = this.cursor - this.listed;
    if (at < this.arrivals.length) {
      this.nextArrival = this.arrivals[at] as number;
      this.events++;
      rules.arrive(arrival, this.time);
    } else this.arriveLast(rules, arrival);
  }

  /** The last of the list: the next one is only known once the rules have read of this one. */
  private arriveLast(rules: Rules, arrival: number): void {
    this.events++;
    this.nextArrival = this.time;
    rules.arrive(arrival, this.time);
    if (rules.moreArrivals !== undefined) {
      this.arrivals = rules.moreArrivals();
      this.listed = this.cursor;
    }
    this.nextArrival = this.arrivals[this.cursor - this.listed] ?? FOREVER;
  }

  private dispatch(rules: Rules, key: number): void {
    const kind = (key * 2 ** -51) | 0;
    const rest = key - kind * KIND_STEP;
    if (kind === TIMER) {
      this.events++;
      rules.timer(rest, this.time);
      return;
    }
    const rank = (rest * 2 ** -24) | 0;
    const customer = rest - rank * RANK_STEP;
    if (this.certain) {
      if (kind === END) this.end(rules, customer);
      else this.due(rules, customer);
      return;
    }
    if (this.planned[customer] !== this.time || this.rank[customer] !== rank) return;
    const phase = this.phase[customer];
    if (kind === END) {
      if (phase === PHASE.served) this.end(rules, customer);
    } else if (kind === RENEGE) {
      if (phase === PHASE.waiting) this.renege(rules, customer);
    } else if (phase === PHASE.delayed) this.due(rules, customer);
  }

  private end(rules: Rules, customer: number): void {
    const station = this.station[customer] as number;
    if (this.interrupts[station] === 1) this.leaveService(customer, station);
    this.events++;
    this.phase[customer] = PHASE.holding;
    if (!this.certain) this.planned[customer] = Number.NaN;
    rules.ended(customer, station, this.time);
  }

  private due(rules: Rules, customer: number): void {
    this.events++;
    this.phase[customer] = PHASE.idle;
    if (!this.certain) this.planned[customer] = Number.NaN;
    rules.due(customer, this.time);
  }

  private renege(rules: Rules, customer: number): void {
    const station = this.station[customer] as number;
    // A place freed at the instant patience ends goes to whom it would go to; so does what stations
    // share, which goes to who is first of all that wait for it.
    const shares = this.gated[station] === 1;
    const mayStart = shares ? this.pendingCount > 0 : this.isPending[station] === 1;
    if (mayStart && this.isEntitled(customer, station)) {
      if (shares) this.callShared(this.pending.subarray(0, this.pendingCount), rules);
      else this.callFrom(station, rules);
    }
    if (this.phase[customer] !== PHASE.waiting) return;
    this.events++;
    const longer = rules.patienceOver(customer, station, this.time);
    if (longer > this.time) {
      this.plan(RENEGE, customer, longer);
      return;
    }
    this.leaveLine(customer, station);
    this.phase[customer] = PHASE.idle;
    this.planned[customer] = Number.NaN;
    rules.reneged(customer, station, this.time);
  }

  /** The customer leaves the network; a place it holds is freed. */
  leave(customer: number): void {
    const phase = this.phase[customer] as number;
    if (phase === PHASE.free) {
      throw new SimulationError("invalid-state", `Customer ${customer} has left already.`);
    }
    const station = this.station[customer] as number;
    if (phase === PHASE.waiting) this.leaveLine(customer, station);
    else if (phase === PHASE.called) this.freeStation(station);
    else if (phase === PHASE.served && this.interrupts[station] === 1) {
      this.leaveService(customer, station);
    }
    this.free(customer);
    this.release(customer);
  }

  /** Calls `rules.due` for this customer at `until`; a place it holds stays held. */
  delay(customer: number, until: number): void {
    this.phase[customer] = PHASE.delayed;
    this.plan(DUE, customer, until);
  }

  /** Calls `rules.timer(code)` at `time`. Codes are non-negative integers below 2^51. */
  schedule(time: number, code: number): void {
    this.queue.push(time, TIMER * KIND_STEP + code);
  }

  /**
   * The customer asks for a place at `station`: service starts at this instant when one is free and
   * nobody goes first, else it waits in line until `patienceEnds` (Infinity: it never gives up).
   */
  join(customer: number, station: number, level: number, patienceEnds: number): void {
    if (level < 0 || level >= this.levels || !(patienceEnds >= this.time)) {
      refuseJoin(level, this.levels, patienceEnds);
    }
    if (this.startsNow(station)) this.startAtOnce(customer, station);
    else this.standInLine(customer, station, level, this.time, patienceEnds);
  }

  /** Starts service here and now; only where `startsNow`, so that no level is asked for. */
  startAtOnce(customer: number, station: number): void {
    this.station[customer] = station;
    this.addHeld(station);
    this.begin(this.rules as Rules, customer, station);
  }

  /** True when whoever joins here starts at once, because nothing else can happen at this instant. */
  startsNow(station: number): boolean {
    return (
      this.waiting[station] === 0 &&
      this.isPlainToJoin(station) &&
      this.hasRoom(station) &&
      this.pendingCount + this.calledCount === 0 &&
      this.isLast()
    );
  }

  /** Another priority level for a customer who waits; it goes behind those who wait as long. */
  relevel(customer: number, level: number): void {
    const station = this.station[customer] as number;
    if (this.phase[customer] !== PHASE.waiting || level === this.level[customer]) return;
    this.unlink(customer, station);
    this.linkByAge(customer, station, level);
    this.wake(station);
  }

  /** Another line for a customer who waits, as long as before; its patience ends when it did. */
  moveLine(customer: number, station: number): void {
    const from = this.station[customer] as number;
    if (this.phase[customer] !== PHASE.waiting || station === from) return;
    this.unlink(customer, from);
    this.station[customer] = station;
    this.linkByAge(customer, station, this.level[customer] as number);
    this.wake(station);
  }

  /**
   * As `join`, but never starts before all else of this instant is done, and for one who has waited
   * since `since`.
   */
  standInLine(
    customer: number,
    station: number,
    level: number,
    since: number,
    until: number,
  ): void {
    this.station[customer] = station;
    if (this.ages) this.since[customer] = since;
    this.link(customer, station, level);
    this.plan(RENEGE, customer, until);
    this.wake(station);
  }

  /**
   * Starts service without looking for a free place: a youth already in place when the run begins,
   * or care bought outside the agreed places.
   */
  place(customer: number, station: number, length: number): void {
    this.free(customer);
    this.station[customer] = station;
    this.addHeld(station);
    this.hold[customer] = station;
    this.phase[customer] = PHASE.served;
    if (this.ages) this.since[customer] = this.time;
    this.serveFor(customer, station, length);
  }

  /** Frees the place the customer holds, if any; who waits for it is called at this instant. */
  free(customer: number): void {
    const station = this.hold[customer] as number;
    if (station === NONE) return;
    this.hold[customer] = NONE;
    this.freeStation(station);
  }
}
