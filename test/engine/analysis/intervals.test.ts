import { describe, expect, it } from "vitest";
import {
  equivalence,
  meanEstimate,
  pAbove,
  pairedEstimate,
  ratioEstimate,
  ratioPAbove,
  varianceReductionFactor,
} from "../../../engine/analysis/intervals.ts";
import { normalQuantile } from "../../../engine/random/normal-quantile.ts";
import { createChance } from "../../../engine/random/streams.ts";

describe("the mean over replications", () => {
  it("has Student's t interval (SciPy 1.17, stats.t.interval)", () => {
    const estimate = meanEstimate([3.1, 2.4, 4.0, 3.3, 2.9, 3.8]);
    expect(estimate.mean).toBeCloseTo(3.25, 12);
    expect(estimate.low).toBeCloseTo(2.6318120339957183, 10);
    expect(estimate.high).toBeCloseTo(3.8681879660042817, 10);
    expect(estimate.sd).toBeCloseTo(0.5890670590009256, 12);
    expect(estimate.n).toBe(6);
  });

  it("has no interval with one replication, and is refused without any", () => {
    expect(meanEstimate([4])).toEqual({ mean: 4, low: null, high: null, n: 1, sd: null });
    expect(() => meanEstimate([])).toThrow("not 0");
  });
});

describe("a paired comparison", () => {
  it("is the first less the second, pair by pair", () => {
    const estimate = pairedEstimate([5, 7, 9], [4, 5, 6]);
    expect(estimate.mean).toBe(2);
    expect(estimate.sd).toBeCloseTo(1, 12);
    // t(0.975, 2) = 4.302653, over the root of 3.
    expect(estimate.high).toBeCloseTo(2 + 4.302652729749462 / Math.sqrt(3), 9);
  });

  it("of a run with itself is zero without spread", () => {
    expect(pairedEstimate([0.1, 0.2, 0.3], [0.1, 0.2, 0.3])).toMatchObject({
      mean: 0,
      low: 0,
      high: 0,
    });
  });

  it("tells what the pairing is worth", () => {
    // Var a = 1, var b = 4, and a - b = (1, 0, -1) has variance 1.
    expect(varianceReductionFactor([1, 2, 3], [0, 2, 4])).toBeCloseTo(5, 12);
    expect(varianceReductionFactor([1, 2, 3], [3, 2, 1])).toBeCloseTo(0.5, 12);
    expect(varianceReductionFactor([1, 2, 3], [0, 1, 2])).toBe(Number.POSITIVE_INFINITY);
    expect(varianceReductionFactor([1, 1], [2, 2])).toBeNull();
  });

  it("refuses lists of different length", () => {
    expect(() => pairedEstimate([1, 2], [1])).toThrow("not 2 and 1");
  });
});

