/**
 * Taking planted walls away: the designs it takes, and what it finds where places abound.
 */
import { describe, expect, it } from "vitest";
import type { ScenarioFile } from "../../../scenarios/definition/scenario-file.ts";
import {
  counterfactualExperiment,
  removalOf,
  type WallsFound,
  wallsFound,
  withoutLogs,
} from "../../../scenarios/experiments/counterfactual.ts";
import { planExperiment } from "../../../scenarios/experiments/ladder.ts";
import { inProcessRunner } from "../../../scenarios/run/runner.ts";
import { smallRegion } from "../../support/model.ts";
import { sampleResults } from "../../support/sample-results.ts";
import { shippedLibrary } from "../shipped.ts";

/** Two months at every border, and places enough for everybody. */
const walled: ScenarioFile = {
  format: "klantreis-scenario",
  version: 2,
  id: "walled",
  extends: "behaviour",
  title: { nl: "schotten", en: "walls" },
  asks: { nl: "schotten", en: "walls" },
  change: {
    borders: { borderDaysDesign: 60, refusalDesign: 0 },
    contracts: { extraPlaces: { "1": 3, "2": 3, "3": 3, "4": 3, "5": 3 } },
  },
};
const library = new Map([...shippedLibrary(), [walled.id, walled] as const]);
const found: WallsFound = {
  variant: "walled",
  borders: [
    { from: "5", to: "2" },
    { from: "2", to: "5" },
  ],
  found: 2,
};
const planned = (walls: WallsFound) =>
  withoutLogs(
    planExperiment(counterfactualExperiment(walls), smallRegion, library, {
      seed: "removal",
      replications: 3,
      quick: false,
      untilYear: 2030,
    }),
  );

describe("the designs without walls", () => {
  it("are every company of borders, and more places behind each", () => {
    const { designs } = planned(found);
    const { borders, contracts } = designs[0]!.model;
    expect(designs.map(({ id }) => id)).toEqual([
      "walled",
      "without-1",
      "without-2",
      "without-3",
      "more-places-2",
      "more-places-5",
    ]);
    const opened = designs.map(({ model }) =>
      Object.entries(model.borders.open)
        .filter(([, { value }]) => value)
        .map(([border]) => border)
        .join(" "),
    );
    expect(opened).toEqual(["", "5-2", "2-5", "2-5 5-2", "", ""]);
    expect(designs.at(-1)?.model.contracts.extraPlaces["5"].value).not.toBe(
      contracts.extraPlaces["5"].value,
    );
    expect(borders.open["5-2"]?.value).toBe(false);
  });

  it("are the walls that were found in the last design, the most costly first, three in a quick answer", () => {
    const results = sampleResults();
    const walls = wallsFound(results, false);
    const cost = ({ from, to }: { readonly from: string; readonly to: string }) =>
      results.walls.walls.find(
        (wall) => wall.variant === walls.variant && wall.from === from && wall.to === to,
      );
    expect(walls.borders.length).toBeGreaterThan(0);
    expect(walls.borders.length).toBeLessThanOrEqual(5);
    expect(walls.borders.every((border) => cost(border)?.verdict === "wall")).toBe(true);
    const days = walls.borders.map((border) => cost(border)?.borderDays.mean ?? 0);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    const isFound = ({ variant, verdict }: (typeof results.walls.walls)[number]) =>
      variant === walls.variant && verdict === "wall";
    const more = results.walls.walls.filter(isFound).length;
    expect([walls.found, wallsFound(results, true).found]).toEqual([more, more]);
    expect(wallsFound(results, true).borders).toEqual(walls.borders.slice(0, 3));
  });
});

describe("what it brings where places abound", () => {
  it("is what the border took, and it reaches the region", async () => {
    const plan = planned(found);
    const replications = await inProcessRunner().run(plan.job);
    const removal = removalOf(plan, found, replications);
    const base = replications.map(({ walls }) => walls["walled"]!);
    for (const { gross, net, from, to } of removal.borders) {
      const cell = (Number(from) - 1) * 5 + Number(to) - 1;
      const taken = base.reduce((sum, wall) => sum + wall.borderDays[cell]! / wall.years, 0) / 3;
      // Beside the rule's own days an authorisation becomes shorter.
      expect(gross.mean).toBeGreaterThan(0.95 * taken);
      expect(gross.mean).toBeLessThan(1.6 * taken);
      expect(net.mean / gross.mean).toBeGreaterThan(0.8);
      expect(net.mean / gross.mean).toBeLessThan(1.2);
    }
    const worth = removal.borders.reduce((sum, border) => sum + border.worth.mean, 0);
    expect(worth).toBeCloseTo(removal.together.mean, 6);
  });
});
