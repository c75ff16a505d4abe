/**
 * The stop at the end of the year: which groups it closes.
 *
 * The one rule: what is closed is read from the doors of the groups, and what is capped from the
 * funding that each municipality was given here.
 */
import { describe, expect, it } from "vitest";
import { lived } from "../../laws/lived.ts";
import { changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";
import { readRepoFile } from "../../support/repo-files.ts";

const DECEMBER = (Date.UTC(2028, 11, 2) - Date.UTC(2023, 0, 1)) / 86_400_000;
/** Everybody stops whose money is used; and what was spent last year is never enough. */
const stop = changeAll(ladderUpTo(smallRegion, "swap"), {
  "behaviour.on": true,
  "behaviour.yearEndStop": 1,
  "prices.intensityGrowth": 0.2,
});
const room = "pxq-spending-room";

/** Names of the groups that take nobody in December of the first contract year. */
function closedIn(changes: Readonly<Record<string, unknown>>): readonly string[] {
  let closed: readonly string[] = [];
  lived(changeAll(stop, changes), {
    until: 2028,
    replication: 1,
    pauseAt: DECEMBER,
    atPause: ({ kernel, plan }) => {
      closed = plan.stations.filter((_, station) => kernel.closed[station] === 1);
    },
  });
  return closed;
}

describe("groups for the whole region", () => {
  it("stop too when the room of those they serve is used", () => {
    const closed = closedIn({
      "contracts.fundingDesign.denhaag.2": room,
      "contracts.fundingDesign.h8.2": room,
    });
    const region = closed.filter((name) => name.includes("@region/"));
    expect(region.length).toBeGreaterThan(1);
    for (const name of region)
      expect(smallRegion.forms[name.split("@")[0] ?? ""]?.segment.value).toBe("2");
  });

  it("stop when most of their use is paid from a room, and not when the least of it is", () => {
    const most = {
      "contracts.fundingDesign.denhaag.2": "pxq",
      "contracts.fundingDesign.h8.2": room,
    };
    const town = { "funding.towns.rijswijk.2.form": room };
    const regional = (names: readonly string[]) =>
      names.filter((name) => name.includes("@region/"));
    // A little more than half of the children live outside The Hague.
    expect(regional(closedIn(most)).length).toBeGreaterThan(0);
    expect(regional(closedIn(town))).toEqual([]);
  });
});

describe("groups without a cap", () => {
  it("never stop", () => {
    const closed = closedIn({ "contracts.fundingDesign.denhaag.5": "pxq" });
    expect(closed).toEqual([]);
  });
});

describe("the scenario of the stop", () => {
  const scenario = JSON.parse(readRepoFile("scenarios/library/year-end-stop.scenario.json"));
  const rooms = ["large", "medium", "small", "independent"] as const;
  const growths = rooms.map((size) => scenario.change.room.classes[size].growth as number);
  const design = (growth: number, stop = 1): Readonly<Record<string, unknown>> => ({
    "behaviour.yearEndStop": stop,
    "prices.intensityGrowth": 0.02,
    ...Object.fromEntries(rooms.map((size) => [`room.classes.${size}.growth`, growth])),
    ...Object.fromEntries(
      ["denhaag.2", "denhaag.4", "h8.2", "h8.4", "h8.5"].map((where) => [
        `contracts.fundingDesign.${where}`,
        room,
      ]),
    ),
  });

  it("has rooms that are used before the last first of a month: care of eleven months is more", () => {
    for (const growth of growths) expect(1 + growth).toBeLessThan(11 / 12);
  });

  it("closes groups, in every segment with a room", () => {
    const closed = closedIn(design(growths[0] ?? 0));
    const segments = new Set(
      closed.map((name) => smallRegion.forms[name.split("@")[0] ?? ""]?.segment.value),
    );
    expect([...segments].sort()).toEqual(["2", "4", "5"]);
  });

  it("closes none where nobody stops, nor in a room as large as the care of last year", () => {
    expect(closedIn(design(growths[0] ?? 0, 0))).toEqual([]);
    expect(closedIn(design(0))).toEqual([]);
  });
});
