/**
 * A hard ceiling on turnover under price times quantity: what a provider group may take in a year.
 *
 * The rule this file keeps: a ceiling is a contract and no behaviour, so it binds whatever the knobs
 * say. Starts stop until January; care that runs goes on and is paid, since the duty to provide ends
 * with no budget. It is kept in days of place at one tariff, so that prices and the growth of what a
 * youth gets move the ceiling as they move the bills.
 */
import { FUNDING } from "../../contracts/funding.ts";
import { stationFunding } from "../../contracts/payers.ts";
import type { World } from "../world.ts";
import { groupSavingShare } from "./saving-share.ts";

/**
 * On 1 January, before places are counted anew: the ceiling of the year is what the group gave in the
 * year before it had one, grown each year by `contracts.ceilingGrowth`. The group opens again.
 */
export function renewCeilings(world: World, time: number): void {
  const { plan, kernel, supply } = world;
  const growth = 1 + plan.model.contracts.ceilingGrowth.value;
  for (let station = 0; station < plan.stations.length; station++) {
    const before = supply.ceilingDays[station] as number;
    const given = givenThisYear(world, station);
    supply.heldAtYear[station] = kernel.heldArea(station);
    if (before > 0) kernel.setClosed(station, false);
    if (stationFunding(world, station, time) !== FUNDING.ceiling) {
      supply.ceilingDays[station] = 0;
      continue;
    }
    supply.ceilingDays[station] = (before > 0 ? before : given) * growth;
  }
}

/** On the first of a month: a group that has given its year's worth takes nobody until January. */
export function turnCeilings(world: World, time: number): void {
  const { plan, kernel, supply } = world;
  for (let station = 0; station < plan.stations.length; station++) {
    const most = supply.ceilingDays[station] as number;
    if (most === 0) continue;
    if (stationFunding(world, station, time) !== FUNDING.ceiling) {
      supply.ceilingDays[station] = 0;
      kernel.setClosed(station, false);
      continue;
    }
    const left = groupSavingShare(world, station);
    if (givenThisYear(world, station) >= most * left) kernel.setClosed(station, true);
  }
}

/** Days of place given since 1 January. */
export function givenThisYear({ kernel, supply }: World, station: number): number {
  return kernel.heldArea(station) - (supply.heldAtYear[station] as number);
}
