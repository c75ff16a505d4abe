/**
 * Care in a log that never stops, and requests that never end.
 *
 * The rule this file keeps: what runs on the last day and what lost its message look the same, so both
 * are counted and told; only what came after (other care, a year) says which is likely.
 */
import type { CaseAttempt, LogCase, Spell } from "./log-cases.ts";
import type { Split } from "./shown-counts.ts";
import { SplitTally } from "./youth-tally.ts";

/** A request that has been open for longer is told apart; an assumption, of the telling alone. */
export const LONG_OPEN_DAYS = 365;

/** Parts of all care, and of all requests and authorisations. */
export interface Unfinished {
  readonly careWithoutStop: Split;
  /** The same, where care that began later is in the log. */
  readonly careBeforeOther: Split;
  readonly requestsWithoutEnd: Split;
  /** The same, open for more than a year. */
  readonly requestsLongOpen: Split;
}

export class UnfinishedTally implements Unfinished {
  readonly careWithoutStop = new SplitTally();
  readonly careBeforeOther = new SplitTally();
  readonly requestsWithoutEnd = new SplitTally();
  readonly requestsLongOpen = new SplitTally();
  private readonly lastDay: number;

  constructor(lastDay: number) {
    this.lastDay = lastDay;
  }

  /** Counts one youth. */
  add(youth: number, { attempts, spells }: LogCase): void {
    for (const spell of spells) this.addCare(youth, spell, spells);
    for (const attempt of attempts) this.addRequest(youth, attempt);
  }

  private addCare(youth: number, spell: Spell, spells: readonly Spell[]): void {
    const isOpen = spell.until === Number.POSITIVE_INFINITY;
    this.careWithoutStop.add(youth, isOpen);
    const isBefore = isOpen && spells.some(({ from }) => from > spell.from);
    this.careBeforeOther.add(youth, isBefore);
  }

  private addRequest(youth: number, { ending, opened }: CaseAttempt): void {
    const isOpen = ending === "still-waiting";
    this.requestsWithoutEnd.add(youth, isOpen);
    this.requestsLongOpen.add(youth, isOpen && this.lastDay - opened > LONG_OPEN_DAYS);
  }
}
