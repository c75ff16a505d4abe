/**
 * Stations and their waiting lines: per priority level a list of customers, linked in columns.
 *
 * The rule this file keeps: a customer is in one list at most, and `waiting` counts those lists.
 * At a station that interrupts, those in service stand in lists of their own, latest start last.
 */
import { Customers, type Kept } from "./customers.ts";
import { LEVELS, NONE, ORDER, PHASE, UNLIMITED } from "./network-words.ts";

/** What may differ from the plain case: first come first served, four levels, nobody interrupted. */
export interface StationShape extends Kept {
  /** Priority levels of every station; default 4. */
  readonly levels?: number;
  /** Order within a level per station, as in `ORDER`; default first come, first served. */
  readonly order?: Uint8Array;
  /** 1 where a customer of a higher level interrupts one of a lower; default nowhere. */
  readonly interrupts?: Uint8Array;
  /** 1 where the rules are asked whether the first in line can be served; default nowhere. */
  readonly gated?: Uint8Array;
  /** 1 where a customer who holds a place takes it again as soon as it is first in line; default nowhere. */
  readonly returns?: Uint8Array;
  /** Whether time integrals are kept; default true. */
  readonly areas?: boolean;
}

/** What a look at the line of a station has to heed. */
const PLAIN = 0;
const RETURNS = 1;
const SPECIAL = 2;

export class WaitingLines extends Customers {
  readonly stationCount: number;
  readonly levels: number;
  time: number;
  /** Places per station; UNLIMITED for no limit. */
  places: Int32Array;
  /** Places held: in service, finished but not freed, and called to start at this instant. */
  held: Int32Array;
  waiting: Int32Array;
  /** Of those waiting, who were interrupted in their service. */
  protected resting: Int32Array;
  protected readonly order: Uint8Array;
  protected readonly interrupts: Uint8Array;
  protected readonly gated: Uint8Array;
  protected readonly returns: Uint8Array;
  /** 2 where any of order, interrupting and gating is not the plain case, else 1 where `returns`. */
  private readonly special: Uint8Array;
  private readonly areas: boolean;
  /** Sum of moments of freeing less sum of moments of starting; so too for waiting. */
  private heldSum: Float64Array;
  private waitingSum: Float64Array;
  private heads: Int32Array;
  private tails: Int32Array;
  private servedTails: Int32Array;

  constructor(places: Int32Array, start: number, shape: StationShape = {}) {
    super(shape);
    const count = places.length;
    this.time = start;
    this.stationCount = count;
    this.levels = shape.levels ?? LEVELS;
    this.places = places.slice();
    this.held = new Int32Array(count);
    this.waiting = new Int32Array(count);
    this.resting = new Int32Array(count);
    this.order = shape.order ?? new Uint8Array(count);
    this.interrupts = shape.interrupts ?? new Uint8Array(count);
    this.gated = shape.gated ?? new Uint8Array(count);
    this.returns = shape.returns ?? new Uint8Array(count);
    this.special = this.order.map((order, at) => {
      if (order + (this.interrupts[at] as number) + (this.gated[at] as number) > 0) return SPECIAL;
      return this.returns[at] === 1 ? RETURNS : PLAIN;
    });
    this.areas = shape.areas ?? true;
    this.heldSum = new Float64Array(count);
    this.waitingSum = new Float64Array(count);
    this.heads = new Int32Array(count * this.levels).fill(NONE);
    this.tails = new Int32Array(count * this.levels).fill(NONE);
    this.servedTails = new Int32Array(count * this.levels).fill(NONE);
  }

  /** True where who joins while nobody waits needs no more than a free place. */
  protected isPlainToJoin(station: number): boolean {
    return this.special[station] !== SPECIAL;
  }

  /** True where one free place serves the first in line, and nobody else. */
  protected isPlainInLine(station: number): boolean {
    return this.special[station] === PLAIN;
  }

  /** Time integral of the places held at this station, until now; only where areas are kept. */
  heldArea(station: number): number {
    return (this.heldSum[station] as number) + (this.held[station] as number) * this.time;
  }

  /** Time integral of the number that waits at this station, until now; only where areas are kept. */
  waitingArea(station: number): number {
    return (this.waitingSum[station] as number) + (this.waiting[station] as number) * this.time;
  }

  protected addHeld(station: number): void {
    this.held[station] = (this.held[station] as number) + 1;
    if (this.areas) this.heldSum[station] = (this.heldSum[station] as number) - this.time;
  }

  protected subtractHeld(station: number): void {
    this.held[station] = (this.held[station] as number) - 1;
    if (this.areas) this.heldSum[station] = (this.heldSum[station] as number) + this.time;
  }

  private addWaiting(station: number): void {
    this.waiting[station] = (this.waiting[station] as number) + 1;
    if (this.areas) this.waitingSum[station] = (this.waitingSum[station] as number) - this.time;
  }

