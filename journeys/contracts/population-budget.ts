/**
 * The fixed yearly budget for all youths of a municipality: what care under the contracts was worth
 * before the budget began, and from then on tariffs and a part of the growth of requests.
 *
 * The rule this file keeps: use never moves it. Who uses more costs the providers, who uses less
 * leaves them money; the municipality pays the same.
 */
import { demandGrowth } from "../flow/supply/next-base.ts";
import { savingShare } from "../flow/supply/saving-share.ts";
import type { World } from "../flow/world.ts";
import { bump } from "../measures/recorder.ts";
import { SEGMENTS } from "../model/plan.ts";
import { FUNDING } from "./funding.ts";
import { priceLevel } from "./price-table.ts";
import { restOfYear } from "./rest-of-year.ts";

/**
 * Writes the budgets of the year that begins now. On a day within the year the rest of it is added
 * for segments whose budget begins, and taken off where it ends.
 */
export function writePopulationBudgets(world: World, time: number): void {
  const { plan } = world;
  SEGMENTS.forEach((_, index) => {
    plan.municipalities.forEach((_town, town) => {
      writeBudget(world, index + 1, town, time);
    });
  });
}

function writeBudget(world: World, segment: number, town: number, time: number): void {
  const { plan, recorder, supply, clock } = world;
  const area = plan.area[town] as number;
  const isPopulation = world.funding.of(segment, town, time) === FUNDING.population;
  const cell = recorder.cell(segment - 1, town, clock.year);
  const at = (segment - 1) * recorder.towns + town;
  const before = supply.populationLevel[at] as number;
  const isNewYear = time === plan.calendar.yearStart[clock.year];
  if (!isPopulation) {
    supply.populationLevel[at] = 0;
    if (!isNewYear) bump(recorder.populationBudget, cell, -before * restOfYear(world, time));
    return;
  }
  if (before > 0 && !isNewYear) return;
  const level =
    before > 0 ? before * yearStep(world, clock.year - 1) : firstLevel(world, cell, time);
  supply.populationLevel[at] = level;
  const left = savingShare(world, segment, area);
  bump(recorder.populationBudget, cell, level * left * restOfYear(world, time));
}

/**
 * Euro of a whole year, now: the worth of care under the contracts in the last whole year. In the
 * first year of the history there is none, and what of that year has gone by is taken.
 */
function firstLevel(world: World, cell: number, time: number): number {
  const { recorder, clock } = world;
  if (clock.year > 0) {
    return (recorder.contractValue[cell - 1] as number) * yearStep(world, clock.year - 1);
  }
  const gone = 1 - restOfYear(world, time);
  return gone > 0 ? (recorder.contractValue[cell] as number) / gone : 0;
}

/** From the level of a year to that of the next: tariffs, and a part of the growth of requests. */
function yearStep({ plan }: World, year: number): number {
  const { contracts, demand } = plan.model;
  const tariff = priceLevel(plan, year + 1) / priceLevel(plan, year);
  return tariff * (1 + contracts.populationGrowthShare.value * demandGrowth(demand));
}
