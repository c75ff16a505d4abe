/**
 * The fixed yearly budget of capacity-funded segments.
 *
 * The rule this file keeps: at the change of contract the money is what the places cost in the years
 * before, or what the use of 2024 was worth; from then on it follows places and tariffs, never use.
 */

import type { World } from "../flow/world.ts";
import { bump } from "../measures/recorder.ts";
import type { Plan } from "../model/plan.ts";
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

/**
 * Euro for a whole year: the places of now, at what a place cost in the reference years, at the
 * tariff of now. Three years are taken together so that one lucky year does not set the budget.
 */
function formBudget(world: World, form: number): number {
  const { plan, recorder, kernel, prices } = world;
  let places = 0;
  for (let station = 0; station < plan.stations.length; station++) {
    if (plan.stationForm[station] === form) places += kernel.places[station] as number;
  }
  const byUse = plan.model.contracts.placesRule.value === "use-2024";
  const years = byUse ? [yearIndex(plan, SAVINGS_BASE_YEAR)] : yearsBeforeContract(world);
  let value = 0;
  let placeYears = 0;
  for (const year of years) {
    const cell = form * recorder.years + year;
    const tariff = prices.day(form, world.clock.year) / prices.day(form, year);
    value += (recorder.formValue[cell] as number) * tariff;
    placeYears += byUse ? derivedPlaces(world, form) : (recorder.placeYears[cell] as number);
  }
  return placeYears > 0 ? (places * value) / placeYears : 0;
}

function yearIndex(plan: Plan, calendarYear: number): number {
  return calendarYear - plan.calendar.firstHistoryYear;
}

/** Places that the use of the base year asks for at the target occupancy. */
function derivedPlaces(world: World, form: number): number {
  const { plan, supply } = world;
  let held = 0;
  for (let station = 0; station < plan.stations.length; station++) {
    if (plan.stationForm[station] === form) held += supply.heldIn2024[station] as number;
  }
  return held / plan.model.contracts.targetOccupancy.value;
}

const REFERENCE_YEARS = 3;

/** The last whole years before the contracts change, at most three and none of the history's first. */
function yearsBeforeContract(world: World): readonly number[] {
  const { calendar } = world.plan;
  const years: number[] = [];
  for (let year = calendar.years - 1; year > 0 && years.length < REFERENCE_YEARS; year--) {
    if ((calendar.yearStart[year + 1] as number) <= calendar.contractDay) years.push(year);
  }
  return years;
}
