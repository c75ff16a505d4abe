/**
 * What a fixed budget pays for a place when the number of places is chosen anew.
 *
 * The one rule: expected budgets are made here from the care that was paid before the contracts and
 * the number of places before and after, by the words of each basis.
 */
import { describe, expect, it } from "vitest";
import { lived, total } from "../../laws/lived.ts";
import { changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";
import { twoStays } from "../flow/two-stays.ts";

/** Nothing grows and nothing is bought outside: euro before 2028 are use of places alone. */
const byUse = changeAll(twoStays(0.9), {
  "contracts.regime": "2028",
  "contracts.placesRule": "use-2024",
});

/** One house for each of the two forms. */
const houses = 2;

interface Agreed {
  /** Budget of the first contract year. */
  readonly budget: number;
  /** Places before and after the change, all forms together. */
  readonly before: number;
  readonly after: number;
  /** Places after, at what a place of that form earned from 2025 to 2027. */
  readonly atOldPrice: number;
}

function agreed(changes: Readonly<Record<string, unknown>>): Agreed {
  let before: readonly number[] = [];
  const day2027 = (Date.UTC(2027, 5, 1) - Date.UTC(2023, 0, 1)) / 86_400_000;
  const { world, plan } = lived(changeAll(byUse, changes), {
    until: 2028,
    pauseAt: day2027,
    atPause: ({ kernel }) => {
      before = [...kernel.places.subarray(0, houses)];
    },
  });
  const { recorder, kernel } = world;
  const after = [...kernel.places.subarray(0, houses)];
  const formEuro = (form: number, year: number): number =>
    recorder.formEuro[form * recorder.years + year - plan.calendar.firstHistoryYear] ?? 0;
  const atOldPrice = after.map((places, station) => {
    const form = plan.stationForm[station] as number;
    const earned = total([2025, 2026, 2027].map((year) => formEuro(form, year)));
    // 2025 to 2027 have 1,095 days; a year is 365.25.
    return (places * earned * 365.25) / ((before[station] ?? 0) * 1095);
  });
  return {
    budget: recorder.capacityBudget[plan.calendar.policyYear] ?? 0,
    before: total(before),
    after: total(after),
    atOldPrice: total(atOldPrice),
  };
}

describe("a fixed budget for places by the use of 2024", () => {
  it("pays each agreed place what a place earned before, so that more places cost more", () => {
    const price = { "contracts.capacityBudget": "price-per-place" };
    const few = agreed({ ...price, "contracts.targetOccupancy": 0.95 });
    const many = agreed({ ...price, "contracts.targetOccupancy": 0.475 });
    expect(few.budget / few.atOldPrice).toBeCloseTo(1, 9);
    expect(many.budget / many.atOldPrice).toBeCloseTo(1, 9);
    // Twice the places, but for whole ones, cost twice as much.
    expect(many.after / few.after).toBeGreaterThan(1.9);
    expect(Math.abs(many.budget / few.budget - 2)).toBeLessThan(0.05);
  });

  it("is as much money as for the places that were there, when that is the choice", () => {
    const money = { "contracts.capacityBudget": "equal-money" };
    const asThere = agreed({ ...money, "contracts.placesRule": "equal-places" });
    for (const occupancy of [0.95, 0.475]) {
      const { budget, after } = agreed({ ...money, "contracts.targetOccupancy": occupancy });
      expect(after).not.toBe(asThere.after);
      // Whole places leave a rounding of half a place in each of two houses.
      expect(Math.abs(budget / asThere.budget - 1)).toBeLessThan(0.02);
    }
  });

  it("is the same under both choices when the places stay as they are", () => {
    const equal = { "contracts.placesRule": "equal-places" };
    const money = agreed({ ...equal, "contracts.capacityBudget": "equal-money" });
    const price = agreed({ ...equal, "contracts.capacityBudget": "price-per-place" });
    expect(money.after).toBe(money.before);
    expect(price).toEqual(money);
    expect(price.budget / price.atOldPrice).toBeCloseTo(1, 9);
  });

  it("grows with the intensity of care, or with tariffs alone, from its second year on", () => {
    const grown = (index: string): readonly number[] => {
      const { world, plan } = lived(
        changeAll(byUse, {
          "contracts.placesRule": "equal-places",
          "contracts.capacityIndex": index,
          "prices.intensityGrowth": 0.05,
        }),
        { until: 2030 },
      );
      return [...world.recorder.capacityBudget.slice(plan.calendar.policyYear)].slice(0, 3);
    };
    const both = grown("prices-and-intensity");
    const prices = grown("prices");
    const first = both[0] ?? 0;
    expect(first).toBeGreaterThan(0);
    // Tariffs are level after the last year that has an index; places and the days of a year are equal.
    [0, 1, 2].forEach((year) => {
      expect((both[year] ?? 0) / (prices[year] ?? 1)).toBeCloseTo(1.05 ** year, 9);
    });
  });

  it("takes the cost of a place over as many years as is said", () => {
    const price = { "contracts.capacityBudget": "price-per-place" };
    const one = agreed({ ...price, "contracts.referenceYears": 1 });
    const three = agreed({ ...price, "contracts.referenceYears": 3 });
    expect(three.budget / three.atOldPrice).toBeCloseTo(1, 9);
    expect(one.atOldPrice).toBe(three.atOldPrice);
    expect(Math.abs(one.budget / three.budget - 1)).toBeGreaterThan(1e-6);
  });
});

it("pays the places of an area only where the segment has a fixed budget there", () => {
  const design = ladderUpTo(smallRegion, "swap");
  const budget = (areas: readonly string[]): number => {
    const changes = areas.map((area) => [`contracts.fundingDesign.${area}.5`, "capacity"]);
    const { world, plan } = lived(changeAll(design, Object.fromEntries(changes)), { until: 2028 });
    const { capacityBudget, years } = world.recorder;
    return capacityBudget[4 * years + plan.calendar.policyYear] ?? 0;
  };
  const [h8, denhaag] = [budget(["h8"]), budget(["denhaag"])];
  expect(h8).toBeGreaterThan(1e4);
  expect(denhaag).toBeGreaterThan(1e4);
  expect((h8 + denhaag) / budget(["h8", "denhaag"])).toBeCloseTo(1, 9);
  expect(budget([])).toBe(0);
});
