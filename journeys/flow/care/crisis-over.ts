/**
 * A crisis bed that is no longer needed: the stay that was waited for begins.
 *
 * The rule this file keeps: nobody has two beds because a crisis came in the wait for one of them; help
 * at home in a crisis goes on.
 */
import { PHASE } from "#engine";
import { LOST_TO } from "../../measures/attempts.ts";
import { ENDING, ROLE } from "../episodes.ts";
import { closeAttempt } from "../line/waiting.ts";
import { NO_EPISODE } from "../open-episodes.ts";
import { closeEpisode } from "../path.ts";
import type { World } from "../world.ts";
import { endCare } from "./ending.ts";

/** The youth has a stay from now on: it leaves its crisis bed, or waits for one no longer. */
export function leaveCrisisBed(world: World, youth: number, time: number): void {
  const { episodes, youths } = world;
  for (let at = youths.episode[youth] as number; at !== NO_EPISODE; ) {
    const next = episodes.beside[at] as number;
    if (episodes.role[at] === ROLE.crisis && isStay(world, at)) leave(world, at, time);
    at = next;
  }
}

function leave(world: World, episode: number, time: number): void {
  const { kernel, episodes } = world;
  if (kernel.phase[episode] === PHASE.served) {
    episodes.ending[episode] = ENDING.planned;
    endCare(world, episode, time);
    return;
  }
  closeAttempt(world, episode, time, LOST_TO.other);
  closeEpisode(world, episode);
}

function isStay({ plan, episodes }: World, episode: number): boolean {
  return plan.stay[episodes.form[episode] as number] === 1;
}
