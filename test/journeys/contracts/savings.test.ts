/**
 * The savings path: from million euros a year to the share of a segment that remains.
 *
 * The one rule: the amounts are those of the letters (S060, S061 and the second of them for 2028).
 */
import { describe, expect, it } from "vitest";
import { compilePlan, type Model, savingsTarget } from "#journeys";
import { remainingShare } from "../../../journeys/contracts/savings.ts";
import { SEGMENTS } from "../../../journeys/model/plan.ts";
import { lived } from "../../laws/lived.ts";
import { change, changeAll, haaglanden, smallRegion } from "../../support/model.ts";

const saving = change(haaglanden, "savings.on", true);
const millions = (model: Model, years: readonly number[]): readonly number[] =>
  years.map((year) => savingsTarget(compilePlan(model), year) / 1e6);

describe("the amount asked", () => {
  it("follows the path of the letters year by year, and 0 before it", () => {
    const years = [2024, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033];
    expect(millions(saving, years)).toEqual([0, 0, 11.3, 14.8, 21.5, 24, 25, 25, 25]);
  });

  it("stays at its last value after the path, and is 0 without savings", () => {
    expect(millions(saving, [2034, 2040])).toEqual([25, 25]);
    expect(millions(haaglanden, [2027, 2033])).toEqual([0, 0]);
  });

  it("takes the other letter's figure for 2028 when switched (C1)", () => {
    const other = change(saving, "savings.value2028", "S3");
    expect(millions(other, [2027, 2028, 2029])).toEqual([11.3, 14.3, 21.5]);
  });

  it("starts later when the path does (C2)", () => {
    expect(millions(change(saving, "savings.startYear", 2029), [2027, 2028, 2029])).toEqual([
      0, 0, 21.5,
    ]);
  });
});

describe("the share of a segment that remains", () => {
  const spent = [70e6, 60e6, 20e6, 25e6, 160e6] as const;

  it("takes the whole path off the segments together, in euro", () => {
    const plan = compilePlan(saving);
    for (const year of [2027, 2028, 2031]) {
      const off = SEGMENTS.map((_, index) => {
        const base = spent[index] as number;
        return base * (1 - remainingShare(plan, index + 1, year, base));
      });
      expect(off.every((euro) => euro > 0)).toBe(true);
      const sum = off.reduce((total, euro) => total + euro, 0);
      expect(sum).toBeCloseTo(savingsTarget(plan, year), 3);
    }
  });

  it("follows the split, also when its shares do not add up to 1", () => {
    const plan = compilePlan(
      changeAll(saving, {
        "savings.split.1": 3,
        "savings.split.2": 1,
        "savings.split.3": 0,
        "savings.split.4": 0,
        "savings.split.5": 0,
      }),
    );
    expect(remainingShare(plan, 1, 2031, 100e6)).toBeCloseTo(1 - (25 * 0.75) / 100, 12);
    expect(remainingShare(plan, 2, 2031, 100e6)).toBeCloseTo(1 - (25 * 0.25) / 100, 12);
    expect(remainingShare(plan, 3, 2031, 100e6)).toBe(1);
  });

  it("never falls under the least share, and is whole where nothing was spent", () => {
    const plan = compilePlan(saving);
    expect(remainingShare(plan, 5, 2031, 1e6)).toBe(0.5);
    const more = compilePlan(change(saving, "savings.leastShare", 0.8));
    expect(remainingShare(more, 5, 2031, 1e6)).toBe(0.8);
    expect(remainingShare(plan, 5, 2031, 0)).toBe(1);
  });
});

it("leaves the local purchase of Den Haag alone unless it is included (C2)", () => {
  const day = (Date.UTC(2027, 5, 1) - Date.UTC(2023, 0, 1)) / 86_400_000;
  const places = (model: Model): ReadonlyMap<string, number> => {
    let found = new Map<string, number>();
    lived(model, {
      until: 2027,
      pauseAt: day,
      atPause: ({ kernel, plan }) => {
        found = new Map(plan.stations.map((name, at) => [name, kernel.places[at] as number]));
      },
    });
    return found;
  };
  // A twentieth of the region saves a twentieth of the path.
  const small = changeAll(smallRegion, { "savings.on": true, "savings.path.2027": 11.3 / 20 });
  const before = places(smallRegion);
  const without = places(small);
  const included = places(change(small, "savings.includesDenHaagLocal", true));
  const station = "specialistische-ggz@denhaag/01";
  expect(without.get(station)).toBe(before.get(station));
  expect(included.get(station)).toBeLessThan(before.get(station) as number);
  const elsewhere = "specialistische-ggz@h8/01";
  expect(without.get(elsewhere)).toBeLessThan(before.get(elsewhere) as number);
});
