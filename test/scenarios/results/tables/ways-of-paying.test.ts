/**
 * The tables on trajectory prices and spending rooms: worked out on paper.
 *
 * The one rule: means are over the policy years, and a design without either has no table.
 */
import { expect, it } from "vitest";
import { MONEY_COUNTS, type MoneyCount, SEGMENT_COUNT } from "#journeys";
import {
  spendingRoomTable,
  trajectoriesTable,
} from "../../../../scenarios/results/tables/ways-of-paying.ts";
import { type emptyRun, handTable, handYears } from "../../../support/run-tables.ts";

type Run = ReturnType<typeof emptyRun>;

/** Writes a count of a segment (from 1) in a year of the hand-made run. */
function note(run: Run, count: MoneyCount, segment: number, year: number, amount: number): void {
  const row = MONEY_COUNTS.indexOf(count) * SEGMENT_COUNT + segment - 1;
  run.money[row * handYears.length + year] = amount;
}

const means = (cells: readonly unknown[]): readonly number[] =>
  cells.map((cell) => (cell as { readonly mean: number }).mean);

it("sets what is paid for trajectories beside what their days cost, a year", () => {
  const table = handTable([{ id: "bought" }], 1, (run) => {
    for (const year of [1, 2]) {
      note(run, "trajectories", 2, year, 100 * year);
      note(run, "trajectory-euro", 2, year, 3e6);
      note(run, "trajectory-worth", 2, year, 2e6);
      note(run, "reopened", 2, year, 4);
    }
  });
  const years = table.policyYears.length;
  const sum = [1, 2].filter((year) => table.policyYears.includes(year)).reduce((a, b) => a + b, 0);
  const made = trajectoriesTable(table);
  expect(made?.rows).toHaveLength(1);
  expect(made?.rows[0]?.key.en).toMatch(/^2/);
  expect(means(made?.rows[0]?.cells ?? [])).toEqual([(100 * sum) / years, 3e6, 2e6, 4, 0]);
});

it("tells of rooms by segment, and of nothing where there is none", () => {
  const above = handTable([{ id: "above" }], 1, (run) => {
    for (const year of [1, 2]) {
      note(run, "room-permitted", 5, year, 8);
      note(run, "over-room-worth", 5, year, 1000);
      note(run, "over-room-unpaid", 5, year, 200);
    }
  });
  const made = spendingRoomTable(above);
  expect(made?.rows.map(({ key }) => key.nl[0])).toEqual(["5"]);
  expect(means(made?.rows[0]?.cells ?? [])).toEqual([0, 8, 0, 1000, 200]);
  const nothing = handTable([{ id: "none" }], 1, () => {});
  expect(spendingRoomTable(nothing)).toBeNull();
  expect(trajectoriesTable(nothing)).toBeNull();
  expect(trajectoriesTable(above)).toBeNull();
});
