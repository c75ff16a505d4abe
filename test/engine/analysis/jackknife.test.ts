import { describe, expect, it } from "vitest";
import { meanEstimate } from "../../../engine/analysis/intervals.ts";
import { jackknife, type Statistic } from "../../../engine/analysis/jackknife.ts";

const lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594];
const gpa = [
  3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3.0, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96,
];
const correlation: Statistic = (rows) => {
  const of = (values: readonly number[]) => Array.from(rows, (row) => values[row]!);
  const [x, y] = [of(lsat), of(gpa)];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const dot = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, at) => sum + (value - ma) * (b[at]! - mb), 0);
  return dot(x, mx, y, my) / Math.sqrt(dot(x, mx, x, mx) * dot(y, my, y, my));
};

describe("the jackknife", () => {
  it("has the published standard error of the law schools: 0.143 (Efron and Tibshirani 1986)", () => {
    const { mean, low, high } = jackknife(correlation, 15);
    expect(mean).toBeCloseTo(0.776374, 6);
    // Half the interval over t(0.975, 14) = 2.144787.
    expect((high! - low!) / 2 / 2.144786687916928).toBeCloseTo(0.1425, 3);
  });

  it("of a mean is Student's t interval", () => {
    const values = [3.1, 2.4, 4.0, 3.3, 2.9, 3.8];
    const found = jackknife((rows) => {
      let sum = 0;
      for (let at = 0; at < rows.length; at++) sum += values[rows[at]!]!;
      return sum / rows.length;
    }, 6);
    const { low, high } = meanEstimate(values);
    expect(found.low).toBeCloseTo(low!, 12);
    expect(found.high).toBeCloseTo(high!, 12);
  });

  it("has no interval with one replication, or where one of them is needed", () => {
    expect(jackknife(() => 3, 1)).toEqual({ mean: 3, low: null, high: null });
    const needsFirst: Statistic = (rows) => (rows[0] === 0 ? 1 : Number.NaN);
    expect(jackknife(needsFirst, 4)).toEqual({ mean: 1, low: null, high: null });
  });
});
