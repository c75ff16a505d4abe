/**
 * What each municipality pays, and what of it no use pays.
 *
 * The rule this file keeps: the accounts of the municipalities add up to what the region costs. Use
 * that a budget does not reach is paid by none of them and stands alone.
 */
import { type Model, PLACES, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { possible } from "../possible.ts";
import { capacityBudget, capacityUse, yearlyMean } from "../readings.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { EmptyCapacity, MunicipalAccount } from "../types.ts";
import { type AccountLines, accountLines } from "./account-lines.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];
const localTeam = PLACES.indexOf("local-team");
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function budgetOf(run: RunSummary, year: number): number {
  return segments.reduce((all, segment) => all + capacityBudget(run, segment, year), 0);
}

/** One municipality in one run: euro a year in the policy window. */
export interface TownMeans {
  readonly paidBySegment: readonly number[];
  readonly ownUse: number;
  readonly emptyCapacity: number;
  readonly localTeam: number;
}

/** All municipalities in one run. */
export function townMeans(table: RunTable, model: Model, run: RunSummary): readonly TownMeans[] {
  const lines = [...segments, localTeam].map((place) =>
    table.policyYears.map((year) => accountLines(run, model, place, year)),
  );
  const at = [...table.policyYears.keys()];
  const read = (place: number, year: number, line: keyof AccountLines, town: number): number =>
    lines[place]?.[year]?.[line][town] ?? 0;
  return run.municipalities.map((_, town) => {
    const budgetLine = (line: "ownUse" | "emptyCapacity") =>
      yearlyMean(at, (year) => sum(segments.map((segment) => read(segment, year, line, town))));
    const paid = (place: number) => yearlyMean(at, (year) => read(place, year, "paid", town));
    return {
      paidBySegment: segments.map(paid),
      ownUse: budgetLine("ownUse"),
      emptyCapacity: budgetLine("emptyCapacity"),
      localTeam: paid(localTeam),
    };
  });
}

/** All that a municipality pays: euro a year. */
export const totalOf = ({ paidBySegment, ownUse, emptyCapacity, localTeam }: TownMeans): number =>
  sum(paidBySegment) + ownUse + localTeam + emptyCapacity;

function accountsOf(table: RunTable, { id, model }: RunDesign): readonly MunicipalAccount[] {
  const { policyYears, shape } = table;
  const runs = runsOf(table, id);
  const means = runs.map((run) => townMeans(table, model, run));
  return shape.municipalities.map((municipality, town): MunicipalAccount => {
    const own = means.map((towns) => towns[town]).filter((mean) => mean !== undefined);
    const bySegment = segments.map((segment) => [
      PLACES[segment],
      estimateOf(own.map(({ paidBySegment }) => paidBySegment[segment] ?? 0)),
    ]);
    const youths = runs.map((run) =>
      yearlyMean(policyYears, (year) => run.anyYouths[town * shape.years.length + year] ?? 0),
    );
    return {
      variant: id,
      municipality,
      paidBySegment: Object.fromEntries(bySegment),
      paidCapacity: estimateOf(own.map(({ ownUse }) => ownUse)),
      paidEmptyCapacity: estimateOf(own.map(({ emptyCapacity }) => emptyCapacity)),
      localTeam: estimateOf(own.map((mean) => mean.localTeam)),
      total: estimateOf(own.map(totalOf)),
      youths: estimateOf(youths),
    };
  });
}

export function buildAccounts(table: RunTable): readonly MunicipalAccount[] {
  return table.designs.flatMap((design) => accountsOf(table, design));
}

/**
 * Budget of a year that nobody pays for by use, in one run; 0 where use is worth the budget. The
 * letter leaves it without payer; the accounts share it.
 */
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
          withoutPayer: possible(estimateOf(without), "spending"),
          useAboveBudget: possible(
            estimateOf(runs.map((run) => useAboveBudget(run, year))),
            "spending",
          ),
        };
      });
  });
}
