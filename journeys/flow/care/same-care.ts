/**
 * One care of a form at a time: what a youth has beside its main care already is not begun again.
 *
 * The rule this file keeps: who has or awaits a form goes on with that; the care that stood beside
 * becomes the main one, with its own course and its own wait, and nothing of it is booked twice.
 */
import { PHASE } from "#engine";
import { ROLE } from "../episodes.ts";
import { closeEpisode, enterByMain } from "../path.ts";
import type { World } from "../world.ts";

/** Whether this form is asked for or given beside the main care now. */
export function hasBeside({ youths }: World, youth: number, form: number): boolean {
  return (((youths.beside[youth] as number) >>> form) & 1) === 1;
}

/** Notes that the form stands beside the main care from now on. */
export function noteBeside({ youths }: World, youth: number, form: number): void {
  youths.beside[youth] = ((youths.beside[youth] as number) | (1 << form)) >>> 0;
}

/** Ends the main episode: the care beside it, in the form that would be next, goes on as the main one. */
export function goOnBeside(world: World, episode: number, form: number): void {
  const { episodes } = world;
  const origin = episodes.origin[episode] as number;
  const youth = episodes.youth[episode] as number;
  closeEpisode(world, episode);
  const beside = besideIn(world, youth, form);
  if (beside < 0) return;
  dropBeside(world, youth, form);
  episodes.role[beside] = ROLE.main;
  episodes.origin[beside] = origin;
  if (world.kernel.phase[beside] === PHASE.served) enterByMain(world, beside, form);
}

/** Care beside the main one goes on in another form from now on. */
export function renameBeside(world: World, episode: number, form: number): void {
  const youth = world.episodes.youth[episode] as number;
  dropBeside(world, youth, world.episodes.form[episode] as number);
  noteBeside(world, youth, form);
}

function dropBeside({ youths }: World, youth: number, form: number): void {
  youths.beside[youth] = ((youths.beside[youth] as number) & ~(1 << form)) >>> 0;
}

/** The episode beside the main one in this form; rarely asked, so looked up. */
function besideIn({ kernel, episodes }: World, youth: number, form: number): number {
  for (let episode = 0; episode < kernel.slots; episode++) {
    if (episodes.youth[episode] !== youth || episodes.role[episode] !== ROLE.parallel) continue;
    if (kernel.phase[episode] !== PHASE.free && episodes.form[episode] === form) return episode;
  }
  return -1;
}
