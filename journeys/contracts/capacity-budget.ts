/**
 * The fixed yearly budget of capacity-funded segments.
 *
 * The rule this file keeps: at the change of contract the money is what the places cost the year
 * before, or what the use of 2024 was worth; from then on it follows places and tariffs, never use.
 */

import type { World } from "../flow/world.ts";
import { bump } from "../measures/recorder.ts";
import { FUNDING } from "./funding.ts";
import { SAVINGS_BASE_YEAR } from "./savings.ts";

/** Writes the budget of the year that begins now, per segment. */
export function writeBudgets(world: World, time: number): void {
  if (!world.funding.isNew(time)) return;
  const { plan, recorder } = world;
  const { year } = world.clock;
  const part = restOfYear(world, time);
  for (let form = 0; form < plan.forms.length; form++) {
    const segment = world.segmentOf(form);
    if (plan.hasPlaces[form] === 0 || !isCapacityForm(world, segment, time)) continue;
    const budget = formBudget(world, form) * part;
    bump(recorder.capacityBudget, (segment - 1) * recorder.years + year, budget);
  }
}

function isCapacityForm(world: World, segment: number, time: number): boolean {
  return world.funding.of(segment, 1, time) === FUNDING.capacity;
}

/** The part of the calendar year that lies after `time`: 1 when contracts change on 1 January. */
function restOfYear(world: World, time: number): number {
  const { yearStart } = world.plan.calendar;
  const from = yearStart[world.clock.year] as number;
  const to = yearStart[world.clock.year + 1] as number;
  return (to - Math.max(from, time)) / (to - from);
}

/** Euro for a whole year: the reference value, scaled by places and by tariff. */
function formBudget(world: World, form: number): number {
  const { plan, recorder, kernel, supply, prices } = world;
  const byUse = plan.model.contracts.placesRule.value === "use-2024";
  const referenceYear = byUse
    ? SAVINGS_BASE_YEAR - plan.calendar.firstHistoryYear
    : yearBeforeContract(world);
  const value = recorder.formValue[form * recorder.years + referenceYear] as number;
  let places = 0;
  let reference = 0;
  for (let station = 0; station < plan.stations.length; station++) {
    if (plan.stationForm[station] !== form) continue;
    places += kernel.places[station] as number;
    reference += byUse
      ? (supply.heldIn2024[station] as number) / plan.model.contracts.targetOccupancy.value
      : (supply.atContract[station] as number);
  }
  if (reference <= 0) return 0;
  const tariff = prices.day(form, world.clock.year) / prices.day(form, referenceYear);
  return value * (places / reference) * tariff;
}

function yearBeforeContract(world: World): number {
  const { calendar } = world.plan;
  let year = 0;
  while (
    year + 1 < calendar.years &&
    (calendar.yearStart[year + 1] as number) <= calendar.contractDay - 1
  ) {
    year++;
  }
  return (calendar.yearStart[year] as number) <= calendar.contractDay - 365 ? year : year - 1;
}
