/**
 * Places of stations: how many there are, whether new starts are let in, and where to look again.
 *
 * The rule this file keeps: whatever may let somebody start wakes the station, once; nobody is
 * started here, since that waits until all else of the instant is done.
 */
import { grown, PHASE, UNLIMITED } from "./network-words.ts";
import { PlacesInLine } from "./places-in-line.ts";
import type { StationShape } from "./waiting-lines.ts";

export class Openings extends PlacesInLine {
  closed: Uint8Array;
  /** Total time closed until `closedSince`. */
  closedTime: Float64Array;
  private closedSince: Float64Array;

  /** Stations where somebody may be able to start at this instant. */
  protected pending: Int32Array;
  protected isPending: Uint8Array;
  protected pendingCount = 0;
  private woken: Int32Array;
  protected wokenCount = 0;
  /** Customers called to start at this instant. */
  protected called = new Int32Array(64);
  protected calledCount = 0;

  /** @param places places per station, UNLIMITED for no limit; `start`: the time of the empty start */
  constructor(places: Int32Array, start = 0, shape: StationShape = {}) {
    super(places, start, shape);
    const count = places.length;
    this.closed = new Uint8Array(count);
    this.closedTime = new Float64Array(count);
    this.closedSince = new Float64Array(count);
    this.pending = new Int32Array(count);
    this.woken = new Int32Array(count);
    this.isPending = new Uint8Array(count);
  }

  /** Sets the number of places. Fewer than are held: those who have one keep it until they end. */
  setPlaces(station: number, places: number): void {
    this.places[station] = places;
    this.wake(station);
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
    if (!closed) this.wake(station);
  }

  /** Time this station has been closed until now; differences give the closed part of a wait. */
  closedUntilNow(station: number): number {
    const open = this.closed[station] === 1 ? this.time - (this.closedSince[station] as number) : 0;
    return (this.closedTime[station] as number) + open;
  }

  /** True when there is a free place here, whoever else may want it. */
  hasRoom(station: number): boolean {
    const places = this.places[station] as number;
    if (this.closed[station] === 1) return false;
    return places === UNLIMITED || (this.held[station] as number) < places;
  }

  /** Has the line of this station looked at when all else of this instant is done. */
  wake(station: number): void {
    if (this.waiting[station] === 0 || this.isPending[station] === 1) return;
    this.isPending[station] = 1;
    this.pending[this.pendingCount++] = station;
  }

  /** Out of line without service: who is first now may have a place here already. */
  protected leaveLine(customer: number, station: number): void {
    this.unlink(customer, station);
    if (this.returns[station] === 1) this.wake(station);
  }

  /** The common case: one place is free and nobody has to be asked or sent away. */
  protected startsOne(station: number): boolean {
    const room = (this.places[station] as number) - (this.held[station] as number);
    return (
      room === 1 &&
      this.waiting[station] !== 0 &&
      this.closed[station] === 0 &&
      this.isPlainInLine(station)
    );
  }

  /** The stations that were woken, `wokenCount` of them; those woken from now on are for another round. */
  protected takeWoken(): Int32Array {
    const woken = this.pending;
    this.pending = this.woken;
    this.woken = woken;
    this.wokenCount = this.pendingCount;
    this.pendingCount = 0;
    for (let at = 0; at < this.wokenCount; at++) this.isPending[woken[at] as number] = 0;
    return woken;
  }

  /** Notes that this customer starts at this instant. */
  protected call(customer: number): void {
    this.phase[customer] = PHASE.called;
    if (this.calledCount === this.called.length) {
      this.called = grown(this.called, new Int32Array(2 * this.called.length));
    }
    this.called[this.calledCount++] = customer;
  }

  protected override calledBelow(station: number, level: number): number {
    let number = 0;
    for (let at = 0; at < this.calledCount; at++) {
      const customer = this.called[at] as number;
      if (this.phase[customer] !== PHASE.called || this.station[customer] !== station) continue;
      if ((this.level[customer] as number) > level) number++;
    }
    return number;
  }

  /** Of these stations, the place in the list of the one whose first in line goes first; -1 for none. */
  protected earliestLine(stations: readonly number[]): number {
    let best = -1;
    for (let at = 0; at < stations.length; at++) {
      if (this.waiting[stations[at] as number] === 0) continue;
      if (best < 0 || this.goesBefore(stations[at] as number, stations[best] as number)) best = at;
    }
    return best;
  }

  private goesBefore(station: number, other: number): boolean {
    const { level, since, rank } = this;
    const [a, b] = [this.firstInLine(station), this.firstInLine(other)];
    const apart =
      (level[a] as number) - (level[b] as number) ||
      (since[a] as number) - (since[b] as number) ||
      (rank[a] as number) - (rank[b] as number);
    return apart < 0;
  }
}
