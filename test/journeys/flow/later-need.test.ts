/**
 * A second need that shows later: off by default, and as often as stated when on.
 *
 * The one rule: seen in a region by hand with two forms, in the rows of the journey log.
 */
import { describe, expect, it } from "vitest";
import { isWhole, journeysOf } from "../../archetypes/told.ts";
import { lived } from "../../laws/lived.ts";
import { changeAll, changeForms } from "../../support/model.ts";
import { edge, quietRegion } from "./two-stays.ts";

const MAIN = "ambulant-lvb";
const LATER = "ambulant-jo";

/** Journeys of who was out before the end, in a region with room for all. */
function journeys(later: number, beside: number) {
  const model = changeForms(
    changeForms(
      quietRegion([MAIN, LATER], [edge("parallel", MAIN, LATER, beside)]),
      "endAge",
      () => 60,
    ),
    "occupancy",
    () => 0.2,
  );
  const changed = changeAll(model, {
    [`forms.${LATER}.inflowPer1000`]: 0,
    [`forms.${MAIN}.meanDays`]: 120,
    [`forms.${LATER}.meanDays`]: 40,
    "outcome.parallelScale": 1,
    "outcome.laterNeedShare": later,
    "borders.refusalToday": 0,
  });
  const all = journeysOf(lived(changed, { keepLog: true, until: 2026 }));
  // Two years are enough for both to end, so that nobody is left out for being helped longer.
  return all.filter((one) => isWhole(one) && one.need === MAIN && one.asked < 2 * 365.25);
}

type Journey = ReturnType<typeof journeys>[number];
const care = ({ rows }: Journey, form: string) =>
  rows.filter(({ phase, place }) => phase === "care" && place === form);
const shows = ({ rows }: Journey) =>
  rows.filter(({ place, reason }) => place === LATER && reason === "parallel");

describe("a later second need", () => {
  it("never shows while it is off", () => {
    const all = journeys(0, 0.0001);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((one) => care(one, LATER).length > 0).length).toBeLessThan(3);
  });

  it("shows as often as stated, at any moment of the course that runs", () => {
    const all = journeys(0.3, 0.0001);
    const later = all.filter((one) => shows(one).length > 0);
    const room = 4 * Math.sqrt((0.3 * 0.7) / all.length);
    expect(Math.abs(later.length / all.length - 0.3)).toBeLessThan(room);
    // Uniform over the course: mean a half, standard deviation 1 / sqrt(12).
    const parts = later.map((one) => {
      const [main] = care(one, MAIN);
      const [moment] = shows(one);
      const from = main?.from ?? 0;
      return ((moment?.from ?? 0) - from) / ((main?.until ?? 0) - from);
    });
    const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * parts.length));
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-3);
    expect(Math.max(...parts)).toBeLessThanOrEqual(1 + 1e-3);
  });

  it("is never the form that started with the care itself", () => {
    const all = journeys(1, 0.5);
    const twice = all.filter((one) => shows(one).length > 1);
    expect(all.length).toBeGreaterThan(300);
    expect(twice).toEqual([]);
    // Half start with it, and all others get it later.
    expect(all.filter((one) => shows(one).length !== 1)).toEqual([]);
  });
});
