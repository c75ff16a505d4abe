/**
 * The word for how sure a conclusion is, case by case.
 */
import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../../journeys/findings/certainty.ts";

const estimate = (low: number | null, high: number | null) => ({ mean: 1, low, high });

describe("certainty", () => {
  it.each([
    ["certain", estimate(0.5, 1.5), 1],
    ["certain", estimate(-1.5, -0.5), 0.95],
    ["likely", estimate(0.5, 1.5), 0.94],
    ["uncertain", estimate(-0.1, 2.1), 1],
    ["uncertain", estimate(0, 2), 1],
    ["uncertain", estimate(-2, 0), 1],
    ["unknown", estimate(null, null), 1],
    ["unknown", null, 1],
  ] as const)("is %s for %j with %d of the replications on one side", (word, figure, share) => {
    expect(certaintyOf(figure, share)).toBe(word);
  });
});
