/**
 * What is paid, by hand: amounts are small enough to add up on paper.
 */
import { describe, expect, it } from "vitest";
import { judgeCash } from "../../../../journeys/findings/waterbed/cash-ledger.ts";
import { PLACES } from "../../../../journeys/measures/summary.ts";

const rules = { windowYears: 2, threshold: 0.2, equivalenceMargin: 0.05 };

/** Euro by place over two years: segments 1 to 5, then the local team. */
const squeezed = [
  [-1000, 40, 0, -20, 280, 60],
  [-1040, 60, 0, -20, 260, 60],
  [-960, 50, 0, -20, 270, 60],
] as const;

describe("the ledger of what is paid", () => {
  it("adds up by hand: what is paid less, what of it comes back, and what is left", () => {
    const { gross, leakage, net, byPlace, verdict } = judgeCash(squeezed, ["1"], rules);
    expect(gross.mean).toBeCloseTo(500, 9);
    // (50 - 20 + 270) / 1000: the local team is where the policy wants youths to go.
    expect(leakage?.mean).toBeCloseTo(0.3, 9);
    // 1000 - 50 + 20 - 270 - 60, over two years.
    expect(net.mean).toBeCloseTo(320, 9);
    expect(PLACES.map((place) => byPlace[place]?.mean ?? Number.NaN)).toEqual(
      [-500, 25, 0, -10, 135, 30].map((euro) => expect.closeTo(euro, 9)),
    );
    expect(verdict).toBe("waterbed");
  });

  it("is blind where a fixed budget does not move, and says so", () => {
    const fixed = squeezed.map(([, ...others]) => [0, ...others]);
    const judged = judgeCash(fixed, ["1"], rules);
    expect(judged.gross.mean).toBe(0);
    expect(judged.leakage).toBeNull();
    expect(judged.verdict).toBe("no-gross-saving");
    // (50 - 20 + 270 + 60) / 2 more is paid all the same.
    expect(judged.net.mean).toBeCloseTo(-180, 9);
  });

  it("calls a saving that nothing comes back of as good as none", () => {
    const clean = squeezed.map(([target]) => [target, 0.01, 0, 0, -0.01, 0]);
    expect(judgeCash(clean, ["1"], rules).verdict).toBe("equivalent-to-none");
    const wide = { ...rules, equivalenceMargin: 0.4 };
    expect(judgeCash(squeezed, ["1"], { ...rules, threshold: 0.4 }).verdict).toBe(
      "no-waterbed-shown",
    );
    expect(judgeCash(squeezed, ["1"], { ...wide, threshold: 0.4 }).verdict).toBe(
      "equivalent-to-none",
    );
  });
});
