/**
 * A quick answer names what it left out: in the results, at the tables, beside the outcome.
 *
 * The one rule: the names are those of the designs in the file of the experiment.
 */
import { describe, expect, it } from "vitest";
import { planExperiment } from "#scenarios";
import { roughNote } from "#viz";
import { namingLeftOut } from "../../../scenarios/results/tables/left-out.ts";
import { buildTables } from "../../../scenarios/results/tables/registry.ts";
import { filledTable, put } from "../../support/run-tables.ts";
import { shippedExperiments, shippedLibrary, shippedRegion } from "../shipped.ts";
import { resultsOf, smallExperiment, smallLibrary } from "../small-runs.ts";

const quickly = { seed: "test", replications: 3, quick: true };

function planOf(id: string, quick: boolean) {
  const experiment = shippedExperiments().find((file) => file.id === id);
  if (experiment === undefined) throw new Error(`No experiment ${id}.`);
  return planExperiment(experiment, shippedRegion(), shippedLibrary(), { ...quickly, quick });
}

describe("a quick answer", () => {
  it("holds the names of the designs it left out, and the whole answer holds none", () => {
    expect(planOf("boundaries", true).leftOut?.map(({ en }) => en)).toEqual([
      "Day treatment in segment 4",
      "Crisis stay in segment 5",
      "Dyslexia in segment 4",
      "Den Haag buys segment 3 itself",
      "Den Haag buys segment 4 itself",
    ]);
    expect(planOf("boundaries", false).leftOut).toBeUndefined();
  });

  it("names them below the table they are missing from, and below no other", () => {
    const { designs, leftOut = [] } = planOf("boundaries", true);
    const runs = filledTable(designs, 3, (run) => {
      put.segment(run, "waitCount", 0, 1);
      run.distanceByTown.fill(1);
    });
    const made = buildTables(runs);
    const told = namingLeftOut(made, leftOut);
    const below = (id: string) => told.find((table) => table.id === id)?.leavesOut;
    expect(below("boundaries")?.en).toMatch(/^This quick run leaves out .*Dyslexia in segment 4/);
    expect(below("boundaries")?.nl).toMatch(/^Deze snelle berekening .*Dyslexie in segment 4/);
    expect(told.filter((table, at) => table !== made[at]).map(({ id }) => id)).toEqual([
      "boundaries",
    ]);
    expect(namingLeftOut(made, [])).toEqual(made);
  });

  it("tells them with the warning that it is quick", async () => {
    const designs = smallExperiment.designs.map((design) => ({
      ...design,
      quick: design.scenario !== "small-again",
    }));
    const experiment = { ...smallExperiment, designs };
    const plan = planExperiment(experiment, shippedRegion(), smallLibrary, {
      ...quickly,
      untilYear: 2028,
    });
    const results = await resultsOf(plan);
    const title = smallLibrary.get("small-again")?.title;
    expect(results.manifest.leftOut).toEqual([title]);
    expect(results.variants.map(({ id }) => id)).not.toContain("small-again");
    expect(roughNote(results, "nl")).toContain(`Niet doorgerekend: ${title?.nl}.`);
    expect(roughNote(results, "en")).toContain(`Not run: ${title?.en}.`);
  });
});