  private subtractWaiting(station: number): void {
    this.waiting[station] = (this.waiting[station] as number) - 1;
    if (this.areas) this.waitingSum[station] = (this.waitingSum[station] as number) + this.time;
  }

  /** Puts a customer in line, last of its level, or first where the last to come is served first. */
  protected link(customer: number, station: number, level: number): void {
    if (this.order[station] === ORDER.lastComeFirstServed) {
      this.linkFirst(customer, station, level);
      return;
    }
    const slot = station * this.levels + level;
    this.insertAfter(customer, slot, this.tails[slot] as number);
    this.nowWaits(customer, station, level);
  }

  /** Puts a customer at the head of its level: the last come, or one who was interrupted. */
  protected linkFirst(customer: number, station: number, level: number): void {
    this.insertAfter(customer, station * this.levels + level, NONE);
    this.nowWaits(customer, station, level);
  }

  /** Puts a customer in line behind those who have waited as long or longer. */
  protected linkByAge(customer: number, station: number, level: number): void {
    const { since, rank } = this;
    const slot = station * this.levels + level;
    let before = this.tails[slot] as number;
    while (before !== NONE) {
      const older = (since[before] as number) - (since[customer] as number);
      if (older < 0 || (older === 0 && (rank[before] as number) < (rank[customer] as number)))
        break;
      before = this.previous[before] as number;
    }
    this.insertAfter(customer, slot, before);
    this.nowWaits(customer, station, level);
  }

  private nowWaits(customer: number, station: number, level: number): void {
    this.level[customer] = level;
    this.phase[customer] = PHASE.waiting;
    this.addWaiting(station);
  }

  private insertAfter(customer: number, slot: number, before: number): void {
    const after = before === NONE ? (this.heads[slot] as number) : (this.next[before] as number);
    this.previous[customer] = before;
    this.next[customer] = after;
    if (before === NONE) this.heads[slot] = customer;
    else this.next[before] = customer;
    if (after === NONE) this.tails[slot] = customer;
    else this.previous[after] = customer;
  }

  /** Takes a waiting customer out of line. */
  protected unlink(customer: number, station: number): void {
    const slot = station * this.levels + (this.level[customer] as number);
    const before = this.previous[customer] as number;
    const after = this.next[customer] as number;
    if (before === NONE) this.heads[slot] = after;
    else this.next[before] = after;
    if (after === NONE) this.tails[slot] = before;
    else this.previous[after] = before;
    if (this.rests[customer] === 1) {
      this.rests[customer] = 0;
      this.resting[station] = (this.resting[station] as number) - 1;
    }
    this.subtractWaiting(station);
  }

  /** The first level at which somebody waits here; there has to be one. */
  protected firstLevel(station: number): number {
    let level = 0;
    while ((this.heads[station * this.levels + level] as number) === NONE) level++;
    return level;
  }

  /** Who is first in line at this station; there has to be somebody. */
  firstInLine(station: number): number {
    return this.heads[station * this.levels + this.firstLevel(station)] as number;
  }

  /** Order of service within a level, as in `ORDER`. */
  orderOf(station: number): number {
    return this.order[station] as number;
  }

  /**
   * True for who waits behind somebody for whom nothing is planned, and has nothing planned itself:
   * nothing that is known now brings it forward, unless somebody starts.
   */
  staysBehind(customer: number): boolean {
    if (this.isPlanned(customer)) return false;
    const first = (this.station[customer] as number) * this.levels;
    const level = this.level[customer] as number;
    if (this.hasUnplanned(this.previous[customer] as number, this.previous)) return true;
    for (let high = 0; high < level; high++) {
      if (this.hasUnplanned(this.heads[first + high] as number, this.next)) return true;
    }
    return false;
  }

  private hasUnplanned(from: number, following: Int32Array): boolean {
    for (let one = from; one !== NONE; one = following[one] as number) {
      if (!this.isPlanned(one)) return true;
    }
    return false;
  }

  /** The customer `steps` places behind the head of the first level in which somebody waits. */
  protected inLine(station: number, steps: number): number {
    let customer = this.firstInLine(station);
    for (let step = 0; step < steps; step++) customer = this.next[customer] as number;
    return customer;
  }

  /** Number waiting less the places free for them: below 0 when who comes now need not wait. */
  crowding(station: number): number {
    const places = this.places[station] as number;
    if (places === UNLIMITED) return Number.NEGATIVE_INFINITY;
    const room = Math.max(0, places - (this.held[station] as number));
    const waiting = this.waiting[station] as number;
    if (this.resting[station] === 0 && this.returns[station] === 0) return waiting - room;
    return waiting - (this.resting[station] as number) - room + this.askingNoPlace(station, room);
  }

