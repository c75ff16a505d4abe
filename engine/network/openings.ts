/**
 * Places of stations: how many there are, whether new starts are let in, and where to look again.
 *
 * The rule this file keeps: whatever may let somebody start wakes the station, once; nobody is
 * started here, since that waits until all else of the instant is done.
 */
import { UNLIMITED } from "./network-words.ts";
import { type StationShape, WaitingLines } from "./waiting-lines.ts";

export class Openings extends WaitingLines {
  closed: Uint8Array;
  /** Total time closed until `closedSince`. */
  closedTime: Float64Array;
  private closedSince: Float64Array;

  /** Stations where somebody may be able to start at this instant. */
  protected pending: Int32Array;
  protected isPending: Uint8Array;
  protected pendingCount = 0;

  /** @param places places per station, UNLIMITED for no limit; `start`: the time of the empty start */
  constructor(places: Int32Array, start = 0, shape: StationShape = {}) {
    super(places, start, shape);
    const count = places.length;
    this.closed = new Uint8Array(count);
    this.closedTime = new Float64Array(count);
    this.closedSince = new Float64Array(count);
    this.pending = new Int32Array(count);
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

  /** The common case: one place is free and nobody has to be asked or sent away. */
  protected startsOne(station: number): boolean {
    const room = (this.places[station] as number) - (this.held[station] as number);
    return (
      room === 1 &&
      this.waiting[station] !== 0 &&
      this.closed[station] === 0 &&
      this.special[station] === 0
    );
  }
}
