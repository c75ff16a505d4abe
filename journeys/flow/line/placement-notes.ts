/**
 * What the placement point leaves behind in the books: starts, bridging, care out of the region.
 *
 * The rule this file keeps: only main episodes in forms through the placement point, so that every
 * wait for a place is counted once; it decides nothing.
 */
import { ROLE, SPECIAL } from "../episodes.ts";
import type { World } from "../world.ts";
import { levelOf } from "./priority.ts";

/** A place was found, inside the region or outside it. */
export function notePlaced(
  world: World,
  episode: number,
  form: number,
  special: number,
  time: number,
): void {
  const { plan, episodes, placementBooks, clock } = world;
  if (plan.central[form] === 0 || episodes.role[episode] !== ROLE.main) return;
  const days = time - (episodes.asked[episode] as number);
  placementBooks.noteStart(levelOf(world, episode), clock.year, days);
  if (special === SPECIAL.outOfRegion) placementBooks.note("outside-starts", clock.year, 1);
}

/** Light care during a wait for a place was booked. */
export function noteBridge(world: World, episode: number, days: number, euro: number): void {
  const { plan, episodes, placementBooks, clock } = world;
  if (plan.central[episodes.form[episode] as number] === 0) return;
  placementBooks.note("bridging-days", clock.year, days);
  placementBooks.note("bridging-euro", clock.year, euro);
}
