import { describe, expect, it } from "vitest";
import { mean, quantile, sampleStandardDeviation } from "../../../engine/analysis/summary.ts";

describe("a summary", () => {
  it("has the textbook mean and sample standard deviation", () => {
    // Squared deviations from 5: 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 7.
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(sampleStandardDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(mean(Float64Array.from(values))).toBe(5);
  });

  it("keeps digits where a plain sum loses them", () => {
    expect(mean([1e16, 1, -1e16, 1])).toBe(0.5);
  });

  it.each([
    // NumPy 2.4, numpy.quantile with its default method "linear", which is type 7.
    [[15, 20, 35, 40, 50], 0.05, 16],
    [[15, 20, 35, 40, 50], 0.3, 23],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[15, 20, 35, 40, 50], 0.9, 46],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.9, 16.4],
    [[4, 2, 1, 3], 0.25, 1.75],
    [[7], 0.6, 7],
  ])("has quantiles of type 7: %j at %d", (values, p, expected) => {
    const before = [...values];
    expect(quantile(values, p)).toBeCloseTo(expected, 12);
    expect(quantile(Float64Array.from(values), p)).toBeCloseTo(expected, 12);
    expect(values).toEqual(before);
  });

  it("refuses what it cannot answer, with the number at fault", () => {
    expect(() => mean([])).toThrow("not 0");
    expect(() => sampleStandardDeviation([1])).toThrow("not 1");
    expect(() => quantile([1, 2], 1.5)).toThrow("not at 1.5");
  });
});
