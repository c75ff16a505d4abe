/**
 * The stop at the end of the year: which groups it closes.
 *
 * The one rule: what is closed is read from the doors of the groups, and what is capped from the
 * funding that each municipality was given here.
 */
import { describe, expect, it } from "vitest";
import { lived } from "../../laws/lived.ts";
import { changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";

const DECEMBER = (Date.UTC(2028, 11, 2) - Date.UTC(2023, 0, 1)) / 86_400_000;
/** Everybody stops whose money is used; and what was spent last year is never enough. */
const stop = changeAll(ladderUpTo(smallRegion, "swap"), {
  "behaviour.on": true,
  "behaviour.yearEndStop": 1,
  "contracts.supplyGrowthCap": 0,
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
