/**
 * What goes into the results of what designs set that does nothing.
 *
 * The rule this file keeps: what ships is not remarked on, and a changed copy under its name is.
 */
import { describe, expect, it } from "vitest";
import type { ExperimentFile } from "#scenarios";
import { designRemarks } from "../../../scenarios/experiments/design-remarks.ts";
import { comparison } from "../../../scenarios/experiments/ladder.ts";
import { scenario, shippedExperiments, shippedLibrary, shippedRegion } from "../shipped.ts";

const base = shippedRegion();
const library = shippedLibrary();
const experiments = shippedExperiments();
const shipped = { library, experiments };

function shippedScenario(id: string) {
  const found = library.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const ventiel = scenario("mine", { extends: "swap", change: { ventiel: { price: 1.2 } } });

describe("remarks on designs", () => {
  it("name the design, the number and what would make it count", () => {
    const made = designRemarks(
      comparison(shippedScenario("swap"), [ventiel]),
      base,
      new Map([...library, ["mine", ventiel]]),
      shipped,
    );
    expect(made).toEqual([
      {
        variant: "mine",
        ids: ["ventiel.price"],
        found: "1.2",
        text: {
          nl: "doet niets zolang ventiel.on uit staat; verander daarvoor ventiel.on",
          en: "does nothing while ventiel.on is off; to make it count, change ventiel.on",
        },
      },
    ]);
  });

  it("are not made on what ships, though it sets such numbers", () => {
    for (const id of ["target-higher", "everything-today"]) {
      const row = comparison(shippedScenario(id), []);
      expect(designRemarks(row, base, library, shipped)).toEqual([]);
      expect(designRemarks(row, base, library, { library: new Map(), experiments })).not.toEqual(
        [],
      );
    }
    const bearing = experiments.find(({ id }) => id === "bearing") as ExperimentFile;
    expect(designRemarks(bearing, base, library, shipped)).toEqual([]);
    expect(designRemarks(bearing, base, library, { library, experiments: [] })).not.toEqual([]);
  });

  it("are made on a changed copy of what ships", () => {
    const copy = scenario("today", { change: { ventiel: { price: 1.2 } } });
    const all = new Map([...library, ["today", copy] as const]);
    const [remark] = designRemarks(comparison(copy, []), base, all, shipped);
    expect([remark?.variant, remark?.ids]).toEqual(["today", ["ventiel.price"]]);
  });
});
