/**
 * The municipalities together pay what the region costs: every year, segment and line, in whole cents.
 *
 * The one rule: the region's side is read from the books of the run and never from the accounts.
 */
import { describe, expect, it } from "vitest";
import { type Model, PLACES, type RunSummary, SEGMENT_COUNT, simulateReplication } from "#journeys";
import {
  type AccountLines,
  accountCents,
  accountLines,
} from "../../scenarios/results/money/account-lines.ts";
import {
  capacityBudget,
  capacityUse,
  placeCost,
  populationBudget,
  yearCost,
} from "../../scenarios/results/readings.ts";
import { change, changeAll, ladderUpTo, smallRegion } from "../support/model.ts";
import { firstDifference } from "./bits.ts";
import { total } from "./lived.ts";

const options = { seed: "accounts", replication: 3, untilYear: 2030 };
const design = ladderUpTo(smallRegion, "behaviour");
/** Half of the places stand empty, and are paid all the same. */
const half = changeAll(design, {
  "contracts.placesRule": "use-2024",
  "contracts.targetOccupancy": 0.5,
  "contracts.capacityBudget": "price-per-place",
});
const models: Readonly<Record<string, Model>> = {
  today: smallRegion,
  design,
  half,
  ventiel: changeAll(design, {
    "ventiel.on": true,
    "ventiel.waitTriggerWeeks": 2,
    "ventiel.occupancyTrigger": 0.8,
    "ventiel.clawback": 0.3,
  }),
  "by use before": change(half, "contracts.emptyCapacityKey", "use-before"),
  "forms of its own": changeAll(half, {
    "funding.towns.zoetermeer.1.form": "pxq",
    "funding.areas.h8.3.form": "pxq",
    "funding.areas.h8.3.from": "2029-07-01",
    "funding.towns.delft.5.form": "population",
    "funding.towns.rijswijk.2.form": "trajectory",
    "funding.towns.pijnacker-nootdorp.2.form": "pxq-spending-room",
    "room.on": true,
    "room.classes.large.overPrice": 0.7,
    "room.classes.large.growth": -0.3,
    "funding.towns.westland.1.form": "pxq-ceiling",
    "funding.towns.westland.1.until": "2030-04-01",
  }),
};
const ids = Object.keys(models);
const { runs } = simulateReplication(
  ids.map((id) => ({ id, model: models[id] as Model, against: null })),
  options,
);
const runOf = (id: string): RunSummary => runs[id] as RunSummary;
const linesOf = (id: string, place: number, year: number): AccountLines =>
  accountLines(runOf(id), models[id] as Model, place, year);
const years = [...runOf("today").years.keys()];
const centsOf = (id: string, place: number, year: number): AccountLines =>
  accountCents(runOf(id), models[id] as Model, place, year);
const inCents = (euro: number): number => Math.round(100 * euro);

/** What the region pays of a place in a year, line by line, from its books, in whole cents. */
function regionLines(run: RunSummary, place: number, year: number) {
  if (place >= SEGMENT_COUNT) {
    return { paid: inCents(placeCost(run, place, year)), ownUse: 0, emptyCapacity: 0 };
  }
  const budget = capacityBudget(run, place, year);
  // A bill is whole cents, so what is used is the sum of nine rounded bills.
  const used = total(capacityUse(run, place, year).map(inCents));
  return {
    paid: inCents(placeCost(run, place, year) - budget),
    ownUse: Math.min(used, inCents(budget)),
    emptyCapacity: Math.max(0, inCents(budget) - used),
  };
}

describe.each(ids)("the accounts of the municipalities in %s", (id) => {
  const run = runOf(id);

  it("add up to the region in every year, segment and line, to the cent", () => {
    for (const year of years) {
      PLACES.forEach((name, place) => {
        const lines = centsOf(id, place, year);
        const expected = regionLines(run, place, year);
        for (const line of ["paid", "ownUse", "emptyCapacity"] as const) {
          const where = `${line}, ${name} in ${run.years[year]}`;
          expect(total(lines[line]), where).toBe(expected[line]);
          expect(lines[line].every(Number.isSafeInteger), where).toBe(true);
          expect(Math.min(0, ...lines[line]), where).toBe(0);
        }
      });
    }
  });

  it("add up to what the region costs in a year", () => {
    for (const year of years) {
      const paid = PLACES.flatMap((_, place) => Object.values(centsOf(id, place, year)).flat());
      // Each of six places is rounded to the cent twice: what is paid by use, and the budget.
      expect(Math.abs(total(paid) / 100 - yearCost(run, year))).toBeLessThan(12 * 0.005);
      expect(total(paid)).toBeGreaterThan(1e8);
    }
  });
});

