/**
 * Mean, standard deviation and quantile: one definition of each for the whole program.
 *
 * The rule this file keeps: quantiles are of type 7 (linear between order statistics, as in R and
 * NumPy by default). Sole user of simple-statistics, whose quantile has this definition from 7.9.0
 * on; a test holds it to that.
 */

import * as library from "simple-statistics";
import { SimulationError } from "../errors.ts";

/** A list of numbers, plain or typed. */
export type Numbers = readonly number[] | Float64Array;

function atLeast(count: number, values: Numbers, what: string): void {
  if (values.length < count) {
    throw new SimulationError(
      "not-enough-data",
      `A ${what} needs ${count} or more values, not ${values.length}.`,
    );
  }
}

/** The mean, by compensated summation. @throws SimulationError without values */
export function mean(values: Numbers): number {
  atLeast(1, values, "mean");
  return library.mean(values as number[]);
}

/** The sample standard deviation (divisor n - 1). @throws SimulationError below two values */
export function sampleStandardDeviation(values: Numbers): number {
  atLeast(2, values, "standard deviation");
  return library.sampleStandardDeviation(values as number[]);
}

/**
 * The quantile of type 7 at probability `p`. Leaves the values as they are.
 *
 * @throws SimulationError without values, or if `p` is not from 0 to 1
 */
export function quantile(values: Numbers, p: number): number {
  atLeast(1, values, "quantile");
  if (!(p >= 0 && p <= 1)) {
    throw new SimulationError("invalid-argument", `A quantile is at 0 to 1, not at ${p}.`);
  }
  return library.quantile(values as number[], p);
}
