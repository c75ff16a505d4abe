/**
 * The event loop: stations with places and waiting lists, customers in columns, one future list.
 *
 * The rule it keeps: a place is held by exactly one customer from start of service until it is
 * freed, also while that customer waits for the next station (blocking after service), and a
 * customer is never in two states. Nothing is allocated per event.
 */
import { SimulationError } from "../errors.ts";
import { EventQueue } from "../time/event-queue.ts";
import { DUE, END, KIND_STEP, RENEGE, STAMP_MASK, SUBJECT, TIMER } from "./event-key.ts";
import { grown, LEVELS, NONE, PHASE, refuseJoin, UNLIMITED } from "./network-words.ts";
import type { Rules } from "./rules.ts";
import { loadState, type SavedState, saveState } from "./state.ts";

/** A running network. Time unit and meaning of stations belong to the model that fills in `rules`. */
export class Kernel {
  time = 0;
  /** Events so far: arrivals, ends, dues, timers and reneges that still applied, and starts. */
  events = 0;
  readonly queue = new EventQueue();
  readonly stationCount: number;

  // Stations, one element each.
  places: Int32Array;
  /** Places held: in service, and finished but not freed. */
  held: Int32Array;
  waiting: Int32Array;
  closed: Uint8Array;
  /** Total time closed until `closedSince`. */
  closedTime: Float64Array;
  closedSince: Float64Array;
  heldArea: Float64Array;
  waitingArea: Float64Array;
  areaSince: Float64Array;
  private heads: Int32Array;
  private tails: Int32Array;

  // Customers, one element each.
  phase = new Uint8Array(1024);
  station = new Int32Array(1024);
  /** Station whose place this customer holds; -1 for none. */
  hold = new Int32Array(1024);
  /** When the customer joined the queue it is in, or started its service. */
  since = new Float64Array(1024);
  private stamp = new Uint32Array(1024);
  private next = new Int32Array(1024);
  private previous = new Int32Array(1024);
  private level = new Uint8Array(1024);
  private freeHead = NONE;
  private used = 0;

  /** Stations that have a free place or may have one, while they are being served. */
  private freed = new Int32Array(64);
  private freedCount = 0;
  private isServing = false;

  private cursor = 0;
  private arrivals: Float64Array = new Float64Array(0);
  private rules: Rules | null = null;

  /** @param places places per station, UNLIMITED for no limit; `start`: the time of the empty start */
  constructor(places: Int32Array, start = 0) {
    const count = places.length;
    this.time = start;
    this.stationCount = count;
    this.places = places.slice();
    this.held = new Int32Array(count);
    this.waiting = new Int32Array(count);
    this.closed = new Uint8Array(count);
    this.closedTime = new Float64Array(count);
    this.closedSince = new Float64Array(count);
    this.heldArea = new Float64Array(count);
    this.waitingArea = new Float64Array(count);
    this.areaSince = new Float64Array(count).fill(start);
    this.heads = new Int32Array(count * LEVELS).fill(NONE);
    this.tails = new Int32Array(count * LEVELS).fill(NONE);
  }

  /** Sets the rules and the times of the external arrivals, in ascending order. */
  attach(rules: Rules, arrivals: Float64Array): void {
    this.rules = rules;
    this.arrivals = arrivals;
  }

  /** A copy of the whole state, to branch from; rules and arrivals are attached, not saved. */
  save(): { readonly kernel: SavedState; readonly queue: SavedState } {
    const { arrivals: _shared, ...state } = this;
    return { kernel: saveState(state), queue: saveState(this.queue) };
  }

  load(saved: { readonly kernel: SavedState; readonly queue: SavedState }): void {
    loadState(this, saved.kernel);
    loadState(this.queue, saved.queue);
  }

  /** Number of customer slots in use so far; slots are reused. */
  get slots(): number {
    return this.used;
  }

