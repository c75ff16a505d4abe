/**
 * Which segments a design squeezes, from what it says, for what ships.
 */
import { describe, expect, it } from "vitest";
import { type Model, squeezedSegments } from "#journeys";
import { resolveScenario, type ScenarioFile } from "#scenarios";
import { scenario, shippedLibrary, shippedRegion } from "./shipped.ts";

const library = shippedLibrary();
const modelOf = (file: ScenarioFile): Model => resolveScenario(file, shippedRegion(), library);
const shipped = (id: string): Model => modelOf(library.get(id) as ScenarioFile);
const changed = (parent: string, change: ScenarioFile["change"]): Model =>
  modelOf(scenario("changed", { extends: parent, change: change ?? {} }));

describe("the segments that a design squeezes", () => {
  it.each([
    ["today", "swap", ["1", "3"]],
    ["swap", "savings", ["1", "2", "3", "4", "5"]],
    ["swap", "savings-segment-1", ["1"]],
    ["swap", "savings-segment-3", ["3"]],
    // Smaller groups and the wind-down of closed stays are both in segment 1.
    ["savings", "prices", ["1"]],
    ["prices", "teams", []],
    ["teams", "behaviour", []],
    ["today", "behaviour", ["1", "2", "3", "4", "5"]],
    ["behaviour", "segment-4-capacity", ["4"]],
    ["behaviour", "places-2024", ["1", "3"]],
  ])("from %s to %s are read from the designs", (against, variant, expected) => {
    expect(squeezedSegments(shipped(variant), shipped(against))).toEqual(expected);
  });

  it("are none where nothing changes, and none the other way round for a saving", () => {
    expect(squeezedSegments(shipped("savings"), shipped("savings"))).toEqual([]);
    expect(squeezedSegments(shipped("swap"), shipped("savings"))).toEqual([]);
    // Today a provider has a room to spend, by the unit there is no limit: that is firmer.
    expect(squeezedSegments(shipped("today"), shipped("swap"))).toEqual(["2", "4", "5"]);
  });

  it("are those with a larger share of the saving, and not those with a smaller one", () => {
    const split = { 1: 0.4, 2: 0.1093, 3: 0.0605, 4: 0.0702, 5: 0.36 };
    const other = changed("savings", { savings: { split } });
    expect(squeezedSegments(other, shipped("savings"))).toEqual(["1"]);
    expect(squeezedSegments(shipped("savings"), other)).toEqual(["5"]);
  });
});
