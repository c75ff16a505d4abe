/**
 * Which designs are set against which, and the paired sums that go with it.
 *
 * The rule this file keeps: each design against the one it stands on, and the last of the ladder
 * against the first; no pair twice.
 */
import type { ReplicationResult } from "#journeys";
import type { RunDesign, RunTable } from "./run-table.ts";

/** Paired sums of one replication. */
export type PairSummary = ReplicationResult["pairs"][string];

export interface DesignPair {
  readonly variant: RunDesign;
  readonly against: RunDesign;
  /** In order of replication. */
  readonly sums: readonly PairSummary[];
}

export function designPairs(table: RunTable): readonly DesignPair[] {
  const steps = table.designs
    .filter(({ against }) => against !== null)
    .map((variant) => [variant, variant.against] as const);
  const whole = [table.last, table.first.id] as const;
  const isNew = table.last !== table.first && table.last.against !== table.first.id;
  return (isNew ? [...steps, whole] : steps).flatMap(([variant, id]) => {
    const against = table.designs.find((design) => design.id === id);
    const sums = table.replications
      .map(({ pairs }) => pairs[`${variant.id}|${id}`])
      .filter((pair) => pair !== undefined);
    return against === undefined || sums.length === 0 ? [] : [{ variant, against, sums }];
  });
}
