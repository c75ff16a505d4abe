/**
 * A crisis bed that is no longer needed: the stay that was waited for begins.
 *
 * The rule this file keeps: nobody has two beds because a crisis came in the wait for one of them; help
 * at home in a crisis goes on.
 */
import { ROLE } from "../episodes.ts";
import { NO_EPISODE } from "../open-episodes.ts";
import type { World } from "../world.ts";
import { endBeside } from "./same-form.ts";

/** The youth has a stay from now on: it leaves its crisis bed, or waits for one no longer. */
export function leaveCrisisBed(world: World, youth: number, time: number): void {
  const { episodes, youths } = world;
  for (let at = youths.episode[youth] as number; at !== NO_EPISODE; ) {
    const next = episodes.beside[at] as number;
    if (episodes.role[at] === ROLE.crisis && isStay(world, at)) endBeside(world, at, time);
    at = next;
  }
}

function isStay({ plan, episodes }: World, episode: number): boolean {
  return plan.stay[episodes.form[episode] as number] === 1;
}
