/**
 * Who departs from the funding of the design: another form, in one municipality or an area, between
 * two dates.
 *
 * The one rule: what is expected follows from the dates and from a twin run without the own form.
 */
import { describe, expect, it } from "vitest";
import { type FundingForm, formsEver, fundingPeriods, type Model, partOfYear } from "#journeys";
import { firstDifference } from "../../laws/bits.ts";
import { lived, total } from "../../laws/lived.ts";
import { changeAll, haaglanden, ladderUpTo, smallRegion } from "../../support/model.ts";

const day = (date: string): number => (Date.parse(date) - Date.UTC(2023, 0, 1)) / 86_400_000;
const design = ladderUpTo(haaglanden, "swap");

/** The form of a segment of a municipality on a date. */
function formOn(model: Model, town: string, segment: number, date: string): FundingForm {
  const periods = fundingPeriods(model, [town]);
  const now = periods.findLast(({ from }) => from <= day(date));
  return now?.forms[0]?.[segment - 1] ?? "pxq";
}

describe("funding of its own", () => {
  const own = changeAll(design, {
    "funding.areas.h8.1.form": "pxq",
    "funding.areas.h8.1.from": "2030-01-01",
    "funding.towns.delft.1.form": "population",
    "funding.towns.delft.1.from": "2029-04-01",
    "funding.towns.delft.1.until": "2031-07-01",
  });

  it("holds between its dates, for that segment and those municipalities alone", () => {
    expect(formOn(own, "zoetermeer", 1, "2029-12-31")).toBe("capacity");
    expect(formOn(own, "zoetermeer", 1, "2030-01-01")).toBe("pxq");
    expect(formOn(own, "zoetermeer", 3, "2030-01-01")).toBe("capacity");
    expect(formOn(own, "denhaag", 1, "2030-01-01")).toBe("capacity");
  });

  it("of a municipality goes before that of its area, and ends where it is told to", () => {
    expect(formOn(own, "delft", 1, "2029-03-31")).toBe("capacity");
    expect(formOn(own, "delft", 1, "2029-04-01")).toBe("population");
    expect(formOn(own, "delft", 1, "2031-06-30")).toBe("population");
    expect(formOn(own, "delft", 1, "2031-07-01")).toBe("pxq");
  });

  it("never holds before the new contracts, nor without them", () => {
    const early = {
      "funding.towns.delft.1.form": "capacity",
      "funding.towns.delft.1.from": "2025-01-01",
    };
    const moved = changeAll(design, { ...early, "contracts.contractDate": "2029-01-01" });
    expect(formOn(moved, "delft", 1, "2028-12-31")).toBe("pxq-spending-room");
    expect(formOn(moved, "delft", 1, "2029-01-01")).toBe("capacity");
    expect(formOn(changeAll(haaglanden, early), "delft", 1, "2030-01-01")).toBe(
      "pxq-spending-room",
    );
  });

  it("is told of a segment when it holds in any municipality on any day of the run", () => {
    expect([...formsEver(design, "1")]).toEqual(["capacity"]);
    expect([...formsEver(own, "1")].sort()).toEqual(["capacity", "population", "pxq"]);
    const later = {
      "funding.towns.delft.1.form": "pxq",
      "funding.towns.delft.1.from": "2034-01-01",
    };
    expect([...formsEver(changeAll(design, later), "1")]).toEqual(["capacity"]);
  });

  it("counts the days of a year in which it holds", () => {
    const cell = { town: "delft", segment: "1", form: "population" } as const;
    expect(partOfYear(own, cell, 2028)).toBe(0);
    expect(partOfYear(own, cell, 2029)).toBeCloseTo(275 / 365, 12);
    expect(partOfYear(own, cell, 2030)).toBe(1);
    expect(partOfYear(own, cell, 2031)).toBeCloseTo(181 / 365, 12);
  });
});

/** Places neither grow nor shrink by themselves, so that budgets can be set side by side. */
const still = changeAll(ladderUpTo(smallRegion, "swap"), { "contracts.supplyResponse": 0 });
type Books = ReturnType<typeof lived>["world"];
const yearOf = ({ plan }: Books, year: number): number => year - plan.calendar.firstHistoryYear;

/** Of a segment in a year: euro by the unit and use of places, by municipality. */
function paidIn({ recorder, ...world }: Books, segment: number, year: number) {
  const at = yearOf({ recorder, ...world } as Books, year);
  const row = (column: Float64Array): readonly number[] =>
    Array.from(
      { length: recorder.towns },
      (_, town) => column[recorder.cell(segment - 1, town, at)] ?? 0,
    );
  return { euro: row(recorder.euro), use: row(recorder.capacityUse) };
}

const budgetIn = (world: Books, segment: number, year: number): number =>
  world.recorder.capacityBudget[(segment - 1) * world.recorder.years + yearOf(world, year)] ?? 0;

describe("a run in which nobody departs", () => {
  it("is to the bit the run in which everybody says the form of the design again", () => {
    const said = changeAll(still, {
      "funding.areas.h8.1.form": "capacity",
      "funding.towns.delft.5.form": "pxq",
      "funding.towns.denhaag.5.form": "population",
    });
    const [a, b] = [still, said].map((model) => lived(model, { until: 2029 }).world.recorder);
    expect(firstDifference(a, b)).toBeNull();
  });
});

