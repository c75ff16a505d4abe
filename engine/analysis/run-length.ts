/**
 * How long to run: the number of replications for a stated precision, and the warm-up to cut.
 *
 * The rule this file keeps: a precision counts as reached only when it is still there a few
 * replications later.
 */

import { SimulationError } from "../errors.ts";
import { tQuantile } from "./student-t.ts";
import { mean, type Numbers, sampleStandardDeviation } from "./summary.ts";

/** A half-width of the confidence interval: in the measure's own unit, or as a share of its mean. */
export interface Precision {
  readonly halfWidth: number;
  readonly relative?: boolean | undefined;
  /** 0.95 if left out. */
  readonly confidence?: number | undefined;
  /** Fewest replications that say anything about spread; 20 if left out. */
  readonly minimum?: number | undefined;
}

const DEFAULT_MINIMUM = 20;

function target(values: Numbers, precision: Precision): number {
  return precision.relative ? precision.halfWidth * Math.abs(mean(values)) : precision.halfWidth;
}

function tFactor(n: number, precision: Precision): number {
  return tQuantile((1 + (precision.confidence ?? 0.95)) / 2, n - 1);
}

/**
 * The replications needed, R = ⌈(t(R-1) s / δ)²⌉, with s from a pilot; for a comparison give it the
 * paired differences. Infinite where the target is 0 and the pilot varies.
 *
 * @throws SimulationError below two values
 */
export function replicationsNeeded(pilot: Numbers, precision: Precision): number {
  const ratio = (sampleStandardDeviation(pilot) / target(pilot, precision)) ** 2;
  const minimum = precision.minimum ?? DEFAULT_MINIMUM;
  // A pilot without spread is as precise as can be, also about a mean of 0.
  if (!(ratio > 0)) return minimum;
  if (ratio === Number.POSITIVE_INFINITY) return ratio;
  const fits = (n: number) => n >= ratio * tFactor(n, precision) ** 2;
  let enough = Math.max(2, minimum);
  while (!fits(enough)) enough *= 2;
  let tooFew = Math.max(1, minimum - 1);
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (fits(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * How many more replications must confirm a precision reached after `n`: five, and above a hundred
 * replications five per cent (Hoad, Robinson and Davies 2010).
 */
export function lookAhead(n: number): number {
  return n <= 100 ? 5 : Math.floor(n / 20);
}

/** What MSER-5 found. */
export interface WarmUp {
  /** Observations to leave out: a multiple of five. */
  readonly truncate: number;
  /** The criterion at that point: the squared standard error of what is left, up to a constant. */
  readonly statistic: number;
  /** The mean of the batches that are left. */
  readonly mean: number;
  /** The criterion still falls at half the series: the run is too short to tell. */
  readonly tooShort: boolean;
}

const BATCH = 5;

/**
 * MSER-5 (White 1997): batches of five, and the cut d, at most half, with the least
 * Σ (Z - mean)² / (n - d)² over the batches left. The first of equals.
 *
 * @throws SimulationError below four batches
 */
export function mser5(series: Numbers): WarmUp {
  const batches = batchMeans(series);
  const count = batches.length;
  if (count < 4) {
    throw new SimulationError(
      "not-enough-data",
      `MSER-5 needs 20 or more observations, not ${series.length}.`,
    );
  }
  const criteria = mserCriteria(batches);
  const half = Math.floor(count / 2);
  const lowest = (until: number) => Math.min(...criteria.slice(0, until));
  const cut = criteria.indexOf(lowest(half + 1));
  return {
    truncate: cut * BATCH,
    statistic: criteria[cut]!,
    mean: mean(batches.slice(cut)),
    tooShort: cut === half,
  };
}

function batchMeans(series: Numbers): number[] {
  return Array.from({ length: Math.floor(series.length / BATCH) }, (_, batch) =>
    mean(series.slice(batch * BATCH, (batch + 1) * BATCH)),
  );
}

/** The criterion for every cut, from the end backwards, by Welford's updating of the squares. */
function mserCriteria(batches: readonly number[]): number[] {
  const criteria = new Array<number>(batches.length);
  let average = 0;
  let squares = 0;
  for (let cut = batches.length - 1; cut >= 0; cut -= 1) {
    const left = batches.length - cut;
    const value = batches[cut]!;
    const off = value - average;
    average += off / left;
    squares += off * (value - average);
    criteria[cut] = squares / left ** 2;
  }
  return criteria;
}
