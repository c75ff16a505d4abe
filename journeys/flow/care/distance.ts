/**
 * How far from home a stay begins.
 *
 * The rule this file keeps: it follows from the place that was given and from nothing else; it decides
 * nothing. Care that goes on elsewhere because a provider stopped is no new start.
 */
import { SPECIAL } from "../episodes.ts";
import type { World } from "../world.ts";

/** A stay starts: inside the region by where the group stands, outside it by the share that is near. */
export function noteDistance(world: World, episode: number, form: number): void {
  const { plan, episodes, kernel, locationBooks, clock } = world;
  const { location, municipalities } = plan;
  if (location.followed[form] === 0) return;
  const town = world.townOf(episodes.youth[episode] as number);
  const station = kernel.station[episode] as number;
  if (episodes.special[episode] === SPECIAL.outOfRegion) {
    const near = location.borderingShare;
    locationBooks.note("bordering", town, form, clock.year, near);
    locationBooks.note("further", town, form, clock.year, 1 - near);
  } else if (world.isGroup(station)) {
    const own = location.share[station * municipalities.length + town] as number;
    locationBooks.note("own", town, form, clock.year, own);
    locationBooks.note("region", town, form, clock.year, 1 - own);
  } else locationBooks.note("unknown", town, form, clock.year, 1);
}
