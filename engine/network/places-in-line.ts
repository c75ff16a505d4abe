/**
 * For whom in line there is a place, free or to be taken from somebody of a lower level.
 *
 * The rule this file keeps: where service can be interrupted, those in service stand in lists of their
 * own by level, latest start last; who was interrupted goes before all others of its level.
 */
import { NONE, UNLIMITED } from "./network-words.ts";
import { type StationShape, WaitingLines } from "./waiting-lines.ts";

export class PlacesInLine extends WaitingLines {
  private servedTails: Int32Array;

  constructor(places: Int32Array, start: number, shape: StationShape = {}) {
    super(places, start, shape);
    this.servedTails = new Int32Array(places.length * this.levels).fill(NONE);
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
