/**
 * Designs are paired over the same days, or not at all.
 *
 * The one rule: what cannot be paired is known before a run.
 */
import { describe, expect, it } from "vitest";
import { periodFaults } from "#scenarios";
import { scenario, shippedLibrary, shippedRegion, smallRegion } from "../shipped.ts";

const region = shippedRegion();
const library = shippedLibrary();
const today = library.get("today")!;

describe("two designs", () => {
  it("of other days are told apart at the place where the days stand", () => {
    const short = smallRegion();
    const all = new Map([...library, [short.id, short]]);
    expect(periodFaults(today, short, region, all)).toMatchObject([
      { path: "/change/region", found: "2023-01-01 / 2029-12-31" },
    ]);
  });

  it("of the same days may differ in anything else", () => {
    const other = scenario("other", { change: { demand: { inflowGrowth: 0.01 } } });
    const all = new Map([...library, [other.id, other]]);
    expect(periodFaults(today, other, region, all)).toEqual([]);
    expect(periodFaults(today, today, region, all)).toEqual([]);
  });
});
