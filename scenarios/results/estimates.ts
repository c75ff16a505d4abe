/**
 * Estimates as the results file holds them.
 *
 * The rule this file keeps: how an interval is worked out is known to the engine; here it only gets
 * its shape, and a figure without observations is null, never a made-up 0.
 */
import { meanEstimate, varianceReductionFactor } from "#engine";
import type { Estimate, EstimateColumns, PairedDifference } from "./types.ts";

/** Mean over replications with its interval; one replication has none. */
export function estimateOf(values: readonly number[]): Estimate {
  const { mean, low, high } = meanEstimate(values);
  return { mean, low, high };
}

/** The same over the replications in which there was something to observe; null when in none. */
export function estimateOrNull(values: readonly number[]): Estimate | null {
  const seen = values.filter(Number.isFinite);
  return seen.length === 0 ? null : estimateOf(seen);
}

/** The same where the file asks for an estimate: 0 when nothing was ever observed. */
export function estimateOrZero(values: readonly number[]): Estimate {
  return estimateOrNull(values) ?? { mean: 0, low: null, high: null };
}

/** A difference below this share of what is compared is the rounding of sums, and no difference. */
const ROUNDING = 1e-12;

/** One less the other, and exactly 0 where only rounding keeps them apart. */
function less(value: number, base: number): number {
  const difference = value - base;
  const size = Math.max(Math.abs(value), Math.abs(base));
  return Math.abs(difference) <= ROUNDING * size ? 0 : difference;
}

/**
 * Variant less base, replication by replication; null when no replication has both. A mean of exactly
 * 0 has no sign that a replication could share.
 */
export function differenceOf(
  pairs: { readonly variant: readonly number[]; readonly base: readonly number[] },
  against: string,
): PairedDifference | null {
  const both = pairs.variant
    .map((value, index) => [value, pairs.base[index] ?? Number.NaN] as const)
    .filter((pair) => pair.every(Number.isFinite));
  if (both.length === 0) return null;
  const differences = both.map(([value, base]) => less(value, base));
  const estimate = estimateOf(differences);
  const factor =
    both.length < 2
      ? null
      : varianceReductionFactor(
          both.map(([value]) => value),
          both.map(([, base]) => base),
        );
  return {
    ...estimate,
    against,
    varianceReduction: factor !== null && Number.isFinite(factor) ? factor : null,
    sameSign: differences.filter((value) => value * estimate.mean > 0).length,
    replications: both.length,
  };
}

/** Estimates along an axis, from one row of values per replication. */
export function columnsOf(rows: readonly (readonly number[])[]): EstimateColumns {
  const length = rows[0]?.length ?? 0;
  const estimates = Array.from({ length }, (_, at) =>
    estimateOrNull(rows.map((row) => row[at] ?? Number.NaN)),
  );
  return {
    mean: estimates.map((estimate) => estimate?.mean ?? null),
    low: estimates.map((estimate) => estimate?.low ?? null),
    high: estimates.map((estimate) => estimate?.high ?? null),
  };
}
