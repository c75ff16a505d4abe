/**
 * Two-by-two tables: Fisher's tea, a published stratified table, and laws that must hold.
 */
import { describe, expect, it } from "vitest";
import {
  mantelHaenszel,
  type OddsSums,
  oddsSums,
  stratifiedExactP,
  type TwoByTwo,
} from "../../../engine/analysis/exact-tables.ts";
import { table } from "./two-by-two.ts";

function summed(tables: readonly TwoByTwo[]): OddsSums {
  return tables.map(oddsSums).reduce((all, one) => ({
    forward: all.forward + one.forward,
    backward: all.backward + one.backward,
    forwardSquare: all.forwardSquare + one.forwardSquare,
    cross: all.cross + one.cross,
    backwardSquare: all.backwardSquare + one.backwardSquare,
  }));
}

/**
 * Admissions to Berkeley by department (Bickel, Hammel and O'Connell 1975): admitted and all, men
 * then women. R's mantelhaen.test(UCBAdmissions) gives 0.9046968 with 0.7719074 to 1.0603298.
 */
const berkeley = [
  table(512, 825, 89, 108),
  table(353, 560, 17, 25),
  table(120, 325, 202, 593),
  table(138, 417, 131, 375),
  table(53, 191, 94, 393),
  table(22, 373, 24, 341),
];

describe("an exact test of tables", () => {
  it("is Fisher's test with one table: the lady and the tea", () => {
    // Fisher (1935): 3 of 4 right, 17 of 70 ways; 4 of 4, 1 of 70.
    expect(stratifiedExactP([table(3, 4, 1, 4)])).toBeCloseTo(17 / 70, 12);
    expect(stratifiedExactP([table(4, 4, 0, 4)])).toBeCloseTo(1 / 70, 12);
    expect(stratifiedExactP([table(0, 4, 4, 4)])).toBeCloseTo(1, 12);
    // Mid-p: 1 way has more, and half of the 16 that have as many.
    expect(stratifiedExactP([table(3, 4, 1, 4)], "half")).toBeCloseTo(9 / 70, 12);
  });

  it("multiplies over strata what is certain in each", () => {
    const tea = table(4, 4, 0, 4);
    expect(stratifiedExactP([tea, tea])).toBeCloseTo(1 / 4900, 12);
    // 7 of 8 right in two cups: (1 x 16 + 16 x 1 + 1) of 4,900.
    expect(stratifiedExactP([tea, table(3, 4, 1, 4)])).toBeCloseTo(33 / 4900, 12);
  });

  it("learns nothing from a stratum without events, or without a reference", () => {
    const tea = table(3, 4, 1, 4);
    const empty = [table(0, 9, 0, 9), table(5, 5, 9, 9), table(2, 6, 0, 0)];
    expect(stratifiedExactP([tea, ...empty])).toBeCloseTo(17 / 70, 12);
    expect(stratifiedExactP([])).toBe(1);
  });

  it("refuses a table with more events than people", () => {
    expect(() => stratifiedExactP([table(5, 4, 0, 4)])).toThrow(/more events/);
  });
});

describe("the common odds ratio", () => {
  it("is that of a published table in six strata, with its interval", () => {
    const odds = mantelHaenszel(summed(berkeley));
    expect(odds?.ratio).toBeCloseTo(0.9046968, 6);
    expect(odds?.low).toBeCloseTo(0.7719074, 6);
    expect(odds?.high).toBeCloseTo(1.0603298, 6);
  });

  it("turns around when groups change places", () => {
    const around = berkeley.map(({ group, groupEvents, reference, referenceEvents }) =>
      table(referenceEvents, reference, groupEvents, group),
    );
    const [odds, other] = [mantelHaenszel(summed(berkeley)), mantelHaenszel(summed(around))];
    expect(other?.ratio).toBeCloseTo(1 / (odds?.ratio ?? 0), 12);
    expect(other?.low).toBeCloseTo(1 / (odds?.high ?? 0), 12);
  });

  it("is the plain one with a single table, and none where a side has no event", () => {
    expect(mantelHaenszel(oddsSums(table(3, 10, 1, 10)))?.ratio).toBeCloseTo((3 * 9) / (7 * 1), 12);
    expect(mantelHaenszel(oddsSums(table(3, 10, 0, 10)))).toBeNull();
  });
});
