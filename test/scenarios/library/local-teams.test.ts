/** The experiment on local teams ships whole: each design changes against the one before what it says. */
import { describe, expect, it } from "vitest";
import type { ExperimentFile } from "#scenarios";
import { checkExperiment } from "../../../scenarios/definition/check-experiment.ts";
import { quantitiesOf } from "../../../scenarios/definition/quantities.ts";
import { planExperiment } from "../../../scenarios/experiments/ladder.ts";
import { readRepoFile } from "../../support/repo-files.ts";
import { shippedLibrary, shippedRegion } from "../shipped.ts";

const file = JSON.parse(
  readRepoFile("scenarios/library/local-teams.experiment.json"),
) as ExperimentFile;
const base = shippedRegion();
const library = shippedLibrary();

describe("the experiment on local teams", () => {
  const options = { seed: "s", replications: 1, quick: false };
  const { designs } = planExperiment(file, base, library, options);
  const valuesOf = (id: string): ReadonlyMap<string, unknown> => {
    const design = designs.find((one) => one.id === id);
    if (design === undefined) throw new Error(`There is no design ${id}.`);
    return new Map(quantitiesOf(design.model).map((entry) => [entry.id, entry.quantity.value]));
  };

  it("has no faults", () => {
    expect(checkExperiment(file, library, base)).toEqual([]);
  });

  it.each([
    ["team-hours", "team-hours-today", { "entrance.teamStepOn": true }],
    ["team-new-role", "team-hours", { "team.newRoleOn": true }],
    ["team-new-role-weak", "team-new-role", { "entrance.teamStepOn": false }],
    ["team-new-role-full", "team-new-role", { "entrance.teamStepStrength": 1 }],
    [
      "team-new-role-strict",
      "team-new-role",
      { "team.strictDesign": 0.2, "team.rereferralShare": 0.3 },
    ],
  ])("%s differs from %s in one thing", (id, against, expected) => {
    const before = valuesOf(against);
    const changed = [...valuesOf(id)].filter(([name, value]) => before.get(name) !== value);
    expect(Object.fromEntries(changed)).toEqual(expected);
    expect(designs.find((one) => one.id === id)?.against).toBe(against);
  });
});
