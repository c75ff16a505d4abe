/**
 * A branch equals a run of its own also where the terms of contracts differ.
 *
 * The one rule: no tolerance; each design is lived once beside the design of 2028 and once alone.
 */
import { describe, expect, it } from "vitest";
import { compilePlan, divergenceDay, simulateReplication } from "#journeys";
import { changeAll, fewGroups, ladderUpTo, smallRegion } from "../support/model.ts";
import { firstDifference } from "./bits.ts";

const design = ladderUpTo(fewGroups(smallRegion, 1), "swap");
const options = { seed: "branch", replication: 0, untilYear: 2029 };

describe("a branch that departs from the design in the terms of its contracts", () => {
  it.each([
    [
      "the funding of one municipality, within a year",
      { "funding.towns.zoetermeer.1.form": "pxq", "funding.towns.zoetermeer.1.from": "2028-07-01" },
    ],
    [
      "a price per trajectory and what is done about it",
      { "contracts.fundingDesign.h8.2": "trajectory", "behaviour.on": true },
    ],
    [
      "a spending room that is a signal",
      {
        "contracts.fundingDesign.h8.5": "pxq-spending-room",
        "room.on": true,
        "room.classes.large.growth": -0.5,
      },
    ],
    ["messages", { "administration.assignment.design": 5, "administration.stop.design": 7 }],
    ["old contracts that run on", { "transition.oldContract.1": "runs-on" }],
    ["a longest assignment", { "clauses.mostDays.5": 300, "clauses.renewedShare": 0.5 }],
  ])("in %s", (_, changes) => {
    const model = changeAll(design, changes);
    const plans = [compilePlan(design), compilePlan(model)] as const;
    // They share a past at all, or there would be nothing to show.
    expect(divergenceDay(...plans)).toBeGreaterThan(plans[0].calendar.start);
    const other = { id: "other", model, against: null };
    const beside = simulateReplication(
      [{ id: "design", model: design, against: null }, other],
      options,
    );
    const alone = simulateReplication([other], options);
    expect(firstDifference(beside.runs["other"], alone.runs["other"])).toBeNull();
    expect(firstDifference(beside.runs["other"], beside.runs["design"])).not.toBeNull();
  });
});
