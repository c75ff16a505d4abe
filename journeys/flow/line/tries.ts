/**
 * Tries within one wait: each has its own chance.
 *
 * The rule this file keeps: a draw belongs to the youth, the form, how often it was begun and the
 * number of the try, so that another length of a wait changes no draw.
 */
import type { World } from "../world.ts";

/** Tries of patience and of providers are drawn apart up to this number. */
export const TRY_STEP = 16;

/** A yes or no for this try of this wait. */
export function draws(world: World, episode: number, purpose: number, share: number): boolean {
  const { youths, episodes, plan, chance } = world;
  const youth = episodes.youth[episode] as number;
  const begun = youths.begun[
    youth * plan.forms.length + (episodes.form[episode] as number)
  ] as number;
  const occurrence = begun * TRY_STEP + (episodes.tries[episode] as number);
  return chance.uniform(youths.who[youth] as number, purpose, occurrence) < share;
}
