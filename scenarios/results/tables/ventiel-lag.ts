/**
 * What the terms of the ventiel do to waiting, crises and money, design beside design.
 *
 * The rule this file keeps: designs with fixed budgets stand beside each other whether the ventiel is
 * on in them or not, so that the row without it is the one to compare with.
 */
import { type RunSummary, SEGMENT_COUNT } from "#journeys";
import { estimateOf, estimateOrNull } from "../estimates.ts";
import { capacityBudget, counted, meanWait, yearCost, yearlyMean } from "../readings.ts";
import type { RunDesign, RunTable } from "../run-table.ts";
import type { NamedTable, TableCell } from "../types.ts";
import { column, label } from "./parts.ts";
import { perDesign } from "./per-design.ts";
import { withVentiel } from "./ventiel.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];

function cellsOf(
  { ventiel }: RunDesign["model"],
  runs: readonly RunSummary[],
  years: readonly number[],
): readonly TableCell[] | null {
  const budgeted = segments.filter((segment) =>
    runs.some((run) => years.some((year) => capacityBudget(run, segment, year) > 0)),
  );
  if (budgeted.length === 0) return null;
  const mean = (read: (run: RunSummary, year: number) => number) =>
    estimateOf(runs.map((run) => yearlyMean(years, (year) => read(run, year))));
  const money = (run: RunSummary, year: number): number =>
    segments.reduce((sum, at) => sum + (run.ventielBudget[at * run.years.length + year] ?? 0), 0);
  return [
    ventiel.on.value ? ventiel.decisionWeeks.value : null,
    estimateOrNull(runs.map((run) => meanWait(run, years, budgeted))),
    mean((run, year) => counted(run, "crisis-while-waiting", year)),
    mean(money),
    mean(yearCost),
  ];
}

/** Null when the ventiel is on in no design. */
export function ventielLagTable(table: RunTable): NamedTable | null {
  if (withVentiel(table).length === 0) return null;
  return perDesign(table, {
    cells: ({ model }, runs) => cellsOf(model, runs, table.policyYears),
    id: "ventiel-lag",
    ...label("Hoe snel over het ventiel wordt besloten", "How fast the ventiel is decided on"),
    questions: [11],
    columns: [
      column("weeks", "number", "weken tot het besluit", "weeks until the decision"),
      column("wait", "days", "wachttijd bij vaste budgetten", "wait under fixed budgets"),
      column(
        "crises",
        "count",
        "crises tijdens het wachten per jaar",
        "crises while waiting a year",
      ),
      column("ventiel", "euro", "kosten van het ventiel per jaar", "cost of the ventiel a year"),
      column("total", "euro", "kosten van alles per jaar", "cost of everything a year"),
    ],
    shows: label(
      "Ontwerpen met vaste budgetten naast elkaar: met het ventiel en zonder, en met een sneller of trager besluit.",
      "Designs with fixed budgets side by side: with the ventiel and without, and with a faster or slower decision.",
    ),
    leavesOut: label(
      "De wachttijd telt alleen wie begon. Ontwerpen kunnen ook in andere dingen verschillen dan het ventiel.",
      "The wait counts only those who started. Designs may differ in other things than the ventiel too.",
    ),
  });
}
