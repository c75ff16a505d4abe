/**
 * How sure a finding may be, and the differences it rests on.
 *
 * The rule this file keeps: certainty is counted over replications, and a handful of replications
 * never makes anything certain.
 */
import { type Certainty, certaintyOf } from "#journeys";
import type { readTotalCost } from "./build-measures.ts";
import { differenceOf } from "./estimates.ts";
import { pairsOf, type RunTable } from "./run-table.ts";
import type { Estimate, PairedDifference } from "./types.ts";

/** With fewer replications nothing is called certain: three can agree by luck. */
const leastForCertain = 10;

/** Certainty of an estimate from the values behind it, one per replication. */
export function certaintyFrom(estimate: Estimate | null, values: readonly number[]): Certainty {
  const sign = Math.sign(estimate?.mean ?? 0);
  const same = values.filter((value) => Math.sign(value) === sign).length;
  return sober(certaintyOf(estimate, same / Math.max(1, values.length)), values.length);
}

function sober(certainty: Certainty, replications: number): Certainty {
  return certainty === "certain" && replications < leastForCertain ? "likely" : certainty;
}

/** Certainty of a paired difference. */
export function certaintyOfDifference(difference: PairedDifference | null): Certainty {
  if (difference === null) return "unknown";
  const { sameSign, replications } = difference;
  return sober(certaintyOf(difference, sameSign / replications), replications);
}

/** In how many replications the sign was that of the mean, for the sentence. */
export const agreement = (difference: PairedDifference | null) =>
  difference === null
    ? {}
    : { sameSign: difference.sameSign, replications: difference.replications };

/** Variant less another design, replication by replication. */
export function differenceBetween(
  table: RunTable,
  variant: string,
  against: string,
  read: typeof readTotalCost,
): PairedDifference | null {
  return differenceOf(
    pairsOf(table, variant, against, (run) => read(run, table)),
    against,
  );
}

/** The estimate of a paired difference by itself. */
export const plain = (difference: PairedDifference | null) =>
  difference === null
    ? null
    : { mean: difference.mean, low: difference.low, high: difference.high };
