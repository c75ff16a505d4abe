import { describe, expect, it } from "vitest";
import {
  kaplanMeier,
  type LogRankData,
  logRank,
  restrictedMean,
  survivalQuantile,
} from "../../../engine/analysis/survival.ts";

// Weeks in remission of 42 children with leukaemia: Freireich et al. (1963), as in Gehan (1965) and
// in Klein and Moeschberger. A negative number is a censored time.
const TREATED = [
  6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

function columns(weeks: readonly number[]) {
  return {
    times: Float64Array.from(weeks, Math.abs),
    observed: Uint8Array.from(weeks, (week) => (week > 0 ? 1 : 0)),
  };
}

function groups(suspect: readonly number[], reference: readonly number[]): LogRankData {
  const all = [...suspect, ...reference];
  return {
    ...columns(all),
    group: Uint8Array.from(all, (_, index) => (index < suspect.length ? 1 : 0)),
  };
}

describe("the Kaplan-Meier curve", () => {
  const treated = kaplanMeier(columns(TREATED));

  it("is the published one for the treated children", () => {
    expect([...treated.times]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const published = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    published.forEach((share, index) => {
      expect(treated.survival[index]).toBeCloseTo(share, 3);
    });
  });

  it("has Greenwood's standard errors as printed by R's survfit", () => {
    const published = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
    published.forEach((error, index) => {
      expect(treated.standardError[index]).toBeCloseTo(error, 4);
    });
  });

  it("has the published medians: 23 weeks treated, 8 on placebo", () => {
    expect(survivalQuantile(treated, 0.5)).toBe(23);
    expect(survivalQuantile(kaplanMeier(columns(PLACEBO)), 0.5)).toBe(8);
  });

  it("says so when a share is not reached", () => {
    expect(survivalQuantile(treated, 0.9)).toBeNull();
    expect(survivalQuantile(kaplanMeier(columns([-3, -4])), 0.5)).toBeNull();
  });

  it("takes the step that a third of three reaches, whatever binary makes of it", () => {
    expect(survivalQuantile(kaplanMeier(columns([1, 2, 3])), 2 / 3)).toBe(2);
    expect(survivalQuantile(kaplanMeier(columns([1, 2, 3])), 1 / 3)).toBe(1);
  });

  it("comes down to zero when the last one has the event", () => {
    const curve = kaplanMeier(columns(PLACEBO));
    expect(curve.survival.at(-1)).toBe(0);
    expect(curve.standardError.at(-1)).toBe(0);
  });

  it("is refused without data or with columns of different length", () => {
    expect(() => kaplanMeier(columns([]))).toThrow("not 0");
    const uneven = { times: new Float64Array(3), observed: new Uint8Array(2) };
    expect(() => kaplanMeier(uneven)).toThrow("not 3 and 2");
  });
});

describe("the restricted mean", () => {
  it.each([
    // Area by fine numerical integration of SciPy's ecdf(...).sf, error by the same sum in NumPy.
    [20, 16.116526610644257, 1.2515601960050473],
    [30, 21.04649531812725, 2.24380281836911],
    [35, 23.287394957983192, 2.827467623371439],
  ])("up to %d weeks is the area under the curve", (tau, mean, standardError) => {
    const found = restrictedMean(kaplanMeier(columns(TREATED)), tau);
    expect(found.mean).toBeCloseTo(mean, 3);
    expect(found.standardError).toBeCloseTo(standardError, 3);
  });

  it("without censoring is the mean of the cut times", () => {
    const curve = kaplanMeier(columns([1, 4, 4, 9]));
    expect(restrictedMean(curve, 100).mean).toBeCloseTo(4.5, 12);
    expect(restrictedMean(curve, 5).mean).toBeCloseTo((1 + 4 + 4 + 5) / 4, 12);
    expect(restrictedMean(curve, 0.5)).toEqual({ mean: 0.5, standardError: 0 });
  });

  it("is tau when nobody has the event", () => {
    expect(restrictedMean(kaplanMeier(columns([-3, -4])), 10).mean).toBe(10);
  });
});

describe("the log-rank test", () => {
  it("has the published chi-square of 16.79 for the leukaemia trial, treated waiting longer", () => {
    const outcome = logRank(groups(TREATED, PLACEBO));
    expect(outcome.observed).toBe(9);
    expect(outcome.expected).toBeCloseTo(19.25, 2);
    expect(outcome.variance).toBeCloseTo(6.257, 3);
    // SciPy 1.17, stats.logrank.
    expect(outcome.z).toBeCloseTo(-4.097919104767264, 10);
    expect((outcome.z ?? 0) ** 2).toBeCloseTo(16.79, 2);
    expect(outcome.pSlower).toBeCloseTo(4.168809109334529e-5 / 2, 12);
  });

  it("is the mirror image when the groups change places", () => {
    expect(logRank(groups(PLACEBO, TREATED)).z).toBeCloseTo(4.097919104767264, 10);
    expect(logRank(groups(PLACEBO, TREATED)).pSlower).toBeGreaterThan(0.9999);
  });

  it("comes out as by hand on three people", () => {
    // At 1: 2 of 3 at risk are suspects, E = 2/3 and V = 2/9; at 2 and 3 only suspects are left.
    const outcome = logRank(groups([2, 3], [1]));
    expect(outcome.expected).toBeCloseTo(8 / 3, 12);
    expect(outcome.z).toBeCloseTo(-Math.SQRT2, 12);
  });

  it("adds strata before it divides: the trial twice has twice the chi-square", () => {
    const once = groups(TREATED, PLACEBO);
    const twice: LogRankData = {
      times: Float64Array.from([...once.times, ...once.times]),
      observed: Uint8Array.from([...once.observed, ...once.observed]),
      group: Uint8Array.from([...once.group, ...once.group]),
      stratum: Uint32Array.from({ length: 84 }, (_, index) => (index < 42 ? 7 : 3)),
    };
    expect((logRank(twice).z ?? 0) ** 2).toBeCloseTo(2 * 16.792940989216536, 8);
  });

  it("is not taken in by a slow stratum that holds most of one group", () => {
    // Within each month both groups wait alike; the suspects came mostly in the slow month.
    const fast = [1, 2, 3, 4, 5];
    const slow = fast.map((day) => day + 100);
    const suspects = [...fast, ...slow, ...slow, ...slow, ...slow];
    const reference = [...fast, ...fast, ...fast, ...fast, ...slow];
    const data = groups(suspects, reference);
    const stratum = Uint32Array.from(data.times, (time) => (time > 50 ? 1 : 0));
    expect(logRank(data).pSlower).toBeLessThan(0.001);
    expect(Math.abs(logRank({ ...data, stratum }).z ?? 9)).toBeLessThan(1e-9);
  });

  it("says that there is nothing to compare when one group is empty", () => {
    expect(logRank(groups([1, 2], []))).toMatchObject({ z: null, pSlower: 1 });
  });
});
