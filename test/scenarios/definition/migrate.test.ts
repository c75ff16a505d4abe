/**
 * Scenarios of older versions.
 *
 * The one rule: an older file must mean what it meant; the chain itself is shown with steps made
 * here.
 */
import { describe, expect, it } from "vitest";
import { checkScenario, migrated, resolveScenario, type ScenarioFile } from "#scenarios";
import { type MigrationStep, scenarioVersion } from "../../../scenarios/definition/migrate.ts";
import { modelHash } from "../../../scenarios/definition/resolve-scenario.ts";
import { scenario, shippedLibrary, shippedRegion } from "../shipped.ts";

const region = shippedRegion();
const library = shippedLibrary();
const firstVersion = (file: ScenarioFile) => ({ ...file, version: 1 as const });

describe("a scenario of version 1", () => {
  it.each([...library.keys()])("%s gives the same model as it does today", (id) => {
    const today = library.get(id) as ScenarioFile;
    const read = migrated(firstVersion(today));
    expect(read.from).toBe(1);
    expect(read.value).toEqual({ ...today, version: scenarioVersion });
    expect(modelHash(resolveScenario(read.value as ScenarioFile, region, library))).toBe(
      modelHash(resolveScenario(today, region, library)),
    );
    expect(checkScenario(firstVersion(today), region, library)).toEqual([]);
  });

  it("may name the number that no rule ever read; it is left out and told", () => {
    const older = firstVersion(
      scenario("mine", { change: { outcome: { adultFollowUpShare: 0.3, repeatShare: 0.2 } } }),
    );
    const { value, notes } = migrated(older);
    expect((value as ScenarioFile).change).toEqual({ outcome: { repeatShare: 0.2 } });
    expect(notes.map(({ path }) => path)).toEqual(["/change/outcome/adultFollowUpShare"]);
    expect(checkScenario(older, region, library)).toEqual([]);
    const alone = firstVersion(scenario("b", { change: { outcome: { adultFollowUpShare: 1 } } }));
    expect((migrated(alone).value as ScenarioFile).change).toEqual({});
  });

  it("is refused for that number when it says to be of version 2", () => {
    const now = {
      ...scenario("mine", { change: { outcome: { adultFollowUpShare: 0.3 } } }),
      version: 2,
    };
    expect(checkScenario(now, region, library).map(({ path }) => path)).toEqual([
      "/change/outcome/adultFollowUpShare",
    ]);
  });

  it("is judged with its faults at their places, as any", () => {
    const older = firstVersion(scenario("mine", { change: { borders: { retriageDays: -1 } } }));
    expect(checkScenario(older, region, library).map(({ path }) => path)).toEqual([
      "/change/borders/retriageDays",
    ]);
  });
});

describe("the chain", () => {
  const add = (from: number): MigrationStep => ({
    from,
    migrate: (file) => ({
      file: { ...file, seen: [...((file["seen"] as readonly number[]) ?? []), from] },
      notes: [{ path: `/${from}`, text: { nl: "stap", en: "step" } }],
    }),
  });
  const chain = [add(3), add(1), add(2)];
  const file = Object.freeze({ format: "klantreis-scenario", version: 1 });

  it("takes every step from the version of the file on, in order, and changes no file", () => {
    const { value, from, notes } = migrated(file, chain);
    expect(value).toEqual({ ...file, version: 4, seen: [1, 2, 3] });
    expect(from).toBe(1);
    expect(notes.map(({ path }) => path)).toEqual(["/1", "/2", "/3"]);
    expect(migrated({ ...file, version: 3 }, chain).value).toMatchObject({ seen: [3] });
    expect(file).toEqual({ format: "klantreis-scenario", version: 1 });
  });

  it.each([
    { ...file, version: 4 },
    { ...file, version: "1" },
    { ...file, version: 0 },
    { ...file, format: "klantreis-experiment" },
    null,
    [1],
    "text",
  ])("leaves %j as it is", (value) => {
    expect(migrated(value, chain)).toEqual({ value, from: null, notes: [] });
  });

  it("ends at the version that is written today", () => {
    expect(migrated(file).value).toMatchObject({ version: scenarioVersion });
  });
});
