/**
 * How often the interval of the stop rule holds the truth, where it takes hundreds of replications.
 *
 * The one rule: a bar is what the rule promises less what its stopping may cost, and well above what a
 * rule without the promise would reach.
 */
import { describe, expect, it } from "vitest";
import { PrecisionWatch } from "#engine";
import { coverage, exponential } from "../support/stop-coverage.ts";

describe("the interval at which a watch stops", () => {
  // Exponential values, asked for to 10%: some 400 of them. Stopping on a skew sample costs a per cent:
  // small samples of it have small means and small spreads at once.
  it("holds the true mean of skew values in all but seven of a hundred", () => {
    const watchOf = (confidence: number) => () =>
      new PrecisionWatch({ halfWidth: 0.1, relative: true, confidence }, 1);
    expect(coverage(exponential, watchOf(0.95))).toBeGreaterThan(0.93);
    // The bar tells intervals that are a tenth too narrow, as those of 0.92 are.
    expect(coverage(exponential, watchOf(0.92))).toBeLessThan(0.93);
  });
});
