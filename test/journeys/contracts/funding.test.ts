/**
 * Funding, prices and budgets by date: which form holds where, and what a day and a place cost.
 *
 * The one rule: expected values are the products of indices written out here.
 */
import { describe, expect, it } from "vitest";
import { COUNTERS, compilePlan } from "#journeys";
import { FUNDING, Funding } from "../../../journeys/contracts/funding.ts";
import { PriceTable } from "../../../journeys/contracts/price-table.ts";
import { lived, total } from "../../laws/lived.ts";
import { change, changeAll, haaglanden, ladderUpTo, smallRegion } from "../../support/model.ts";
import { FIRST, SECOND, twoStays } from "../flow/two-stays.ts";

const day = (year: number, month = 1): number =>
  (Date.UTC(year, month - 1, 1) - Date.UTC(2023, 0, 1)) / 86_400_000;
const towns = compilePlan(haaglanden).municipalities;
const DENHAAG = towns.indexOf("denhaag");
const H8 = towns.indexOf("delft");

describe("funding", () => {
  const today = new Funding(compilePlan(haaglanden));
  const design = new Funding(compilePlan(ladderUpTo(haaglanden, "swap")));

  it("is a population budget for Den Haag's segment 5 from 2024 on, and nowhere else today", () => {
    expect(today.of(5, DENHAAG, day(2024) - 0.01)).toBe(FUNDING.spendingRoom);
    expect(today.of(5, DENHAAG, day(2024))).toBe(FUNDING.population);
    expect(today.of(5, H8, day(2033))).toBe(FUNDING.spendingRoom);
    expect(today.of(1, DENHAAG, day(2033))).toBe(FUNDING.spendingRoom);
  });

  it("changes on the contract date in the design, and not a day before", () => {
    for (const segment of [1, 3]) {
      expect(design.isCapacity(segment, H8, day(2028) - 0.01)).toBe(false);
      expect(design.isCapacity(segment, H8, day(2028))).toBe(true);
    }
    for (const segment of [2, 4, 5]) expect(design.of(segment, H8, day(2028))).toBe(FUNDING.pxq);
    expect(design.of(5, DENHAAG, day(2028))).toBe(FUNDING.population);
    expect(today.isCapacity(1, H8, day(2030))).toBe(false);
  });
});

describe("the price of a day", () => {
  it("is units times price a week, times the index and the growth of intensity", () => {
    const plan = compilePlan(haaglanden);
    const prices = new PriceTable(plan);
    const form = plan.forms.indexOf("behandelgroep");
    const { price, unitsPerWeek } = haaglanden.forms["behandelgroep"] ?? { price: null };
    const scale = haaglanden.fitScales.intensityStay.value;
    const base = ((price?.value ?? 0) * (unitsPerWeek?.value ?? 0) * scale) / 7;
    // Years before the first that is named stand at its level.
    const index: Readonly<Record<number, number>> = {
      [plan.calendar.firstHistoryYear]: 0.86,
      2021: 0.86,
      2022: 0.898,
      2023: 0.943,
      2024: 1,
      2028: 1,
      2033: 1,
    };
    const growth = 1 + haaglanden.prices.intensityGrowth.value;
    for (const [year, level] of Object.entries(index)) {
      const expected = base * level * growth ** (Number(year) - 2024);
      const at = Number(year) - plan.calendar.firstHistoryYear;
      expect(prices.day(form, at)).toBeCloseTo(expected, 8);
    }
  });

  it("rises in the step prices for groups alone, from the contract date on", () => {
    const plan = compilePlan(ladderUpTo(haaglanden, "prices"));
    const before = new PriceTable(compilePlan(ladderUpTo(haaglanden, "savings")));
    const after = new PriceTable(plan);
    const ratio = (name: string, year: number): number => {
      const form = plan.forms.indexOf(name);
      const at = year - plan.calendar.firstHistoryYear;
      return after.day(form, at) / before.day(form, at);
    };
    expect(ratio("behandelgroep", 2027)).toBe(1);
    expect(ratio("behandelgroep", 2028)).toBeCloseTo(1.15, 12);
    expect(ratio("gezinshuis", 2028)).toBe(1);
  });
});

/** Euro of a segment in a year, over all municipalities. */
function bySegment(
  recorder: ReturnType<typeof lived>["world"]["recorder"],
  column: Float64Array,
  segment: number,
  year: number,
): number {
  let sum = 0;
  for (let town = 0; town < recorder.towns; town++) {
    sum += column[recorder.cell(segment - 1, town, year)] ?? 0;
  }
  return sum;
}

