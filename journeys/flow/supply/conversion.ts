/**
 * Beds that stand empty become ambulatory places, within the budget that paid them.
 *
 * The rule this file keeps: money stays in the segment: a bed gives as many places as its price pays,
 * so a form of another segment or funding takes none.
 */
import { placePrice } from "../../contracts/capacity-budget.ts";
import { FUNDING } from "../../contracts/funding.ts";
import { stationFunding } from "../../contracts/payers.ts";
import type { World } from "../world.ts";

/** On 1 January after the contracts, before places are counted anew: spare beds become other places. */
export function convertBeds(world: World, time: number): void {
  const { plan, supply } = world;
  const { conversionShare, conversionTo } = plan.model.supply;
  if (conversionShare.value === 0 || !supply.changed) return;
  const to = plan.forms.indexOf(conversionTo.value);
  const takers = [...plan.stations.keys()].filter(
    (station) => plan.stationForm[station] === to && isFixed(world, station, time),
  );
  const price = to < 0 ? 0 : priceOf(world, to);
  if (takers.length === 0 || price === 0) return;
  let euro = 0;
  for (let station = 0; station < plan.stations.length; station++) {
    const form = plan.stationForm[station] as number;
    if (plan.stay[form] === 0 || plan.segment[form] !== plan.segment[to]) continue;
    if (form === to || !isFixed(world, station, time)) continue;
    const beds = conversionShare.value * spareBeds(world, station, time);
    supply.base[station] = (supply.base[station] as number) - beds;
    euro += beds * priceOf(world, form);
  }
  for (const station of takers) {
    supply.base[station] = (supply.base[station] as number) + euro / price / takers.length;
  }
}

function isFixed(world: World, station: number, time: number): boolean {
  const isOpen = world.providers.shut[station] === 0;
  return isOpen && stationFunding(world, station, time) === FUNDING.capacity;
}

/** What a place of a form is paid a year; 0 where it had none to know it by. */
function priceOf(world: World, form: number): number {
  const { euro, placeYears } = placePrice(world, form);
  return placeYears > 0 ? euro / placeYears : 0;
}

/** Beds above what last year's use asks for. */
function spareBeds({ kernel, supply, plan }: World, station: number, time: number): number {
  const span = time - (supply.turnedAt[station] as number);
  if (span <= 0) return 0;
  const held = (kernel.heldArea(station) - (supply.heldBefore[station] as number)) / span;
  const base = supply.base[station] as number;
  return Math.max(0, base - held / plan.model.supply.spareBelow.value);
}
