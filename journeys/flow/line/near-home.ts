/**
 * The placement point that places near home: which group with a free place stands nearest.
 *
 * The rule this file keeps: near is the own municipality; it only chooses among groups that have room
 * at once, so that nobody waits longer to be near.
 */
import type { World } from "../world.ts";

/**
 * Of the groups with a free place and nobody in line, the one with most of its places in the youth's
 * own municipality, and of equals the one with most free places; -1 when none has room, or when none
 * of these stands in the municipality.
 */
export function nearHome(world: World, youth: number, form: number): number {
  const { plan, kernel } = world;
  const towns = plan.municipalities.length;
  const town = world.townOf(youth);
  const row = world.areaOf(youth) * plan.forms.length + form;
  let [best, nearest, least] = [-1, 0, 0];
  for (let at = plan.offerStart[row] as number; at < (plan.offerStart[row + 1] as number); at++) {
    const station = plan.offer[at] as number;
    const near = plan.location.share[station * towns + town] as number;
    if (near <= 0 || near < nearest) continue;
    if ((kernel.waiting[station] as number) > 0 || !kernel.hasRoom(station)) continue;
    const load = kernel.crowding(station);
    if (near === nearest && load >= least) continue;
    [best, nearest, least] = [station, near, load];
  }
  return best;
}
