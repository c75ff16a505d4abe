/**
 * Stations and their waiting lines: per priority level a list of customers, linked in columns.
 *
 * The rule this file keeps: a customer is in one list at most, and `waiting` counts those lists.
 */
import { Customers, type Kept } from "./customers.ts";
import { LEVELS, NONE, ORDER, PHASE } from "./network-words.ts";

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
  protected heads: Int32Array;
  private tails: Int32Array;

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
}
