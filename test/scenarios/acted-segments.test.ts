/**
 * Which segments a design acts on, and which way, from what it says, for what ships.
 */
import { describe, expect, it } from "vitest";
import { actedSegments, type Model, pricedSegments, targetSegments } from "#journeys";
import { resolveScenario, type ScenarioFile } from "#scenarios";
import { scenario, shippedLibrary, shippedRegion } from "./shipped.ts";

const library = shippedLibrary();
const modelOf = (file: ScenarioFile): Model => resolveScenario(file, shippedRegion(), library);
const shipped = (id: string): Model => modelOf(library.get(id) as ScenarioFile);
const changed = (parent: string, change: ScenarioFile["change"]): Model =>
  modelOf(scenario("changed", { extends: parent, change: change ?? {} }));
const acts = (variant: Model, against: Model): string => {
  const { cut, eased, unclear } = actedSegments(variant, against);
  return [`cut ${cut}`, `eased ${eased}`, `unclear ${unclear}`]
    .filter((text) => !text.endsWith(" "))
    .join("; ");
};

const every = "1,2,3,4,5";

describe("what a design does to segments", () => {
  it.each([
    // A spending room that no rule keeps to holds nobody, so nothing is eased by the unit price.
    ["today", "swap", "cut 1,3"],
    ["swap", "savings", `cut ${every}`],
    ["swap", "savings-segment-1", "cut 1"],
    ["swap", "savings-segment-3", "cut 3"],
    // Smaller groups and the wind-down of closed stays are both in segment 1.
    ["savings", "prices", "cut 1"],
    ["prices", "teams", ""],
    ["teams", "behaviour", ""],
    ["today", "behaviour", `cut ${every}`],
    ["behaviour", "segment-4-capacity", "cut 4"],
    ["behaviour", "denhaag-5-pxq", "eased 5"],
    // Another label brings another way of paying, and another part of the saving.
    ["behaviour", "crisis-5", "unclear 1,5"],
    ["behaviour", "help-at-home-5", "unclear 1,5"],
    // Two budgets, or two ways by the unit: as firm, and not alike.
    ["behaviour", "denhaag-3-local", "unclear 3"],
    ["behaviour", "trajectory-segment-2", "unclear 2"],
    // The same in the years that are judged, and other budgets or savings before them.
    ["behaviour", "denhaag-3-to-region", "unclear 3"],
    ["behaviour", "denhaag-local-2025", "unclear 5"],
    ["behaviour", "savings-from-2028", `unclear ${every}`],
    // In 2028 the budgets are not there yet, and the old spending rooms, kept by year-end stops, are.
    ["behaviour", "contracts-2029", "cut 2,4,5; eased 1,3"],
    ["behaviour", "zoetermeer-stays-pxq", "eased 1,3"],
    ["behaviour", "closed-fast", "cut 1"],
    ["behaviour", "longest-assignment", "cut 2,4,5"],
    ["teams", "ventiel", "eased 1,3"],
    ["ventiel", "ventiel-slow", "cut 1,3"],
    // Who offers, who works there and who goes where is not what is bought.
    ["teams", "staff-shortage", ""],
    ["teams", "provider-exit", ""],
    ["placement-sees", "placement-guests", ""],
    ["behaviour", "places-2024", "unclear 1,3"],
    ["behaviour", "budget-by-prices", "unclear 1,3"],
    // The same amount with Den Haag's own budget in it: less is left for the others.
    ["behaviour", "savings-the-hague-too", "unclear 5"],
    ["behaviour", "savings-against-2024", `cut ${every}`],
    ["behaviour", "target-lower", `eased ${every}`],
    ["behaviour", "split-segment-5", "cut 5; eased 1,2,3,4"],
    ["behaviour", "split-without-segment-1", "cut 2,3,4,5; eased 1"],
  ])("from %s to %s is read from the designs", (against, variant, expected) => {
    expect(acts(shipped(variant), shipped(against))).toBe(expected);
  });

  it("is nothing where nothing changes, and the opposite the other way round", () => {
    expect(acts(shipped("savings"), shipped("savings"))).toBe("");
    expect(acts(shipped("swap"), shipped("savings"))).toBe(`eased ${every}`);
    expect(acts(shipped("today"), shipped("swap"))).toBe("eased 1,3");
  });

  it("is a cut with a larger share of the saving, and room with a smaller one", () => {
    const other = changed("savings", {
      savings: { split: { 1: 0.4, 2: 0.1093, 3: 0.0605, 4: 0.0702, 5: 0.36 } },
    });
    expect(acts(other, shipped("savings"))).toBe("cut 1; eased 5");
    expect(acts(shipped("savings"), other)).toBe("cut 5; eased 1");
  });

  it("is unclear where amounts go both ways, and told by the amount against a rule", () => {
    const saves = { on: true, split: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 } };
    const grows = changed("swap", {
      savings: saves,
      contracts: { extraPlaces: { 1: 0.1, 5: 0.1 } },
    });
    expect(acts(grows, shipped("swap"))).toBe("eased 5; unclear 1");
    const byUnit = { denhaag: { "1": "pxq" }, h8: { "1": "pxq" } };
    const looser = changed("swap", { savings: saves, contracts: { fundingDesign: byUnit } });
    expect(acts(looser, shipped("swap"))).toBe("cut 1");
    const only = changed("swap", { contracts: { fundingDesign: byUnit } });
    expect(acts(only, shipped("swap"))).toBe("eased 1");
  });

  it("is unclear where budgets are of two kinds, also in one municipality, beside a saving elsewhere", () => {
    const forms = { denhaag: { 1: "population" } };
    const mixed = changed("savings-segment-3", { contracts: { fundingDesign: forms } });
    expect(acts(mixed, shipped("swap"))).toBe("cut 3; unclear 1");
    const town = changed("savings-segment-3", {
      funding: { towns: { delft: { 1: { form: "population", from: "2031-01-01" } } } },
    });
    expect(acts(town, shipped("swap"))).toBe("cut 3; unclear 1");
  });

  it("is told of a saving by its years in the policy window, and unclear where these go both ways", () => {
    const asks = (...millions: readonly number[]) =>
      changed("swap", {
        savings: {
          on: true,
          path: Object.fromEntries(millions.map((million, at) => [String(2027 + at), million])),
          split: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 },
        },
      });
    const early = asks(10, 10, 10, 5, 0, 0, 0);
    expect(acts(asks(0, 0, 0, 5, 10, 10, 9), early)).toBe("unclear 1");
    expect(acts(asks(0, 0, 0, 5, 10, 10, 10), early)).toBe("unclear 1");
    expect(acts(asks(0, 10, 10, 5, 0, 0, 1), early)).toBe("cut 1");
    expect(acts(asks(20, 10, 10, 5, 0, 0, 0), early)).toBe("unclear 1");
    expect(acts(asks(0, 0, 0, 0, 0, 0, 0), shipped("swap"))).toBe("");
    // One year is enough, and a path that begins later asks less.
    expect(acts(asks(10, 4), asks(10, 5))).toBe("eased 1");
    const later = changed("savings", { savings: { startYear: 2030 } });
    expect(acts(later, shipped("savings"))).toBe(`eased ${every}`);
  });

  it("reaches segments that bear nothing, where a saving stops growth", () => {
    const stops = changed("savings-segment-3", { savings: { against: "level-2024" } });
    expect(acts(stops, shipped("savings-segment-3"))).toBe(`cut ${every}`);
  });

  it("is told of agreed budgets only where both designs have one", () => {
    const budget = (euro: number) =>
      changed("swap", { agreed: { budgets: { 1: { 2028: euro } } } });
    expect(acts(budget(4e7), shipped("swap"))).toBe("unclear 1");
    expect(acts(budget(4e7), budget(5e7))).toBe("cut 1");
    expect(acts(budget(5e7), budget(4e7))).toBe("eased 1");
  });
});

