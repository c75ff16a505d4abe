/**
 * What two designs do to segments turns round with them, over shipped pairs and random changes; and
 * what a change of what is bought touches is never left out.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actedSegments, type Model } from "#journeys";
import { resolveScenario, type ScenarioFile } from "#scenarios";
import { scenario, shippedLibrary, shippedRegion } from "./shipped.ts";

type Change = NonNullable<ScenarioFile["change"]>;

const library = shippedLibrary();
const resolved = new Map<string, Model>();
const shipped = (id: string): Model => {
  const known = resolved.get(id) ?? resolveScenario(library.get(id)!, shippedRegion(), library);
  resolved.set(id, known);
  return known;
};

/** Own changes on top of a shipped design; null where they contradict each other. */
function changed(parent: string, changes: readonly Change[]): Model | null {
  const all = changes.reduce((sum, one) => merged(sum, one), {});
  try {
    const file = scenario("changed", { extends: parent, change: all as Change });
    return resolveScenario(file, shippedRegion(), library);
  } catch {
    return null;
  }
}

function merged(one: object, other: object): object {
  const result: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const own = result[name];
    const areParts = [own, value].every((part) => typeof part === "object" && part !== null);
    result[name] = areParts ? merged(own as object, value as object) : value;
  }
  return result;
}

/** A saving of so many millions in 2027 and after, all in one segment. */
const saves = (segment: number, ...millions: readonly number[]): Change => ({
  savings: {
    on: true,
    path: Object.fromEntries(millions.map((million, at) => [String(2027 + at), million])),
    split: Object.fromEntries([1, 2, 3, 4, 5].map((id) => [String(id), Number(id === segment)])),
  },
});

/** Changes of what is bought, with the segments that they touch beside a design without them. */
const BOUGHT: readonly (readonly [segments: string, change: Change])[] = [
  ["1", { contracts: { fundingDesign: { denhaag: { 1: "population" } } } }],
  ["1", { contracts: { fundingDesign: { denhaag: { 1: "pxq" }, h8: { 1: "pxq-ceiling" } } } }],
  ["2", { contracts: { fundingDesign: { h8: { 2: "trajectory" } } } }],
  ["5", { contracts: { fundingDesign: { denhaag: { 5: "capacity" } } } }],
  ["3", { contracts: { fundingToday: { denhaag: { 3: "population" } } } }],
  ["3", { funding: { towns: { zoetermeer: { 3: { form: "population" } } } } }],
  ["5", { funding: { towns: { delft: { 5: { form: "capacity", from: "2030-01-01" } } } } }],
  ["13", { contracts: { contractDate: "2029-07-01" } }],
  ["5", { contracts: { denHaagLocalDate: "2025-01-01" } }],
  ["2", { contracts: { extraPlaces: { 2: 0.1 } } }],
  ["3", { contracts: { extraPlaces: { 3: -0.1 } } }],
  ["1", { agreed: { budgets: { 1: { 2029: 5e7 } } } }],
  ["1", { agreed: { places: { gezinshuis: { region: 150 } } } }],
  [
    "1",
    {
      agreed: {
        places: { gezinshuis: { region: 99 } },
        placesFrom: { gezinshuis: { region: 2031 } },
      },
    },
  ],
  ["1", { attrition: { perYear: { gezinshuis: 0.04 } } }],
  ["1", { prices: { stepOn: true, closedYears: 1 } }],
  ["13", { contracts: { placesRule: "use-2024" } }],
  ["13", { contracts: { targetOccupancy: 0.9 } }],
  ["13", { ventiel: { on: true } }],
  ["4", { clauses: { mostDays: { 4: 365 } } }],
  ["12345", { savings: { on: true } }],
  ["1", { forms: { gezinshuis: { occupancy: 0.8 } } }],
  ["4", saves(4, 0, 1)],
  ["15", { forms: { crisisopvang: { segment: "5" } } }],
];
const path = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 7 });
const bought = fc.oneof(
  fc.constantFrom(...BOUGHT.map(([, change]) => change)),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), path)
    .map(([segment, years]) => saves(segment, ...years)),
);

