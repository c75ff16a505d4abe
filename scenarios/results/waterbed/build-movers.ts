/**
 * Who moved between two designs.
 *
 * The rule this file keeps: the matrix of the detector, closed by `new` and `nowhere`, untouched.
 */
import { judgeMovers } from "#journeys";
import { designPairs } from "../design-pairs.ts";
import type { RunTable } from "../run-table.ts";
import type { Movers } from "../types.ts";

export function buildMovers(table: RunTable): readonly Movers[] {
  const windowYears = Math.max(1, table.policyYears.length);
  return designPairs(table).map(({ variant, against, sums }) => ({
    variant: variant.id,
    against: against.id,
    ...judgeMovers(sums, { windowYears }),
  }));
}
