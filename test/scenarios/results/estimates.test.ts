/** Estimates against values worked out by hand with a table of Student's t. */
import { describe, expect, it } from "vitest";
import {
  columnsOf,
  differenceOf,
  estimateOf,
  estimateOrNull,
} from "../../../scenarios/results/estimates.ts";

describe("an estimate", () => {
  it("is the mean with Student's interval: 1 to 5, t(0.975, 4) = 2.776", () => {
    const { mean, low, high } = estimateOf([1, 2, 3, 4, 5]);
    const half = (2.7764 * Math.sqrt(2.5)) / Math.sqrt(5);
    expect([mean, low, high]).toEqual([
      3,
      expect.closeTo(3 - half, 3),
      expect.closeTo(3 + half, 3),
    ]);
  });

  it("has no interval from one replication, and is null without any observation", () => {
    expect(estimateOf([7])).toEqual({ mean: 7, low: null, high: null });
    expect(estimateOrNull([Number.NaN, Number.NaN])).toBeNull();
    expect(estimateOrNull([Number.NaN, 7])).toEqual({ mean: 7, low: null, high: null });
  });
});

describe("a paired difference", () => {
  it("counts signs and tells how much the pairing helped: (Var X + Var Y) / Var(X - Y)", () => {
    const difference = differenceOf({ variant: [11, 22, 33, 39], base: [10, 20, 30, 40] }, "base");
    // Differences 1, 2, 3, -1: mean 1.25, variance 35/12. Var X = 152.9167, Var Y = 166.6667.
    expect(difference).toMatchObject({ mean: 1.25, against: "base", sameSign: 3, replications: 4 });
    expect(difference?.varianceReduction).toBeCloseTo((152.9167 + 166.6667) / (35 / 12), 2);
  });

  it("takes the rounding of sums for no difference, and nothing for no sign", () => {
    const base = [482_000_000.1, 479_000_000.2, 0];
    const variant = base.map((value) => value * (1 + 2 * Number.EPSILON));
    expect(variant[0]).not.toBe(base[0]);
    expect(differenceOf({ variant, base }, "base")).toMatchObject({
      ...{ mean: 0, low: 0, high: 0, sameSign: 0, replications: 3 },
    });
    const cent = differenceOf({ variant: [482_000_000.11], base: [482_000_000.1] }, "base");
    expect(cent?.mean).toBeCloseTo(0.01, 6);
  });

  it("has no such factor when the difference is always the same", () => {
    const difference = differenceOf({ variant: [2, 4], base: [1, 3] }, "base");
    expect([difference?.mean, difference?.varianceReduction]).toEqual([1, null]);
  });

  it("leaves out replications in which one of both was not observed", () => {
    const difference = differenceOf({ variant: [2, Number.NaN, 5], base: [1, 1, 1] }, "base");
    expect([difference?.mean, difference?.replications]).toEqual([2.5, 2]);
    expect(differenceOf({ variant: [Number.NaN], base: [1] }, "base")).toBeNull();
  });
});

describe("columns", () => {
  it("hold an estimate per place on the axis, null where nothing was seen", () => {
    const { mean, low } = columnsOf([
      [1, Number.NaN],
      [3, Number.NaN],
    ]);
    expect(mean).toEqual([2, null]);
    expect(low[1]).toBeNull();
  });
});