  /** Runs all events up to and including `until`, then sets the clock to it. */
  run(until: number): void {
    const rules = this.readyToRun(until);
    const { queue, arrivals } = this;
    for (;;) {
      const arrivalTime =
        this.cursor < arrivals.length
          ? (arrivals[this.cursor] as number)
          : Number.POSITIVE_INFINITY;
      const eventTime = queue.nextTime();
      if (arrivalTime < eventTime) {
        if (arrivalTime > until) break;
        this.time = arrivalTime;
        this.events++;
        rules.arrive(this.cursor++, arrivalTime);
      } else {
        if (eventTime > until || eventTime === Number.POSITIVE_INFINITY) break;
        queue.pop();
        this.time = eventTime;
        this.dispatch(rules, queue.key);
      }
    }
    if (Number.isFinite(until)) this.time = until;
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

  private dispatch(rules: Rules, key: number): void {
    const kind = (key * 2 ** -51) | 0;
    const rest = key - kind * KIND_STEP;
    if (kind === TIMER) {
      this.events++;
      rules.timer(rest, this.time);
      return;
    }
    const subject = (rest * 2 ** -27) | 0;
    const stamp = rest - subject * SUBJECT;
    if (this.stamp[subject] !== stamp) return;
    this.events++;
    if (kind === END) this.end(rules, subject);
    else if (kind === DUE) this.due(rules, subject);
    else this.renege(rules, subject);
  }

  private end(rules: Rules, customer: number): void {
    const station = this.station[customer] as number;
    this.phase[customer] = PHASE.holding;
    rules.ended(customer, station, this.time);
  }

  private due(rules: Rules, customer: number): void {
    this.phase[customer] = PHASE.idle;
    rules.due(customer, this.time);
  }

  private renege(rules: Rules, customer: number): void {
    const station = this.station[customer] as number;
    const longer = rules.patienceOver(customer, station, this.time);
    if (longer > this.time) {
      if (longer !== Number.POSITIVE_INFINITY) {
        this.queue.push(longer, RENEGE * KIND_STEP + customer * SUBJECT + this.renew(customer));
      }
      return;
    }
    this.unlink(customer, station);
    this.phase[customer] = PHASE.idle;
    rules.reneged(customer, station, this.time);
  }

  /** A new customer, idle and holding nothing. The number may have been another's before. */
  admit(): number {
    let customer = this.freeHead;
    if (customer === NONE) {
      if (this.used === this.phase.length) this.growCustomers();
      customer = this.used++;
    } else {
      this.freeHead = this.next[customer] as number;
    }
    this.phase[customer] = PHASE.idle;
    this.hold[customer] = NONE;
    this.station[customer] = NONE;
    return customer;
  }

  /** The customer leaves the network; a place it holds is freed. */
  leave(customer: number): void {
    if (this.phase[customer] === PHASE.free) {
      throw new SimulationError("invalid-state", `Customer ${customer} has left already.`);
    }
    if (this.phase[customer] === PHASE.waiting) {
      this.unlink(customer, this.station[customer] as number);
    }
    this.phase[customer] = PHASE.free;
    this.stamp[customer] = ((this.stamp[customer] as number) + 1) & STAMP_MASK;
    this.free(customer);
    this.next[customer] = this.freeHead;
    this.freeHead = customer;
  }

  /** Calls `rules.due` for this idle customer at `until`. */
  delay(customer: number, until: number): void {
    this.phase[customer] = PHASE.delayed;
    this.queue.push(until, DUE * KIND_STEP + customer * SUBJECT + this.renew(customer));
  }

  /** Calls `rules.timer(code)` at `time`. Codes are non-negative integers below 2^32. */
  schedule(time: number, code: number): void {
    this.queue.push(time, TIMER * KIND_STEP + code);
  }

  /**
   * The customer asks for a place at `station`: service starts at once when one is free and nobody
   * waits, else it joins the waiting list until `patienceEnds` (Infinity: it never gives up).
   */
  join(customer: number, station: number, level: number, patienceEnds: number): void {
    if (level < 0 || level >= LEVELS || patienceEnds < this.time) refuseJoin(level, patienceEnds);
    this.station[customer] = station;
    this.since[customer] = this.time;
    if (this.hasRoom(station) && this.waiting[station] === 0) {
      this.start(customer, station);
      return;
    }
    this.link(customer, station, level);
    const stamp = this.renew(customer);
    if (patienceEnds !== Number.POSITIVE_INFINITY) {
      this.queue.push(patienceEnds, RENEGE * KIND_STEP + customer * SUBJECT + stamp);
    }
  }

  /**
   * Starts service without looking for a free place: a youth already in place when the run begins,
   * or care bought outside the agreed places.
   */
  place(customer: number, station: number, length: number): void {
    this.free(customer);
    this.station[customer] = station;
    this.occupy(customer, station);
    this.queue.push(
      this.time + length,
      END * KIND_STEP + customer * SUBJECT + this.renew(customer),
    );
  }

  /** Frees the place the customer holds, if any, and serves who waits for it. */
  free(customer: number): void {
    const station = this.hold[customer] as number;
    if (station === NONE) return;
    this.hold[customer] = NONE;
    this.freeStation(station);
  }

  /** Sets the number of places. Fewer than are held: those who have one keep it until they end. */
  setPlaces(station: number, places: number): void {
    this.places[station] = places;
    this.serve(station);
  }

  /** Opens or closes a station for new starts; whoever is in service stays. */
  setClosed(station: number, closed: boolean): void {
    if ((this.closed[station] === 1) === closed) return;
    if (closed) this.closedSince[station] = this.time;
    else {
      const span = this.time - (this.closedSince[station] as number);
      this.closedTime[station] = (this.closedTime[station] as number) + span;
    }
    this.closed[station] = closed ? 1 : 0;
    if (!closed) this.serve(station);
  }

  /** Time this station has been closed until now; differences give the closed part of a wait. */
  closedUntilNow(station: number): number {
    const open = this.closed[station] === 1 ? this.time - (this.closedSince[station] as number) : 0;
    return (this.closedTime[station] as number) + open;
  }

  /** Brings the time integrals of held places and waiting customers of a station up to now. */
  note(station: number): void {
    const span = this.time - (this.areaSince[station] as number);
    if (span === 0) return;
    this.heldArea[station] =
      (this.heldArea[station] as number) + span * (this.held[station] as number);
    this.waitingArea[station] =
      (this.waitingArea[station] as number) + span * (this.waiting[station] as number);
    this.areaSince[station] = this.time;
  }

  /** True when a customer who joins now with nobody before it would start at once. */
  hasRoom(station: number): boolean {
    const places = this.places[station] as number;
    if (this.closed[station] === 1) return false;
    return places === UNLIMITED || (this.held[station] as number) < places;
  }

  /**
   * Starts who can start at this station, and at every station where that frees a place in turn.
   * A list instead of calls in calls: a chain of thousands who wait for each other is no deep stack.
   */
  private serve(station: number): void {
    if (this.freedCount === this.freed.length) {
      this.freed = grown(this.freed, new Int32Array(this.freed.length * 2));
    }
    this.freed[this.freedCount++] = station;
    if (this.isServing) return;
    this.isServing = true;
    while (this.freedCount > 0) this.fill(this.freed[--this.freedCount] as number);
    this.isServing = false;
  }

  private fill(station: number): void {
    while ((this.waiting[station] as number) > 0 && this.hasRoom(station)) {
      this.start(this.takeFirst(station), station);
    }
  }

  private takeFirst(station: number): number {
    const heads = this.heads;
    let slot = station * LEVELS;
    while ((heads[slot] as number) === NONE) slot++;
    const customer = heads[slot] as number;
    const after = this.next[customer] as number;
    heads[slot] = after;
    if (after === NONE) this.tails[slot] = NONE;
    else this.previous[after] = NONE;
    this.note(station);
    this.waiting[station] = (this.waiting[station] as number) - 1;
    return customer;
  }

  private start(customer: number, station: number): void {
    const rules = this.rules as Rules;
    const before = this.hold[customer] as number;
    this.hold[customer] = NONE;
    this.occupy(customer, station);
    this.events++;
    const stamp = this.renew(customer);
    const length = rules.started(customer, station, this.time);
    if (length < 0) {
      throw new SimulationError("invalid-argument", `A service cannot take ${length}.`);
    }
    this.queue.push(this.time + length, END * KIND_STEP + customer * SUBJECT + stamp);
    if (before !== NONE) this.freeStation(before);
  }

  private freeStation(station: number): void {
    this.note(station);
    this.held[station] = (this.held[station] as number) - 1;
    this.serve(station);
  }

  private occupy(customer: number, station: number): void {
    this.note(station);
    this.held[station] = (this.held[station] as number) + 1;
    this.hold[customer] = station;
    this.phase[customer] = PHASE.served;
    this.since[customer] = this.time;
  }

  private link(customer: number, station: number, level: number): void {
    this.note(station);
    const slot = station * LEVELS + level;
    const tail = this.tails[slot] as number;
    this.previous[customer] = tail;
    this.next[customer] = NONE;
    if (tail === NONE) this.heads[slot] = customer;
    else this.next[tail] = customer;
    this.tails[slot] = customer;
    this.level[customer] = level;
    this.phase[customer] = PHASE.waiting;
    this.waiting[station] = (this.waiting[station] as number) + 1;
  }

  private unlink(customer: number, station: number): void {
    this.note(station);
    const slot = station * LEVELS + (this.level[customer] as number);
    const before = this.previous[customer] as number;
    const after = this.next[customer] as number;
    if (before === NONE) this.heads[slot] = after;
    else this.next[before] = after;
    if (after === NONE) this.tails[slot] = before;
    else this.previous[after] = before;
    this.waiting[station] = (this.waiting[station] as number) - 1;
  }

  /** Makes all pending events of this customer stale and returns the stamp of the next one. */
  private renew(customer: number): number {
    const stamp = ((this.stamp[customer] as number) + 1) & STAMP_MASK;
    this.stamp[customer] = stamp;
    return stamp;
  }

  private growCustomers(): void {
    const size = this.phase.length * 2;
    this.phase = grown(this.phase, new Uint8Array(size));
    this.station = grown(this.station, new Int32Array(size));
    this.hold = grown(this.hold, new Int32Array(size));
    this.since = grown(this.since, new Float64Array(size));
    this.stamp = grown(this.stamp, new Uint32Array(size));
    this.next = grown(this.next, new Int32Array(size));
    this.previous = grown(this.previous, new Int32Array(size));
    this.level = grown(this.level, new Uint8Array(size));
  }
}
