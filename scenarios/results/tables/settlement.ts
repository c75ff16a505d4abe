/**
 * What each municipality pays of the fixed budgets under every rule of settlement.
 *
 * The rule this file keeps: all rules settle the same years of the same runs, in whole cents.
 */
import { estimateOf } from "../estimates.ts";
import {
  type BudgetYear,
  SETTLEMENT_RULES,
  type SettlementRule,
  settleYear,
} from "../money/settle-budget.ts";
import type { RunTable } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { column, joined, label, townLabel } from "./parts.ts";
import { budgetsByRun, RULE_NAMES, settledDesign } from "./settled-design.ts";

/** Cents paid in all these budgets, by municipality, and what has no payer. */
function settledCents(rule: SettlementRule, budgets: readonly BudgetYear[]) {
  const towns = budgets[0]?.use.map(() => 0) ?? [];
  let withoutPayer = 0;
  for (const budget of budgets) {
    const { paidCents, withoutPayerCents } = settleYear(rule, budget);
    paidCents.forEach((paid, town) => {
      towns[town] = (towns[town] ?? 0) + paid;
    });
    withoutPayer += withoutPayerCents;
  }
  return { towns, withoutPayer };
}

/** Null when no design has a fixed budget for places. */
export function settlementTable(table: RunTable): NamedTable | null {
  const design = settledDesign(table);
  if (design === null) return null;
  const perRun = budgetsByRun(table, design);
  const aYear = 1 / (100 * Math.max(1, table.policyYears.length));
  const used = perRun.map((budgets) =>
    table.shape.municipalities.map(
      (_, town) => 100 * budgets.reduce((all, { use }) => all + (use[town] ?? 0), 0),
    ),
  );
  const rows = SETTLEMENT_RULES.flatMap((rule): TableRow[] => {
    const settled = perRun.map((budgets) => settledCents(rule, budgets));
    const towns = table.shape.municipalities.map((id, town): TableRow => {
      const paid = settled.map((one) => (one.towns[town] ?? 0) * aYear);
      const own = used.map((one) => (one[town] ?? 0) * aYear);
      const gap = paid.map((euro, run) => euro - (own[run] ?? 0));
      const key = joined(townLabel(design.model, id), RULE_NAMES[rule]);
      return { key, cells: [estimateOf(paid), estimateOf(own), estimateOf(gap)] };
    });
    const nobody = settled.map(({ withoutPayer }) => withoutPayer * aYear);
    const isLeft = nobody.some((euro) => euro > 0);
    const left = { key: joined(label("niemand", "nobody"), RULE_NAMES[rule]) };
    return isLeft ? [...towns, { ...left, cells: [estimateOf(nobody), null, null] }] : towns;
  });
  return {
    id: "settlement",
    ...label(
      "Wat elke gemeente betaalt bij elke verrekening",
      "What each municipality pays by each rule",
    ),
    questions: [7],
    keyName: label("Gemeente, regel", "Municipality, rule"),
    columns: [
      column("paid", "euro", "betaald per jaar", "paid a year"),
      column("used", "euro", "waarde van het eigen gebruik", "worth of its own use"),
      column("difference", "euro-change", "betaald min gebruikt", "paid less used"),
    ],
    rows,
    shows: label(
      `De vaste budgetten voor plaatsen in ‘${design.title.nl}’, per jaar, verrekend volgens de raadsbrief en volgens variant A tot en met D.`,
      `The fixed budgets for places in ‘${design.title.en}’, a year, settled by the letter to the council and by variants A to D.`,
    ),
    leavesOut: label(
      "Als het gebruik meer waard is dan het budget, betaalt niemand het verschil en zijn de letter, A en B gelijk. Niemand reageert in het model op de regel.",
      "Where use is worth more than the budget nobody pays the difference, and the letter, A and B are the same. Nobody in the model reacts to the rule.",
    ),
  };
}
