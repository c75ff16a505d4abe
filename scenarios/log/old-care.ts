/**
 * Days of a wait on which the care that is left still ran.
 *
 * The rule this file keeps: such days are counted and never taken off by themselves. A move may be planned
 * ahead, and then they are no wait; or the old care may go on because the next has no room. And care of
 * which no stop is in the log has no known end: it may run on, or the message may be missing. A log cannot
 * part those two, so nothing is made of it.
 */
import type { CaseAttempt, Spell } from "./log-cases.ts";

/** Of one attempt that leaves a segment; 0 for a direct entry, NaN where the end of that care is not known. */
export function overlapDaysOf(
  { opened, closed }: CaseAttempt,
  spells: readonly Spell[],
  origin: number,
  lastDay: number,
): number {
  const until = closed ?? lastDay;
  let last = opened;
  for (const spell of spells) {
    if (spell.segment !== origin || spell.from >= opened) continue;
    if (spell.until === Number.POSITIVE_INFINITY) return Number.NaN;
    last = Math.max(last, Math.min(spell.until, until));
  }
  return last - opened;
}
