/**
 * Normal scores against quantiles of the normal law that stand in any table.
 */
import { describe, expect, it } from "vitest";
import { normalScores } from "../../../engine/analysis/censored-scores.ts";

const scored = (times: readonly number[], observed: readonly number[]) =>
  Array.from(
    normalScores({ times: Float64Array.from(times), observed: Uint8Array.from(observed) }),
    (score) => Math.round(1e4 * score) / 1e4,
  );

describe("normal scores", () => {
  it("are quantiles at the middle of each rank, in any order, ties at the middle of theirs", () => {
    // Quantiles at 1/8, 3/8, 5/8, 7/8.
    expect(scored([30, 10, 40, 20], [1, 1, 1, 1])).toEqual([0.3186, -1.1503, 1.1503, -0.3186]);
    // Two equal ones in the middle stand at 1/2.
    expect(scored([10, 20, 20, 30], [1, 1, 1, 1])).toEqual([-1.1503, 0, 0, 1.1503]);
  });

  it("give a time that was cut short the mean of what could still come", () => {
    // Cut before anything: the mean of the whole law. Cut last, with half left: 2 x 0.3989.
    expect(scored([5, 10, 20], [0, 1, 1])[0]).toBe(0);
    expect(scored([10, 20], [1, 0])).toEqual([-0.6745, 0.7979]);
    // After 10 there are 3/4 left, after 20 half of that: at 20 a share of 7/16 was earlier.
    expect(scored([10, 15, 20, 30], [1, 0, 1, 1])[2]).toBeCloseTo(-0.1573, 4);
  });

  it("add up to about 0 with cuts and without", () => {
    const times = Array.from({ length: 200 }, (_, at) => (at * 37) % 101);
    const observed = times.map((time) => (time % 3 === 0 ? 0 : 1));
    const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
    expect(
      Math.abs(
        sum(
          scored(
            times,
            times.map(() => 1),
          ),
        ),
      ),
    ).toBeLessThan(1e-2);
    expect(Math.abs(sum(scored(times, observed))) / times.length).toBeLessThan(0.05);
  });
});
