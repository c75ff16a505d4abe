/**
 * A figure over replications, as findings tell it.
 *
 * The rule this file keeps: a mean never goes without its interval; where there is none, with a
 * single replication, it says so with null.
 */
import { meanEstimate } from "#engine";

/** A mean over replications with its 95% interval (Student's t). */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** @throws SimulationError ("not-enough-data") without values */
export function estimateOver(values: readonly number[]): Estimate {
  const { mean, low, high } = meanEstimate(values);
  return { mean, low, high };
}
