/**
 * Places of a provider group before savings, for the year that begins: one rule per funding form.
 *
 * The rule this file keeps: a group whose payers have several forms follows each for its part of the
 * use; what a form does to a part does not depend on the others.
 */
import { FUNDING } from "../../contracts/funding.ts";
import { payerPart, payerParts } from "../../contracts/payers.ts";
import { bump } from "../../measures/recorder.ts";
import { formOf } from "../../model/lookup.ts";
import type { Model } from "../../model/model.ts";
import { isChannelOpen } from "../channels.ts";
import type { World } from "../world.ts";

/** What the year that ended says about a group. */
export interface Ended {
  readonly station: number;
  /** Means over the year. */
  readonly held: number;
  readonly waiting: number;
  /** The turn of now, and whether it is the first under the new contracts. */
  readonly time: number;
  readonly firstNew: boolean;
  /** False on a day within the year: no year has ended, so no step of a year is taken. */
  readonly isYear: boolean;
}

/** Places before savings; fractions are kept. */
export function nextBase(world: World, ended: Ended): number {
  const parts = payerParts(world, ended.station, ended.time);
  let base = 0;
  for (let code = 0; code < parts.length; code++) {
    const part = parts[code] as number;
    if (part > 0) base += partOf(world, ended, code, part);
  }
  return base;
}

/**
 * The part that is paid by one form. In the history places are set to today's occupancy of what was
 * used and waited for, since no source counts places (A007).
 */
function partOf(world: World, ended: Ended, code: number, part: number): number {
  const { plan, supply } = world;
  const { contracts, demand } = plan.model;
  const { station, time } = ended;
  const base = (supply.base[station] as number) * part;
  if (code === FUNDING.capacity) return capacityBase(world, ended, base, part);
  if (!ended.isYear) return base;
  if (code === FUNDING.population) {
    return base * (1 + contracts.populationGrowthShare.value * demandGrowth(demand));
  }
  const form = plan.stationForm[station] as number;
  const occupancy = formOf(plan.model, plan.forms[form] as string).occupancy.value;
  const asked = ((ended.held + ended.waiting) * part) / occupancy;
  if (time <= 0) return asked;
  if (!isChannelOpen(world, "supplyResponse", time)) return base;
  const step = contracts.supplyResponse.value * (asked - base);
  const most = base * contracts.supplyGrowthCap.value;
  const growth = Math.max(-most, Math.min(most, step));
  return base + (growth > 0 && growthStops(world) ? 0 : growth);
}

/** Yearly growth of requests: residents and rate together. */
export function demandGrowth(demand: Model["demand"]): number {
  return (1 + demand.residentsGrowth.value) * (1 + demand.inflowGrowth.value) - 1;
}

/** A saving against the level of 2024, or a budget, leaves no room to grow (C21). */
function growthStops(world: World): boolean {
  const { model, calendar } = world.plan;
  const { on, against, startYear } = model.savings;
  if (!on.value || against.value === "trend") return false;
  return calendar.firstHistoryYear + world.clock.year >= startYear.value;
}

/** The agreement, on the day the budget for places begins; later what the yearly re-set leaves. */
function capacityBase(world: World, ended: Ended, base: number, part: number): number {
  const { placesRule, targetOccupancy, capacityReset } = world.plan.model.contracts;
  if (begins(world, ended)) {
    if (placesRule.value !== "use-2024") return base;
    const { heldInBaseYear, replaced, agreed } = world.supply;
    const places = ((heldInBaseYear[ended.station] as number) * part) / targetOccupancy.value;
    bump(replaced, ended.station, base);
    bump(agreed, ended.station, places);
    return places;
  }
  if (!ended.isYear || capacityReset.value === "fixed") return base;
  const used = (ended.held * part) / targetOccupancy.value;
  return capacityReset.value === "to-use" ? used : Math.min(base, used);
}

/** No budget paid this group at the last turn, or it paid it under the contracts of before. */
function begins(world: World, { station, time, firstNew }: Ended): boolean {
  if (firstNew) return true;
  if (!world.funding.isNew(time)) return false;
  return (
    payerPart(world, station, FUNDING.capacity, world.supply.turnedAt[station] as number) === 0
  );
}
