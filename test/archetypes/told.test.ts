/**
 * The twelve archetypes as data: rules of known names, paths in words of the journey log.
 *
 * The one rule: this file knows what may stand there, never what should happen.
 */
import { describe, expect, it } from "vitest";
import { REASONS } from "#journeys";
import { haaglanden } from "../support/model.ts";

const archetypes = Object.entries(haaglanden.archetypes);
const forms = Object.keys(haaglanden.forms);
const towns = Object.keys(haaglanden.municipalities);
const referrers = Object.keys(haaglanden.referrers);
const places = [...forms, "need", "other", "local-team", "out"];

it("there are twelve, A to L", () => {
  expect(archetypes.map(([id]) => id).join("")).toBe("ABCDEFGHIJKL");
});

describe.each(archetypes)("archetype %s", (_id, told) => {
  it("has a rule of known names, and of ages that lie apart", () => {
    const { needs, municipalities, referrers: through, ageFrom, ageTo } = told.rule;
    expect(needs.filter((need) => !forms.includes(need))).toEqual([]);
    expect(municipalities.filter((town) => !towns.includes(town))).toEqual([]);
    expect(through.filter((one) => !referrers.includes(one))).toEqual([]);
    expect(ageFrom.high).toBeLessThan(ageTo.low ?? 0);
  });

  it("tells a path, and what must not happen, in words of the journey log", () => {
    for (const { place, phase, reason } of [...told.path, ...told.never]) {
      expect(places).toContain(place);
      expect(["waiting", "care", "out"]).toContain(phase);
      if (reason !== null) expect(REASONS).toContain(reason);
    }
    expect(told.path.length).toBeGreaterThan(1);
    expect(told.never.length).toBeGreaterThan(0);
  });

  it("says in both languages what it leaves out, or in none", () => {
    expect(told.limits.nl === "").toBe(told.limits.en === "");
    expect(told.nl).not.toBe(told.en);
  });
});
