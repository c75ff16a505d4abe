/**
 * The experiment that takes a waterbed apart, planned and run on the small region.
 */
import { describe, expect, it } from "vitest";
import { CHANNELS, compilePlan, divergenceDay } from "#journeys";
import { channelExperiment, combinationExperiment, planExperiment } from "#scenarios";
import { shippedRegion } from "./shipped.ts";
import { resultsOf, smallLibrary } from "./small-runs.ts";

const base = smallLibrary.get("small-swap")!;
const variant = smallLibrary.get("small-savings")!;
const options = { seed: "test", replications: 3, quick: true, untilYear: 2029 };
const planned = (experiment: ReturnType<typeof channelExperiment>) =>
  planExperiment(experiment, shippedRegion(), smallLibrary, options);

describe("the experiment on ways", () => {
  const plan = planned(channelExperiment(base, variant));

  it("has both designs as they are, then without each way, then without any", () => {
    expect(plan.designs).toHaveLength(2 * (CHANNELS.length + 2));
    expect(plan.designs.map(({ id }) => id)).toContain("without-out-of-region-before");
    expect(plan.designs.every(({ id }) => /^[a-z0-9][a-z0-9-]{0,59}$/.test(id))).toBe(true);
    const { model, against } = plan.designs.find(({ id }) => id === "without-crisis")!;
    expect(against).toBe("without-crisis-before");
    const shut = CHANNELS.filter((channel) => !model.channels[channel].value);
    expect(shut).toEqual(["crisis"]);
  });

  it("leaves the past of both designs as it is", () => {
    const plans = new Map(plan.designs.map(({ id, model }) => [id, compilePlan(model)]));
    for (const [without, open] of [
      ["without-all-before", "small-swap"],
      ["without-all", "small-savings"],
    ] as const) {
      const { calendar } = plans.get(open)!;
      expect(divergenceDay(plans.get(open)!, plans.get(without)!)).toBe(calendar.contractDay);
    }
  });

  it("gives the waterbeds of the two designs, each with what comes back along every way", async () => {
    const results = await resultsOf(plan);
    expect(new Set(results.waterbeds.map(({ variant: id }) => id))).toEqual(
      new Set(["small-savings"]),
    );
    const [together, ...apart] = results.waterbeds;
    // What belongs to one of several segments that are squeezed at once has no ways of its own.
    expect(apart.map(({ channels }) => channels)).toEqual(apart.map(() => null));
    for (const { channels } of [together!]) {
      expect(channels!.replications).toBe(3);
      expect(channels!.effects.flatMap(({ channels: ways }) => ways).sort()).toEqual(
        [...CHANNELS].sort(),
      );
      expect(channels!.shapley).toBeNull();
    }
  });
});

describe("the experiment on combinations", () => {
  it("has every combination of the ways set apart, and the others together", () => {
    const plan = planned(combinationExperiment(base, variant, ["crisis", "repeat"]));
    // Three blocks: two ways and the rest; seven sets that are not empty.
    expect(plan.designs).toHaveLength(2 + 2 * 7);
    expect(new Set(plan.designs.map(({ id }) => id)).size).toBe(16);
  });
});
