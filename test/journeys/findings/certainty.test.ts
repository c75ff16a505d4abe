/**
 * The word for how sure a conclusion is, case by case.
 */
import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../../journeys/findings/certainty.ts";

const estimate = (low: number | null, high: number | null) => ({ mean: 1, low, high });
const rules = { share: 0.95, replications: 10 };

describe("certainty", () => {
  it.each([
    ["certain", estimate(0.5, 1.5), 100],
    ["certain", estimate(-1.5, -0.5), 95],
    ["likely", estimate(0.5, 1.5), 94],
    ["uncertain", estimate(-0.1, 2.1), 100],
    ["uncertain", estimate(0, 2), 100],
    ["uncertain", estimate(-2, 0), 100],
    ["unknown", estimate(null, null), 100],
    ["unknown", null, 100],
  ] as const)("is %s for %j with %d of 100 replications on one side", (word, figure, sameSign) => {
    expect(certaintyOf(figure, { sameSign, replications: 100 }, rules)).toBe(word);
  });

  it("follows the rules that are given, not its own", () => {
    const all = { sameSign: 9, replications: 9 };
    const shown = estimate(0.5, 1.5);
    expect(certaintyOf(shown, all, rules)).toBe("likely");
    expect(certaintyOf(shown, all, { ...rules, replications: 9 })).toBe("certain");
    const most = { sameSign: 80, replications: 100 };
    expect(certaintyOf(shown, most, { ...rules, share: 0.8 })).toBe("certain");
  });
});
