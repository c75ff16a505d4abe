/**
 * Who goes before whom on a waiting list.
 *
 * The rule this file keeps: those who wait stand in the order of what made them urgent, and attempts
 * are compared with others of the same level; who goes first by law meets no wall by it. Another
 * order holds for the placement point alone, from the contract date on.
 */
import { PHASE } from "#engine";
import { PLACING } from "../../model/parts/placement-plan.ts";
import type { World } from "../world.ts";
import { needsNoPaper } from "./crisis-wait.ts";
import { siblingHome } from "./siblings.ts";

/** Levels of a waiting list, the first served first; no youth of the region waits at the last one. */
export const LEVEL = { first: 0, severe: 1, other: 2, elsewhere: 3 } as const;

/** The level at which this episode waits. */
export function levelOf(world: World, episode: number): number {
  const { episodes } = world;
  const youth = episodes.youth[episode] as number;
  if (needsNoPaper(world, episode)) return LEVEL.first;
  // Care that broke off goes on before other care begins.
  if ((episodes.daysLeft[episode] as number) > 0) return LEVEL.first;
  if (isCourtOrdered(world, episode, youth)) return LEVEL.first;
  if (comesFromCrisis(world, episode)) return LEVEL.first;
  if (world.youths.severe[youth] === 1) return LEVEL.severe;
  return goesBeforeOthers(world, youth, episodes.form[episode] as number)
    ? LEVEL.severe
    : LEVEL.other;
}

/** Keeps a crisis place for want of a next one, where that goes first at the placement point. */
function comesFromCrisis(world: World, episode: number): boolean {
  const { plan, episodes } = world;
  if (!plan.placement.fromCrisisFirst) return false;
  const keeps = episodes.heldForm[episode] === plan.special.crisis;
  return keeps && isPlaced(world, episodes.form[episode] as number);
}

/** Whom the rule of the placement point puts beside severe needs. */
function goesBeforeOthers(world: World, youth: number, form: number): boolean {
  const { rule } = world.plan.placement;
  if (rule === PLACING.severity || rule === PLACING.region || !isPlaced(world, form)) return false;
  return rule === PLACING.waiting || siblingHome(world, youth, form) >= 0;
}

/** The level of a youth of another region, which has no court or family here. */
export function guestLevel({ plan }: World, isSevere: boolean): number {
  const { rule } = plan.placement;
  if (rule === PLACING.region) return LEVEL.elsewhere;
  return isSevere || rule === PLACING.waiting ? LEVEL.severe : LEVEL.other;
}

/** True when a place in this form goes through the placement point of the new contracts. */
export function isPlaced({ plan, funding, kernel }: World, form: number): boolean {
  return plan.central[form] === 1 && funding.isNew(kernel.time);
}

/** On the day the contracts change who waits already is put in the new order too. */
export function reorderLines(world: World, time: number): void {
  const { plan, kernel, episodes, funding } = world;
  const { rule, fromCrisisFirst } = plan.placement;
  if (rule === PLACING.severity && !fromCrisisFirst) return;
  if (!funding.isNew(time) || time !== plan.calendar.contractDay) return;
  for (let episode = 0; episode < kernel.slots; episode++) {
    if (kernel.phase[episode] !== PHASE.waiting) continue;
    if (plan.central[episodes.form[episode] as number] === 0) continue;
    kernel.relevel(episode, levelOf(world, episode));
  }
}

/** A stay asked for by the court or a certified institution goes before others. */
function isCourtOrdered(world: World, episode: number, youth: number): boolean {
  const form = world.episodes.form[episode] as number;
  if (world.plan.stay[form] === 0) return false;
  return world.plan.court[world.youths.referrer[youth] as number] === 1;
}