describe("places that are lost or agreed by form", () => {
  it("are a cut of the segment of that form, and room where fewer are lost or more agreed", () => {
    const form = "pleegzorg-bestand";
    const lost = (share: number) => changed("swap", { attrition: { perYear: { [form]: share } } });
    const swap = shipped("swap");
    const segment = swap.forms[form]?.segment.value;
    expect(acts(lost(0.1), lost(0.05))).toBe(`cut ${segment}`);
    expect(acts(lost(0.05), lost(0.1))).toBe(`eased ${segment}`);
    const places = (number: number) =>
      changed("swap", { agreed: { places: { [form]: { region: number } } } });
    expect(acts(places(90), places(100))).toBe(`cut ${segment}`);
    expect(acts(places(100), places(90))).toBe(`eased ${segment}`);
    expect(acts(places(100), swap)).toBe(`unclear ${segment}`);
    const from = (year: number) =>
      changed("swap", {
        agreed: { places: { [form]: { region: 90 } }, placesFrom: { [form]: { region: year } } },
      });
    expect(acts(from(2028), from(2031))).toBe(`unclear ${segment}`);
    expect(acts(from(2020), from(2028))).toBe("");
    const sooner = (year: number) =>
      changed("swap", { attrition: { perYear: { [form]: 0.05 }, fromYear: year } });
    expect(acts(sooner(2026), sooner(2029))).toBe(`cut ${segment}`);
  });
});

describe("the segments whose saving is looked at", () => {
  it("are those that are cut, else those of which it is unclear, else those given room", () => {
    const all = { cut: ["1"], eased: ["5"], unclear: ["3"] } as const;
    expect(targetSegments(all)).toEqual(["1"]);
    expect(targetSegments({ ...all, cut: [] })).toEqual(["3"]);
    expect(targetSegments({ ...all, cut: [], unclear: [] })).toEqual(["5"]);
    expect(targetSegments({ cut: [], eased: [], unclear: [] })).toEqual([]);
  });
});

describe("segments with another price of a day", () => {
  it("are those of the forms whose tariff changes, and none by an index for all", () => {
    const swap = shipped("swap");
    const tariff = changed("swap", { agreed: { tariffs: { "ambulant-jo": 60 } } });
    expect(pricedSegments(tariff, swap)).toEqual([swap.forms["ambulant-jo"]?.segment.value]);
    expect(pricedSegments(shipped("prices"), shipped("savings"))).toEqual(["1"]);
    expect(pricedSegments(changed("swap", { prices: { intensityGrowth: 0.05 } }), swap)).toEqual(
      [],
    );
    expect(pricedSegments(shipped("savings"), swap)).toEqual([]);
  });
});
