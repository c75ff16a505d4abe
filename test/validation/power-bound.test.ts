/**
 * The best test of all, against sums worked out by hand.
 */
import { describe, expect, it } from "vitest";
import { bestArea, bestPower, judgedShare } from "./power-bound.ts";

describe("the best test of counts", () => {
  // So many attempts that their spread hardly counts would hide a fault; few can be written out.
  const certain = { mean: 1e-9, least: 0 };

  it("finds no more than its false alarms where there is nobody to ask", () => {
    expect(bestPower({ ordinary: 0.1, walled: 0.9 }, certain, 0.05)).toBeCloseTo(0.05, 6);
    expect(bestArea({ ordinary: 0.1, walled: 0.9 }, certain)).toBeCloseTo(0.5, 6);
  });

  it("is blind where both chances are the same, and finds more at a laxer level", () => {
    const blind = bestPower({ ordinary: 0.2, walled: 0.2 }, { mean: 10, least: 0 }, 0.03);
    expect(blind).toBeCloseTo(0.03, 9);
    const refusals = { ordinary: 0.05, walled: 0.25 };
    const strict = bestPower(refusals, { mean: 10, least: 8 }, 0.00375);
    expect(bestPower(refusals, { mean: 10, least: 8 }, 0.05)).toBeGreaterThan(strict);
    expect(strict).toBeLessThan(judgedShare({ mean: 10, least: 8 }));
  });

  it("rejects from the count on that the law of no wall leaves room for", () => {
    // Of exactly one attempt: an event has chance 0.05, so a level of 0.05 finds all events.
    const one = { mean: 1, least: 1 };
    const judged = judgedShare(one);
    expect(judged).toBeCloseTo(1 - Math.exp(-1), 9);
    // With a chance of nothing without a wall every event is one.
    const sure = bestPower({ ordinary: 0, walled: 0.5 }, one, 0);
    expect(sure).toBeCloseTo(judged - (Math.exp(-0.5) - Math.exp(-1)), 9);
  });

  it("judges 78 of 100 borders with ten attempts on average: a Poisson number is 8 or more", () => {
    // Tables of the Poisson law: of mean 10 at most 7 has a chance of 0.2202.
    expect(judgedShare({ mean: 10, least: 8 })).toBeCloseTo(1 - 0.2202, 4);
  });
});
