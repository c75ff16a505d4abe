/** What ships is good, and each step of the ladder changes what it says and nothing else. */
import { describe, expect, it } from "vitest";
import { checkExperiment } from "../../../scenarios/definition/check-experiment.ts";
import { checkScenario } from "../../../scenarios/definition/check-scenario.ts";
import { quantitiesOf } from "../../../scenarios/definition/quantities.ts";
import { resolveScenario } from "../../../scenarios/definition/resolve-scenario.ts";
import { changesOf } from "../../../scenarios/definition/scenario-changes.ts";
import { shippedExperiments, shippedLadder, shippedLibrary, shippedRegion } from "../shipped.ts";

const base = shippedRegion();
const library = shippedLibrary();
const ladder = shippedLadder();

function changedBy(id: string, against: string): Record<string, unknown> {
  const valuesOf = (name: string) => {
    const file = library.get(name);
    if (file === undefined) throw new Error(name);
    return quantitiesOf(resolveScenario(file, base, library)).map(
      (entry) => [entry.id, entry.quantity.value] as const,
    );
  };
  const before = new Map(valuesOf(against));
  return Object.fromEntries(valuesOf(id).filter(([name, value]) => before.get(name) !== value));
}

/** The path of the documents, in EUR mln, times the share of one segment, all of it asked there. */
function savingsOf(segment: string, share: number): Record<string, unknown> {
  const path = { 2027: 11.3, 2028: 14.8, 2029: 21.5, 2030: 24, 2031: 25, 2032: 25, 2033: 25 };
  const years = Object.entries(path).map(([year, million]) => [
    `savings.path.${year}`,
    expect.closeTo(million * share, 9),
  ]);
  const split = ["1", "2", "3", "4", "5"].map((id) => [
    `savings.split.${id}`,
    id === segment ? 1 : 0,
  ]);
  return { "savings.on": true, ...Object.fromEntries([...years, ...split]) };
}

/** Other places at the price of a place there is: with as much money the price would change too. */
const placesByUse = {
  "contracts.placesRule": "use-2024",
  "contracts.capacityBudget": "price-per-place",
};

const secondSegment = {
  "contracts.fundingDesign.denhaag.2": "capacity",
  "contracts.fundingDesign.h8.2": "capacity",
};

describe("the shipped library", () => {
  it.each([...library.values()])("$id has no faults", (file) => {
    expect(checkScenario(file, base, library)).toEqual([]);
  });

  it.each(shippedExperiments())("$id has no faults, and an id of its own", (experiment) => {
    expect(checkExperiment(experiment, library, base)).toEqual([]);
    expect(library.has(experiment.id)).toBe(false);
  });

  it("leaves the region as it is in the first rung", () => {
    const today = library.get("today");
    expect(today?.extends).toBeNull();
    expect(today?.change).toEqual({});
  });

  it.each([
    ["swap", "today", { "contracts.regime": "2028" }],
    ["savings", "swap", { "savings.on": true }],
    ["prices", "savings", { "prices.stepOn": true }],
    ["teams", "prices", { "entrance.teamStepOn": true }],
    ["behaviour", "teams", { "behaviour.on": true }],
    ["teams-segment-2", "teams", secondSegment],
    ["behaviour-segment-2", "behaviour", secondSegment],
    ["places-2024", "behaviour", placesByUse],
    ["no-border-rules", "behaviour", { "borders.frictionOn": false }],
    ["savings-segment-1", "swap", savingsOf("1", 0.2667)],
    ["savings-segment-3", "swap", savingsOf("3", 0.0605)],
  ])("%s changes against %s what it asks about and nothing else", (id, against, expected) => {
    expect(changedBy(id, against)).toEqual(expected);
    expect(ladder.designs.find(({ scenario }) => scenario === id)?.against).toBe(against);
  });
});

describe("every shipped scenario", () => {
  const files = [...library.values()];
  /** Leaves of a change as names: `contracts.regime`. */
  const leaves = (change: unknown, path = ""): readonly string[] =>
    typeof change === "object" && change !== null
      ? Object.entries(change).flatMap(([name, part]) =>
          leaves(part, path === "" ? name : `${path}.${name}`),
        )
      : [path];

  it.each(files)("$id changes what it writes down, line by line", (file) => {
    const changed = changesOf(file, base, library).map(({ id }) => id);
    expect([...changed].sort()).toEqual([...leaves(file.change)].sort());
    expect(changed.length > 0).toBe(file.id !== "today");
  });

  it("is told by a title of its own and by one question, in both languages", () => {
    for (const language of ["nl", "en"] as const) {
      const titles = files.map(({ title }) => title[language]);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { asks, id } of files) expect(asks[language], id).toMatch(/^[^?]+\?$/);
    }
    expect(files.filter(({ asks }) => asks.nl === asks.en)).toEqual([]);
  });

  it("is a design of its own: no two are the same model", () => {
    const values = files.map((file) =>
      quantitiesOf(resolveScenario(file, base, library))
        .map(({ id, quantity }) => `${id}=${quantity.value}`)
        .join("\n"),
    );
    expect(new Set(values).size).toBe(files.length);
  });
});

describe("the ladder", () => {
  it("has no faults, six rungs in order and six comparisons beside it", () => {
    expect(checkExperiment(ladder, library, base)).toEqual([]);
    const steps = ladder.designs.map(({ step }) => step);
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, null, null, null, null, null, null]);
  });

  it("runs every rung in every replication", () => {
    const rungs = ladder.designs.filter(({ step }) => step !== null);
    expect(rungs.every(({ every, quick }) => every === 1 && quick)).toBe(true);
  });

  it("is refused when a design is unknown, doubled, or stands on nothing before it", () => {
    const designs = ladder.designs.slice(0, 6).map((design, index) => {
      if (index === 1) return { ...design, scenario: "swop" };
      if (index === 3) return { ...design, scenario: "savings", against: "teams" };
      return design;
    });
    const told = checkExperiment({ ...ladder, designs }, library, base).map(
      ({ path, found, hint }) => `${path} ${found} ${hint}`,
    );
    expect(told).toEqual([
      '/designs/1/scenario "swop" swap',
      '/designs/2/against "swap" swop',
      '/designs/3/scenario "savings" null',
      '/designs/3/against "teams" null',
      '/designs/4/against "prices" null',
    ]);
  });

  it("is refused when a design runs in replications in which its base does not", () => {
    const designs = ladder.designs.map((design) =>
      design.scenario === "behaviour" ? { ...design, every: 3 } : design,
    );
    const told = checkExperiment({ ...ladder, designs }, library, base);
    expect(told.map(({ path, found, expected }) => `${path} ${found} ${expected.en}`)).toEqual([
      "/designs/7/every 2 a multiple of 3",
      "/designs/8/every 2 a multiple of 3",
      "/designs/9/every 4 a multiple of 3",
    ]);
  });
});
