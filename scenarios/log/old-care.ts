/**
 * Days of a wait on which the care that is left still ran.
 *
 * The rule this file keeps: such days are counted and never taken off by themselves. A move may be planned
 * ahead, and then they are no wait; or the old care may go on because the next has no room.
 */
import type { CaseAttempt, Spell } from "./log-cases.ts";

/** Of one attempt that leaves a segment; 0 for a direct entry. */
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
    last = Math.max(last, Math.min(spell.until, until));
  }
  return last - opened;
}
