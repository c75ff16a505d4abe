/**
 * The central placement point: to which provider group it sends a youth.
 *
 * The rule this file keeps: where it sees no places it decides nothing, and the group is chosen by
 * chance; nobody is sent back to a group that was just left.
 */
import { PLACING } from "../../model/parts/placement-plan.ts";
import { NO_STATION } from "../episodes.ts";
import type { World } from "../world.ts";
import { cannotWait } from "./crisis-wait.ts";
import { nearHome } from "./near-home.ts";
import { isPlaced } from "./priority.ts";
import { siblingHome } from "./siblings.ts";

/** The group the placement point sends this episode to; -1 when that is left to chance. */
export function placedAt(world: World, episode: number): number {
  const { plan, episodes } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const before = episodes.left[episode] as number;
  const left = before >= 0 && plan.stationForm[before] === form ? before : NO_STATION;
  const sees = plan.placement.seesPlaces && isPlaced(world, form);
  if (cannotWait(world, episode)) return roomiest(world, world.areaOf(youth), form, left);
  if (!sees && left === NO_STATION) return -1;
  const preferred = sees ? preferredGroup(world, youth, form, left) : -1;
  if (preferred >= 0) return preferred;
  return roomiest(world, world.areaOf(youth), form, left);
}

/** A group with room that goes before the roomiest: where a sibling lives, then near home; or -1. */
function preferredGroup(world: World, youth: number, form: number, left: number): number {
  const { placement } = world.plan;
  if (placement.rule === PLACING.sibling) {
    const home = siblingHome(world, youth, form);
    if (home >= 0 && home !== left && isFree(world, home)) return home;
  }
  const near = placement.nearHome ? nearHome(world, youth, form) : -1;
  return near === left ? -1 : near;
}

function isFree({ kernel }: World, station: number): boolean {
  return kernel.waiting[station] === 0 && kernel.hasRoom(station);
}

/**
 * The group with most free places among those that serve the area; when all are full, the one with
 * the shortest line for its places. `left` only when there is no other.
 */
export function roomiest(world: World, area: number, form: number, left: number): number {
  const { plan, kernel } = world;
  const row = area * plan.forms.length + form;
  let best = plan.offer[plan.offerStart[row] as number] as number;
  let least = Number.POSITIVE_INFINITY;
  for (let at = plan.offerStart[row] as number; at < (plan.offerStart[row + 1] as number); at++) {
    const station = plan.offer[at] as number;
    const load = loadOf(world, station);
    if (station === left || kernel.closed[station] === 1 || load >= least) continue;
    least = load;
    best = station;
  }
  return best;
}

/** Free places as a negative number; when there are none, those who wait for each place. */
function loadOf({ kernel }: World, station: number): number {
  const crowding = kernel.crowding(station);
  return crowding < 0 ? crowding : crowding / Math.max(1, kernel.places[station] as number);
}
