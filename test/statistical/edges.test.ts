/**
 * Grounds and edges of the validation, in short: waits of weeks, a saving of nothing, refusals at the margin.
 */
import { describe, expect, it } from "vitest";
import { mostOf } from "../validation/bounds.ts";
import { KINDS, ORDINARY, runEdge } from "../validation/parts/edge-rows.ts";

const EACH = 40;
const rows = Array.from({ length: EACH * KINDS.length }, (_, experiment) => runEdge(experiment));
const of = (name: string) => rows.filter(({ kind }) => KINDS[kind] === name);

describe("the worlds of the validation", () => {
  it("have waits of weeks", () => {
    const waits = of("waits").map(({ waitDays }) => waitDays ?? 0);
    expect(Math.min(...waits)).toBeGreaterThan(14);
  });
});

describe("a saving of nothing", () => {
  const nothing = of("nothing saved");

  it("has no share told of it, and is said not to be told from nothing", () => {
    const rated = nothing.filter(({ isRated }) => isRated).length;
    expect(rated).toBeLessThanOrEqual(mostOf(EACH, 0.025));
    // One in 40 is shown to be none, by chance: then no saving can be there that is named.
    const unexplained = nothing.filter(({ isRated, isExplained }) => !isRated && !isExplained);
    expect(unexplained.length).toBeLessThanOrEqual(mostOf(EACH, 0.05));
  });
});

it("a real saving below the least that counts is said to be too small", () => {
  const small = of("small saving");
  expect(small).toHaveLength(EACH);
  expect(small.every(({ isTooSmall }) => isTooSmall)).toBe(true);
});

describe("refusals that are just at the margin", () => {
  it.each(ORDINARY.map(String))("make no wall in more than one of twenty data sets: %s", (name) => {
    const alarms = of(name).map(({ isAlarm }) => isAlarm);
    expect(alarms.every((alarm) => alarm !== undefined)).toBe(true);
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(mostOf(EACH, 0.05));
  });
});