  /**
   * Of the free places, how many are for who was interrupted and waits without a waiting place, less
   * those in line before them who have a place of their own to go to.
   */
  private askingNoPlace(station: number, room: number): number {
    let [left, found] = [room, 0];
    for (let level = 0; level < this.levels; level++) {
      let one = this.heads[station * this.levels + level] as number;
      for (; one !== NONE; one = this.next[one] as number) {
        if (this.hasOwnPlace(one, station)) found--;
        else if (left-- > 0) found += this.rests[one] as number;
        else return found;
      }
    }
    return found;
  }

  /** Remembers who is in service, where service can be interrupted: by start, then by rank. */
  protected enterService(customer: number, station: number): void {
    const { rank, since, previous, next, servedTails } = this;
    const slot = station * this.levels + (this.level[customer] as number);
    let before = servedTails[slot] as number;
    let after = NONE;
    while (
      before !== NONE &&
      since[before] === since[customer] &&
      (rank[before] as number) > (rank[customer] as number)
    ) {
      after = before;
      before = previous[before] as number;
    }
    previous[customer] = before;
    next[customer] = after;
    if (before !== NONE) next[before] = customer;
    if (after === NONE) servedTails[slot] = customer;
    else previous[after] = customer;
  }

  /** An interrupted customer goes to the head of its level. */
  protected linkResting(customer: number, station: number): void {
    this.rests[customer] = 1;
    this.resting[station] = (this.resting[station] as number) + 1;
    this.linkFirst(customer, station, this.level[customer] as number);
  }

  protected leaveService(customer: number, station: number): void {
    const slot = station * this.levels + (this.level[customer] as number);
    const before = this.previous[customer] as number;
    const after = this.next[customer] as number;
    if (before !== NONE) this.next[before] = after;
    if (after === NONE) this.servedTails[slot] = before;
    else this.previous[after] = before;
  }

  /** True when there are places, free or to be taken, for this customer and all before it in line. */
  protected isEntitled(customer: number, station: number): boolean {
    const level = this.level[customer] as number;
    const first = station * this.levels;
    let needed = this.needed(customer, this.previous, station);
    for (let high = 0; high < level; high++)
      needed += this.needed(this.heads[first + high] as number, this.next, station);
    // A place of one's own is there also where others are to leave, and chances are below 0.
    return needed === 0 || needed <= this.chances(station, level);
  }

  /** Places that those in line from this one on need, besides those they hold here already. */
  private needed(from: number, following: Int32Array, station: number): number {
    if (this.returns[station] === 0) return count(from, following);
    let number = 0;
    for (let one = from; one !== NONE; one = following[one] as number) {
      if (!this.hasOwnPlace(one, station)) number++;
    }
    return number;
  }

  /** True for who holds a place here already, and takes that as soon as it is first in line. */
  protected hasOwnPlace(customer: number, station: number): boolean {
    return this.returns[station] === 1 && this.hold[customer] === station;
  }

  /** Of those called to start at this instant, how many have a lower level than this. */
  protected calledBelow(_station: number, _level: number): number {
    return 0;
  }

  /** Free places, and those held by customers of a lower level where these can be interrupted; of those that stay. */
  private chances(station: number, level: number): number {
    const places = this.places[station] as number;
    if (places === UNLIMITED) return Number.POSITIVE_INFINITY;
    const free = places - (this.held[station] as number);
    if (this.interrupts[station] === 0) return Math.max(0, free);
    // Below 0 while places are to leave: those finish their customers, and take no other.
    let chances = free + this.calledBelow(station, level);
    for (let low = level + 1; low < this.levels; low++) {
      chances += count(this.servedTails[station * this.levels + low] as number, this.previous);
    }
    return chances;
  }

  /**
   * True when a customer of this level who joins now would be served at this instant, in the place
   * of one of a lower level: there are more of those, and free places, than people to go first.
   */
  wouldInterrupt(station: number, level: number): boolean {
    if (this.interrupts[station] === 0) return false;
    const first = station * this.levels;
    let chances = this.chances(station, level);
    for (let high = 0; high <= level; high++) {
      chances -= count(this.heads[first + high] as number, this.next);
    }
    return chances > 0;
  }

  /** True unless all places that stay here are held by customers of this level or a higher one. */
  protected hasPlaceFor(station: number, level: number): boolean {
    const isLeaving = (this.held[station] as number) > (this.places[station] as number);
    return !isLeaving || this.chances(station, level) > 0;
  }

  /** Who has to make room for a customer of `level`: lowest level, latest start; -1 for nobody. */
  protected victim(station: number, level: number): number {
    for (let low = this.levels - 1; low > level; low--) {
      const last = this.servedTails[station * this.levels + low] as number;
      if (last !== NONE) return last;
    }
    return NONE;
  }
}

/** Length of a list from this customer on. */
function count(first: number, following: Int32Array): number {
  let number = 0;
  for (let one = first; one !== NONE; one = following[one] as number) number++;
  return number;
}
