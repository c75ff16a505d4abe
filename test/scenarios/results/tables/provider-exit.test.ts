/**
 * The tables on providers that stop: counts by hand, and whole on a small run.
 *
 * The one rule: expected values are counted on paper.
 */
import { expect, it } from "vitest";
import { PROVIDER_COUNTS, type RunSummary } from "#journeys";
import {
  handoverTable,
  meanGap,
  providerExitTable,
  providerSum,
  waitPeak,
} from "../../../../scenarios/results/tables/provider-exit.ts";
import { emptyRun, handTable, put } from "../../../support/run-tables.ts";

function fill(
  run: RunSummary,
  counts: Readonly<Record<string, number>>,
  waiting: (month: number) => number,
): RunSummary {
  PROVIDER_COUNTS.forEach((name, row) => {
    run.providers[row * run.years.length + 1] = counts[name] ?? 0;
  });
  put.month(run, "waiting", 0, waiting);
  return run;
}

it("the peak is the month with most youths extra, and back is below a tenth of it", () => {
  expect(waitPeak([0, 0, 40, 100, 60, 11, 10, 0])).toEqual({ youths: 100, months: 3 });
  expect(waitPeak([0, 50, 60])).toEqual({ youths: 60, months: Number.NaN });
  expect(waitPeak([0, -3])).toEqual({ youths: 0, months: Number.NaN });
});

it("a gap is a mean over those who went on later", () => {
  const run = fill(emptyRun(), { cold: 4, warm: 6, "gap-days": 100 }, () => 0);
  expect(meanGap(run)).toBe(25);
  expect(providerSum(run, "warm")).toBe(6);
});

it("tables tell of designs in which a provider stops, beside the design they stand against", () => {
  const counts = {
    left: 1,
    "places-lost": 50,
    "places-taken-over": 35,
    "passed-on": 40,
    warm: 30,
    cold: 8,
    "gap-days": 240,
    "not-resumed": 2,
  };
  const table = handTable([{ id: "stay" }, { id: "leave", against: "stay" }], 2, (run, design) => {
    if (design === "stay") fill(run, {}, () => 20);
    else fill(run, counts, (month) => (month >= 12 && month < 18 ? 80 : 20));
  });
  const [row, ...others] = providerExitTable(table)?.rows ?? [];
  expect(others).toEqual([]);
  const figure = (cell: unknown): unknown =>
    typeof cell === "object" && cell !== null && "mean" in cell ? cell.mean : cell;
  expect(row?.cells.map(figure)).toEqual([1, 50, 35, 0, 0, 60, 6]);
  expect(handoverTable(table)?.rows[0]?.cells.map(figure)).toEqual([40, 30, 8, 30, 0, 2]);
});

it("there are no tables where every provider stays", () => {
  const table = handTable([{ id: "stay" }], 1, (run) => fill(run, {}, () => 5));
  expect(providerExitTable(table)).toBeNull();
  expect(handoverTable(table)).toBeNull();
});
