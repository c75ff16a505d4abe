/**
 * All tables there can be in a results file, in the order in which they are shown.
 *
 * The rule this file keeps: one builder a table, in a file of its own; a builder looks at what the
 * designs differ in, never at their names, and gives null when there is nothing for it to show.
 */
import type { RunTable } from "../run-table.ts";
import type { NamedTable } from "../types.ts";
import { afterYouthCareTable } from "./after-youth-care.ts";
import { emptyCapacityTable } from "./empty-capacity.ts";
import { marginalSavingTable } from "./marginal-saving.ts";
import { moveReasonsTable, movesTable } from "./moves.ts";
import { placementTable } from "./placement.ts";
import { plansPerFamilyTable } from "./plans-per-family.ts";
import { populationBudgetTable } from "./population-budget.ts";
import { settlementTable } from "./settlement.ts";
import { waitsByArchetypeTable } from "./waits-by-archetype.ts";

/** Makes one table of all runs; null when these designs do not answer its question. */
export type TableBuilder = (table: RunTable) => NamedTable | null;

const builders: readonly TableBuilder[] = [
  emptyCapacityTable,
  settlementTable,
  marginalSavingTable,
  populationBudgetTable,
  waitsByArchetypeTable,
  plansPerFamilyTable,
  afterYouthCareTable,
  placementTable,
  movesTable,
  moveReasonsTable,
];

/** The tables of an experiment; those without rows are left out. */
export function buildTables(table: RunTable): readonly NamedTable[] {
  return builders
    .map((build) => build(table))
    .filter((made): made is NamedTable => made !== null && made.rows.length > 0);
}
