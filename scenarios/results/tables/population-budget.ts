/**
 * The budgets for all youths of a municipality beside the care that they are for.
 *
 * The rule this file keeps: budget and care are read from the books of the run, year by year.
 */
import { type RunSummary, SEGMENT_COUNT } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { populationBudget, populationUse } from "../readings.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { column, joined, label, same } from "./parts.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function over(run: RunSummary, year: number, read: typeof populationBudget): number {
  return sum(segments.flatMap((segment) => read(run, segment, year)));
}

function rowOf(table: RunTable, { id, title }: RunDesign, year: number): TableRow | null {
  const runs = runsOf(table, id);
  const budgets = runs.map((run) => over(run, year, populationBudget));
  if (!budgets.some((budget) => budget > 0)) return null;
  const used = runs.map((run) => over(run, year, populationUse));
  const beyond = used.map((worth, run) => worth - (budgets[run] ?? 0));
  return {
    key: joined(title, same(String(table.shape.years[year] ?? ""))),
    cells: [estimateOf(budgets), estimateOf(used), estimateOf(beyond)],
  };
}

/** Null when no design has a budget for all youths. */
export function populationBudgetTable(table: RunTable): NamedTable | null {
  const rows = table.designs
    .flatMap((design) => table.policyYears.map((year) => rowOf(table, design, year)))
    .filter((row): row is TableRow => row !== null);
  if (rows.length === 0) return null;
  return {
    id: "population-budget",
    ...label(
      "Het populatiebudget en de hulp die ervoor gegeven wordt",
      "The population budget and the care given for it",
    ),
    questions: [],
    keyName: label("Ontwerp, jaar", "Design, year"),
    columns: [
      column("budget", "euro", "budget", "budget"),
      column("care", "euro", "waarde van de hulp", "worth of the care"),
      column("beyond", "euro-change", "hulp min budget", "care less budget"),
    ],
    rows,
    shows: label(
      "Wat de gemeente betaalt voor al haar jeugdigen samen, en wat de hulp waard is die zij krijgen. Boven nul: de aanbieders geven meer dan zij betaald krijgen.",
      "What the municipality pays for all its youths together, and what the care they get is worth. Above zero: providers give more than they are paid for.",
    ),
    leavesOut: label(
      "Het bedrag is niet openbaar: het begint hier als de waarde van de hulp in het jaar ervoor en volgt een deel van de groei (contracts.populationGrowthShare).",
      "The amount is not public: it begins here as the worth of the care of the year before and follows a part of the growth (contracts.populationGrowthShare).",
    ),
  };
}