describe("what no use pays", () => {
  const last = years.length - 1;
  const residents = (id: string): readonly number[] =>
    runOf(id).municipalities.map((town) => models[id]?.municipalities[town]?.residents.value ?? 0);
  const shares = (values: readonly number[]) => values.map((value) => value / total(values));

  it("is there when half of the places stand empty, and nothing of it today", () => {
    // One year more than another, as places are few; together they are there.
    const empty = years.map((year) => total(linesOf("half", 0, year).emptyCapacity));
    expect(total(empty)).toBeGreaterThan(1e5);
    expect(empty[last]).toBeGreaterThan(0);
    expect(total(linesOf("today", 0, last).emptyCapacity)).toBe(0);
  });

  it("is shared by residents", () => {
    const paid = centsOf("half", 0, last).emptyCapacity;
    shares(residents("half")).forEach((share, town) => {
      expect(Math.abs((paid[town] ?? 0) - share * total(paid))).toBeLessThan(1);
    });
  });

  it("is shared by the use of the three years before the contract when that is the key", () => {
    const run = runOf("by use before");
    const towns = run.municipalities.length;
    const use = run.municipalities.map((_, town) =>
      total([2025, 2026, 2027].map((y) => run.euro[town * years.length + y - 2023] ?? 0)),
    );
    expect(towns).toBe(9);
    const paid = centsOf("by use before", 0, last).emptyCapacity;
    shares(use).forEach((share, town) => {
      expect(Math.abs((paid[town] ?? 0) - share * total(paid))).toBeLessThan(1);
    });
    expect(paid).not.toEqual(centsOf("half", 0, last).emptyCapacity);
  });

  it("is paid by no municipality whose segment has another funding", () => {
    const apart = changeAll(half, { "contracts.fundingDesign.denhaag.1": "pxq" });
    const result = simulateReplication([{ id: "apart", model: apart, against: null }], options);
    const run = result.runs["apart"] as RunSummary;
    const { emptyCapacity } = accountLines(run, apart, 0, last);
    const area = run.municipalities.map((town) => apart.municipalities[town]?.area);
    expect(emptyCapacity.filter((_, town) => area[town] === "denhaag")).toEqual([0]);
    expect(total(emptyCapacity)).toBeGreaterThan(0);
  });
});

describe.each(["letter", "A", "B", "C", "D"])("a budget for places settled by rule %s", (rule) => {
  const places = [...Array(SEGMENT_COUNT).keys()];

  it.each(["design", "half", "ventiel"])(
    "adds up to the cent in %s, with what has no payer",
    (id) => {
      const ruled = change(models[id] as Model, "contracts.settlement", rule);
      let budgets = 0;
      for (const year of years) {
        for (const place of places) {
          const budget = inCents(capacityBudget(runOf(id), place, year));
          const { ownUse, emptyCapacity } = accountCents(runOf(id), ruled, place, year);
          const paid = total([...ownUse, ...emptyCapacity]);
          const used = total(capacityUse(runOf(id), place, year).map(inCents));
          expect(paid).toBe(rule === "letter" ? Math.min(used, budget) : budget);
          budgets += budget;
        }
      }
      expect(budgets).toBeGreaterThan(1e8);
    },
  );

  it("changes nothing in the run", () => {
    const ruled = change(design, "contracts.settlement", rule);
    const both = simulateReplication(
      [
        { id: "design", model: design, against: null },
        { id: "ruled", model: ruled, against: "design" },
      ],
      { ...options, untilYear: 2028 },
    ).runs;
    expect(firstDifference(both["ruled"], both["design"])).toBeNull();
  });
});

it("asks of a municipality with a budget for all its youths that budget, and no other for them", () => {
  const run = runOf("today");
  const town = run.municipalities.indexOf("denhaag");
  const year = years.length - 1;
  const budget = populationBudget(run, 4, year);
  expect(budget.filter((euro) => euro > 0)).toEqual([budget[town]]);
  const outside = run.euro[(4 * run.municipalities.length + town) * years.length + year] ?? 0;
  const paid = linesOf("today", 4, year).paid[town] ?? 0;
  expect(Math.abs(paid - (budget[town] ?? 0) - outside)).toBeLessThan(0.011);
});

it("pays what the ventiel opens as a part of the budget of its segment", () => {
  const { ventielBudget, ventielClawback } = runOf("ventiel");
  expect(total(ventielBudget)).toBeGreaterThan(1e5);
  expect(total(ventielClawback)).toBeGreaterThan(1e4);
  const year = years.findIndex((at) => runOf("ventiel").years[at] === 2028);
  for (const place of [0, 2]) {
    const cell = place * years.length + year;
    const more = (ventielBudget[cell] ?? 0) - (ventielClawback[cell] ?? 0);
    const budget = capacityBudget(runOf("design"), place, year) + more;
    expect(capacityBudget(runOf("ventiel"), place, year)).toBeCloseTo(budget, 5);
  }
});
