/**
 * The tables on who pays a fixed budget: their rows, their sums, and a year worked out by hand.
 *
 * The one rule: budget and use are written into the books here, so that every bill follows on paper.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { RunSummary } from "#journeys";
import type { Estimate, NamedTable } from "#results";
import { inProcessRunner } from "#scenarios";
import { type RunTable, runTable } from "../../../../scenarios/results/run-table.ts";
import { marginalSavingTable } from "../../../../scenarios/results/tables/marginal-saving.ts";
import { populationBudgetTable } from "../../../../scenarios/results/tables/population-budget.ts";
import { settlementTable } from "../../../../scenarios/results/tables/settlement.ts";
import { smallPlan } from "../../small-runs.ts";

let table: RunTable;
let hand: RunTable;

/**
 * Books with one budget: segment 1 has 1,000 euro every policy year. Delft uses 300 of it and
 * Rijswijk 100; nobody else uses anything.
 */
function byHand(run: RunSummary, policyYears: readonly number[]): RunSummary {
  const capacityBudget = new Float64Array(run.capacityBudget.length);
  const capacityUse = new Float64Array(run.capacityUse.length);
  for (const year of policyYears) {
    capacityBudget[year] = 1000;
    const use = (town: string, euro: number): void => {
      capacityUse[run.municipalities.indexOf(town) * run.years.length + year] = euro;
    };
    use("delft", 300);
    use("rijswijk", 100);
  }
  return { ...run, capacityBudget, capacityUse };
}

beforeAll(async () => {
  const plan = smallPlan(1);
  const replications = await inProcessRunner().run(plan.job);
  table = runTable(plan.designs, replications);
  const [first] = replications;
  if (first === undefined) throw new Error("No run.");
  const changed = Object.fromEntries(
    Object.entries(first.runs).map(([id, run]) => [
      id,
      id === "small-savings" ? byHand(run, table.policyYears) : run,
    ]),
  );
  hand = runTable(plan.designs, [{ ...first, runs: changed }]);
});

function made(named: NamedTable | null): NamedTable {
  if (named === null) throw new Error("No table.");
  return named;
}

/** Figures of the row whose key begins with these words. */
function figures(named: NamedTable, ...parts: readonly string[]): readonly (number | null)[] {
  const row = named.rows.find(({ key }) => parts.every((part) => key.en.includes(part)));
  if (row === undefined) throw new Error(`No row ${parts.join(", ")}.`);
  return row.cells.map((cell) => (cell === null ? null : (cell as Estimate).mean));
}

describe("the table of settlement", () => {
  it("holds under every rule what is paid, used, and the difference", () => {
    const named = made(settlementTable(hand));
    expect(named.questions).toContain(7);
    // The letter: own use, and 600 of the 1,000 have no payer.
    expect(figures(named, "Delft", "letter")).toEqual([300, 300, 0]);
    expect(figures(named, "nobody", "letter")).toEqual([600, null, null]);
    // A: 1,000 x 300 / 400.
    expect(figures(named, "Delft", "A,")).toEqual([750, 300, 450]);
    expect(figures(named, "Rijswijk", "A,")).toEqual([250, 100, 150]);
    expect(figures(named, "Wassenaar", "A,")).toEqual([0, 0, 0]);
    // B: own use and a share in 600 by residents.
    const towns = Object.values(hand.first.model.municipalities);
    const all = towns.reduce((sum, { residents }) => sum + residents.value, 0);
    const delft = hand.first.model.municipalities["delft"]?.residents.value ?? 0;
    expect(
      Math.abs((figures(named, "Delft", "B,")[0] ?? 0) - 300 - (600 * delft) / all),
    ).toBeLessThan(0.01);
    // D: the use was the same in every year, so it is A again.
    expect(figures(named, "Delft", "D,")).toEqual([750, 300, 450]);
  });

  it("adds up to the budget under every rule, to the cent", () => {
    const named = made(settlementTable(hand));
    for (const rule of ["by the letter", "A,", "B,", "C,", "D,"]) {
      const rows = named.rows.filter(({ key }) => key.en.includes(`, ${rule}`));
      const paid = rows.map(({ cells }) => (cells[0] as Estimate).mean);
      expect(Math.round(100 * paid.reduce((sum, euro) => sum + euro, 0))).toBe(100_000);
      expect(rows.length).toBe(rule === "by the letter" ? 10 : 9);
    }
  });

  it("is not made without a budget for places", () => {
    expect(settlementTable({ ...table, designs: [table.first] })).toBeNull();
    expect(marginalSavingTable({ ...table, designs: [table.first] })).toBeNull();
  });
});

describe("the table of what less use saves", () => {
  it("says that under A the others pay what one saves, and the region saves nothing", () => {
    const named = made(marginalSavingTable(hand));
    // Delft prevents 30 of 300: it pays 1,000 x 270 / 370 = 729.73 instead of 750, so it saves 20.27.
    const [, share10, worth, own, others, region] = figures(named, "Delft", "A,");
    expect(worth).toBeCloseTo(30, 9);
    expect(own).toBeCloseTo(20.27, 9);
    expect(others).toBeCloseTo(-20.27, 9);
    expect(region).toBeCloseTo(0, 9);
    expect(share10).toBeCloseTo(20.27 / 30, 9);
  });

  it("says that under the letter one saves all of it and the places stay without payer", () => {
    const named = made(marginalSavingTable(hand));
    expect(figures(named, "Delft", "letter").slice(0, 2)).toEqual([1, 1]);
    expect(figures(named, "Delft", "letter").slice(3)).toEqual([30, 0, 30]);
  });

  it("says under B that one saves the price of what it prevents, less its own share by the key", () => {
    const named = made(marginalSavingTable(hand));
    const towns = Object.values(hand.first.model.municipalities);
    const all = towns.reduce((sum, { residents }) => sum + residents.value, 0);
    const delft = hand.first.model.municipalities["delft"]?.residents.value ?? 0;
    const [, share, , , , region] = figures(named, "Delft", "B,");
    expect(Math.abs((share ?? 0) - (1 - delft / all))).toBeLessThan(0.001);
    expect(region).toBeCloseTo(0, 9);
  });

  it("shows nothing for who uses nothing", () => {
    expect(figures(made(marginalSavingTable(hand)), "Wassenaar", "A,").slice(0, 2)).toEqual([
      null,
      null,
    ]);
  });
});

it("shows budgets for all youths beside their care, the gap being the difference", () => {
  const named = made(populationBudgetTable(table));
  expect(named.rows).toHaveLength(table.designs.length * table.policyYears.length);
  for (const { cells } of named.rows) {
    const [budget, care, beyond] = cells.map((cell) => (cell as Estimate).mean);
    expect(budget).toBeGreaterThan(1e5);
    expect((care ?? 0) - (budget ?? 0)).toBeCloseTo(beyond ?? Number.NaN, 6);
  }
});
