/**
 * Funding that changes on a day within a year: what moves that day, and what must not.
 *
 * The one rule: a run is held against its twin without the date, or against itself on the day before.
 */
import { describe, expect, it } from "vitest";
import { fundingPeriods, type Model } from "#journeys";
import { firstDifference } from "../../laws/bits.ts";
import { lived } from "../../laws/lived.ts";
import { change, changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";

const day = (date: string): number => (Date.parse(date) - Date.UTC(2023, 0, 1)) / 86_400_000;
const design = ladderUpTo(smallRegion, "swap");
const SUMMER = "2029-07-01";

/** Days on which the funding of anything changes. */
const fundingDays = (model: Model): readonly number[] =>
  fundingPeriods(model, []).map(({ from }) => from);

/** The form of a segment of Delft from that summer on. */
function delft(segment: number, form: string): Model {
  return changeAll(design, {
    [`funding.towns.delft.${segment}.form`]: form,
    [`funding.towns.delft.${segment}.from`]: SUMMER,
  });
}

/** Base and places of every provider group at the end of a day. */
function supplyOn(model: Model, date: string) {
  let base: Readonly<Record<string, number>> = {};
  let places = base;
  lived(model, {
    until: Number(date.slice(0, 4)),
    pauseAt: day(date) + 0.5,
    atPause: ({ supply, kernel, plan }) => {
      const column = (values: ArrayLike<number>) =>
        Object.fromEntries(plan.stations.map((name, at) => [name, values[at] ?? 0]));
      base = column(supply.base);
      places = column(kernel.places);
    },
  });
  return { base, places };
}

const segmentOf = (station: string): string =>
  design.forms[station.split("@")[0] ?? ""]?.segment.value ?? "";

describe("a date within the year on which no funding changes", () => {
  const said = delft(4, design.contracts.fundingDesign.h8["4"].value);

  it("is no day of funding, and changes no bit", () => {
    expect(fundingDays(said)).toEqual(fundingDays(design));
    const [a, b] = [design, said].map((model) => lived(model, { until: 2031 }).world);
    expect(firstDifference(a?.recorder, b?.recorder)).toBeNull();
    expect(firstDifference(a?.supply, b?.supply)).toBeNull();
  });
});

describe("one segment of one municipality that changes within the year", () => {
  const own = delft(1, "pxq");
  const twin = supplyOn(design, SUMMER);

  it("is a day of funding", () => {
    expect(fundingDays(own)).toContain(day(SUMMER));
  });

  it("leaves the places of every other segment and of Den Haag as they were that day", () => {
    const now = supplyOn(own, SUMMER);
    const others = Object.keys(now.places).filter(
      (station) => segmentOf(station) !== "1" || station.includes("@denhaag/"),
    );
    expect(others.length).toBeGreaterThan(20);
    for (const station of others) {
      expect(now.places[station], station).toBe(twin.places[station]);
      expect(now.base[station], station).toBe(twin.base[station]);
    }
  });

  it("takes no step of a year: not by price, and not by a budget for all youths", () => {
    for (const form of ["pxq", "population"]) {
      const now = supplyOn(delft(1, form), SUMMER);
      for (const [station, base] of Object.entries(twin.base)) {
        expect(now.base[station], station).toBeCloseTo(base, 9);
      }
    }
  });

  it("lets all other groups look back on the whole year on 1 January", () => {
    const turned = lived(own, {
      until: 2029,
      pauseAt: day(SUMMER) + 0.5,
      atPause: ({ supply, plan }) => {
        plan.stations.forEach((station, at) => {
          if (segmentOf(station) !== "1") expect(supply.turnedAt[at]).toBe(day("2029-01-01"));
        });
      },
    }).world.supply.turnedAt;
    expect([...turned]).toContain(day(SUMMER));
  });
});

describe("contracts that begin within a year", () => {
  it("set what the budgets set, and no second step of that year", () => {
    const late = changeAll(design, {
      "contracts.contractDate": "2028-07-01",
      "contracts.placesRule": "equal-places",
    });
    const before = supplyOn(late, "2028-06-30").base;
    expect(supplyOn(late, "2028-07-01").base).toEqual(before);
    const derived = supplyOn(change(late, "contracts.placesRule", "use-2024"), "2028-07-01").base;
    const moved = Object.keys(before).filter((name) => derived[name] !== before[name]);
    expect(moved.length).toBeGreaterThan(3);
    for (const station of moved) expect(["1", "3"]).toContain(segmentOf(station));
  });
});
