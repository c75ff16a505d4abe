/**
 * Days on which care was needed, and how many of them it was there, by where the youth came from.
 *
 * The rule this file keeps: a need counts from the day it is asked for, in the segment that is needed;
 * days in other care meanwhile are days without.
 */
import { bump } from "./recorder.ts";
import { SEGMENT_COUNT } from "./summary.ts";

/** Origins of a need: 0 a direct entry, 1 to 5 the segment left. */
const ORIGINS = SEGMENT_COUNT + 1;

/** Days by [origin 0 to 5][segment], flat, of needs that were asked for in the policy window. */
export interface NeedDays {
  readonly needed: Float64Array;
  /** Of those the days in a segment that gives what is needed. */
  readonly met: Float64Array;
}

export class NeedBooks implements NeedDays {
  needed = new Float64Array(ORIGINS * SEGMENT_COUNT);
  met = new Float64Array(ORIGINS * SEGMENT_COUNT);

  /** Days in which care of a segment (1 to 5) was needed by who came from there, met or not. */
  note(from: number, to: number, days: number, isMet: boolean): void {
    if (from >= ORIGINS) return;
    const cell = from * SEGMENT_COUNT + to - 1;
    bump(this.needed, cell, days);
    if (isMet) bump(this.met, cell, days);
  }
}
