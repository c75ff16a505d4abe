/**
 * Who goes before whom on a waiting list.
 *
 * The rule this file keeps: those who wait stand in the order of what made them urgent, and attempts
 * are compared with others of the same level; who goes first by law meets no wall by it.
 */
import { ROLE } from "./episodes.ts";
import type { World } from "./world.ts";

/** Levels of a waiting list, the first served first. */
export const LEVEL = { first: 0, severe: 1, other: 2 } as const;

/** The level at which this episode waits. */
export function levelOf(world: World, episode: number): number {
  const youth = world.episodes.youth[episode] as number;
  if (world.episodes.role[episode] === ROLE.crisis) return LEVEL.first;
  // Care that broke off goes on before other care begins.
  if ((world.episodes.left[episode] as number) > 0) return LEVEL.first;
  if (isCourtOrdered(world, episode, youth)) return LEVEL.first;
  return world.youths.severe[youth] === 1 ? LEVEL.severe : LEVEL.other;
}

/** A stay asked for by the court or a certified institution goes before others. */
function isCourtOrdered(world: World, episode: number, youth: number): boolean {
  const form = world.episodes.form[episode] as number;
  if (world.plan.stay[form] === 0) return false;
  return world.plan.court[world.youths.referrer[youth] as number] === 1;
}
