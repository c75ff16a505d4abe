/**
 * A budget for all youths of a municipality: from what it begins, what moves it, and what does not.
 *
 * The one rule: expected budgets are products of the care before the budget and of indices written
 * out here.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Recorder } from "../../../journeys/measures/recorder.ts";
import { counted, type Lived, lived, total } from "../../laws/lived.ts";
import { change, changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";
import { quietRegion } from "../flow/two-stays.ts";

const FORM = "ambulant-jo";
/** Ambulatory care and nothing else; in Den Haag from 2024 on with a budget. */
const quiet = quietRegion([FORM], []);
const design = change(quiet, "contracts.regime", "2028");

/** Of segment 5 of Den Haag in a calendar year. */
function inDenHaag({ world, plan }: Lived, column: keyof Recorder, calendarYear: number): number {
  const { recorder } = world;
  const town = plan.municipalities.indexOf("denhaag");
  const cell = recorder.cell(4, town, calendarYear - plan.calendar.firstHistoryYear);
  return (recorder[column] as Float64Array)[cell] ?? Number.NaN;
}

const budgetOf = (life: Lived, year: number): number => inDenHaag(life, "populationBudget", year);

describe("a budget for all youths", () => {
  let life: Lived;
  beforeAll(() => {
    life = lived(design, { until: 2029 });
  });

  it("begins as the worth of the care of the year before, where nothing grows", () => {
    const before = inDenHaag(life, "euro", 2023);
    expect(before).toBeGreaterThan(1e6);
    for (const year of [2024, 2027, 2028, 2029]) {
      expect(budgetOf(life, year) / before).toBeCloseTo(1, 12);
    }
    expect(budgetOf(life, 2023)).toBe(0);
  });

  it("pays all care of the segment there, and nothing of it is paid by the unit", () => {
    for (const year of [2024, 2029]) {
      expect(inDenHaag(life, "euro", year)).toBe(0);
      expect(inDenHaag(life, "populationUse", year)).toBeGreaterThan(1e6);
    }
    const { populationBudget } = life.world.recorder;
    const all = total([2024, 2025, 2026, 2027, 2028, 2029].map((year) => budgetOf(life, year)));
    expect(total(populationBudget)).toBeCloseTo(all, 6);
  });

  it("stays the same to the last bit when other care is given", () => {
    const other = lived(
      changeAll(design, {
        "behaviour.on": true,
        "behaviour.stretch": 0.3,
        "borders.sameUnitDays": 60,
      }),
      { until: 2029 },
    );
    const less = lived(
      changeAll(design, {
        "entrance.teamStepOn": true,
        "behaviour.on": true,
        "behaviour.pushUp": 0,
      }),
      { until: 2029 },
    );
    // The care of 2023 is the same in all three: these changes act from 2028 on, or on moves.
    for (const changed of [other, less]) {
      for (const year of [2024, 2028, 2029]) {
        expect(budgetOf(changed, year)).toBe(budgetOf(life, year));
      }
    }
    expect(inDenHaag(less, "populationUse", 2029)).not.toBe(inDenHaag(life, "populationUse", 2029));
  });
});

describe("what moves a budget for all youths", () => {
  it("is the tariff, growth of care per youth, and the stated part of the growth of requests", () => {
    const growing = changeAll(quiet, {
      "prices.index.2023": 0.9,
      "prices.intensityGrowth": 0.03,
      "demand.residentsGrowth": 0.01,
      "demand.inflowGrowth": 0.02,
      "contracts.populationGrowthShare": 0.25,
    });
    const life = lived(growing, { until: 2026 });
    const before = inDenHaag(life, "euro", 2023);
    const requests = 1 + 0.25 * (1.01 * 1.02 - 1);
    const first = before * (1 / 0.9) * 1.03 * requests;
    expect(budgetOf(life, 2024) / first).toBeCloseTo(1, 12);
    expect(budgetOf(life, 2026) / (first * (1.03 * requests) ** 2)).toBeCloseTo(1, 12);
  });

  it("is a saving, when it reaches the local purchase", () => {
    const path = { "savings.on": true, "savings.startYear": 2028, "savings.path.2028": 5 };
    const small = ladderUpTo(smallRegion, "swap");
    const [all, spared, saved] = [{}, path, { ...path, "savings.includesDenHaagLocal": true }].map(
      (changes) => lived(changeAll(small, changes), { until: 2028 }),
    ) as [Lived, Lived, Lived];
    expect(budgetOf(spared, 2028)).toBe(budgetOf(all, 2028));
    const share = smallRegion.savings.split["5"].value;
    const shares = total(Object.values(smallRegion.savings.split).map(({ value }) => value));
    const { recorder, plan } = saved.world;
    const year = 2024 - plan.calendar.firstHistoryYear;
    const spent = total(
      plan.municipalities.map((_, town) => {
        const cell = recorder.cell(4, town, year);
        return (recorder.euro[cell] ?? 0) + (recorder.populationUse[cell] ?? 0);
      }),
    );
    const left = Math.max(0.5, 1 - (5e6 * share) / shares / spent);
    expect(left).toBeLessThan(1);
    expect(budgetOf(saved, 2028) / budgetOf(all, 2028)).toBeCloseTo(left, 12);
  });

  it("is the day it begins or ends: of that year it pays the rest, or what had gone by", () => {
    // 2028 has 366 days, and 184 of them from 1 July on.
    const rest = 184 / 366;
    const july = { "contracts.regime": "2028", "contracts.contractDate": "2028-07-01" };
    const ends = lived(changeAll(quiet, { ...july, "contracts.fundingDesign.denhaag.5": "pxq" }), {
      until: 2029,
    });
    expect(budgetOf(ends, 2028) / budgetOf(ends, 2027)).toBeCloseTo(1 - rest, 12);
    expect(budgetOf(ends, 2029)).toBe(0);
    expect(inDenHaag(ends, "euro", 2029)).toBeGreaterThan(1e6);
    const begins = lived(
      changeAll(quiet, { ...july, "contracts.fundingToday.denhaag.5": "pxq-spending-room" }),
      { until: 2029 },
    );
    const whole = inDenHaag(begins, "euro", 2027);
    expect(budgetOf(begins, 2028) / whole).toBeCloseTo(rest, 12);
    expect(budgetOf(begins, 2029) / whole).toBeCloseTo(1, 12);
    const stays = lived(changeAll(quiet, july), { until: 2028 });
    expect(budgetOf(stays, 2028) / budgetOf(stays, 2027)).toBeCloseTo(1, 12);
  });
});

it("stops new starts late in the year when its money is used, and not when it is enough", () => {
  const stopping = changeAll(design, {
    "behaviour.on": true,
    "behaviour.yearEndStop": 1,
    "behaviour.stretch": 0,
    "behaviour.pushUp": 0,
  });
  /** With another budget in 2028 than what the care of 2023 was worth. */
  const stops = (times: number): number => {
    const life = lived(stopping, {
      until: 2028,
      pauseAt: (Date.UTC(2028, 5, 1) - Date.UTC(2023, 0, 1)) / 86_400_000,
      atPause: ({ recorder, clock, plan }) => {
        const cell = recorder.cell(4, plan.municipalities.indexOf("denhaag"), clock.year);
        recorder.populationBudget[cell] = (recorder.populationBudget[cell] ?? 0) * times;
      },
    });
    return counted(life.world, "budget-stop-days");
  };
  expect(stops(0.7)).toBeGreaterThan(100);
  expect(stops(1.3)).toBe(0);
});
