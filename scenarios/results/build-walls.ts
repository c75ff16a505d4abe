/**
 * The borders between segments in every design, as judged by the detector.
 *
 * The rule this file keeps: it adds nothing to a judgement; it says which budgets are fixed, as
 * that decides what may be concluded.
 */
import { judgeSystem, judgeWalls, type Model, type WallSummary } from "#journeys";
import type { RunDesign, RunTable } from "./run-table.ts";
import type { Wall, WallTable } from "./types.ts";

/** Segments of a design that are paid from a capacity budget in at least one area. */
export function capacitySegments({ contracts }: Model): ReadonlySet<string> {
  const funding =
    contracts.regime.value === "today" ? contracts.fundingToday : contracts.fundingDesign;
  const fixed = Object.values(funding).flatMap((segments) =>
    Object.entries(segments)
      .filter(([, form]) => form.value === "capacity")
      .map(([segment]) => segment),
  );
  return new Set(fixed.sort());
}

function summariesOf(table: RunTable, id: string): readonly WallSummary[] {
  return table.replications
    .map(({ walls }) => walls[id])
    .filter((summary) => summary !== undefined);
}

function wallsOf(table: RunTable, { id, model }: RunDesign): readonly Wall[] {
  const { detection } = model;
  const summaries = summariesOf(table, id);
  const judged = judgeWalls(summaries, {
    marginDays: detection.wallMarginDays.value,
    marginRefused: detection.wallMarginRefused.value,
    minimumAttempts: detection.wallMinimumAttempts.value,
    q: detection.wallFalseDiscovery.value,
    fixedBudget: capacitySegments(model),
  });
  return judged.map((wall) => ({ variant: id, ...wall }));
}

export function buildWalls(table: RunTable): WallTable {
  const { detection } = table.first.model;
  const yearAt = (index: number | undefined): number => table.shape.years[index ?? 0] ?? 0;
  return {
    marginDays: detection.wallMarginDays.value,
    farTimes: detection.wallFarTimes.value,
    minimumAttempts: detection.wallMinimumAttempts.value,
    falseDiscoveryRate: detection.wallFalseDiscovery.value,
    firstYear: yearAt(table.policyYears[0]),
    lastYear: yearAt(table.policyYears.at(-1)),
    walls: table.designs.flatMap((design) => wallsOf(table, design)),
    systems: table.designs.map(({ id }) => ({
      variant: id,
      ...judgeSystem(summariesOf(table, id)),
    })),
  };
}
