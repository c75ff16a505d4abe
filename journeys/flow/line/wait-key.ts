/**
 * What makes the draws of a wait its own: which wait of the youth it is, and which try of it.
 *
 * The rule this file keeps: every wait for a form is counted apart, also one that broke off and one
 * beside it, so that no two waits of a youth share a draw.
 */
import type { World } from "../world.ts";

/** Tries of one wait are drawn apart up to this number: more than any wait of years has. */
const MOST_TRIES = 4096;

/** Occurrence of the draws of this try of this wait; purposes are per form. */
export function waitKey({ episodes }: World, episode: number): number {
  return (episodes.wait[episode] as number) * MOST_TRIES + (episodes.tries[episode] as number);
}

/** Notes one more try; returns how many there were. */
export function nextTry({ episodes }: World, episode: number): number {
  const tries = Math.min((episodes.tries[episode] as number) + 1, MOST_TRIES - 1);
  episodes.tries[episode] = tries;
  return tries;
}

/** A yes or no for this try of this wait, by the purpose of its form. */
export function draws(world: World, episode: number, purposes: Int32Array, share: number): boolean {
  const purpose = purposes[world.episodes.form[episode] as number] as number;
  return drawsBy(world, episode, purpose, share);
}

/** The chance of this try of this wait, from 0 to 1, by the purpose of its form. */
export function chanceOf(world: World, episode: number, purposes: Int32Array): number {
  const purpose = purposes[world.episodes.form[episode] as number] as number;
  return chanceBy(world, episode, purpose);
}

/** A yes or no by a purpose of its own. */
export function drawsBy(world: World, episode: number, purpose: number, share: number): boolean {
  return chanceBy(world, episode, purpose) < share;
}

function chanceBy(world: World, episode: number, purpose: number): number {
  const { youths, episodes, chance } = world;
  const who = youths.who[episodes.youth[episode] as number] as number;
  return chance.uniform(who, purpose, waitKey(world, episode));
}
