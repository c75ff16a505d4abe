import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { tCdf, tQuantile, tUpperTail } from "../../../engine/analysis/student-t.ts";

const { jStat } = jstat;

describe("Student's t", () => {
  it.each([
    // The printed table of 97.5 % points.
    [1, 12.7062],
    [2, 4.3027],
    [5, 2.5706],
    [10, 2.2281],
    [19, 2.093],
    [29, 2.0452],
    [60, 2.0003],
    [120, 1.9799],
  ])("has the tabled 97.5 %% point for %d degrees of freedom", (df, expected) => {
    expect(tQuantile(0.975, df)).toBeCloseTo(expected, 4);
  });

  it.each([
    // SciPy 1.17, stats.t.ppf.
    [0.995, 5, 4.032142983555228],
    [0.9, 2.5, 1.7302509288071766],
    [1e-9, 1, -318309886.1837907],
    [1e-12, 30, -11.397217523311413],
    [0.6, 1000, 0.25341451583949876],
    [0.75, 0.5, 1.5537739740300383],
  ])("agrees with SciPy at %d with %d degrees of freedom", (p, df, expected) => {
    expect(tQuantile(p, df) / expected - 1).toBeCloseTo(0, 10);
  });

  it("agrees with jstat all over", () => {
    for (const df of [1, 3, 8.5, 40]) {
      for (const p of [0.01, 0.2, 0.5, 0.7, 0.999]) {
        expect(tQuantile(p, df)).toBeCloseTo(jStat.studentt.inv(p, df), 6);
      }
      for (const x of [-3, -0.4, 0, 1.7]) {
        expect(tCdf(x, df)).toBeCloseTo(jStat.studentt.cdf(x, df), 7);
      }
    }
  });

  it("keeps tiny tails: P(T > 40) with 19 degrees of freedom is 4.15e-20 (SciPy)", () => {
    expect(tUpperTail(40, 19) / 4.153878599669217e-20).toBeCloseTo(1, 9);
    expect(tUpperTail(Number.POSITIVE_INFINITY, 19)).toBe(0);
    expect(tCdf(Number.POSITIVE_INFINITY, 19)).toBe(1);
  });

  it("undoes its own quantile", () => {
    for (const p of [1e-6, 0.1, 0.5, 0.8]) expect(tCdf(tQuantile(p, 7), 7) / p).toBeCloseTo(1, 10);
  });

  it("refuses degrees of freedom of 0", () => {
    expect(() => tQuantile(0.9, 0)).toThrow("not 0");
  });
});
