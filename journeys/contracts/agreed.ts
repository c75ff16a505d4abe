/**
 * What contract managers agreed on places and budgets, where they gave a number.
 * Agreed tariffs are read by the price table.
 *
 * The rule this file keeps: nothing here acts before the new contracts, and a 0 leaves the model's
 * own number as it is, to the bit.
 */
import type { World } from "../flow/world.ts";
import type { Model, SegmentId } from "../model/model.ts";
import { type Plan, SEGMENTS } from "../model/plan.ts";
import { restOfYear } from "./rest-of-year.ts";
import { apportion } from "./settlement.ts";

type Where = "region" | "denhaag" | "h8";
const WHERE: readonly Where[] = ["region", "denhaag", "h8"];

/** Agreed places of a form where its provider groups serve; 0 when nothing was agreed. */
function agreedPlaces({ agreed }: Model, form: string, where: Where): number {
  return Math.round(agreed.places[form]?.[where]?.value ?? 0);
}

/**
 * Sets the base of provider groups to the agreed places, on the day the contracts begin or on 1 January
 * of the agreed year. Groups keep their relative size and have a place each; together they have the
 * agreed number exactly.
 */
export function takeAgreedPlaces(world: World, firstNew: boolean, time: number): void {
  const { plan, supply } = world;
  plan.forms.forEach((name, form) => {
    WHERE.forEach((where, index) => {
      const places = agreedPlaces(plan.model, name, where);
      if (places === 0 || !begins(world, name, where, firstNew, time)) return;
      const own = stationsOf(plan, form, index - 1);
      const weights = own.map((station) => supply.base[station] as number);
      const shares = apportion(Math.max(0, places - own.length), weights);
      own.forEach((station, at) => {
        supply.base[station] = 1 + (shares[at] as number);
      });
    });
  });
}

/** Whether this turn is the first day of what was agreed on a form and area. */
function begins(
  { plan, clock, funding }: World,
  form: string,
  where: Where,
  firstNew: boolean,
  time: number,
): boolean {
  const first = plan.model.agreed.placesFrom[form]?.[where]?.value ?? 0;
  const now = plan.calendar.firstHistoryYear + clock.year;
  if (firstNew) return first <= now;
  return funding.isNew(time) && time === plan.calendar.yearStart[clock.year] && first === now;
}

/** Stations of a form that serve an area; -1 is the whole region. */
function stationsOf({ stations, stationForm, stationArea }: Plan, form: number, area: number) {
  const own: number[] = [];
  for (let station = 0; station < stations.length; station++) {
    if (stationForm[station] === form && stationArea[station] === area) own.push(station);
  }
  return own;
}

/**
 * Puts agreed budgets in the place of derived ones: for the year that begins at `time`, or, on a day
 * within it, for the part of the year in which a budget pays the segment.
 */
export function takeAgreedBudgets(world: World, time: number): void {
  const { plan, recorder, clock, supply } = world;
  const year = String(plan.calendar.firstHistoryYear + clock.year);
  const began = Math.max(plan.calendar.contractDay, plan.calendar.yearStart[clock.year] as number);
  SEGMENTS.forEach((segment, index) => {
    const euro = agreedBudget(plan.model, segment, year);
    if (euro === 0) return;
    const isPaid = supply.capacityLevel.some(
      (level, form) => level > 0 && world.segmentOf(form) === index + 1,
    );
    const covered = restOfYear(world, began) - (isPaid ? 0 : restOfYear(world, time));
    recorder.capacityBudget[index * recorder.years + clock.year] = euro * covered;
  });
}

function agreedBudget({ agreed }: Model, segment: SegmentId, year: string): number {
  return agreed.budgets[segment][year]?.value ?? 0;
}
