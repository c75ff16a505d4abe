/**
 * One decision drawn anew from the contract date on: the null test that a paired comparison needs.
 *
 * The one rule: what is drawn anew changes lives after that date, and nothing else, to the last bit.
 */
import { describe, expect, it } from "vitest";
import { type Design, type ReplicationResult, simulateReplication } from "#journeys";
import { ladderUpTo, smallRegion } from "../support/model.ts";
import { firstDifference } from "./bits.ts";

const model = ladderUpTo(smallRegion, "swap");
const base: Design = { id: "base", model, against: null };
const salted = (purpose: string, number: number): Design => ({
  id: "salted",
  model,
  against: "base",
  salt: { purpose, number },
});
const live = (designs: readonly Design[]): ReplicationResult =>
  simulateReplication(designs, { seed: "salt", replication: 0, untilYear: 2029 });

const together = live([base, salted("stay:ambulant-jo", 1)]);

/** A column by place, municipality and year, in the years before the contracts change. */
function daysBefore({ runs }: ReplicationResult, id: string): number[] {
  const { days, years } = runs[id]!;
  return [...days].filter((_, at) => years[at % years.length]! < 2028);
}

describe("a design with one decision drawn anew", () => {
  it("lives other lives from the contract date on, and the same before", () => {
    const pair = together.pairs["salted|base"]!;
    expect(pair.moved).toBeGreaterThan(0);
    expect(Math.max(...pair.days.change.map(Math.abs))).toBeGreaterThan(1);
    expect(daysBefore(together, "salted")).toEqual(daysBefore(together, "base"));
    expect(firstDifference(together.runs["salted"], together.runs["base"])).not.toBeNull();
  });

  it("is the same design under number 0: identical A against A, to the last bit", () => {
    const same = live([base, salted("stay:ambulant-jo", 0)]);
    expect(firstDifference(same.runs["salted"], same.runs["base"])).toBeNull();
    expect(firstDifference(same.walls["salted"], same.walls["base"])).toBeNull();
    expect(new Set(same.pairs["salted|base"]!.euro.change)).toEqual(new Set([0]));
  });

  it("lives the same alone as beside the design it shares its past with", () => {
    const alone = live([{ ...salted("stay:ambulant-jo", 1), against: null }]);
    expect(firstDifference(alone.runs["salted"], together.runs["salted"])).toBeNull();
  });

  it("leaves a design after it as it was", () => {
    const later: Design = { id: "later", model, against: "base" };
    const three = live([base, salted("stay:ambulant-jo", 1), later]);
    expect(firstDifference(three.runs["later"], three.runs["base"])).toBeNull();
    expect(firstDifference(three.runs["salted"], together.runs["salted"])).toBeNull();
  });

  it("is other luck for another number or another decision", () => {
    const other = live([base, salted("stay:ambulant-jo", 2)]);
    const elsewhere = live([base, salted("end:early", 1)]);
    expect(firstDifference(other.runs["salted"], together.runs["salted"])).not.toBeNull();
    expect(firstDifference(elsewhere.runs["salted"], together.runs["salted"])).not.toBeNull();
  });

  it("is refused for a decision that nobody takes, which would test nothing", () => {
    expect(() => live([base, salted("stay:nowhere", 1)])).toThrow(
      'No decision is called "stay:nowhere".',
    );
  });
});
