/**
 * Moves in the books: why youths went from one form to another, and how often a year in a stay.
 *
 * The rule this file keeps: moves are counted for every youth, the share of youths with none, one,
 * two or more for those with a day in a stay that year.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";
import { MOVES, type Move } from "./summary.ts";

/** Moves between stays in a year, the last one for three and more. */
export const STAY_MOVES = 4;

/** Counts of moves, then youths with a stay by number of moves between stays. */
export const MOVE_ROWS = MOVES.length + STAY_MOVES;

const ROW = Object.fromEntries(MOVES.map((name, row) => [name, row])) as Readonly<
  Record<Move, number>
>;

export class MoveBooks {
  readonly years: number;
  /** [MOVE_ROWS][year], years of the history included. */
  counts: Float64Array;
  /** Moves between stays this year, two bits a youth. */
  stayMoves: Uint8Array;

  constructor(plan: Plan, youths: number) {
    this.years = plan.calendar.years;
    this.counts = new Float64Array(MOVE_ROWS * this.years);
    this.stayMoves = new Uint8Array(Math.ceil(youths / 4));
  }

  note(move: Move, year: number, amount = 1): void {
    bump(this.counts, ROW[move] * this.years + year, amount);
  }

  /** The youth moved from one stay to another. */
  noteStay(youth: number): void {
    const moves = this.staysMoved(youth);
    if (moves >= STAY_MOVES - 1) return;
    const at = youth >> 2;
    this.stayMoves[at] = (this.stayMoves[at] as number) + (1 << ((youth & 3) * 2));
  }

  /** Moves between stays of this youth this year, three for more. */
  staysMoved(youth: number): number {
    return ((this.stayMoves[youth >> 2] as number) >> ((youth & 3) * 2)) & 3;
  }

  /** Counts a youth of the year that closes, if there was a stay. */
  closeYouth(youth: number, year: number, hadStay: boolean): void {
    if (hadStay) bump(this.counts, (MOVES.length + this.staysMoved(youth)) * this.years + year, 1);
  }

  /** The counters of youths begin anew. */
  newYear(): void {
    this.stayMoves.fill(0);
  }
}
