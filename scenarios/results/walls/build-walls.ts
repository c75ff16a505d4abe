/**
 * The borders between segments in every design, as judged by the detector.
 *
 * The rule this file keeps: it adds nothing to a judgement but the bounds of what can be; it says
 * which budgets are fixed, as that decides what may be concluded.
 */
import {
  formsEver,
  judgeSystem,
  judgeWalls,
  type Model,
  SEGMENTS,
  type WallJudgement,
  type WallSummary,
} from "#journeys";
import { possible } from "../possible.ts";
import type { RunDesign, RunTable } from "../run-table.ts";
import type { Wall, WallTable } from "../types.ts";

/** Segments of a design that are paid from a capacity budget in at least one municipality. */
export function capacitySegments(model: Model): ReadonlySet<string> {
  return new Set(SEGMENTS.filter((segment) => formsEver(model, segment).has("capacity")));
}

/** Counts and days of a border, which no run can have fewer than none of. */
function levelsOf({ attempts, refusedShare, borderDays, shortageDays }: WallJudgement) {
  return {
    attempts: possible(attempts, "count"),
    refusedShare: refusedShare === null ? null : possible(refusedShare, "share"),
    borderDays: possible(borderDays, "days"),
    shortageDays: possible(shortageDays, "days"),
  };
}

function summariesOf(table: RunTable, id: string): readonly WallSummary[] {
  return table.replications
    .map(({ walls }) => walls[id])
    .filter((summary) => summary !== undefined);
}

/** One limit for all designs that stand beside each other: that of the design they lead up to. */
const limitsOf = ({ last }: RunTable): Model["detection"] => last.model.detection;

function wallsOf(table: RunTable, { id, model }: RunDesign): readonly Wall[] {
  const detection = limitsOf(table);
  const summaries = summariesOf(table, id);
  const judged = judgeWalls(summaries, {
    marginDays: detection.wallMarginDays.value,
    marginRefused: detection.wallMarginRefused.value,
    minimumAttempts: detection.wallMinimumAttempts.value,
    q: detection.wallFalseDiscovery.value,
    fixedBudget: capacitySegments(model),
  });
  return judged.map((wall) => ({ variant: id, ...wall, ...levelsOf(wall) }));
}

function ruleDaysOf({ borders }: Model): number {
  return borders.frictionOn.value ? borders.borderDaysDesign.value : 0;
}

function ruleRefusedOf({ borders }: Model): number {
  return borders.frictionOn.value ? borders.refusalDesign.value : 0;
}

export function buildWalls(table: RunTable): WallTable {
  const detection = limitsOf(table);
  const yearAt = (index: number | undefined): number => table.shape.years[index ?? 0] ?? 0;
  return {
    marginDays: detection.wallMarginDays.value,
    marginRefused: detection.wallMarginRefused.value,
    ruleDays: ruleDaysOf(table.last.model),
    ruleRefused: ruleRefusedOf(table.last.model),
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
