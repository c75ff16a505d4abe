import { describe, expect, it } from "vitest";
import type { Distribution } from "../../../engine/random/distribution.ts";
import { distributionFaults } from "../../../engine/random/distribution-faults.ts";
import { compileDistribution } from "../../../engine/random/distributions.ts";

describe("a distribution that makes no sense", () => {
  const FAULTS: readonly (readonly [Distribution, string])[] = [
    [{ dist: "deterministic", value: -1 }, "/value"],
    [{ dist: "exponential", mean: 0 }, "/mean"],
    [{ dist: "exponential", mean: Number.POSITIVE_INFINITY }, "/mean"],
    [{ dist: "erlang", mean: 1, k: 1.5 }, "/k"],
    [{ dist: "gamma", mean: 1, cv: -1 }, "/cv"],
    [{ dist: "lognormal", mean: Number.NaN, cv: 1 }, "/mean"],
    [{ dist: "weibull", mean: 1, cv: Number.NaN }, "/cv"],
    [{ dist: "hyperexponential", p: [0.5, 0.4], means: [1, 2] }, "/p"],
    [{ dist: "hyperexponential", p: [1], means: [1, 2] }, "/means"],
    [{ dist: "hyperexponential", p: [0.5, 0.5], means: [1, 0] }, "/means/1"],
    [{ dist: "uniform", min: -1, max: 1 }, "/min"],
    [{ dist: "uniform", min: 2, max: 1 }, "/max"],
    [{ dist: "triangular", min: 1, mode: 4, max: 3 }, "/mode"],
    [{ dist: "empirical", values: [] }, "/values"],
    [{ dist: "empirical", values: [1, 2], weights: [1] }, "/weights"],
    [{ dist: "empirical", values: [1, 2], weights: [0, 0] }, "/weights"],
    [{ dist: "phase-type", alpha: [1], T: [[0]] }, "/T/0/0"],
    [{ dist: "phase-type", alpha: [1], T: [[-1, 0]] }, "/T"],
    [
      {
        dist: "phase-type",
        alpha: [0.7, 0.7],
        T: [
          [-1, 0],
          [0, -1],
        ],
      },
      "/alpha",
    ],
    [
      {
        dist: "phase-type",
        alpha: [1, 0],
        T: [
          [-1, 1],
          [1, -1],
        ],
      },
      "/T",
    ],
    [
      {
        dist: "phase-type",
        alpha: [1, 0],
        T: [
          [-1, 2],
          [0, -1],
        ],
      },
      "/T/0",
    ],
    [{ dist: "normal", mean: 5, sd: 1 }, "/min"],
    [{ dist: "normal", mean: 5, sd: -1, min: 0 }, "/sd"],
  ];

  it.each(FAULTS)("is told with its place: %j", (distribution, path) => {
    expect(distributionFaults(distribution).map((fault) => fault.path)).toContain(path);
    expect(() => compileDistribution(distribution)).toThrow(distribution.dist);
  });

  it("is told with all its faults at once, what was found and what was expected", () => {
    expect(distributionFaults({ dist: "gamma", mean: -2, cv: -3 })).toEqual([
      { path: "/mean", found: "-2", expected: "a number above 0" },
      { path: "/cv", found: "-3", expected: "a number of 0 or more" },
    ]);
  });

  it("is a name that nobody knows", () => {
    const unknown = { dist: "lognormaal", mean: 1 } as unknown as Distribution;
    expect(distributionFaults(unknown)[0]).toMatchObject({ path: "/dist", found: "lognormaal" });
  });
});
