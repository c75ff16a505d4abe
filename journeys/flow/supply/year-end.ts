/**
 * The year-end stop: a provider whose money is used up takes nobody until January.
 *
 * The rule this file keeps: this is behaviour, off by default, and only where money is capped
 * (spending room or a population budget). A stop delays care; it never ends the duty to provide.
 */
import { FUNDING } from "../../contracts/funding.ts";
import { AREAS, SEGMENTS } from "../../model/plan.ts";
import { bookAll } from "../book-all.ts";
import type { World } from "../world.ts";
import { stationFunding, worthOf } from "./places.ts";

const CALENDAR_DAYS = 365.25;

/** On the first of a month: closes who has used up the year's room, opens all in January. */
export function yearEndStop(world: World, time: number): void {
  const { behaviour } = world.plan.model;
  if (!behaviour.on.value || !world.funding.isNew(time)) return;
  const dayOfYear = time - (world.plan.calendar.yearStart[world.clock.year] as number);
  const isJanuary = dayOfYear === 0;
  if (!isJanuary && dayOfYear < behaviour.yearEndFirstDay.value) return;
  if (!isJanuary) bookAll(world, time);
  AREAS.forEach((_, area) => {
    SEGMENTS.forEach((_id, index) => {
      const segment = index + 1;
      const usedUp = !isJanuary && roomIsUsed(world, segment, area);
      closeStations(world, segment, area, usedUp, time);
    });
  });
}

/**
 * Spent this year in the area more than there is room for: last year's spending plus what supply may
 * grow, or the budget for all youths.
 */
function roomIsUsed(world: World, segment: number, area: number): boolean {
  const { plan, recorder, clock } = world;
  const hasBudget = world.funding.isPopulationNow(segment, area);
  const growth = 1 + plan.model.contracts.supplyGrowthCap.value;
  let now = 0;
  let room = 0;
  plan.municipalities.forEach((_, town) => {
    if (plan.area[town] !== area) return;
    const cell = recorder.cell(segment - 1, town, clock.year);
    now += (hasBudget ? recorder.populationUse[cell] : recorder.euro[cell]) as number;
    room += hasBudget
      ? (recorder.populationBudget[cell] as number)
      : worthOf(recorder, cell - 1) * growth;
  });
  return now > room;
}

function closeStations(
  world: World,
  segment: number,
  area: number,
  usedUp: boolean,
  time: number,
): void {
  const { plan, chance, kernel } = world;
  for (let station = 0; station < plan.stations.length; station++) {
    if (plan.stationArea[station] !== area) continue;
    if (world.segmentOf(plan.stationForm[station] as number) !== segment) continue;
    const funding = stationFunding(world, station, time);
    const capped = funding === FUNDING.spendingRoom || funding === FUNDING.population;
    const year = Math.round(time / CALENDAR_DAYS);
    const key = (plan.purposes.provider[station] as number) >>> 0;
    const stops =
      chance.uniform(key, plan.purposes.yearEndStop, year) < plan.model.behaviour.yearEndStop.value;
    kernel.setClosed(station, usedUp && capped && stops);
  }
}
