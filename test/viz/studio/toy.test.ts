/**
 * The waterbed of the explainer adds up.
 */
import { describe, expect, it } from "vitest";
import { toyBill, toySteps } from "../../../viz/studio/toy.ts";

describe("the five steps", () => {
  it("keep the same hundred children", () => {
    expect(toySteps()).toHaveLength(5);
    for (const { counts } of toySteps()) {
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      expect(all).toBe(100);
      expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);
    }
  });

  it("cost what a reader works out by hand", () => {
    // 40 x 50,000 + 60 x 10,000; ten stays less; six at 30,000 more; two at 60,000 more.
    expect(toySteps().map(({ euro }) => euro)).toEqual([
      2_600_000, 2_100_000, 2_280_000, 2_400_000, 2_400_000,
    ]);
    expect(toyBill()).toEqual({ saved: 500_000, back: 300_000, left: 200_000, share: 0.6 });
  });
});
