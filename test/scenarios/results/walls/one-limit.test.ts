/**
 * The limits that walls are judged by.
 *
 * The rule this file keeps: designs that stand beside each other live alike here and differ in their
 * limits alone, so whatever differs between them is the limit.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { comparison, inProcessRunner, planExperiment, type ScenarioFile } from "#scenarios";
import { runTable } from "../../../../scenarios/results/run-table.ts";
import type { WallTable } from "../../../../scenarios/results/types.ts";
import { buildWalls } from "../../../../scenarios/results/walls/build-walls.ts";
import { scenario, shippedRegion } from "../../shipped.ts";
import { smallLibrary } from "../../small-runs.ts";

const swap = smallLibrary.get("small-swap") as ScenarioFile;
const strict = scenario("strict", {
  extends: "small-swap",
  change: { detection: { wallMarginDays: 0, wallMarginRefused: 0.01 } },
});
const library = new Map([...smallLibrary, ["strict", strict]]);

let walls: WallTable;

beforeAll(async () => {
  const options = { seed: "limit", replications: 4, quick: true };
  const plan = planExperiment(comparison(swap, [strict]), shippedRegion(), library, options);
  walls = buildWalls(runTable(plan.designs, await inProcessRunner().run(plan.job)));
});

describe("the limits of walls", () => {
  it("are those of the last design, and told as such", () => {
    expect(walls).toMatchObject({ marginDays: 0, marginRefused: 0.01, ruleDays: 14 });
  });

  it("are the same for all designs: the same lives give the same verdicts", () => {
    const of = (id: string) =>
      walls.walls
        .filter(({ variant }) => variant === id)
        .map(({ from, to, pDelay, pRefused, verdict }) => ({
          from,
          to,
          pDelay,
          pRefused,
          verdict,
        }));
    expect(of("strict").some(({ pDelay }) => pDelay !== null)).toBe(true);
    expect(of("strict")).toEqual(of("small-swap"));
  });
});
