/**
 * A published model, Monks et al. (2016): what the engine finds in 150 replications of it.
 *
 * The one rule: the reference is exact theory, Poisson numbers at both wards; intervals of 99.9 %
 * hold it, and those of stays that are 5 % longer do not.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { meanEstimate } from "#engine";
import { CONFIDENCE, covers } from "../support/confidence.ts";
import { longerServices } from "./faults.ts";
import { delayRatio, expectedOf, meanNumbers, runStroke, variants } from "./stroke.ts";

const REPLICATIONS = 150;

describe.each(variants)("the stroke pathway, %s", (variant) => {
  const expected = expectedOf(variant);
  let right: ReturnType<typeof runStroke>;
  let wrong: ReturnType<typeof runStroke>;

  beforeAll(() => {
    right = runStroke(variant, REPLICATIONS);
    wrong = runStroke(variant, REPLICATIONS, longerServices());
  });

  it.each([
    ["asu", expected.A],
    ["rehab", expected.R],
  ] as const)("has the mean number at %s, and notices longer stays", (ward, mean) => {
    const interval = (shares: typeof right) => meanEstimate(meanNumbers(shares[ward]), CONFIDENCE);
    expect(covers(interval(right), mean)).toBe(true);
    expect(covers(interval(wrong), mean)).toBe(false);
  });

  it.each(["asu", "rehab"] as const)("has the chance of every full ward at %s", (ward) => {
    const chances = Object.entries(expected[ward]);
    expect(chances).toHaveLength(7);
    for (const [beds, chance] of chances) {
      const { low, high } = delayRatio(right[ward], Number(beds));
      expect(covers({ low, high }, chance), `${beds} beds: ${low} to ${high}`).toBe(true);
      const off = delayRatio(wrong[ward], Number(beds));
      expect(covers(off, chance), `${beds} beds, longer: ${off.low} to ${off.high}`).toBe(false);
    }
  });
});
