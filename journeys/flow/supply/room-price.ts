/**
 * Whether care is above the spending room of its provider group, and what is then paid of it.
 *
 * The rule this file keeps: it acts where the payer of the youth has a room, whoever else the group
 * serves.
 */
import { FUNDING } from "../../contracts/funding.ts";
import type { World } from "../world.ts";

/** Whether a start of this youth at this group would be above the room of its payer. */
export function isAbove(world: World, youth: number, station: number): boolean {
  const { supply, plan, kernel } = world;
  if (!supply.anyOver || supply.overRoom[station] !== 1) return false;
  const segment = world.segmentOf(plan.stationForm[station] as number);
  return world.funding.of(segment, world.townOf(youth), kernel.time) === FUNDING.spendingRoom;
}

/** What is paid of a day of care in the place of this episode, over the tariff. */
export function roomPrice(world: World, episode: number): number {
  const { supply, kernel, plan } = world;
  if (!supply.anyOver) return 1;
  const station = kernel.station[episode] as number;
  if (station < 0 || !world.isGroup(station)) return 1;
  if (!isAbove(world, world.episodes.youth[episode] as number, station)) return 1;
  return plan.room.overPrice[station] as number;
}
