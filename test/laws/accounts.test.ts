/**
 * The municipalities together pay what the region costs: every year, segment and line.
 *
 * The one rule: the region's side is read from the books of the run and never from the accounts.
 */
import { describe, expect, it } from "vitest";
import { type Model, PLACES, type RunSummary, SEGMENT_COUNT, simulateReplication } from "#journeys";
import { type AccountLines, accountLines } from "../../scenarios/results/account-lines.ts";
import {
  capacityBudget,
  capacityUse,
  placeCost,
  yearCost,
} from "../../scenarios/results/readings.ts";
import { change, changeAll, ladderUpTo, smallRegion } from "../support/model.ts";
import { total } from "./lived.ts";

const options = { seed: "accounts", replication: 0, untilYear: 2030 };
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
  "by use before": change(half, "contracts.emptyCapacityKey", "use-before"),
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
const cent = 0.005;

/** What the region pays of a place in a year, line by line, from its books. */
function regionLines(run: RunSummary, place: number, year: number) {
  if (place >= SEGMENT_COUNT) {
    return { paid: placeCost(run, place, year), ownUse: 0, emptyCapacity: 0 };
  }
  const budget = capacityBudget(run, place, year);
  const used = total(capacityUse(run, place, year));
  return {
    paid: placeCost(run, place, year) - budget,
    ownUse: Math.min(used, budget),
    emptyCapacity: Math.max(0, budget - used),
  };
}

describe.each(ids)("the accounts of the municipalities in %s", (id) => {
  const run = runOf(id);

  it("add up to the region in every year, segment and line, to the cent", () => {
    for (const year of years) {
      PLACES.forEach((name, place) => {
        const lines = linesOf(id, place, year);
        const expected = regionLines(run, place, year);
        for (const line of ["paid", "ownUse", "emptyCapacity"] as const) {
          const where = `${line}, ${name} in ${run.years[year]}`;
          expect(Math.abs(total(lines[line]) - expected[line]), where).toBeLessThan(cent);
          expect(Math.min(0, ...lines[line]), where).toBe(0);
        }
      });
    }
  });

  it("add up to what the region costs in a year", () => {
    for (const year of years) {
      const paid = PLACES.flatMap((_, place) => Object.values(linesOf(id, place, year)).flat());
      expect(Math.abs(total(paid) - yearCost(run, year))).toBeLessThan(cent);
      expect(total(paid)).toBeGreaterThan(1e6);
    }
  });
});

describe("what no use pays", () => {
  const last = years.length - 1;
  const residents = (id: string): readonly number[] =>
    runOf(id).municipalities.map((town) => models[id]?.municipalities[town]?.residents.value ?? 0);
  const shares = (values: readonly number[]) => values.map((value) => value / total(values));

  it("is there when half of the places stand empty, and nothing of it today", () => {
    expect(total(linesOf("half", 0, last).emptyCapacity)).toBeGreaterThan(1e5);
    expect(total(linesOf("today", 0, last).emptyCapacity)).toBe(0);
  });

  it("is shared by residents", () => {
    const paid = shares(linesOf("half", 0, last).emptyCapacity);
    shares(residents("half")).forEach((share, town) => {
      expect(paid[town]).toBeCloseTo(share, 12);
    });
  });

  it("is shared by the use of the three years before the contract when that is the key", () => {
    const run = runOf("by use before");
    const towns = run.municipalities.length;
    const use = run.municipalities.map((_, town) =>
      total([2025, 2026, 2027].map((y) => run.euro[town * years.length + y - 2023] ?? 0)),
    );
    expect(towns).toBe(9);
    const paid = shares(linesOf("by use before", 0, last).emptyCapacity);
    shares(use).forEach((share, town) => {
      expect(paid[town]).toBeCloseTo(share, 12);
    });
    expect(paid).not.toEqual(shares(linesOf("half", 0, last).emptyCapacity));
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
