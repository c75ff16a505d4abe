/**
 * The bootstrap against published examples (Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993) and against SciPy 1.17 (`stats.bootstrap`, 400,000 resamples).
 */
import { describe, expect, it } from "vitest";
import {
  accelerationOf,
  bcaInterval,
  bcaRatio,
  resamplesOf,
} from "../../../engine/analysis/bootstrap.ts";
import { ratioEstimate } from "../../../engine/analysis/intervals.ts";
import type { Statistic } from "../../../engine/analysis/jackknife.ts";

/** Fifteen law schools (table 3.1): mean score of the class of 1973, and its grade point average. */
const lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594];
const gpa = [
  3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3.0, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96,
];
/** Test A of 26 children (table 14.1). */
const spatial = [
  48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30,
  41,
];
/** Eight patients (table 10.1): old patch less placebo, new patch less old one. */
const oldLessPlacebo = [8406, 2342, 8187, 8459, 4795, 3516, 4796, 10238];
const newLessOld = [-1200, 2601, -2705, 1982, -1290, 351, -638, -2719];

const meanAt = (values: readonly number[], rows: ArrayLike<number>) =>
  Array.from(rows).reduce((sum, row) => sum + values[row]!, 0) / rows.length;
const variance: Statistic = (rows) => {
  const centre = meanAt(spatial, rows);
  return (
    Array.from(rows).reduce((sum, row) => sum + (spatial[row]! - centre) ** 2, 0) / rows.length
  );
};
const correlation: Statistic = (rows) => {
  const [x, y] = [meanAt(lsat, rows), meanAt(gpa, rows)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const row of Array.from(rows)) {
    const [dx, dy] = [lsat[row]! - x, gpa[row]! - y];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
};
const all = (size: number) => Array.from({ length: size }, (_, row) => row);

describe("the bias-corrected and accelerated interval", () => {
  it("is the published one of the variance of the spatial test: (115.8, 259.6), a = 0.061", () => {
    expect(variance(all(26))).toBeCloseTo(171.534, 3);
    expect(accelerationOf(variance, 26)).toBeCloseTo(0.0612401, 7);
    const { low, high } = bcaInterval(variance, resamplesOf(26, 60_000), 0.9)!;
    // The book drew 2,000 resamples; 200,000 in SciPy give 115.42 and 260.29.
    expect(Math.abs(low - 115.8)).toBeLessThan(1);
    expect(Math.abs(high - 259.6)).toBeLessThan(3);
  });

  it("is that of the correlation of the law schools, to the noise of resampling", () => {
    expect(correlation(all(15))).toBeCloseTo(0.776374, 6);
    expect(accelerationOf(correlation, 15)).toBeCloseTo(-0.0756716, 7);
    const resamples = resamplesOf(15, 20_000);
    const ends = [0.9, 0.95].flatMap((confidence) => {
      const { low, high } = bcaInterval(correlation, resamples, confidence)!;
      return [low, high];
    });
    const scipy = [0.43006, 0.92675, 0.33384, 0.94185];
    for (const [at, end] of ends.entries()) expect(Math.abs(end - scipy[at]!)).toBeLessThan(0.015);
  });

  it("is that of the ratio of the patches", () => {
    expect(ratioEstimate(newLessOld, oldLessPlacebo).ratio).toBeCloseTo(-0.0713, 4);
    const { low, high } = bcaRatio(newLessOld, oldLessPlacebo, resamplesOf(8, 20_000), 0.9)!;
    expect(Math.abs(low - -0.20363)).toBeLessThan(0.01);
    expect(Math.abs(high - 0.13619)).toBeLessThan(0.01);
  });

  it("is the same every time, and moves with the values as the figure does", () => {
    const resamples = resamplesOf(8);
    const ends = bcaRatio(newLessOld, oldLessPlacebo, resamples)!;
    expect(bcaRatio(newLessOld, oldLessPlacebo, resamplesOf(8))).toEqual(ends);
    const doubled = bcaRatio(
      newLessOld.map((value) => 2 * value),
      oldLessPlacebo,
      resamples,
    )!;
    expect(doubled.low).toBeCloseTo(2 * ends.low, 12);
    expect(doubled.high).toBeCloseTo(2 * ends.high, 12);
  });
});

describe("what cannot be resampled", () => {
  it("has no interval: a denominator that some resample loses, or values without spread", () => {
    expect(bcaRatio([1, 1, 1], [4, -3, -0.5], resamplesOf(3))).toBeNull();
    expect(bcaInterval(() => Number.NaN, resamplesOf(4))).toBeNull();
    // A share that is 0.5 in every resample lies in the middle of itself.
    expect(bcaRatio([1, 2, 3], [2, 4, 6], resamplesOf(3))).toEqual({ low: 0.5, high: 0.5 });
  });

  it("is refused below two", () => {
    expect(() => resamplesOf(1)).toThrow("not 1");
  });
});
