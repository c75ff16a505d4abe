/** What one choice does is told only from two designs that differ in nothing but that choice. */
import { describe, expect, it } from "vitest";
import type { ExperimentFile } from "#scenarios";
import { planExperiment } from "../../../../scenarios/experiments/ladder.ts";
import { choices, differOnlyIn } from "../../../../scenarios/results/verdicts/one-choice.ts";
import { readRepoFile } from "../../../support/repo-files.ts";
import { shippedLibrary, shippedRegion } from "../../shipped.ts";

const file = JSON.parse(readRepoFile("scenarios/library/ladder.experiment.json")) as ExperimentFile;
const options = { seed: "s", replications: 1, quick: false };
const { designs } = planExperiment(file, shippedRegion(), shippedLibrary(), options);

type ChoiceName = keyof typeof choices;

/** The choices that two designs of the shipped ladder differ in, if in no other number. */
function toldOf(variant: string, against: string): ChoiceName[] {
  const [after, before] = [variant, against].map((id) => designs.find((one) => one.id === id));
  if (after === undefined || before === undefined) throw new Error("No such design.");
  return (Object.keys(choices) as ChoiceName[]).filter((name) =>
    differOnlyIn(after.model, before.model, choices[name]),
  );
}

describe("two designs of the ladder", () => {
  it.each([
    ["teams", "prices", ["teams"]],
    ["behaviour", "teams", ["behaviour"]],
    ["teams-segment-2", "teams", ["secondSegment"]],
    ["behaviour-segment-2", "behaviour", ["secondSegment"]],
    ["places-2024", "behaviour", ["places"]],
  ])("%s and %s differ in one choice", (variant, against, expected) => {
    expect(toldOf(variant, against)).toEqual(expected);
  });

  it.each([
    // Funding, saving, prices, teams and behaviour at once.
    ["behaviour", "today"],
    // Two choices, each of which has a finding of its own.
    ["behaviour", "prices"],
    ["behaviour-segment-2", "teams"],
    ["no-border-rules", "today"],
    ["behaviour", "behaviour"],
  ])("%s and %s tell nothing of one choice", (variant, against) => {
    expect(toldOf(variant, against)).toEqual([]);
  });

  it("do not count the money of places as the rule for places", () => {
    const before = designs.find(({ id }) => id === "behaviour")?.model;
    if (before === undefined) throw new Error("No such design.");
    const { contracts } = before;
    const capacityBudget = { ...contracts.capacityBudget, value: "price-per-place" as const };
    const after = { ...before, contracts: { ...contracts, capacityBudget } };
    expect(contracts.capacityBudget.value).not.toBe("price-per-place");
    expect(differOnlyIn(after, before, choices.places)).toBe(false);
  });
});
