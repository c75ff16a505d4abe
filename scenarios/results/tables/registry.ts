/**
 * All tables there can be in a results file, in the order in which they are shown.
 *
 * The rule this file keeps: one builder a table, in a file of its own; a builder looks at what the
 * designs differ in, never at their names, and gives null when there is nothing for it to show.
 */
import { possibleTable } from "../possible.ts";
import type { RunTable } from "../run-table.ts";
import type { NamedTable } from "../types.ts";
import { afterYouthCareTable } from "./after-youth-care.ts";
import { bearingTable, cutsTable } from "./bearing-capacity.ts";
import { borderMeasuresTable, borderSystemTable } from "./border-measures.ts";
import { boundaryTable } from "./boundaries.ts";
import { clauseTable } from "./clause-ranking.ts";
import {
  distanceByDesignTable,
  distanceByFormTable,
  distanceSpreadTable,
  distanceTable,
} from "./distance.ts";
import { emptyCapacityTable } from "./empty-capacity.ts";
import { equalityTable, spreadTable } from "./equality.ts";
import { flipTable } from "./flip-table.ts";
import { groupTables } from "./four-groups.ts";
import { goTable } from "./go-no-go.ts";
import { helpByTeamTable } from "./help-by-team.ts";
import { marginalSavingTable } from "./marginal-saving.ts";
import { messagesTable } from "./messages.ts";
import { monitoringTable } from "./monitoring-set.ts";
import { moveReasonsTable, movesTable } from "./moves.ts";
import { pastTheTeamTable } from "./past-the-team.ts";
import { placementTable } from "./placement.ts";
import { plansPerFamilyTable } from "./plans-per-family.ts";
import { populationBudgetTable } from "./population-budget.ts";
import { handoverTable, providerExitTable } from "./provider-exit.ts";
import { referrerRoutesTable } from "./referrer-routes.ts";
import { settlementTable } from "./settlement.ts";
import { staffTable } from "./staff.ts";
import { teamHoursTable } from "./team-hours.ts";
import { transitionTable } from "./transition-workload.ts";
import { ventielMonthsTable, ventielTable } from "./ventiel.ts";
import { ventielLagTable } from "./ventiel-lag.ts";
import { waitsByArchetypeTable } from "./waits-by-archetype.ts";
import { spendingRoomTable, trajectoriesTable } from "./ways-of-paying.ts";

/** Makes one table of all runs; null when these designs do not answer its question. */
export type TableBuilder = (table: RunTable) => NamedTable | null;

const builders: readonly TableBuilder[] = [
  settlementTable,
  marginalSavingTable,
  populationBudgetTable,
  trajectoriesTable,
  spendingRoomTable,
  waitsByArchetypeTable,
  plansPerFamilyTable,
  ventielTable,
  ventielMonthsTable,
  ventielLagTable,
  ...groupTables,
  emptyCapacityTable,
  transitionTable,
  messagesTable,
  equalityTable,
  spreadTable,
  distanceTable,
  distanceByFormTable,
  distanceByDesignTable,
  distanceSpreadTable,
  monitoringTable,
  boundaryTable,
  borderMeasuresTable,
  borderSystemTable,
  bearingTable,
  cutsTable,
  clauseTable,
  goTable,
  flipTable,
  afterYouthCareTable,
  providerExitTable,
  handoverTable,
  staffTable,
  teamHoursTable,
  helpByTeamTable,
  referrerRoutesTable,
  pastTheTeamTable,
  placementTable,
  movesTable,
  moveReasonsTable,
];

/** The tables of an experiment; those without rows are left out. */
export function buildTables(table: RunTable): readonly NamedTable[] {
  return builders
    .map((build) => build(table))
    .filter((made): made is NamedTable => made !== null && made.rows.length > 0)
    .map(possibleTable);
}
