/**
 * Order statistics without sorting, against sorting.
 *
 * The one rule: what comes out is bit for bit what a sort gives.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "#engine";
import { kthSmallest, quantilesWithZeros } from "../../../engine/stations/quick-select.ts";

const settings = { seed: 20_280_304, numRuns: 300 };
const values = fc.oneof(
  fc.array(fc.double({ min: 0, max: 1e6, noNaN: true, minExcluded: true }), { minLength: 1 }),
  // Many equal ones.
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }),
  // In order, and the other way round.
  fc.integer({ min: 1, max: 50 }).map((count) => Array.from({ length: count }, (_, at) => at + 1)),
  fc
    .integer({ min: 1, max: 50 })
    .map((count) => Array.from({ length: count }, (_, at) => count - at)),
);

describe("the k-th smallest", () => {
  it("is what stands there after sorting, smaller ones before it and larger ones behind", () => {
    fc.assert(
      fc.property(values, fc.nat(1000), (drawn, which) => {
        const k = which % drawn.length;
        const sorted = drawn.toSorted((a, b) => a - b);
        const array = Float64Array.from(drawn);
        expect(kthSmallest(array, k)).toBe(sorted[k]);
        expect(Math.max(...array.slice(0, k), 0)).toBeLessThanOrEqual(sorted[k]!);
        expect(Math.min(...array.slice(k))).toBe(sorted[k]);
        expect([...array].toSorted((a, b) => a - b)).toEqual(sorted);
      }),
      settings,
    );
  });
});

describe("quantiles with zeros", () => {
  it("are those of type 7 over all numbers together, however many are asked for", () => {
    const chances = fc.subarray([0, 0.1, 0.25, 0.5, 0.9, 0.95, 1], { minLength: 1 });
    fc.assert(
      fc.property(values, fc.nat(80), chances, (drawn, zeros, asked) => {
        const all = [...new Array<number>(zeros).fill(0), ...drawn];
        const found = quantilesWithZeros(Float64Array.from(drawn), zeros, asked);
        expect(found).toHaveLength(asked.length);
        asked.forEach((p, at) => {
          const expected = quantile(all, p);
          expect(Math.abs(found[at]! - expected)).toBeLessThanOrEqual(
            1e-12 * Math.max(1, expected),
          );
        });
      }),
      settings,
    );
  });

  it("lie between the last zero and the first number where that is half-way", () => {
    // Of 0, 0, 3, 5 the median is at 1.5: half way from 0 to 3.
    const [half, nine] = quantilesWithZeros(Float64Array.of(5, 3), 2, [0.5, 0.9]);
    expect(half).toBe(1.5);
    expect(nine).toBeCloseTo(4.4, 12);
  });

  it("are 0 with zeros alone, and nothing without any", () => {
    expect(quantilesWithZeros(new Float64Array(0), 3, [0.5, 0.95])).toEqual([0, 0]);
    expect(quantilesWithZeros(new Float64Array(0), 0, [0.5])).toEqual([Number.NaN]);
  });
});
