import { describe, expect, it } from "vitest";
import { benjaminiHochberg, holm } from "../../../engine/analysis/multiple-testing.ts";

/** The fifteen p-values of Benjamini and Hochberg (1995), section 3.2 (myocardial infarction). */
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1.0,
];

describe("many tests at once", () => {
  it("rejects the four hypotheses of the published example at q = 0.05", () => {
    expect(benjaminiHochberg(PUBLISHED).filter((p) => p <= 0.05)).toHaveLength(4);
  });

  it("has the adjusted values of SciPy's false_discovery_control", () => {
    const expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486,
      0.58118182, 0.714875, 0.75323077, 0.81321429, 1,
    ];
    benjaminiHochberg(PUBLISHED).forEach((p, index) => {
      expect(p).toBeCloseTo(expected[index]!, 7);
    });
  });

  it("is stricter with Holm, which rejects three", () => {
    const adjusted = holm(PUBLISHED);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(3);
    // By hand: 15 · 0.0001, 14 · 0.0004, 13 · 0.0019, 12 · 0.0095.
    [0.0015, 0.0056, 0.0247, 0.114].forEach((expected, index) => {
      expect(adjusted[index]).toBeCloseTo(expected, 12);
    });
    expect(Math.max(...adjusted)).toBe(1);
  });

  it("answers in the order it was asked", () => {
    expect(benjaminiHochberg([0.04, 0.01])).toEqual([0.04, 0.02]);
    expect(holm([0.04, 0.01])).toEqual([0.04, 0.02]);
    expect(holm([0.01, 0.01, 0.9])).toEqual([0.03, 0.03, 0.9]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it("refuses what is no p-value", () => {
    expect(() => holm([0.1, Number.NaN])).toThrow("not NaN");
    expect(() => benjaminiHochberg([1.2])).toThrow("not 1.2");
  });
});
