/**
 * Figures as they are read from one run of one design.
 *
 * The rule this file keeps: each figure has one definition here, whatever table or chart shows it.
 * Costs are what municipalities pay: price times quantity, fixed budgets in full, local teams.
 */
import {
  COUNTERS,
  type Counter,
  mapNodes,
  PLACE_COUNT,
  type RunSummary,
  SEGMENT_COUNT,
} from "#journeys";
import { sumOver } from "./run-table.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];
const places = [...Array(PLACE_COUNT).keys()];

/** Cells of [place][municipality][year] for one place and year, over all municipalities. */
function* placeCells(run: RunSummary, place: number, year: number): Generator<number> {
  const towns = run.municipalities.length;
  for (let town = 0; town < towns; town += 1) {
    yield (place * towns + town) * run.years.length + year;
  }
}

/** Euro in one place and year; a fixed budget counts in full, whatever was used of it. */
export function placeCost(run: RunSummary, place: number, year: number): number {
  const paid = sumOver(run.euro, placeCells(run, place, year));
  if (place >= SEGMENT_COUNT) return paid;
  const forAll = sumOver(run.populationBudget, placeCells(run, place, year));
  return paid + forAll + capacityBudget(run, place, year);
}

/** The budget of capacity-funded places of a segment (0 to 4) in a year. */
export function capacityBudget(run: RunSummary, segment: number, year: number): number {
  return run.capacityBudget[segment * run.years.length + year] ?? 0;
}

/** Use of capacity-funded places of a segment in a year by municipality, at the price of a day. */
export function capacityUse(run: RunSummary, segment: number, year: number): readonly number[] {
  return [...placeCells(run, segment, year)].map((cell) => run.capacityUse[cell] ?? 0);
}

/** Budget for all youths of a municipality in a segment (0 to 4), by municipality. */
export function populationBudget(
  run: RunSummary,
  segment: number,
  year: number,
): readonly number[] {
  return [...placeCells(run, segment, year)].map((cell) => run.populationBudget[cell] ?? 0);
}

/** Care that those budgets are for, at the price of a day, by municipality. */
export function populationUse(run: RunSummary, segment: number, year: number): readonly number[] {
  return [...placeCells(run, segment, year)].map((cell) => run.populationUse[cell] ?? 0);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The fixed budgets of a segment in a year, for places and for all youths; NaN without any. */
export function fixedBudget(run: RunSummary, segment: number, year: number): number {
  const budget = capacityBudget(run, segment, year) + total(populationBudget(run, segment, year));
  return budget > 0 ? budget : Number.NaN;
}

/** Care that those budgets have to pay for, at the price of a day. */
export function budgetUse(run: RunSummary, segment: number, year: number): number {
  if (Number.isNaN(fixedBudget(run, segment, year))) return Number.NaN;
  return total(capacityUse(run, segment, year)) + total(populationUse(run, segment, year));
}

/** Cost of all places in a year. */
export function yearCost(run: RunSummary, year: number): number {
  return places.reduce((sum, place) => sum + placeCost(run, place, year), 0);
}

/** Mean over years of a yearly figure. */
export function yearlyMean(years: readonly number[], read: (year: number) => number): number {
  return years.reduce((sum, year) => sum + read(year), 0) / Math.max(1, years.length);
}

/** Mean days from asking to start, over starts in these segments and years; NaN without starts. */
export function meanWait(
  run: RunSummary,
  years: readonly number[],
  among: readonly number[] = segments,
): number {
  const cells = among.flatMap((segment) => years.map((year) => segment * run.years.length + year));
  return sumOver(run.waitSum, cells) / sumOver(run.waitCount, cells);
}

/** A counter in a year. */
export function counted(run: RunSummary, counter: Counter, year: number): number {
  return run.counters[COUNTERS.indexOf(counter) * run.years.length + year] ?? 0;
}

/** Mean over months of a monthly column summed over its first `rows` rows. */
export function monthlyMean(
  column: Float64Array,
  rows: number,
  run: RunSummary,
  months: readonly number[],
): number {
  const sums = months.map((month) => {
    const cells = [...Array(rows).keys()].map((row) => row * run.months + month);
    return sumOver(column, cells);
  });
  return sums.reduce((sum, value) => sum + value, 0) / Math.max(1, months.length);
}

/** Share of the places of a segment in use over a year, blocked ones included; NaN without places. */
export function occupancy(run: RunSummary, segment: number, year: number): number {
  const cells = Array.from({ length: 12 }, (_, month) => segment * run.months + year * 12 + month);
  return sumOver(run.placesInUse, cells) / sumOver(run.places, cells);
}

/** Moves from one segment into another, a year, from the flow of the policy window. */
export function movesBetweenSegments(run: RunSummary, policyYears: number): number {
  const nodes = Math.round(Math.sqrt(run.flow.length));
  const base = mapNodes(run.referrers).findIndex(({ id }) => id === "segment:1");
  let moves = 0;
  for (const from of segments) {
    for (const to of segments) {
      if (from !== to) moves += run.flow[(base + from) * nodes + base + to] ?? 0;
    }
  }
  return moves / Math.max(1, policyYears);
}
