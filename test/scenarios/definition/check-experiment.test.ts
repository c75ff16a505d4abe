/** Experiments whose designs bring a small change of their own: judged like scenarios, at their place. */
import { describe, expect, it } from "vitest";
import { checkExperiment } from "../../../scenarios/definition/check-experiment.ts";
import { resolveScenario } from "../../../scenarios/definition/resolve-scenario.ts";
import { planExperiment } from "../../../scenarios/experiments/ladder.ts";
import { scenario, shippedLibrary, shippedRegion } from "../shipped.ts";

const base = shippedRegion();
const library = shippedLibrary();
const named = (id: string) => ({ id, title: { nl: id, en: id } });
const place = { step: null, against: "today", quick: true, every: 1 };
const today = { scenario: "today", step: 0, against: null, quick: true, every: 1 };
const occupancy = (value: number | string) => ({ contracts: { targetOccupancy: value } });

function experimentOf(...designs: readonly object[]) {
  return {
    format: "klantreis-experiment",
    version: 1,
    id: "some",
    title: { nl: "Iets", en: "Something" },
    designs: [today, ...designs],
  };
}

const toldOf = (...designs: readonly object[]) =>
  checkExperiment(experimentOf(...designs), library, base).map(({ path }) => path);

describe("a design with a change of its own", () => {
  const low = { scenario: "swap", ...named("low"), change: occupancy(0.8), ...place };
  const high = { scenario: "swap", ...named("high"), change: occupancy(0.95), ...place };

  it("is good beside others on the same scenario, and can be what another is compared with", () => {
    expect(toldOf(low, { ...high, against: "low" })).toEqual([]);
  });

  it("becomes the model that a scenario file with that change becomes", () => {
    const experiment = experimentOf(low, high) as never;
    const options = { seed: "s", replications: 1, quick: false };
    const { designs } = planExperiment(experiment, base, library, options);
    const file = scenario("low", { extends: "swap", change: occupancy(0.8) });
    expect(designs.map(({ id }) => id)).toEqual(["today", "low", "high"]);
    expect(designs[1]?.model).toEqual(resolveScenario(file, base, library));
    expect(designs[1]?.hash).not.toBe(designs[2]?.hash);
    expect(designs[1]?.asks).toEqual({ nl: "low", en: "low" });
  });

  it.each([
    [
      "an unknown name",
      { ...low, change: { contracts: { tarotOccupancy: 1 } } },
      "/change/contracts/tarotOccupancy",
    ],
    [
      "a value that cannot be",
      { ...low, change: occupancy("full") },
      "/change/contracts/targetOccupancy",
    ],
    [
      "no name",
      { scenario: "swap", change: occupancy(0.8), ...place, title: { nl: "a", en: "a" } },
      "/id",
    ],
    ["no title", { scenario: "swap", change: occupancy(0.8), ...place, id: "low" }, "/title"],
    ["a name of a shipped scenario", { ...low, id: "teams" }, "/id"],
    ["a name but no change", { scenario: "swap", ...place, id: "low" }, "/id"],
    ["other days", { ...low, change: { region: { lastDay: "2030-12-31" } } }, "/change/region"],
    ["a scenario that is not there", { ...low, scenario: "swop" }, "/scenario"],
  ])("is refused with %s, at its place in the experiment", (_name, design, path) => {
    expect(toldOf(design)).toEqual([`/designs/1${path}`]);
  });

  it("is refused the second time under one name", () => {
    expect(toldOf(low, { ...high, id: "low" })).toEqual(["/designs/2/id"]);
  });
});