describe("a ratio of means", () => {
  it("has the delta interval where the denominator is firm", () => {
    // By hand: ratio 6.1 / 62.4; variance of the ratio from numpy.cov, t(0.975, 5) from SciPy.
    const estimate = ratioEstimate(
      [1.1, 1.0, 0.8, 1.3, 1.2, 0.7],
      [10.2, 11.1, 9.4, 10.9, 12.0, 8.8],
    );
    expect(estimate.kind).toBe("delta");
    expect(estimate.ratio).toBeCloseTo(0.09775641025641028, 12);
    expect(estimate.low).toBeCloseTo(0.08256375379952602, 10);
    expect(estimate.high).toBeCloseTo(0.11294906671329455, 10);
    expect(estimate.denominatorNearZero).toBe(false);
  });

  const UNSURE = [1.2, -0.4, 2.5, 0.9, 3.1, -1.0, 1.8, 2.2];
  const OVER_UNSURE = [0.5, 0.1, 1.4, 0.2, 0.9, -0.3, 1.1, 0.4];

  it("has Fieller's interval where it is not (ends found by root search on SciPy's t-test)", () => {
    const estimate = ratioEstimate(OVER_UNSURE, UNSURE);
    expect(estimate.kind).toBe("fieller");
    expect(estimate.ratio).toBeCloseTo(0.4174757281553398, 12);
    expect(estimate.low).toBeCloseTo(0.16277344378422584, 9);
    expect(estimate.high).toBeCloseTo(1.6494003292856536, 8);
  });

  it("is at the edge of significance at Fieller's ends", () => {
    const { low, high } = ratioEstimate(OVER_UNSURE, UNSURE);
    expect(ratioPAbove(OVER_UNSURE, UNSURE, low ?? Number.NaN)).toBeCloseTo(0.025, 9);
    expect(ratioPAbove(OVER_UNSURE, UNSURE, high ?? Number.NaN)).toBeCloseTo(0.975, 9);
  });

  it("has no two ends where the denominator cannot be told from zero", () => {
    const estimate = ratioEstimate([1, 2, 3, 2], [1, -1, 2, -1.5]);
    expect(estimate).toMatchObject({ kind: "unbounded", low: null, high: null });
    expect(estimate.denominatorNearZero).toBe(true);
    expect(ratioEstimate([1, 2], [0, 0]).ratio).toBeNull();
  });

  it.each([
    // Four values a side of 1 off the mean: SE = 1/√3, times t(0.975, 3) = 3.18245 is 1.8374.
    [1.83, "unbounded"],
    [1.85, "fieller"],
    // Five standard errors are 2.8868.
    [2.88, "fieller"],
    [2.89, "delta"],
  ])("with a mean denominator of %d is %s", (middle, kind) => {
    const denominators = [middle - 1, middle + 1, middle - 1, middle + 1];
    expect(ratioEstimate([1, 2, 3, 2], denominators).kind).toBe(kind);
  });

  it("works for a denominator that is negative", () => {
    const plus = ratioEstimate([1.1, 1.0, 0.8], [10.2, 11.1, 9.4]);
    const minus = ratioEstimate([1.1, 1.0, 0.8], [-10.2, -11.1, -9.4]);
    expect(minus.low).toBeCloseTo(-(plus.high ?? 0), 12);
  });

  it("covers the truth in 95 % of experiments, and would not if it were 5 % narrower", () => {
    const chance = createChance("coverage", 0);
    const normal = (who: number, purpose: number, nth: number) =>
      normalQuantile(chance.uniform(who, purpose, nth));
    let covered = 0;
    let coveredIfNarrower = 0;
    const experiments = 20_000;
    for (let experiment = 0; experiment < experiments; experiment += 1) {
      const savings = Array.from({ length: 20 }, (_, r) => 10 + 3 * normal(experiment, 1, r));
      const leaks = savings.map((saving, r) => 0.1 * saving + normal(experiment, 2, r));
      const { ratio, high } = ratioEstimate(leaks, savings);
      const off = Math.abs(0.1 - (ratio ?? Number.NaN));
      const reach = (high ?? Number.NaN) - (ratio ?? Number.NaN);
      if (off <= reach) covered += 1;
      if (off <= 0.95 * reach) coveredIfNarrower += 1;
    }
    // Standard error of the share: 0.0015.
    expect(covered / experiments).toBeGreaterThan(0.945);
    expect(covered / experiments).toBeLessThan(0.955);
    expect(coveredIfNarrower / experiments).toBeLessThan(0.945);
  });
});

describe("a one-sided test", () => {
  it("agrees with SciPy's ttest_1samp", () => {
    expect(pAbove([3.1, 2.4, 4.0, 3.3, 2.9, 3.8], 3)).toBeCloseTo(0.1730886302606232, 10);
  });

  it("finds no effect in a run against itself", () => {
    expect(pAbove([0, 0, 0], 0)).toBe(1);
    expect(pAbove([2, 2, 2], 1)).toBe(0);
  });
});

describe("equivalence", () => {
  // Both one-sided p-values from SciPy's ttest_1samp; the larger of the two.
  const NEARLY_ZERO = [0.1, -0.2, 0.05, 0, 0.15, -0.1, 0.02];
  it.each([
    [0.25, 0.0007698107394632685, true],
    [0.1, 0.03729368503102128, true],
    [0.05, 0.1, false],
  ])("within %d", (margin, p, equivalent) => {
    const outcome = equivalence(NEARLY_ZERO, margin);
    expect(outcome.equivalent).toBe(equivalent);
    if (equivalent) expect(outcome.p).toBeCloseTo(p, 10);
    else expect(outcome.p).toBeGreaterThan(p);
  });

  it("is shown by a run against itself and never by noise alone", () => {
    expect(equivalence([0, 0, 0], 0.05)).toEqual({ p: 0, equivalent: true });
    expect(equivalence([-9, 9, -8, 8], 0.05).equivalent).toBe(false);
  });
});
