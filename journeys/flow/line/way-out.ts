/**
 * Ways out of a wait that lasts too long, in the order in which they are tried.
 *
 * The rule this file keeps: it only says which way is open; `waiting.ts` carries it out. The order is
 * fixed: bridged enough, another provider, another form, out of region, off contract, give up. A crisis
 * has a shorter one.
 */
import type { EdgeRows } from "../../model/plan.ts";
import { hasBeside } from "../care/same-care.ts";
import { isChannelOpen } from "../channels.ts";
import { NO_FORM, ROLE, WAY } from "../episodes.ts";
import type { World } from "../world.ts";
import { isOpenTo } from "./asking.ts";
import { draws, drawsBy } from "./wait-key.ts";

/** The first way out that is open, in the stated order. */
export function wayOut(world: World, episode: number, time: number): number {
  const { plan, episodes } = world;
  const { waiting } = plan.model;
  if (bridgedEnough(world, episode, time)) return WAY.bridgedEnough;
  const free = isChannelOpen(world, "otherProvider", time) ? providerWithRoom(world, episode) : -1;
  if (free >= 0) {
    episodes.target[episode] = free;
    return WAY.otherProvider;
  }
  if (episodes.role[episode] === ROLE.parallel) {
    return draws(world, episode, plan.purposes.giveUp, waiting.giveUpShare.value)
      ? WAY.giveUp
      : WAY.none;
  }
  const special = wayElsewhere(world, episode, time);
  if (special !== WAY.none) return special;
  return draws(world, episode, plan.purposes.giveUp, waiting.giveUpShare.value)
    ? WAY.giveUp
    : WAY.none;
}

/** Another form, out of the region, or bought off contract: what is open and drawn first. */
function wayElsewhere(world: World, episode: number, time: number): number {
  const { plan, episodes } = world;
  const { offContractShare, outOfRegionShare } = plan.model.waiting;
  const { offContract, outOfRegion } = plan.purposes;
  if (isChannelOpen(world, "substitute", time) && substituteFor(world, episode) >= 0) {
    return WAY.substitute;
  }
  const isCentral = plan.central[episodes.form[episode] as number] === 1;
  if (
    isCentral &&
    isChannelOpen(world, "outOfRegion", time) &&
    draws(world, episode, outOfRegion, outOfRegionShare.value)
  ) {
    return WAY.outOfRegion;
  }
  const isBought =
    isChannelOpen(world, "offContract", time) &&
    draws(world, episode, offContract, offContractShare.value);
  return isBought ? WAY.offContract : WAY.none;
}

/** The way out when every crisis place is full: at once out of the region, or bought; none where the design closes them all: then it waits on. */
export function crisisWay(world: World, episode: number, time: number): number {
  const { plan, episodes } = world;
  const free = isChannelOpen(world, "otherProvider", time) ? providerWithRoom(world, episode) : -1;
  if (free >= 0) {
    episodes.target[episode] = free;
    return WAY.otherProvider;
  }
  const isCentral = plan.central[episodes.form[episode] as number] === 1;
  if (isCentral && isChannelOpen(world, "outOfRegion", time)) return WAY.outOfRegion;
  return isChannelOpen(world, "offContract", time) ? WAY.offContract : WAY.none;
}

function bridgedEnough(world: World, episode: number, time: number): boolean {
  const { episodes, plan } = world;
  if (episodes.bridge[episode] === NO_FORM) return false;
  const { bridgeDays, bridgeEnough } = plan.model.waiting;
  if (time - (episodes.joined[episode] as number) < bridgeDays.value) return false;
  return draws(world, episode, plan.purposes.bridgeEnough, bridgeEnough.value);
}

/** Another group for the form that serves the area and has room at once, or -1. */
export function providerWithRoom(world: World, episode: number): number {
  const { plan, episodes, kernel } = world;
  const youth = episodes.youth[episode] as number;
  const row = world.areaOf(youth) * plan.forms.length + (episodes.form[episode] as number);
  const here = kernel.station[episode] as number;
  for (let at = plan.offerStart[row] as number; at < (plan.offerStart[row + 1] as number); at++) {
    const station = plan.offer[at] as number;
    if (station !== here && kernel.waiting[station] === 0 && kernel.hasRoom(station))
      return station;
  }
  return -1;
}

/** The form taken instead, or -1: by share of its edge, scaled by how often this is done at all. */
export function substituteFor(world: World, episode: number): number {
  const { plan, episodes, youths } = world;
  const form = episodes.form[episode] as number;
  const rows: EdgeRows = plan.edges.substitute;
  const youth = episodes.youth[episode] as number;
  const age = youths.age(youth, world.kernel.time);
  const often = plan.model.waiting.substituteShare.value;
  for (let at = rows.start[form] as number; at < (rows.start[form + 1] as number); at++) {
    const to = rows.to[at] as number;
    if (!isOpenTo(plan, to, age) || hasBeside(world, youth, to)) continue;
    if (drawsBy(world, episode, rows.purpose[at] as number, (rows.share[at] as number) * often))
      return to;
  }
  return -1;
}
