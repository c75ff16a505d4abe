/**
 * The year-end stop: a provider whose money is used up takes nobody until January.
 *
 * The rule this file keeps: this is behaviour, off by default, and only where money is capped
 * (spending room or a population budget). A stop delays care; it never ends the duty to provide.
 */
import { FUNDING } from "../../contracts/funding.ts";
import { serves, stationFunding } from "../../contracts/payers.ts";
import { bookAll } from "../book-all.ts";
import type { World } from "../world.ts";
import { worthOf } from "./saving-share.ts";

const CALENDAR_DAYS = 365.25;

/** On the first of a month: closes who has used up the year's room, opens all in January. */
export function yearEndStop(world: World, time: number): void {
  const { plan, kernel } = world;
  const { behaviour } = plan.model;
  if (!behaviour.on.value || !world.funding.isNew(time)) return;
  const dayOfYear = time - (plan.calendar.yearStart[world.clock.year] as number);
  const isJanuary = dayOfYear === 0;
  if (!isJanuary && dayOfYear < behaviour.yearEndFirstDay.value) return;
  if (!isJanuary) bookAll(world, time);
  for (let station = 0; station < plan.stations.length; station++) {
    const stops = !isJanuary && isCapped(stationFunding(world, station, time));
    kernel.setClosed(
      station,
      stops && obeys(world, station, time) && roomIsUsed(world, station, time),
    );
  }
}

/** Forms with a most to spend that stops nobody by itself. */
function isCapped(funding: number): boolean {
  return funding === FUNDING.spendingRoom || funding === FUNDING.population;
}

/** Whether this group takes nobody once the money is used; drawn anew each year. */
function obeys({ plan, chance }: World, station: number, time: number): boolean {
  const year = Math.round(time / CALENDAR_DAYS);
  const key = (plan.purposes.provider[station] as number) >>> 0;
  const u = chance.uniform(key, plan.purposes.yearEndStop, year);
  return u < plan.model.behaviour.yearEndStop.value;
}

/**
 * The municipalities that the group serves, those with a cap, together spent more this year than
 * there is room for: last year's spending with the growth of rooms, or the budget for all youths.
 */
function roomIsUsed(world: World, station: number, time: number): boolean {
  const { plan, recorder, clock } = world;
  const segment = world.segmentOf(plan.stationForm[station] as number);
  const growth = 1 + (plan.room.growth[station] as number);
  let now = 0;
  let room = 0;
  plan.municipalities.forEach((_, town) => {
    const funding = world.funding.of(segment, town, time);
    if (!serves(world, station, town) || !isCapped(funding)) return;
    const hasBudget = funding === FUNDING.population;
    const cell = recorder.cell(segment - 1, town, clock.year);
    now += (hasBudget ? recorder.populationUse[cell] : recorder.euro[cell]) as number;
    room += hasBudget
      ? (recorder.populationBudget[cell] as number)
      : worthOf(recorder, cell - 1) * growth;
  });
  return now > room;
}
