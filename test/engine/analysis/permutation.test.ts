/**
 * Permutation tests against deals that can be counted by hand, and against the normal law.
 */
import { describe, expect, it } from "vitest";
import {
  permutationNormalP,
  permutationP,
  type ScoredStratum,
} from "../../../engine/analysis/permutation.ts";
import { createChance } from "../../../engine/random/streams.ts";

const chance = createChance("permutation", 0);
const uniform = (index: number) => chance.uniform(1, 2, index);
const stratum = (group: readonly number[], others: readonly number[]): ScoredStratum => ({
  scores: Float64Array.from([...group, ...others]),
  members: group.length,
});

describe("a permutation test", () => {
  it("counts the deals that reach what was seen, itself among them", () => {
    // Of the 20 ways to choose 3 of 6 only the one that was seen reaches 4 + 5 + 6.
    expect(permutationP([stratum([4, 5, 6], [1, 2, 3])], { uniform })).toBeCloseTo(1 / 20, 12);
    // 3 + 5 + 6 = 14 is reached by that one and by 4 + 5 + 6.
    expect(permutationP([stratum([3, 5, 6], [1, 2, 4])], { uniform })).toBeCloseTo(2 / 20, 12);
    expect(permutationP([stratum([1, 2, 3], [4, 5, 6])], { uniform })).toBe(1);
  });

  it("deals within strata only", () => {
    // 1 of 2, twice: 4 deals, the highest of which was seen. Dealt over all four it would be 1 of 6.
    const strata = [stratum([2], [1]), stratum([20], [10])];
    expect(permutationP(strata, { uniform })).toBeCloseTo(1 / 4, 12);
  });

  it("is 1 where there is nothing to deal", () => {
    expect(permutationP([], { uniform })).toBe(1);
    expect(permutationP([stratum([5], [])], { uniform })).toBe(1);
    expect(permutationP([stratum([], [5])], { uniform })).toBe(1);
  });

  it("draws deals when there are many, to the same answer, and never says 0", () => {
    const group = Array.from({ length: 10 }, (_, index) => index + 8);
    const others = Array.from({ length: 20 }, (_, index) => index);
    const drawn = permutationP([stratum(group, others)], { uniform });
    const normal = permutationNormalP([stratum(group, others)]);
    expect(drawn).toBeGreaterThan(0.02);
    // 4,999 draws: a standard error of 0.0025; the normal law itself is off by less.
    expect(Math.abs(drawn - normal)).toBeLessThan(0.012);
    const apart = stratum(
      group.map((score) => score + 1000),
      others,
    );
    expect(permutationP([apart], { uniform })).toBeCloseTo(1 / 5000, 12);
    expect(permutationP([stratum(group, others)], { uniform })).toBe(drawn);
  });

  it("has a p-value that is small as often as it should be", () => {
    let small = 0;
    for (let test = 0; test < 1000; test++) {
      const scores = Array.from({ length: 20 }, (_, at) => chance.uniform(test, 3, at));
      const given = stratum(scores.slice(0, 3), scores.slice(3));
      if (permutationP([given], { uniform }) <= 0.05) small += 1;
    }
    // 1,140 deals each, all written out: 5% of 1,000 with a standard error of 7.
    expect(small).toBeGreaterThan(28);
    expect(small).toBeLessThan(72);
  });
});

describe("its normal law", () => {
  it("is Wilcoxon's with ranks", () => {
    // Ranks 4, 5, 6 of 6: sum 15, mean 10.5, variance 3 x 3 x 7 / 12 = 5.25.
    const p = permutationNormalP([stratum([4, 5, 6], [1, 2, 3])]);
    expect(p).toBeCloseTo(0.02478, 4);
    expect(permutationNormalP([stratum([5], [5])])).toBe(1);
  });
});
