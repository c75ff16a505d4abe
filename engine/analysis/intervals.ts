/**
 * Intervals and tests over replications.
 *
 * The rule this file keeps: the unit of inference is the replication, never the person, since people
 * share queues. Two scenarios are compared pair by pair, on the same chance.
 */

import { SimulationError } from "../errors.ts";
import { tQuantile, tUpperTail } from "./student-t.ts";
import { mean, type Numbers, sampleStandardDeviation } from "./summary.ts";

/** A mean over `n` replications with its confidence interval. */
export interface Estimate {
  readonly mean: number;
  /** Lower end of the interval; null with one replication. */
  readonly low: number | null;
  /** Upper end of the interval; null with one replication. */
  readonly high: number | null;
  readonly n: number;
  /** Standard deviation over the replications; null with one replication. */
  readonly sd: number | null;
}

/**
 * The mean with Student's t interval.
 *
 * @throws SimulationError ("not-enough-data") without values
 */
export function meanEstimate(values: Numbers, confidence = 0.95): Estimate {
  const n = values.length;
  const centre = mean(values);
  if (n === 1) return { mean: centre, low: null, high: null, n, sd: null };
  const sd = sampleStandardDeviation(values);
  const reach = (tQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { mean: centre, low: centre - reach, high: centre + reach, n, sd };
}

/** `a` less `b`, pair by pair, with its interval. @throws SimulationError at unequal lengths */
export function pairedEstimate(a: Numbers, b: Numbers, confidence = 0.95): Estimate {
  return meanEstimate(differences(a, b), confidence);
}

function differences(a: Numbers, b: Numbers, factor = 1): number[] {
  if (a.length !== b.length) {
    throw new SimulationError(
      "invalid-argument",
      `Pairs need lists of one length, not ${a.length} and ${b.length}.`,
    );
  }
  return Array.from(a, (value, index) => value - factor * b[index]!);
}

/**
 * How many times fewer replications the pairing costs: (Var a + Var b) / Var(a - b). Below 1 the
 * common chance backfires. Infinite if the difference is always the same; null if nothing varies.
 */
export function varianceReductionFactor(a: Numbers, b: Numbers): number | null {
  const separate = sampleStandardDeviation(a) ** 2 + sampleStandardDeviation(b) ** 2;
  if (separate === 0) return null;
  return separate / sampleStandardDeviation(differences(a, b)) ** 2;
}

/** A ratio of two means over replications. */
export interface RatioEstimate {
  /** Mean numerator over mean denominator; null if the latter is exactly 0. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /**
   * How the interval was made. "unbounded": the values that fit the data have no two ends, so `low`
   * and `high` are null.
   */
  readonly kind: "delta" | "fieller" | "unbounded";
  /** The mean denominator cannot be told from zero: there is nothing to take a share of. */
  readonly denominatorNearZero: boolean;
}

/** Below this many standard errors from zero a denominator needs Fieller's interval. */
const FIRM_DENOMINATOR = 5;

/**
 * The ratio of means (never the mean of ratios), such as leakage over saving. The interval is the
 * delta method's, SE = sd(numerator - ratio · denominator) / (√n |mean denominator|), with Student's t
 * on n - 1; Fieller's (1954) if the denominator is within five standard errors of zero.
 *
 * @throws SimulationError below two pairs or at unequal lengths
 */
export function ratioEstimate(
  numerators: Numbers,
  denominators: Numbers,
  confidence = 0.95,
): RatioEstimate {
  const n = denominators.length;
  const bottom = mean(denominators);
  const bottomError = sampleStandardDeviation(denominators) / Math.sqrt(n);
  const t = tQuantile((1 + confidence) / 2, n - 1);
  const ratio = bottom === 0 ? null : mean(numerators) / bottom;
  if (ratio === null || Math.abs(bottom) <= t * bottomError) {
    return { ratio, low: null, high: null, n, kind: "unbounded", denominatorNearZero: true };
  }
  const rest = { n, denominatorNearZero: false };
  if (Math.abs(bottom) < FIRM_DENOMINATOR * bottomError) {
    return { ratio, ...fieller(numerators, denominators, t), kind: "fieller", ...rest };
  }
  const residualSd = sampleStandardDeviation(differences(numerators, denominators, ratio));
  const reach = (t * residualSd) / (Math.sqrt(n) * Math.abs(bottom));
  return { ratio, low: ratio - reach, high: ratio + reach, kind: "delta", ...rest };
}

/** All L for which the mean of (numerator - L · denominator) is not significantly off zero. */
function fieller(numerators: Numbers, denominators: Numbers, t: number) {
  const n = denominators.length;
  const top = mean(numerators);
  const bottom = mean(denominators);
  const topVariance = sampleStandardDeviation(numerators) ** 2 / n;
  const bottomVariance = sampleStandardDeviation(denominators) ** 2 / n;
  const apart = sampleStandardDeviation(differences(numerators, denominators)) ** 2 / n;
  const covariance = (topVariance + bottomVariance - apart) / 2;
  const a = bottom ** 2 - t ** 2 * bottomVariance;
  const b = top * bottom - t ** 2 * covariance;
  const c = top ** 2 - t ** 2 * topVariance;
  const root = Math.sqrt(Math.max(0, b ** 2 - a * c));
  return { low: (b - root) / a, high: (b + root) / a };
}

/** One-sided p-value of "the mean is at most `threshold`": small where it is clearly above. */
export function pAbove(values: Numbers, threshold: number): number {
  const centre = mean(values);
  const error = sampleStandardDeviation(values) / Math.sqrt(values.length);
  // Without spread (a run against itself) the answer is certain, and 0 is not above 0.
  if (error === 0) return centre > threshold ? 0 : 1;
  return tUpperTail((centre - threshold) / error, values.length - 1);
}

/**
 * One-sided p-value of "the ratio of means is at most `threshold`", for denominators that are
 * positive on average: tests numerator - threshold · denominator, so it needs no division.
 */
export function ratioPAbove(numerators: Numbers, denominators: Numbers, threshold: number): number {
  return pAbove(differences(numerators, denominators, threshold), 0);
}

/** The outcome of two one-sided tests. */
export interface Equivalence {
  /** The larger of the two one-sided p-values. */
  readonly p: number;
  /** Whether the mean is shown to lie within the margin. */
  readonly equivalent: boolean;
}

/**
 * Whether the mean is shown to lie between -margin and +margin (two one-sided tests, Schuirmann
 * 1987): what it takes to say "no effect", which a large p-value never does.
 */
export function equivalence(values: Numbers, margin: number, alpha = 0.05): Equivalence {
  const notTooLow = pAbove(values, -margin);
  const notTooHigh = pAbove(
    Array.from(values, (value) => -value),
    -margin,
  );
  const p = Math.max(notTooLow, notTooHigh);
  return { p, equivalent: p < alpha };
}
