/**
 * The fixed yearly budget of capacity-funded segments: places times the price of a place.
 *
 * The rule this file keeps: the price is set once, from the years before the contracts change; from
 * then on the budget follows places and tariffs, never use.
 */

import type { World } from "../flow/world.ts";
import { bump } from "../measures/recorder.ts";
import type { Plan } from "../model/plan.ts";
import { takeAgreedBudgets } from "./agreed.ts";
import { FUNDING } from "./funding.ts";
import { changesIn, payerPart } from "./payers.ts";
import { restOfYear } from "./rest-of-year.ts";

/**
 * Writes the budget of the year that begins now, per segment. On a day within the year the rest of it
 * is added for what a budget pays from now on, and taken off for what it pays no longer.
 */
export function writeBudgets(world: World, time: number): void {
  if (!world.funding.isNew(time)) return;
  const { plan, supply, recorder } = world;
  const { year } = world.clock;
  const part = restOfYear(world, time);
  const isNewYear = time === plan.calendar.yearStart[year];
  const isFirst = !world.funding.isNew(time - 1);
  for (let form = 0; form < plan.forms.length; form++) {
    if (!isNewYear && !isFirst && !changesAnywhere(world, world.segmentOf(form), time)) continue;
    const before = isNewYear ? 0 : (supply.capacityLevel[form] as number);
    const level = yearBudget(world, form, time);
    supply.capacityLevel[form] = level;
    const cell = (world.segmentOf(form) - 1) * recorder.years + year;
    bump(recorder.capacityBudget, cell, (level - before) * part);
  }
  takeAgreedBudgets(world, time);
}

/** Whether any municipality pays this segment by another form than on the day before. */
function changesAnywhere(world: World, segment: number, time: number): boolean {
  return world.plan.municipalities.some((_, town) => changesIn(world, segment, town, time));
}

/** Budget of a whole year for the places of a form; 0 where none is paid so. */
function yearBudget(world: World, form: number, time: number): number {
  const places = agreedPlaces(world, form, time);
  const { euro, placeYears } = placePrice(world, form);
  return places === 0 || placeYears === 0 ? 0 : (places * euro) / placeYears;
}

/** Agreed places now of the provider groups of a form: the part of each that a budget pays. */
function agreedPlaces(world: World, form: number, time: number): number {
  const { plan, kernel, supply } = world;
  const paysUnmanned = plan.model.contracts.paysUnmanned.value;
  let places = 0;
  for (let station = 0; station < plan.stations.length; station++) {
    if (plan.stationForm[station] !== form) continue;
    const extra = world.ventiel.extra[station] as number;
    const leaving = world.providers.onPaper[station] as number;
    const unmanned = paysUnmanned ? (supply.unmanned[station] as number) : 0;
    const agreed = (kernel.places[station] as number) + unmanned - extra + leaving;
    places += agreed * payerPart(world, station, FUNDING.capacity, time);
  }
  return places;
}

/** What a place is paid for a whole year, at the tariff of now: `euro` over `placeYears`. */
interface PlacePrice {
  readonly euro: number;
  readonly placeYears: number;
}

/**
 * `price-per-place`, and any rule that keeps the places there are: what a place cost in the
 * reference years. Its staff and building were paid at the occupancy of then, so a place more costs
 * as much as a place there is. A price at the target occupancy would give back what more places add.
 *
 * `equal-money` with places by the use of 2024: what the places that were there would be paid, spread
 * over the places that the use asks for. A lower target occupancy gives more places for the same money.
 */
export function placePrice(world: World, form: number): PlacePrice {
  const { plan, recorder } = world;
  let euro = 0;
  let placeYears = 0;
  for (const year of referenceYears(plan)) {
    euro += worth(world, form, year);
    placeYears += recorder.placeYears[form * recorder.years + year] as number;
  }
  if (plan.model.contracts.capacityBudget.value !== "equal-money") return { euro, placeYears };
  return { euro, placeYears: placeYears * placesForOne(world, form) };
}

/** Places agreed for each place that was there; 1 where places stayed as they were. */
function placesForOne(world: World, form: number): number {
  const { plan, supply } = world;
  let replaced = 0;
  let agreed = 0;
  for (let station = 0; station < plan.stations.length; station++) {
    if (plan.stationForm[station] !== form) continue;
    replaced += supply.replaced[station] as number;
    agreed += supply.agreed[station] as number;
  }
  return replaced === 0 ? 1 : agreed / replaced;
}

/** Use of places in a year at what a budget pays now. */
function worth(world: World, form: number, year: number): number {
  const { recorder, prices, clock } = world;
  const tariff = prices.day(form, clock.year) / prices.day(form, year);
  return (recorder.formValue[form * recorder.years + year] as number) * tariff * indexed(world);
}

/** The part of the price of now that a budget follows: without growth of intensity, or all of it. */
function indexed({ plan, clock }: World): number {
  const { contracts, prices } = plan.model;
  if (contracts.capacityIndex.value !== "prices") return 1;
  const { yearStart, contractDay } = plan.calendar;
  const newYears = yearStart.slice(0, clock.year + 1).filter((day) => day > contractDay);
  return (1 + prices.intensityGrowth.value) ** -newYears.length;
}

/** The last whole years before the contracts change, none of them the history's first. */
function referenceYears({ calendar, model }: Plan): readonly number[] {
  const wanted = model.contracts.referenceYears.value;
  const years: number[] = [];
  for (let year = calendar.years - 1; year > 0 && years.length < wanted; year--) {
    if ((calendar.yearStart[year + 1] as number) <= calendar.contractDay) years.push(year);
  }
  return years;
}
