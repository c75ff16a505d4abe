/**
 * A crisis cannot wait: which requests that holds for, what they go without, and for how long at most.
 *
 * The rule this file keeps: only questions about a crisis; where it goes when all is full stands in
 * `way-out.ts`. With 0 days a crisis waits like any other request, as in the first version.
 */
import { ROLE } from "../episodes.ts";
import type { World } from "../world.ts";

/** True for help that must be there at once: a crisis stay, asked for in a wait or at the door. */
export function cannotWait({ plan, episodes }: World, episode: number): boolean {
  if (plan.model.crisis.mostWaitDays.value <= 0) return false;
  return episodes.role[episode] === ROLE.crisis || episodes.form[episode] === plan.special.crisis;
}

/** True for a request for a crisis place at the door: the team answers it at once. */
export function needsNoTriage({ plan }: World, need: number): boolean {
  return plan.model.crisis.mostWaitDays.value > 0 && need === plan.special.crisis;
}

/** True when no authorisation or border comes before the help; the paper follows later. */
export function needsNoPaper(world: World, episode: number): boolean {
  return world.episodes.role[episode] === ROLE.crisis || cannotWait(world, episode);
}

/** The moment at which a crisis is no longer waited with, if the youth is not of age before. */
export function crisisEnd(
  { plan, episodes, youths }: World,
  episode: number,
  time: number,
): number {
  const birth = youths.birth[episodes.youth[episode] as number] as number;
  const adult = birth + (plan.endAge[episodes.form[episode] as number] as number);
  return Math.max(time + 1e-6, Math.min(time + plan.model.crisis.mostWaitDays.value, adult));
}
