/**
 * The region on its first day: as many in care as Little's law says, seen in the middle of a course.
 *
 * The one rule: expected values are moments of the lognormal law and the load of the plan.
 */
import { describe, expect, it } from "vitest";
import { createChance } from "#engine";
import { compilePlan, type Model, unconstrainedLoad } from "#journeys";
import { PHASE } from "../../../engine/network/network-words.ts";
import { historyLevel } from "../../../journeys/flow/begin.ts";
import { drawRunningCourse } from "../../../journeys/population/stock.ts";
import { born, total } from "../../laws/lived.ts";
import { changeAll, changeForms, haaglanden, smallRegion } from "../../support/model.ts";

/** Courses that run on the first day, per form: mean of some replications, and Little's law. */
function firstStock(
  model: Model,
  replications: number,
): ReadonlyMap<string, readonly [number, number]> {
  const plan = compilePlan(model);
  const forms = plan.forms.length;
  const law = new Float64Array(forms);
  unconstrainedLoad(plan).running.forEach((running, cell) => {
    law[cell % forms] = (law[cell % forms] ?? 0) + running * historyLevel(plan);
  });
  const found = new Float64Array(forms);
  for (let replication = 0; replication < replications; replication++) {
    const { kernel, episodes } = born(model, { replication }).world;
    for (let episode = 0; episode < kernel.slots; episode++) {
      if (kernel.phase[episode] !== PHASE.served) continue;
      const form = episodes.form[episode] ?? 0;
      found[form] = (found[form] ?? 0) + 1 / replications;
    }
  }
  return new Map(plan.forms.map((name, form) => [name, [found[form] ?? 0, law[form] ?? 0]]));
}

describe("the number in care on the first day", () => {
  const replications = 20;
  const expectLittle = (model: Model): void => {
    for (const [name, [found, law]] of firstStock(model, replications)) {
      // At most Poisson; 4 standard errors of the mean, and 2% for rounding ages in steps.
      const room = 4 * Math.sqrt(law / replications) + 0.02 * law;
      expect(Math.abs(found - law), `${name}: ${found} for ${law}`).toBeLessThan(room);
    }
  };
  const alone = changeAll(smallRegion, {
    "outcome.parallelScale": 0,
    "entrance.mistakenAtStrengthZero": 0,
  });

  it("is what Little's law says where nobody comes of age", () => {
    expectLittle(changeForms(alone, "endAge", () => 300));
  });

  it("is what Little's law says with the ages at which care ends", () => {
    expectLittle(alone);
  });
});

describe("a course seen running", () => {
  const plan = compilePlan(changeForms(smallRegion, "endAge", () => 300));
  const chance = createChance("stock", 0);
  const form = plan.forms.indexOf("behandelgroep");
  const draws = Array.from({ length: 20_000 }, (_, who) =>
    drawRunningCourse(plan, chance, who, form),
  );
  const mean = plan.meanDays[form] ?? 0;
  const cv = haaglanden.forms["behandelgroep"]?.cvDays.value ?? 0;
  // Renewal theory: E[T^2] / 2 E[T] = mean (1 + cv^2) / 2, for the part done and the part to go.
  const half = (mean * (1 + cv * cv)) / 2;

  it("is longer than average: both parts have the mean of renewal theory", () => {
    for (const part of ["elapsed", "left"] as const) {
      const days = draws.map((course) => course[part]);
      const average = total(days) / days.length;
      const spread = Math.sqrt(total(days.map((value) => (value - average) ** 2)) / days.length);
      expect(Math.abs(average - half) / (spread / Math.sqrt(days.length)), part).toBeLessThan(4);
    }
    expect(half).toBeGreaterThan(mean * 0.8);
  });

  it("has begun at an age at which the form is given", () => {
    for (const { age, elapsed } of draws.slice(0, 2000)) {
      const began = (age - elapsed) / 365.25;
      expect(began).toBeGreaterThanOrEqual(haaglanden.forms["behandelgroep"]?.ageFrom.value ?? 99);
      expect(began).toBeLessThan((haaglanden.forms["behandelgroep"]?.ageTo.value ?? 0) + 1e-9);
    }
  });
});
