import { describe, expect, it } from "vitest";
import { replicationsReached } from "../../../engine/analysis/precision-watch.ts";
import { lookAhead, mser5, replicationsNeeded } from "../../../engine/analysis/run-length.ts";

/** Twice the value and back: any number of values with mean 0 and standard deviation 1. */
function unitSpread(count: number): number[] {
  const size = Math.sqrt((count - 1) / count);
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? size : -size));
}

describe("the number of replications needed", () => {
  it.each([
    // Half-width over standard deviation, t / √n: 0.715357 at 10, 0.373406 at 30, 0.198422 at 100.
    [0.71536, 10],
    [0.71535, 11],
    [0.37341, 30],
    [0.3734, 31],
    [0.19843, 100],
    [0.19842, 101],
  ])("for a half-width of %d standard deviations is %i", (halfWidth, expected) => {
    expect(replicationsNeeded(unitSpread(40), { halfWidth, minimum: 2 })).toBe(expected);
  });

  it("is not below the minimum, 20 unless said otherwise", () => {
    expect(replicationsNeeded(unitSpread(40), { halfWidth: 5 })).toBe(20);
    expect(replicationsNeeded([3, 3, 3], { halfWidth: 0.1 })).toBe(20);
    expect(replicationsNeeded([0, 0], { halfWidth: 0.1, relative: true })).toBe(20);
  });

  it("takes a relative target as a share of the mean", () => {
    const pilot = unitSpread(40).map((value) => value + 10);
    const absolute = replicationsNeeded(pilot, { halfWidth: 0.3, minimum: 2 });
    expect(replicationsNeeded(pilot, { halfWidth: 0.03, relative: true, minimum: 2 })).toBe(
      absolute,
    );
  });

  it("is infinite when a varying measure should be exact", () => {
    expect(replicationsNeeded([1, 2], { halfWidth: 0 })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a precision reached", () => {
  it("looks five replications ahead, and five per cent above a hundred", () => {
    expect([1, 20, 100, 101, 200, 1000].map(lookAhead)).toEqual([5, 5, 5, 5, 10, 50]);
  });

  const precision = { halfWidth: 1, minimum: 3 };

  it("counts from the first replication that is confirmed by the five after it", () => {
    const steady = [5, 5.1, 4.9, 5, 5.1, 4.9, 5, 5.1];
    expect(replicationsReached(steady, precision)).toBe(3);
    expect(replicationsReached(steady.slice(0, 7), precision)).toBeNull();
  });

  it("does not count when it is lost again", () => {
    const misleading = [5, 5, 5, 5, 25, ...Array.from({ length: 20 }, () => 5)];
    expect(replicationsReached(misleading, precision)).toBeNull();
    const recovered = [...misleading, ...Array.from({ length: 60 }, () => 5)];
    // One value of 25 among n of 5 has standard deviation 20/√n, so a half-width of t · 20/n ≤ 1.
    expect(replicationsReached(recovered, precision)).toBe(41);
  });
});

/** AR(1) about 10 from 30 with φ = 0.9, driven by Lehmer's 48271 and Box-Muller's cosine. */
function autoregressive(seed: number): number[] {
  let state = seed;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  let value = 30;
  return Array.from({ length: 1000 }, () => {
    const size = Math.sqrt(-2 * Math.log(uniform()));
    value = 10 + 0.9 * (value - 10) + size * Math.cos(2 * Math.PI * uniform());
    return value;
  });
}

// Expected values of MSER-5 from an independent program.
describe("MSER-5", () => {
  it("cuts exactly the ramp before a constant", () => {
    const ramp = Array.from({ length: 500 }, (_, i) => (i < 50 ? 11 - 0.2 * i : 1));
    expect(mser5(ramp)).toEqual({ truncate: 50, statistic: 0, mean: 1, tooShort: false });
  });

  it("cuts a fading start with a ripple on it at 45", () => {
    const ripple = Array.from({ length: 500 }, (_, i) => 5 + 10 * 0.9 ** i + (i % 2 ? -0.5 : 0.5));
    const found = mser5(ripple);
    expect(found.truncate).toBe(45);
    expect(found.statistic).toBeCloseTo(1.09744655e-4, 11);
    expect(found.mean).toBeCloseTo(5.000819, 6);
  });

  it.each([
    [1, 15, 10.276511],
    [12345, 25, 10.154552],
    [987654321, 15, 9.913086],
  ])("cuts an autoregressive series (seed %i) at %i", (seed, truncate, mean) => {
    const found = mser5(autoregressive(seed));
    expect(found.truncate).toBe(truncate);
    expect(found.mean).toBeCloseTo(mean, 6);
  });

  it("says that a series which only falls is too short", () => {
    expect(mser5(Array.from({ length: 100 }, (_, i) => -i)).tooShort).toBe(true);
    expect(() => mser5([1, 2, 3])).toThrow("not 3");
  });
});
