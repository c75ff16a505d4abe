/**
 * One care of a form at a time: what a youth has beside its main care already is not begun again.
 *
 * The rule this file keeps: who has or awaits a form goes on with that; the care that stood beside
 * becomes the main one, with its own course and its own wait, and nothing of it is booked twice.
 */
import { PHASE } from "#engine";
import { ROLE } from "../episodes.ts";
import { NO_EPISODE } from "../open-episodes.ts";
import { closeEpisode, enterByMain } from "../path.ts";
import type { World } from "../world.ts";

/** Whether this form is asked for or given beside the main care now. */
export function hasBeside(world: World, youth: number, form: number): boolean {
  return besideIn(world, youth, form) !== NO_EPISODE;
}

/** Ends the main episode: the care beside it, in the form that would be next, goes on as the main one. */
export function goOnBeside(world: World, episode: number, form: number): void {
  const { episodes } = world;
  const origin = episodes.origin[episode] as number;
  const youth = episodes.youth[episode] as number;
  closeEpisode(world, episode);
  const beside = besideIn(world, youth, form);
  if (beside === NO_EPISODE) return;
  episodes.role[beside] = ROLE.main;
  episodes.origin[beside] = origin;
  if (world.kernel.phase[beside] === PHASE.served) enterByMain(world, beside, form);
}

/** The episode beside the main one in this form. */
function besideIn({ episodes, youths }: World, youth: number, form: number): number {
  let at = youths.episode[youth] as number;
  while (
    at !== NO_EPISODE &&
    !(episodes.role[at] === ROLE.parallel && episodes.form[at] === form)
  ) {
    at = episodes.beside[at] as number;
  }
  return at;
}
