/**
 * Where a brother or sister lives.
 *
 * The rule this file keeps: only youths who came in the run have a family that is known; nothing is
 * kept for it, it is looked up when a rule asks.
 */
import { PHASE } from "#engine";
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import type { World } from "../world.ts";

/** Provider group where a sibling has a place in this form now; -1 when there is none. */
export function siblingHome(world: World, youth: number, form: number): number {
  const { population, firstCandidate } = world;
  const candidate = youth - firstCandidate;
  if (candidate < 0) return -1;
  const family = population.families.first[candidate] as number;
  return hasSiblingInSegment(world, candidate, world.segmentOf(form))
    ? homeOf(world, family, candidate, form)
    : -1;
}

/** A quick look first, at the brothers and sisters alone. */
function hasSiblingInSegment(world: World, candidate: number, segment: number): boolean {
  const { population, youths, firstCandidate } = world;
  const { next } = population.families;
  for (let other = next[candidate] as number; other !== candidate; other = next[other] as number) {
    const cell = (firstCandidate + other) * SEGMENT_COUNT + segment - 1;
    if ((youths.inSegment[cell] as number) > 0) return true;
  }
  return false;
}

function homeOf(world: World, family: number, candidate: number, form: number): number {
  const { kernel, episodes, population, firstCandidate } = world;
  for (let episode = 0; episode < kernel.slots; episode++) {
    if (kernel.phase[episode] !== PHASE.served || episodes.form[episode] !== form) continue;
    const other = (episodes.youth[episode] as number) - firstCandidate;
    if (other < 0 || other === candidate || population.families.first[other] !== family) continue;
    const station = kernel.station[episode] as number;
    if (world.isGroup(station)) return station;
  }
  return -1;
}