describe("one municipality that stays with price times quantity", () => {
  const own = changeAll(still, {
    "funding.towns.zoetermeer.1.form": "pxq",
    "funding.towns.zoetermeer.1.from": "2028-01-01",
  });
  const { world, plan } = lived(own, { until: 2028 });
  const { world: twin } = lived(still, { until: 2028 });
  const town = plan.municipalities.indexOf("zoetermeer");

  it("pays its use by the unit, and no other does", () => {
    const { euro, use } = paidIn(world, 1, 2028);
    const before = paidIn(twin, 1, 2028);
    expect(use[town]).toBe(0);
    expect(before.use[town]).toBeGreaterThan(1e4);
    // Care outside the contracts and forms without places are paid by the unit in both.
    expect(euro[town]).toBeGreaterThan((before.euro[town] ?? 0) + 1e4);
    for (let other = 0; other < plan.municipalities.length; other++) {
      if (other !== town) expect(use[other]).toBeGreaterThan(0);
    }
  });

  it("takes its part of the use of the year before out of the budget of the others", () => {
    const { recorder } = twin;
    const at = yearOf(twin, 2027);
    const worth = plan.municipalities.map(
      (_, one) => recorder.contractValue[recorder.cell(0, one, at)] ?? 0,
    );
    const part = (worth[town] ?? 0) / total(worth);
    expect(part).toBeGreaterThan(0.02);
    expect(budgetIn(world, 1, 2028) / budgetIn(twin, 1, 2028)).toBeCloseTo(1 - part, 10);
    expect(budgetIn(world, 3, 2028)).toBeCloseTo(budgetIn(twin, 3, 2028), 6);
  });

  it("lets places follow use for its part alone", () => {
    const moving = { "contracts.supplyResponse": 1, "contracts.supplyGrowthCap": 1 };
    const bases = [1, 0].map((share) => {
      const model = changeAll(share === 1 ? own : still, moving);
      const { supply, kernel } = lived(model, { until: 2028 }).world;
      return { base: supply.base.slice(), held: supply.heldBefore, kernel };
    });
    const differs = plan.stations.filter(
      (_, station) =>
        Math.abs((bases[0]?.base[station] ?? 0) - (bases[1]?.base[station] ?? 0)) > 1e-9,
    );
    const forms = new Set(differs.map((name) => name.split("@")[0] ?? ""));
    expect(forms.size).toBeGreaterThan(3);
    for (const form of forms) expect(own.forms[form]?.segment.value).toBe("1");
  });
});

describe("a budget for places that ends", () => {
  const back = changeAll(still, {
    "funding.areas.denhaag.1.form": "pxq",
    "funding.areas.denhaag.1.from": "2030-07-01",
    "funding.areas.h8.1.form": "pxq",
    "funding.areas.h8.1.from": "2030-07-01",
  });
  const { world } = lived(back, { until: 2031 });
  const { world: twin } = lived(still, { until: 2031 });

  it("is paid until that day, and use by the unit from that day on", () => {
    expect(budgetIn(world, 1, 2029)).toBe(budgetIn(twin, 1, 2029));
    expect(budgetIn(world, 1, 2030) / budgetIn(twin, 1, 2030)).toBeCloseTo(181 / 365, 10);
    expect(budgetIn(world, 1, 2031)).toBe(0);
    expect(budgetIn(world, 3, 2031)).toBe(budgetIn(twin, 3, 2031));
    const use = (year: number): number => total(paidIn(world, 1, year).use);
    expect(use(2029)).toBeGreaterThan(1e6);
    expect(use(2030) / use(2029)).toBeGreaterThan(0.3);
    expect(use(2030) / use(2029)).toBeLessThan(0.7);
    expect(use(2031)).toBe(0);
    expect(total(paidIn(world, 1, 2031).euro)).toBeGreaterThan(use(2029) / 2);
  });

  it("changes nothing before", () => {
    const until = yearOf(world, 2030);
    for (let town = 0; town < world.recorder.towns; town++) {
      for (let year = 0; year < until; year++) {
        const cell = world.recorder.cell(0, town, year);
        expect(world.recorder.euro[cell]).toBe(twin.recorder.euro[cell]);
        expect(world.recorder.capacityUse[cell]).toBe(twin.recorder.capacityUse[cell]);
      }
    }
  });
});

describe("a budget for places that begins within a year", () => {
  it("adds the rest of the year for who joins, on top of who had one", () => {
    const joins = changeAll(still, {
      "funding.towns.denhaag.1.form": "pxq",
      "funding.towns.denhaag.1.until": "2029-10-01",
    });
    const { world } = lived(joins, { until: 2030 });
    const { world: twin } = lived(still, { until: 2030 });
    const others = budgetIn(world, 1, 2028) / budgetIn(twin, 1, 2028);
    expect(others).toBeLessThan(0.8);
    const rest = 92 / 365;
    const expected = others * (1 - rest) + rest;
    expect(budgetIn(world, 1, 2029) / budgetIn(twin, 1, 2029)).toBeCloseTo(expected, 10);
    expect(budgetIn(world, 1, 2030) / budgetIn(twin, 1, 2030)).toBeCloseTo(1, 10);
  });
});
