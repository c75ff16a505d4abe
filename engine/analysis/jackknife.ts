/**
 * Intervals by leaving out one replication at a time, for figures that are no mean.
 *
 * The rule this file keeps: a figure that some replication is needed for has no interval.
 */
import { tQuantile } from "./student-t.ts";

/** A figure over some replications, which are given by number; one may be there more than once. */
export type Statistic = (rows: ArrayLike<number>) => number;

/** The figure over all replications, with its interval; none with a single replication. */
export interface JackknifeEstimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The figure without each replication in turn. */
export function leaveOneOut(statistic: Statistic, size: number): number[] {
  return Array.from({ length: size }, (_, left) =>
    statistic(Array.from({ length: size - 1 }, (__, row) => (row < left ? row : row + 1))),
  );
}

/**
 * The jackknife (Tukey 1958): variance (n - 1)/n times the sum of squares of the figures without one
 * replication about their mean, with Student's t on n - 1.
 */
export function jackknife(
  statistic: Statistic,
  size: number,
  confidence = 0.95,
): JackknifeEstimate {
  const mean = statistic(Array.from({ length: size }, (_, row) => row));
  if (size < 2) return { mean, low: null, high: null };
  const without = leaveOneOut(statistic, size);
  if (!without.every(Number.isFinite)) return { mean, low: null, high: null };
  const centre = without.reduce((sum, value) => sum + value, 0) / size;
  const squares = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const reach =
    tQuantile((1 + confidence) / 2, size - 1) * Math.sqrt(((size - 1) / size) * squares);
  return { mean, low: mean - reach, high: mean + reach };
}
