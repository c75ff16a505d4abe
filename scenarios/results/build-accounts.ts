/**
 * What each municipality pays, and what nobody pays.
 *
 * The rule this file keeps: a capacity budget is split as the letter says, each its own use. Use
 * worth more than the budget shares the budget pro rata. What is left of a budget, and the use a
 * budget does not reach, are paid by no municipality and stand alone.
 */
import { PLACES, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { estimateOf } from "./estimates.ts";
import { capacityBudget, capacityUse, yearlyMean } from "./readings.ts";
import { type RunTable, runsOf } from "./run-table.ts";
import type { EmptyCapacity, MunicipalAccount } from "./types.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];
const localTeam = PLACES.indexOf("local-team");

/** What is paid of the budgets of a year by own use, per municipality. */
function paidByUse(run: RunSummary, year: number): readonly number[] {
  const paid = run.municipalities.map(() => 0);
  for (const segment of segments) {
    const use = capacityUse(run, segment, year);
    const whole = use.reduce((sum, value) => sum + value, 0);
    const budget = capacityBudget(run, segment, year);
    const share = whole > budget ? budget / whole : 1;
    for (const [town, value] of use.entries()) paid[town] = (paid[town] ?? 0) + value * share;
  }
  return paid;
}

function budgetOf(run: RunSummary, year: number): number {
  return segments.reduce((sum, segment) => sum + capacityBudget(run, segment, year), 0);
}

function accountOf(table: RunTable, variant: string, town: number, id: string): MunicipalAccount {
  const { policyYears, shape } = table;
  const runs = runsOf(table, variant);
  const towns = shape.municipalities.length;
  const cellOf = (place: number, year: number): number =>
    (place * towns + town) * shape.years.length + year;
  const mean = (read: (run: RunSummary, year: number) => number) =>
    runs.map((run) => yearlyMean(policyYears, (year) => read(run, year)));
  const paidIn = (place: number) => mean((run, year) => run.euro[cellOf(place, year)] ?? 0);
  const bySegment = segments.map((segment) => paidIn(segment));
  const capacity = mean((run, year) => paidByUse(run, year)[town] ?? 0);
  const team = paidIn(localTeam);
  const total = runs.map(
    (_, index) =>
      bySegment.reduce((sum, values) => sum + (values[index] ?? 0), 0) +
      (capacity[index] ?? 0) +
      (team[index] ?? 0),
  );
  const paid = segments.map((segment) => [PLACES[segment], estimateOf(bySegment[segment] ?? [])]);
  return {
    variant,
    municipality: id,
    paidBySegment: Object.fromEntries(paid),
    paidCapacity: estimateOf(capacity),
    localTeam: estimateOf(team),
    total: estimateOf(total),
    youths: estimateOf(mean((run, year) => run.anyYouths[town * shape.years.length + year] ?? 0)),
  };
}

export function buildAccounts(table: RunTable): readonly MunicipalAccount[] {
  return table.designs.flatMap(({ id }) =>
    table.shape.municipalities.map((municipality, town) =>
      accountOf(table, id, town, municipality),
    ),
  );
}

/** Budget of a year that nobody pays for by use, in one run; 0 where use is worth the budget. */
export function withoutPayer(run: RunSummary, year: number): number {
  return segments.reduce((sum, segment) => {
    const used = capacityUse(run, segment, year).reduce((total, value) => total + value, 0);
    return sum + Math.max(0, capacityBudget(run, segment, year) - used);
  }, 0);
}

/** Value of the use that the budgets of a year do not reach, in one run; segment by segment. */
export function useAboveBudget(run: RunSummary, year: number): number {
  return segments.reduce((sum, segment) => {
    const used = capacityUse(run, segment, year).reduce((total, value) => total + value, 0);
    return sum + Math.max(0, used - capacityBudget(run, segment, year));
  }, 0);
}

/** The capacity budgets by year, for designs and years that have one. */
export function buildEmptyCapacity(table: RunTable): readonly EmptyCapacity[] {
  return table.designs.flatMap(({ id }) => {
    const runs = runsOf(table, id);
    return table.policyYears
      .filter((year) => runs.some((run) => budgetOf(run, year) > 0))
      .map((year) => {
        const budgets = runs.map((run) => budgetOf(run, year));
        const without = runs.map((run) => withoutPayer(run, year));
        return {
          variant: id,
          year: table.shape.years[year] ?? 0,
          budget: estimateOf(budgets),
          paidByUse: estimateOf(budgets.map((budget, index) => budget - (without[index] ?? 0))),
          withoutPayer: estimateOf(without),
          useAboveBudget: estimateOf(runs.map((run) => useAboveBudget(run, year))),
        };
      });
  });
}
