/**
 * A spending room that is a signal: above it a start needs permission, or goes elsewhere.
 *
 * The rule this file keeps: nobody is stopped for good by a room, and care that runs goes on. It is
 * kept in days of place at one tariff, as a turnover ceiling is, and acts where the payer of the
 * youth has a room, whoever else the group serves.
 */
import { FUNDING } from "../../contracts/funding.ts";
import { stationFunding } from "../../contracts/payers.ts";
import { bookAll } from "../book-all.ts";
import { waitKey } from "../line/wait-key.ts";
import type { World } from "../world.ts";
import { givenThisYear } from "./ceiling.ts";

import { isAbove } from "./room-price.ts";
import { groupSavingShare } from "./saving-share.ts";

/** What was said of a start above a room. */
export const PERMISSION = { none: 0, given: 1, refused: 2 } as const;

/** On 1 January, before ceilings note the year: the room of the year, by what the last one gave. */
export function renewRooms(world: World, time: number): void {
  const { plan, supply, clock } = world;
  const year = plan.calendar.firstHistoryYear + clock.year;
  supply.anyOver = false;
  for (let station = 0; station < plan.stations.length; station++) {
    supply.overRoom[station] = 0;
    supply.roomDays[station] = 0;
    if (year < plan.room.fromYear) continue;
    if (stationFunding(world, station, time) !== FUNDING.spendingRoom) continue;
    const growth = 1 + (plan.room.growth[station] as number);
    supply.roomDays[station] = givenThisYear(world, station) * growth;
  }
}

/** On the first of a month: who has given its room is above it until January. */
export function turnRooms(world: World, time: number): void {
  const { plan, supply } = world;
  if (plan.calendar.firstHistoryYear + world.clock.year < plan.room.fromYear) return;
  const over = [...plan.stations.keys()].filter((station) => passes(world, station));
  if (over.length === 0) return;
  bookAll(world, time);
  for (const station of over) supply.overRoom[station] = 1;
  supply.anyOver = true;
}

/** Whether a group that was below its room is above it now. */
function passes(world: World, station: number): boolean {
  const { supply } = world;
  const room = supply.roomDays[station] as number;
  if (room === 0 || supply.overRoom[station] === 1) return false;
  const left = groupSavingShare(world, station);
  return givenThisYear(world, station) >= room * left;
}

/** Where a youth goes who chose this group; -1 while the answer on permission is awaited. */
export function withinRoom(world: World, episode: number, station: number, time: number): number {
  const { episodes } = world;
  const youth = episodes.youth[episode] as number;
  const said = episodes.permission[episode] as number;
  if (said === PERMISSION.given || !isAbove(world, youth, station)) return station;
  if (said === PERMISSION.refused) return belowRoom(world, episode, false, station);
  const free = belowRoom(world, episode, true, -1);
  const { shift, permission, permissionShare } = world.plan.room;
  const form = episodes.form[episode] as number;
  const { shiftShare } = world.plan.model.room;
  if (free >= 0 && draw(world, episode, shift[form] as number) < shiftShare.value) {
    note(world, form, "room-sent-on");
    return free;
  }
  const isGiven =
    draw(world, episode, permission[form] as number) < (permissionShare[station] as number);
  episodes.permission[episode] = isGiven ? PERMISSION.given : PERMISSION.refused;
  note(world, form, isGiven ? "room-permitted" : "room-refused");
  return awaitAnswer(world, episode, time) ? -1 : withinRoom(world, episode, station, time);
}

/** Days until the answer are days lost to a budget. */
function awaitAnswer({ plan, episodes, kernel }: World, episode: number, time: number): boolean {
  const days = plan.model.room.permissionDays.value;
  if (days === 0) return false;
  episodes.budgetDays[episode] = (episodes.budgetDays[episode] as number) + days;
  kernel.delay(episode, time + days);
  return true;
}

function note(
  world: World,
  form: number,
  count: "room-sent-on" | "room-permitted" | "room-refused",
) {
  world.moneyBooks.note(count, world.segmentOf(form), world.clock.year);
}

function draw(world: World, episode: number, purpose: number): number {
  const { youths, episodes, chance } = world;
  const who = youths.who[episodes.youth[episode] as number] as number;
  return chance.uniform(who, purpose, waitKey(world, episode));
}

/** The least crowded group that serves the youth and is below its room; `otherwise` without one. */
function belowRoom(world: World, episode: number, free: boolean, otherwise: number): number {
  const { plan, kernel, episodes } = world;
  const youth = episodes.youth[episode] as number;
  const row = world.areaOf(youth) * plan.forms.length + (episodes.form[episode] as number);
  let best = otherwise;
  let least = Number.POSITIVE_INFINITY;
  for (let at = plan.offerStart[row] as number; at < (plan.offerStart[row + 1] as number); at++) {
    const station = plan.offer[at] as number;
    if (isAbove(world, youth, station) || kernel.closed[station] === 1) continue;
    if (free && (!kernel.hasRoom(station) || kernel.waiting[station] !== 0)) continue;
    const load = kernel.crowding(station) / Math.max(1, kernel.places[station] as number);
    if (load >= least) continue;
    least = load;
    best = station;
  }
  return best;
}
