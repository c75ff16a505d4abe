/**
 * Care outside the agreed places in the policy window, youth by youth: a line for each time it is booked.
 *
 * The rule this file keeps: it is part of what the youth used in a segment and never added to it;
 * who compares designs takes it out of the segment and sets it apart.
 */
import { type OutsideUse, PLACES } from "./summary.ts";

/** Ways of care outside the agreed places. */
export const OUTSIDE_PLACES = ["off-contract", "out-of-region"] as const;

/** Where use can turn up when designs are compared: under the agreements of a place, or outside them. */
export const RECEIVERS = [...PLACES, ...OUTSIDE_PLACES] as const;
export const RECEIVER_COUNT = RECEIVERS.length;

const FIRST_CAPACITY = 1024;

/** One line, passed by fields of a reused object. */
export interface OutsideLine {
  youth: number;
  place: number;
  way: number;
  days: number;
  euro: number;
  /** By the first design; `euro` and `place` where that is the same. */
  steady?: number;
  steadyPlace?: number;
}

export class OutsideLog implements OutsideUse {
  length = 0;
  youth = new Uint32Array(FIRST_CAPACITY);
  place = new Uint8Array(FIRST_CAPACITY);
  way = new Uint8Array(FIRST_CAPACITY);
  days = new Float32Array(FIRST_CAPACITY);
  euro = new Float32Array(FIRST_CAPACITY);
  steady: Float32Array | null;
  steadyPlace: Uint8Array | null;

  constructor(hasSteady = false) {
    this.steady = hasSteady ? new Float32Array(FIRST_CAPACITY) : null;
    this.steadyPlace = hasSteady ? new Uint8Array(FIRST_CAPACITY) : null;
  }

  add({ youth, place, way, days, euro, steady = euro, steadyPlace = place }: OutsideLine): void {
    if (this.length === this.youth.length) this.grow();
    const at = this.length++;
    this.youth[at] = youth;
    this.place[at] = place;
    this.way[at] = way;
    this.days[at] = days;
    this.euro[at] = euro;
    if (this.steady !== null) this.steady[at] = steady;
    if (this.steadyPlace !== null) this.steadyPlace[at] = steadyPlace;
  }

  private grow(): void {
    const size = this.youth.length * 2;
    const larger = <Column extends Uint32Array | Uint8Array | Float32Array>(
      column: Column,
      made: Column,
    ): Column => {
      made.set(column);
      return made;
    };
    this.youth = larger(this.youth, new Uint32Array(size));
    this.place = larger(this.place, new Uint8Array(size));
    this.way = larger(this.way, new Uint8Array(size));
    this.days = larger(this.days, new Float32Array(size));
    this.euro = larger(this.euro, new Float32Array(size));
    if (this.steady !== null) this.steady = larger(this.steady, new Float32Array(size));
    if (this.steadyPlace !== null) {
      this.steadyPlace = larger(this.steadyPlace, new Uint8Array(size));
    }
  }
}

/** The lines of youths from number `first` on, who are then counted from 0. */
export function outsideFrom(use: OutsideUse, first: number): OutsideUse {
  const kept = new OutsideLog(use.steady !== undefined && use.steady !== null);
  for (let at = 0; at < use.length; at++) {
    const youth = use.youth[at] as number;
    if (youth < first) continue;
    kept.add({
      youth: youth - first,
      place: use.place[at] as number,
      way: use.way[at] as number,
      days: use.days[at] as number,
      euro: use.euro[at] as number,
      ...(use.steady && { steady: use.steady[at] as number }),
      ...(use.steadyPlace && { steadyPlace: use.steadyPlace[at] as number }),
    });
  }
  return kept;
}
