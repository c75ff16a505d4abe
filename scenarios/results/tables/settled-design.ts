/**
 * The design whose budgets for places are settled in tables, and the names of the rules.
 *
 * The rule this file keeps: the design is found by its budgets, never by its name: the last of the
 * ladder that has one, else the last of all.
 */
import { SEGMENT_COUNT } from "#journeys";
import { type BudgetYear, budgetYear, type SettlementRule } from "../money/settle-budget.ts";
import { capacityBudget } from "../readings.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { Label } from "../types.ts";
import { label } from "./parts.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];

export const RULE_NAMES: Readonly<Record<SettlementRule, Label>> = {
  letter: label("naar de letter", "by the letter"),
  A: label("A, alles naar gebruik", "A, all by use"),
  B: label("B, prijs per eenheid en een sleutel", "B, unit price and a key"),
  C: label("C, gereserveerd en verhandeld", "C, reserved and traded"),
  D: label("D, gebruik van drie jaar", "D, use of three years"),
};

/** Null when no design has a fixed budget for places. */
export function settledDesign(table: RunTable): RunDesign | null {
  const hasBudget = ({ id }: RunDesign): boolean =>
    runsOf(table, id).some((run) =>
      segments.some((segment) =>
        table.policyYears.some((year) => capacityBudget(run, segment, year) > 0),
      ),
    );
  const having = table.designs.filter(hasBudget);
  return having.findLast(({ step }) => step !== null) ?? having.at(-1) ?? null;
}

/** All budgets of the policy years, run by run. */
export function budgetsByRun(
  table: RunTable,
  { id, model }: RunDesign,
): readonly (readonly BudgetYear[])[] {
  return runsOf(table, id).map((run) =>
    table.policyYears.flatMap((year) =>
      segments
        .map((segment) => budgetYear(run, model, segment, year))
        .filter((budget): budget is BudgetYear => budget !== null),
    ),
  );
}