describe("a budget for capacity", () => {
  // No trend, no bridging, nothing outside the contracts: euro of 2027 are use of places alone.
  const model = changeAll(twoStays(0.9), { "contracts.regime": "2028" });

  /** Worth of the use of 2025 to 2027 at the tariff of 2028, over 1,095 days, for a mean year. */
  function worth(
    { recorder }: ReturnType<typeof lived>["world"],
    year: number,
    growth: number,
  ): number {
    let sum = 0;
    for (const back of [1, 2, 3]) {
      sum += bySegment(recorder, recorder.euro, 1, year - back) * growth ** back;
    }
    return (sum * 365.25) / 1095;
  }

  it("is in its first year the worth of the use of three years before, at equal places", () => {
    const { world, plan } = lived(model, { until: 2029 });
    const { recorder } = world;
    const year = plan.calendar.policyYear;
    const before = worth(world, year, 1);
    expect(before).toBeGreaterThan(1e6);
    expect((recorder.capacityBudget[year] ?? 0) / before).toBeCloseTo(1, 10);
    expect(recorder.capacityBudget[year - 1]).toBe(0);
    expect(bySegment(recorder, recorder.euro, 1, year)).toBe(0);
    expect(bySegment(recorder, recorder.capacityUse, 1, year)).toBeGreaterThan(1e6);
  });

  it("follows the tariff, and the places that a saving leaves", () => {
    const dearer = lived(change(model, "prices.intensityGrowth", 0.1), { until: 2029 });
    const year = dearer.plan.calendar.policyYear;
    const budget = dearer.world.recorder.capacityBudget[year] ?? 0;
    expect(budget / worth(dearer.world, year, 1.1)).toBeCloseTo(1, 10);

    const path = { "savings.on": true, "savings.startYear": 2028, "savings.path.2028": 5 };
    const saved = lived(changeAll(model, path), { until: 2028 }).world;
    const whole = lived(model, { until: 2028 }).world;
    const all = (world: typeof whole): number => total(world.kernel.places.subarray(0, 2));
    const left = all(saved) / all(whole);
    expect(left).toBeLessThan(1);
    // Both houses shrink by the same share, so the budget does too, but for whole places.
    const money =
      (saved.recorder.capacityBudget[year] ?? 0) / (whole.recorder.capacityBudget[year] ?? 1);
    expect(Math.abs(money - left)).toBeLessThan(0.005);
  });
});

describe("places", () => {
  it("of Den Haag's consortia grow with half the growth of residents from 2024 on", () => {
    const grows = changeAll(smallRegion, {
      "demand.residentsGrowth": 0.02,
      "demand.inflowGrowth": 0,
    });
    const bases: Float64Array[] = [];
    for (const at of [day(2024, 6), day(2027, 6)]) {
      lived(grows, {
        until: 2027,
        pauseAt: at,
        atPause: ({ supply }) => {
          bases.push(supply.base.slice());
        },
      });
    }
    const plan = compilePlan(grows);
    let seen = 0;
    plan.stations.forEach((name, station) => {
      const form = name.split("@")[0] ?? "";
      if (!name.includes("@denhaag/") || grows.forms[form]?.segment.value !== "5") return;
      seen++;
      const ratio = (bases[1]?.[station] ?? 0) / (bases[0]?.[station] ?? 1);
      expect(ratio).toBeCloseTo(1.01 ** 3, 9);
    });
    expect(seen).toBeGreaterThan(6);
  });

  it("follow demand under price times quantity, by at most the stated growth a year", () => {
    const scarce = changeAll(twoStays(2), { "contracts.supplyResponse": 1 });
    const bases: number[] = [];
    for (const year of [2024, 2025, 2026]) {
      lived(scarce, {
        until: 2027,
        pauseAt: day(year, 6),
        atPause: ({ supply, plan }) => {
          const at = plan.stations.findIndex((name) => name.startsWith(SECOND));
          bases.push(supply.base[at] ?? 0);
        },
      });
    }
    expect((bases[1] ?? 0) / (bases[0] ?? 1)).toBeCloseTo(1.04, 9);
    expect((bases[2] ?? 0) / (bases[1] ?? 1)).toBeCloseTo(1.04, 9);
  });

  it("are either used or empty, every day of every year, the last one too", () => {
    const { world, plan } = lived(twoStays(0.9), { until: 2027 });
    const { recorder, kernel } = world;
    const places = total(kernel.places.subarray(0, plan.stations.length));
    const empty = COUNTERS.indexOf("empty-place-days") * recorder.years;
    for (let year = 0; year < recorder.years; year++) {
      const days = (plan.calendar.yearStart[year + 1] ?? 0) - (plan.calendar.yearStart[year] ?? 0);
      const used = plan.forms.reduce(
        (sum, _, form) => sum + (recorder.formDays[form * recorder.years + year] ?? 0),
        0,
      );
      const all = used + (recorder.counters[empty + year] ?? 0);
      expect(all / (places * days), String(2023 + year)).toBeCloseTo(1, 6);
    }
  });

  it("of closed stay fall to the stated share in three years, and come back in part as open places", () => {
    const design = ladderUpTo(smallRegion, "swap");
    const wound = change(design, "prices.stepOn", true);
    const closed = (model: typeof design, year: number): readonly number[] => {
      let found: readonly number[] = [];
      lived(model, {
        until: 2031,
        pauseAt: day(year, 6),
        atPause: ({ supply, kernel, plan }) => {
          const at = plan.stations.indexOf("jeugdzorgplus@region/01");
          found = [supply.base[at] ?? 0, kernel.places[at] ?? 0];
        },
      });
      return found;
    };
    const [base = 0, places = 0] = closed(wound, 2030);
    expect(places).toBe(Math.max(1, Math.round(base * 0.43)));
    const [first = 0, firstPlaces = 0] = closed(wound, 2028);
    expect(firstPlaces).toBe(Math.max(1, Math.round(first * (1 - 0.57 / 3))));
    expect(FIRST).toBe("behandelgroep");
  });
});
