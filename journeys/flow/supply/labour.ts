/**
 * Staff: the places that can be manned from one labour pool, and who gets how many.
 *
 * The rule this file keeps: nobody works twice: what is manned, at the price of a day, is never more
 * than the pool. What is short is shared in proportion to what each asks for, but that providers paid
 * by the unit may pull harder (`poaching`).
 */
import type { World } from "../world.ts";

const DAYS_PER_YEAR = 365.25;

/** Shares of what they ask for that providers get, by how they are paid. */
export interface StaffShares {
  readonly byUnit: number;
  readonly fixed: number;
}

/** Divides a pool over two demands, of which the first pulls `pull` times as hard; at most all of each. */
export function shareStaff(
  pool: number,
  needByUnit: number,
  needFixed: number,
  pull: number,
): StaffShares {
  const part = (staff: number, need: number): number =>
    need > 0 ? Math.max(0, Math.min(1, staff / need)) : 1;
  const weighted = needByUnit * pull + needFixed;
  const first = part((pool * pull * needByUnit) / Math.max(weighted, 1e-300), needByUnit);
  const fixed = part(pool - first * needByUnit, needFixed);
  return { byUnit: part(pool - fixed * needFixed, needByUnit), fixed };
}

/** Staff there is this year, in the price of a day of places; Infinity while staff are no limit. */
function poolOf({ plan, supply, clock }: World, needed: number): number {
  const { on, fromYear, shortage, growthPerYear, turnover, turnoverLossDays } = plan.model.labour;
  const years = plan.calendar.firstHistoryYear + clock.year - fromYear.value;
  if (!on.value || years < 0) return Number.POSITIVE_INFINITY;
  if (supply.staff === 0) supply.staff = needed * (1 - shortage.value);
  const atWork = 1 - (turnover.value * turnoverLossDays.value) / DAYS_PER_YEAR;
  return supply.staff * (1 + growthPerYear.value) ** years * atWork;
}

/**
 * Cuts the places that each provider group wants to those that can be manned, and notes both.
 *
 * @param wanted - places per provider group; changed in place
 * @param isByUnit - whether a group is paid by the unit
 */
export function manPlaces(
  world: World,
  wanted: Float64Array,
  isByUnit: (station: number) => boolean,
): void {
  const { plan, providers } = world;
  const price = (station: number): number =>
    plan.dayPrice[plan.stationForm[station] as number] as number;
  const needs = [0, 0];
  wanted.forEach((places, station) => {
    if (providers.shut[station] === 1) return;
    const kind = isByUnit(station) ? 0 : 1;
    needs[kind] = (needs[kind] as number) + places * price(station);
  });
  const [needByUnit = 0, needFixed = 0] = needs;
  const pool = poolOf(world, needByUnit + needFixed);
  if (pool === Number.POSITIVE_INFINITY) return;
  const pull = 1 + plan.model.labour.poaching.value;
  const shares = shareStaff(pool, needByUnit, needFixed, pull);
  note(world, wanted, "wanted");
  for (let station = 0; station < wanted.length; station++) {
    const share = isByUnit(station) ? shares.byUnit : shares.fixed;
    wanted[station] = (wanted[station] as number) * share;
  }
  note(world, wanted, "manned");
}

/** Writes the places of this year per segment; a second time in a year takes the place of the first. */
function note(world: World, places: Float64Array, column: "wanted" | "manned"): void {
  const { plan, clock, staffBooks } = world;
  const cell = (segment: number): number => (segment - 1) * staffBooks.years + clock.year;
  for (let segment = 1; segment <= 5; segment++) staffBooks[column][cell(segment)] = 0;
  places.forEach((count, station) => {
    const at = cell(plan.segment[plan.stationForm[station] as number] as number);
    staffBooks[column][at] = (staffBooks[column][at] as number) + count;
  });
}
