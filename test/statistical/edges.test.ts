/**
 * Grounds and edges of the validation, in short: waits of weeks, a saving of nothing, refusals at the margin.
 */
import { describe, expect, it } from "vitest";
import { mostOf } from "../validation/bounds.ts";
import { KINDS, runEdge } from "../validation/parts/edge-rows.ts";

const EACH = 40;
const rows = Array.from({ length: EACH * KINDS.length }, (_, experiment) => runEdge(experiment));
const of = (kind: number) => rows.filter((row) => row.kind === kind);

describe("the worlds of the validation", () => {
  it("have waits of weeks", () => {
    const waits = of(0).map(({ waitDays }) => waitDays ?? 0);
    expect(Math.min(...waits)).toBeGreaterThan(14);
  });
});

describe("a saving of nothing", () => {
  it("has no share told of it, and is said to be too small", () => {
    const rated = of(1).filter(({ isRated }) => isRated).length;
    expect(rated).toBeLessThanOrEqual(mostOf(EACH, 0.025));
    expect(of(1).filter(({ isRated, isExplained }) => !isRated && !isExplained)).toEqual([]);
  });
});

describe("refusals that are just at the margin", () => {
  it.each([2, 3, 4])("make no wall in more than one of twenty data sets: kind %i", (kind) => {
    expect(of(kind).filter(({ isAlarm }) => isAlarm).length).toBeLessThanOrEqual(
      mostOf(EACH, 0.05),
    );
  });
});
