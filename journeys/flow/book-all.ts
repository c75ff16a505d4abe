/**
 * Booking everything that runs, on a day on which the books are read.
 *
 * The rule this file keeps: care goes on while a place is kept for the next stay, and is booked so.
 */
import { PHASE } from "#engine";
import { bookBridge, bookCare, bookOwnHelp } from "./books.ts";
import { isNobody, NO_FORM, ROLE } from "./episodes.ts";
import type { World } from "./world.ts";

/** Whether an episode of care gives care now, also while a place is kept. */
export function givesCare({ kernel, episodes }: World, episode: number): boolean {
  const phase = kernel.phase[episode] as number;
  if (phase === PHASE.served) return true;
  return phase !== PHASE.free && episodes.heldForm[episode] !== NO_FORM;
}

/** Visits every episode that gives care now, also while a place is kept. */
export function eachRunning(
  world: World,
  care: (episode: number, form: number) => void,
  ownHelp: (episode: number) => void,
): void {
  const { kernel, episodes } = world;
  for (let episode = 0; episode < kernel.slots; episode++) {
    const phase = kernel.phase[episode] as number;
    if (phase === PHASE.free) continue;
    const role = episodes.role[episode] as number;
    if (role === ROLE.away || role === ROLE.triage || isNobody(role)) continue;
    if (role === ROLE.ownHelp) ownHelp(episode);
    else if (phase === PHASE.served) care(episode, episodes.form[episode] as number);
    else if (episodes.heldForm[episode] !== NO_FORM)
      care(episode, episodes.heldForm[episode] as number);
  }
}

/** Books all care, own help and bridging up to now. */
export function bookAll(world: World, time: number): void {
  const { kernel, episodes } = world;
  eachRunning(
    world,
    (episode, form) => bookCare(world, episode, form, time),
    (episode) => bookOwnHelp(world, episode, time),
  );
  for (let episode = 0; episode < kernel.slots; episode++) {
    const phase = kernel.phase[episode] as number;
    if (phase === PHASE.waiting && episodes.bridge[episode] !== NO_FORM)
      bookBridge(world, episode, time);
  }
}
