/**
 * Books the days of a stretch of care as days on which a need was met, or was not.
 *
 * The rule this file keeps: who is in the wrong care is on the way to the right one, so those days
 * stand at the border that is still to be crossed.
 */
import { ROLE } from "../episodes.ts";
import type { World } from "../world.ts";

/** Care in this form that ends, or is cut off, now. */
export function noteNeededDays(world: World, episode: number, time: number): void {
  const { episodes, needBooks } = world;
  const role = episodes.role[episode];
  if (role !== ROLE.main && role !== ROLE.parallel) return;
  if ((episodes.asked[episode] as number) < world.policyStart) return;
  const given = world.segmentOf(episodes.form[episode] as number);
  const needed = world.segmentOf(episodes.need[episode] as number);
  const days = time - (episodes.careStart[episode] as number);
  const from = given === needed ? (episodes.from[episode] as number) : given;
  needBooks.note(from, needed, days, given === needed);
}