/** What is no purchase: staff, who goes where, borders, demand, tariffs, and who pays of the municipalities. */
const NOT_BOUGHT: readonly Change[] = [
  { labour: { on: true, shortage: 0.1, turnoverLossDays: 30 } },
  { placement: { seesPlaces: true, rule: "waiting", otherRegionShare: 0.1 } },
  { borders: { borderDaysDesign: 30 } },
  { demand: { inflowGrowth: 0.03 } },
  { agreed: { tariffs: { gezinshuis: 300 } } },
  { forms: { dyslexie: { meanDays: 200 } } },
  { contracts: { settlement: "A" } },
];

const SOME = ["today", "swap", "savings", "teams", "behaviour", "savings-segment-3", "ventiel"];
const parent = fc.constantFrom(...SOME);
const some = (most: number) =>
  fc.array(fc.oneof(bought, fc.constantFrom(...NOT_BOUGHT)), { maxLength: most });

function expectTurned(one: Model, other: Model): void {
  const [there, back] = [actedSegments(one, other), actedSegments(other, one)];
  expect(back).toEqual({ cut: there.eased, eased: there.cut, unclear: there.unclear });
}

const nothing = { cut: [], eased: [], unclear: [] };
const touched = (variant: Model, against: Model): string =>
  Object.values(actedSegments(variant, against)).flat().sort().join("");

describe("two designs the other way round", () => {
  it("swap what is cut and what is eased, and keep what is unclear, in all that ships", () => {
    const ids = fc.constantFrom(...library.keys());
    const property = fc.property(ids, ids, (one, other) =>
      expectTurned(shipped(one), shipped(other)),
    );
    fc.assert(property, { numRuns: 150 });
  });

  it("do so with changes that were not thought of together", () => {
    const property = fc.property(parent, some(4), parent, some(4), (one, mine, other, theirs) => {
      const models = [changed(one, mine), changed(other, theirs)];
      fc.pre(models.every((model) => model !== null));
      expectTurned(models[0]!, models[1]!);
    });
    fc.assert(property, { numRuns: 80 });
  }, 60_000);
});

describe("a design beside itself", () => {
  it("acts on nothing, and neither do the same numbers once more", () => {
    for (const id of library.keys()) {
      const again = resolveScenario(library.get(id)!, shippedRegion(), library);
      expect(actedSegments(again, shipped(id)), id).toEqual(nothing);
    }
    const { contracts, savings } = shipped("behaviour");
    const same = changed("behaviour", [
      { contracts: { referenceYears: contracts.referenceYears.value } },
      { savings: { baseYear: savings.baseYear.value, on: true } },
    ]);
    expect(actedSegments(same!, shipped("behaviour"))).toEqual(nothing);
  });

  it.each(NOT_BOUGHT.map((change) => [Object.keys(change).join(), change] as const))(
    "acts on nothing where only %s is other",
    (_, change) => {
      expect(touched(changed("swap", [change])!, shipped("swap"))).toBe("");
    },
  );
});

describe("a change of what is bought", () => {
  it.each(BOUGHT.map(([segments, change]) => [segments, JSON.stringify(change), change] as const))(
    "touches %s: %s",
    (segments, _, change) => {
      expect(touched(changed("swap", [change])!, shipped("swap"))).toBe(segments);
    },
  );

  it("is not left out beside a saving in another segment", () => {
    const property = fc.property(fc.constantFrom(...BOUGHT), ([segments, change]) => {
      const saves = changed("savings-segment-3", [change]);
      fc.pre(saves !== null && !("savings" in change));
      const found = touched(saves!, shipped("swap"));
      for (const segment of `${segments}3`) expect(found).toContain(segment);
    });
    fc.assert(property, { numRuns: 60 });
  }, 30_000);
});
