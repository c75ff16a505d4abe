/**
 * How sure a finding may be, and the differences it rests on.
 *
 * The rule this file keeps: certainty is counted over replications, and a handful of replications
 * never makes anything certain.
 */
import { type Certainty, certaintyOf } from "#journeys";
import type { readTotalCost } from "../build-measures.ts";
import { differenceOf } from "../estimates.ts";
import { pairsOf, type RunTable } from "../run-table.ts";
import type { Estimate, Finding, PairedDifference } from "../types.ts";

/** A finding before it is known whether it stands on the first page. */
export type FindingDraft = Omit<Finding, "headline">;

/** What it takes to be certain, as the register has it. */
function rulesOf({ first }: RunTable) {
  const { certainShare, certainReplications } = first.model.detection;
  return { share: certainShare.value, replications: certainReplications.value };
}

/** Certainty of an estimate from the values behind it, one per replication. */
export function certaintyFrom(
  table: RunTable,
  estimate: Estimate | null,
  values: readonly number[],
): Certainty {
  const sign = Math.sign(estimate?.mean ?? 0);
  const sameSign = values.filter((value) => Math.sign(value) === sign).length;
  return certaintyOf(estimate, { sameSign, replications: values.length }, rulesOf(table));
}

/** Certainty of a paired difference. */
export function certaintyOfDifference(
  table: RunTable,
  difference: PairedDifference | null,
): Certainty {
  if (difference === null) return "unknown";
  return certaintyOf(difference, difference, rulesOf(table));
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
