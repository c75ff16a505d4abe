/**
 * A saving by municipality, in runs of the small region under fixed budgets.
 *
 * The rule this file keeps: taken together the municipalities are the whole, in what they saved and in
 * the share that came back; a reader who adds up a table finds the figure of the verdict.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { comparison, inProcessRunner, planExperiment, type ScenarioFile } from "#scenarios";
import { runTable } from "../../../../scenarios/results/run-table.ts";
import type { Waterbed } from "../../../../scenarios/results/types.ts";
import { buildWaterbeds } from "../../../../scenarios/results/waterbed/build-waterbeds.ts";
import { scenario, shippedRegion } from "../../shipped.ts";
import { smallLibrary } from "../../small-runs.ts";

const split = { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 };
const others = [
  scenario("one-saves", { extends: "small-swap", change: { savings: { on: true, split } } }),
  scenario("all-save", { extends: "small-swap", change: { savings: { on: true } } }),
];
const swap = smallLibrary.get("small-swap") as ScenarioFile;
const library = new Map([...smallLibrary, ...others.map((file) => [file.id, file] as const)]);

let beds: readonly Waterbed[];

beforeAll(async () => {
  // Fewer replications do not tell so small a saving from 0.
  const options = { seed: "towns", replications: 12, quick: true };
  const plan = planExperiment(comparison(swap, others), shippedRegion(), library, options);
  const table = runTable(plan.designs, await inProcessRunner().run(plan.job));
  beds = buildWaterbeds(table).filter(({ towns }) => towns.length > 0);
}, 120_000);

const totalOf = (bed: Waterbed, ledger: "days" | "euro", side: "saved" | "gained") =>
  bed.towns.reduce((sum, town) => sum + town[ledger][side].mean, 0);

describe("municipalities together", () => {
  it("saved what shares are of, where a fixed budget is valued in days too", () => {
    expect(beds.map(({ target }) => target)).toEqual(["1", "1+2+3+4+5"]);
    for (const bed of beds) {
      expect(bed.pricedEuro, bed.target).toBeDefined();
      const inEuro = bed.pricedEuro?.mean ?? Number.NaN;
      expect(inEuro / bed.grossEuro.mean, bed.target).not.toBeCloseTo(1, 2);
      expect(totalOf(bed, "euro", "saved") / inEuro, bed.target).toBeCloseTo(1, 9);
      expect(totalOf(bed, "days", "saved") / bed.grossDays.mean, bed.target).toBeCloseTo(1, 9);
    }
  });

  it("have the share of the verdict", () => {
    for (const bed of beds) {
      const [days, euro] = [bed.leakageDays, bed.leakageEuro];
      if (days === null || euro === null) throw new Error(`${bed.target} cannot be rated.`);
      const pooled = (ledger: "days" | "euro") =>
        totalOf(bed, ledger, "gained") / totalOf(bed, ledger, "saved");
      expect(pooled("euro"), bed.target).toBeCloseTo(euro.mean, 9);
      expect(pooled("days"), bed.target).toBeCloseTo(days.mean, 9);
    }
  });

  it("have one price a day under one budget", () => {
    const [bed] = beds;
    const price = (bed?.pricedEuro?.mean ?? Number.NaN) / (bed?.grossDays.mean ?? Number.NaN);
    for (const { days, euro } of bed?.towns ?? []) {
      expect(euro.saved.mean).toBeCloseTo(days.saved.mean * price, 3);
    }
  });
});
