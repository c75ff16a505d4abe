/**
 * One form of care at a time: who has it goes on with it.
 *
 * The rule this file keeps: nobody has, or waits for, the same form twice; where the main course comes
 * to a form that runs beside it, that care goes on as the main one.
 */
import { PHASE } from "#engine";
import { LOST_TO } from "../../measures/attempts.ts";
import { ENDING, ROLE } from "../episodes.ts";
import { closeAttempt } from "../line/waiting.ts";
import { NO_EPISODE } from "../open-episodes.ts";
import { closeEpisode } from "../path.ts";
import type { World } from "../world.ts";
import { endCare } from "./ending.ts";

/** Whether the youth has this form, or waits for it. */
export function isGivenOrAsked({ episodes, youths }: World, youth: number, form: number): boolean {
  for (let at = youths.episode[youth] as number; at !== NO_EPISODE; ) {
    const role = episodes.role[at];
    if ((role === ROLE.main || role === ROLE.parallel) && episodes.form[at] === form) return true;
    at = episodes.beside[at] as number;
  }
  return false;
}

/** The main course begins in a form: the same form beside it ends, or is waited for no longer. */
export function endBesideSame(world: World, youth: number, form: number, time: number): void {
  const { episodes, youths } = world;
  for (let at = youths.episode[youth] as number; at !== NO_EPISODE; ) {
    const next = episodes.beside[at] as number;
    if (episodes.role[at] === ROLE.parallel && episodes.form[at] === form) {
      endBeside(world, at, time);
    }
    at = next;
  }
}

/** Care that runs ends as planned; who waits leaves the line. */
export function endBeside(world: World, episode: number, time: number): void {
  if (world.kernel.phase[episode] === PHASE.served) {
    world.episodes.ending[episode] = ENDING.planned;
    endCare(world, episode, time);
    return;
  }
  closeAttempt(world, episode, time, LOST_TO.other);
  closeEpisode(world, episode);
}
