/**
 * The year of the families: how many plans each had, and whether siblings in a stay live together.
 *
 * The rule this file keeps: a family with a shared plan has one; without it every child has one in
 * each segment of its care. Only youths who came in the run have a family that is known.
 */
import { PHASE } from "#engine";
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import { sharesPlan } from "../../population/families.ts";
import { eachRunning } from "../book-all.ts";
import type { World } from "../world.ts";

/** A family as it is added up, child by child. */
interface OpenFamily {
  firstChild: number;
  children: number;
  ownPlans: number;
  segments: number;
}

/** Writes the families of this year in the books; `segmentBits` are the forms of each place. */
export function closeFamilies(world: World, segmentBits: Uint32Array): void {
  const { population, plan, clock, youths, firstCandidate } = world;
  if (clock.year < plan.calendar.firstRunYear) return;
  const { first, next } = population.families;
  const family: OpenFamily = { firstChild: 0, children: 0, ownPlans: 0, segments: 0 };
  for (let child = 0; child < first.length; child++) {
    if (first[child] !== child) continue;
    begin(family, child);
    let member = child;
    do {
      const bits = youths.formsThisYear[firstCandidate + member] as number;
      if (bits !== 0) addChild(family, bits, segmentBits);
      member = next[member] as number;
    } while (member !== child);
    closeFamily(world, family);
  }
  countStays(world);
}

function begin(family: OpenFamily, firstChild: number): void {
  family.firstChild = firstChild;
  family.children = 0;
  family.ownPlans = 0;
  family.segments = 0;
}

function addChild(family: OpenFamily, bits: number, segmentBits: Uint32Array): void {
  let segments = 0;
  for (let place = 0; place < SEGMENT_COUNT; place++) {
    if ((bits & (segmentBits[place] as number)) === 0) continue;
    segments++;
    family.segments |= 1 << place;
  }
  if (segments === 0) return;
  family.children++;
  family.ownPlans += segments;
}

function closeFamily(world: World, family: OpenFamily): void {
  if (family.children === 0) return;
  const { plan, chance, population, clock } = world;
  const who = population.candidates.who[family.firstChild] as number;
  let segments = 0;
  for (let place = 0; place < SEGMENT_COUNT; place++) segments += (family.segments >> place) & 1;
  world.familyBooks.noteFamily(clock.year, {
    children: family.children,
    plans: sharesPlan(plan, chance, who) ? 1 : family.ownPlans,
    segments,
  });
}

/** Families with two or more children in a stay on this day, and those of them at one provider group. */
function countStays(world: World): void {
  const { kernel, episodes, plan, population, familyBooks, clock, firstCandidate } = world;
  const stays = new Map<number, Map<number, number>>();
  eachRunning(
    world,
    (episode, form) => {
      const candidate = (episodes.youth[episode] as number) - firstCandidate;
      const station = kernel.station[episode] as number;
      const livesThere = plan.stay[form] === 1 && kernel.phase[episode] === PHASE.served;
      if (candidate < 0 || !livesThere || station < 0 || !world.isGroup(station)) return;
      const family = population.families.first[candidate] as number;
      const homes = stays.get(family) ?? new Map<number, number>();
      stays.set(family, homes.set(candidate, station));
    },
    () => {},
  );
  for (const homes of stays.values()) {
    if (homes.size < 2) continue;
    familyBooks.note("siblings-in-stay", clock.year);
    if (new Set(homes.values()).size === 1)
      familyBooks.note("siblings-in-stay-together", clock.year);
  }
}
