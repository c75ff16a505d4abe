/**
 * What one municipality saves when it prevents a part of its use, and who pays that instead.
 *
 * The rule this file keeps: the budget stays what it is, as it does when use falls; only the split
 * between municipalities moves.
 */
import { marginalSaving } from "#journeys";
import { estimateOf, estimateOrNull } from "../estimates.ts";
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

const LITTLE = 0.01;
const MUCH = 0.1;

/** Cents saved over these budgets when a municipality prevents a part of its use in each of them. */
function prevented(
  rule: SettlementRule,
  budgets: readonly BudgetYear[],
  town: number,
  part: number,
) {
  const saved = { worth: 0, own: 0, others: 0, region: 0 };
  for (const budget of budgets) {
    const units = (budget.use[town] ?? 0) * part;
    const settle = (use: readonly number[]) => settleYear(rule, budget, use);
    const { ownCents, othersCents, regionCents } = marginalSaving(settle, budget.use, town, units);
    saved.worth += 100 * units;
    saved.own += ownCents;
    saved.others += othersCents;
    saved.region += regionCents;
  }
  return saved;
}

/** Null when no design has a fixed budget for places. */
export function marginalSavingTable(table: RunTable): NamedTable | null {
  const design = settledDesign(table);
  if (design === null) return null;
  const perRun = budgetsByRun(table, design);
  const aYear = 1 / (100 * Math.max(1, table.policyYears.length));
  const rowOf = (rule: SettlementRule, id: string, town: number): TableRow => {
    const little = perRun.map((budgets) => prevented(rule, budgets, town, LITTLE));
    const much = perRun.map((budgets) => prevented(rule, budgets, town, MUCH));
    const euro = (line: "worth" | "own" | "others" | "region") =>
      estimateOf(much.map((saved) => saved[line] * aYear));
    const share = (runs: typeof much) => estimateOrNull(runs.map(({ own, worth }) => own / worth));
    return {
      key: joined(townLabel(design.model, id), RULE_NAMES[rule]),
      cells: [
        share(little),
        share(much),
        euro("worth"),
        euro("own"),
        euro("others"),
        euro("region"),
      ],
    };
  };
  return {
    id: "marginal-saving",
    ...label("Wat minder gebruik een gemeente oplevert", "What less use saves a municipality"),
    questions: [8],
    keyName: label("Gemeente, regel", "Municipality, rule"),
    columns: [
      column("share-1", "ratio", "eigen deel bij 1% minder", "own part at 1% less"),
      column("share-10", "ratio", "eigen deel bij 10% minder", "own part at 10% less"),
      column("worth", "euro", "waarde van 10% minder", "worth of 10% less"),
      column("own", "euro-change", "bespaart zelf", "saves itself"),
      column("others", "euro-change", "besparen de anderen", "the others save"),
      column("region", "euro-change", "bespaart de regio", "the region saves"),
    ],
    rows: SETTLEMENT_RULES.flatMap((rule) =>
      table.shape.municipalities.map((id, town) => rowOf(rule, id, town)),
    ),
    shows: label(
      `Een gemeente voorkomt 1% of 10% van haar gebruik van de vaste budgetten in ‘${design.title.nl}’; de andere gemeenten blijven gelijk. Wat zij zelf bespaart, en wie dat dan betaalt, in euro per jaar. Onder nul: die betaalt meer.`,
      `One municipality prevents 1% or 10% of its use of the fixed budgets in ‘${design.title.en}’; the others stay as they are. What it saves itself, and who pays that instead, in euro a year. Below zero: pays more.`,
    ),
    leavesOut: label(
      "Een vast budget wordt niet kleiner als het gebruik daalt. Bij variant D staat hier elk jaar los: wat in één jaar is voorkomen, telt ook de twee jaren erna mee.",
      "A fixed budget does not shrink when use falls. Under variant D each year stands alone here: what is prevented in a year counts in the two years after it too.",
    ),
  };
}
