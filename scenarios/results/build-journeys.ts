/**
 * Journeys of single made-up youths from the log of the first replication.
 *
 * The rule this file keeps: the youths are chosen by a rule that is stated, and never by how the
 * story looks.
 */
import type { RunTable } from "./run-table.ts";
import type { JourneyExample } from "./types.ts";

/** None yet: the log does not say who a youth is, and a journey without a person says little. */
export function buildJourneys(_table: RunTable): readonly JourneyExample[] {
  return [];
}
