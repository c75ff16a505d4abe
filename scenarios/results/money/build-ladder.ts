/**
 * The ladder as money and waiting, and the saving found beside the saving asked for.
 *
 * The rule this file keeps: each rung is compared with the one it stands against in the same
 * replications, never by subtracting two means.
 */
import { PLACES } from "#journeys";
import { readTotalCost, readWaitDays } from "../build-measures.ts";
import { differenceOf, estimateOf, estimateOrZero } from "../estimates.ts";
import { placeCost, yearCost, yearlyMean } from "../readings.ts";
import { pairsOf, type RunDesign, type RunTable, valuesOf } from "../run-table.ts";
import type { Estimate, LadderStep, PairedDifference, SavingsYear } from "../types.ts";
import { certaintyOfDifference } from "../verdicts/finding-certainty.ts";
import { savingsTargets } from "./savings-targets.ts";

function bySegment(
  table: RunTable,
  { id, against }: RunDesign,
): Record<string, PairedDifference | null> {
  const entries = PLACES.map((place, row) => {
    if (against === null) return [place, null];
    const pairs = pairsOf(table, id, against, (run) =>
      yearlyMean(table.policyYears, (year) => placeCost(run, row, year)),
    );
    return [place, differenceOf(pairs, against)];
  });
  return Object.fromEntries(entries);
}

/** Share of the youths whose set of segments or exit differs from that in the other design. */
export function movedShare(table: RunTable, variant: string, against: string): Estimate | null {
  const shares = table.replications
    .map(({ pairs }) => pairs[`${variant}|${against}`])
    .filter((pair) => pair !== undefined)
    .map((pair) => (pair.youths === 0 ? 0 : pair.moved / pair.youths));
  return shares.length === 0 ? null : estimateOf(shares);
}

export function buildLadder(table: RunTable): readonly LadderStep[] {
  return table.designs.map((design) => {
    const { id, against } = design;
    const between = (read: typeof readTotalCost) =>
      against === null
        ? null
        : differenceOf(
            pairsOf(table, id, against, (run) => read(run, table)),
            against,
          );
    const difference = between(readTotalCost);
    return {
      variant: id,
      against,
      euro: estimateOf(valuesOf(table, id, (run) => readTotalCost(run, table))),
      difference,
      certainty: difference === null ? null : certaintyOfDifference(table, difference),
      bySegment: bySegment(table, design),
      waitDays: estimateOrZero(valuesOf(table, id, (run) => readWaitDays(run, table))),
      waitDifference: between(readWaitDays),
      moved: against === null ? null : movedShare(table, id, against),
    };
  });
}

/**
 * Per year of the path and of the policy window: what is asked, and what each design costs less than
 * the first. The path may start before the contracts.
 */
export function buildSavings(table: RunTable): readonly SavingsYear[] {
  const targets = savingsTargets(table.last.model);
  const isShown = (index: number): boolean =>
    targets(table.shape.years[index] ?? 0) > 0 || table.policyYears.includes(index);
  return [...table.shape.years.keys()].filter(isShown).map((index) => {
    const year = table.shape.years[index] ?? 0;
    const found = table.designs.map(({ id }) => {
      const { variant, base } = pairsOf(table, id, table.first.id, (run) => yearCost(run, index));
      return [id, estimateOf(variant.map((euro, place) => (base[place] ?? 0) - euro))];
    });
    return { year, targetEuro: targets(year), found: Object.fromEntries(found) };
  });
}
