/**
 * Rank scores against ranks worked out by hand.
 */
import { describe, expect, it } from "vitest";
import { rankScores } from "../../../engine/analysis/censored-scores.ts";

const scored = (times: readonly number[], observed: readonly number[]) =>
  Array.from(
    rankScores({ times: Float64Array.from(times), observed: Uint8Array.from(observed) }),
    (score) => Math.round(1e4 * score) / 1e4,
  );

describe("rank scores", () => {
  it("are the middle of each rank, in any order, ties at the middle of theirs", () => {
    expect(scored([30, 10, 40, 20], [1, 1, 1, 1])).toEqual([0.625, 0.125, 0.875, 0.375]);
    // Two equal ones in the middle stand at 1/2.
    expect(scored([10, 20, 20, 30], [1, 1, 1, 1])).toEqual([0.125, 0.5, 0.5, 0.875]);
  });

  it("give a time that was cut short the middle of what could still come", () => {
    // Cut before anything: the middle of all. Cut last, with half left: three quarters.
    expect(scored([5, 10, 20], [0, 1, 1])[0]).toBe(0.5);
    expect(scored([10, 20], [1, 0])).toEqual([0.25, 0.75]);
    // After 10 there are 3/4 left, after 20 half of that: 1 - (3/4 + 3/8) / 2.
    expect(scored([10, 15, 20, 30], [1, 0, 1, 1])[2]).toBe(0.4375);
  });

  it("have a mean of a half with cuts and without, as Peto's scores have", () => {
    const times = Array.from({ length: 200 }, (_, at) => (at * 37) % 101);
    const mean = (observed: readonly number[]) =>
      scored(times, observed).reduce((all, one) => all + one, 0) / times.length;
    expect(mean(times.map(() => 1))).toBeCloseTo(0.5, 4);
    expect(mean(times.map((time) => (time % 3 === 0 ? 0 : 1)))).toBeCloseTo(0.5, 4);
  });
});
