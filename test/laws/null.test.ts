/**
 * Null tests: what must be nothing, and what must follow from theory, before anyone believes a run.
 *
 * The one rule: expected values are a law (lognormal moments, traffic equations, Little) or zero.
 */
import { describe, expect, it } from "vitest";
import { effectiveDays, type Model, REASONS, unconstrainedLoad } from "#journeys";
import type { World } from "../../journeys/flow/world.ts";
import {
  change,
  changeAll,
  changeForms,
  haaglanden,
  ladderUpTo,
  smallRegion,
} from "../support/model.ts";
import { born, counted, lived, total } from "./lived.ts";

/** Places abound, nobody comes of age, no trend: every start is the traffic equations' start. */
function freeOf(model: Model): Model {
  const wide = changeForms(
    changeForms(model, "occupancy", () => 0.02),
    "endAge",
    () => 300,
  );
  return changeAll(wide, {
    "demand.residentsGrowth": 0,
    "demand.inflowGrowth": 0,
    "demand.seasonAmplitude": 0,
    "waiting.deteriorationPerMonth": 0,
    "entrance.ownHelpShare": 0,
    "entrance.mistakenAtStrengthZero": 0,
    "outcome.severityCorrelation": 0,
  });
}

const free = freeOf(smallRegion);
const PLANNED = REASONS.indexOf("planned-end");
const CARE = 1;

interface Course {
  readonly youth: number;
  readonly form: number;
  readonly from: number;
  readonly days: number;
}

/** Care that ended, of those that began between two days. */
function courses({ log }: World, first: number, last: number): readonly Course[] {
  if (log === null) throw new Error("No log was kept.");
  const list: Course[] = [];
  for (let row = 0; row < log.length; row++) {
    const from = log.from[row] ?? 0;
    if (log.phase[row] !== CARE || from < first || from >= last) continue;
    const isCare = log.reason[row] === PLANNED || log.censored[row] === 1;
    if (!isCare) continue;
    const days = (log.until[row] ?? 0) - from;
    list.push({ youth: log.youth[row] ?? 0, form: log.place[row] ?? 0, from, days });
  }
  return list;
}

describe("with more places than anybody asks for", () => {
  // Without history no form can lose its places to a year in which nobody happened to come.
  const neverEarly = changeAll(
    changeForms(free, "breakdownShare", () => 0),
    { "outcome.earlyEndShare": 0, "waiting.noFitShare": 0, "region.historyYears": 0 },
  );
  const { plan, world } = lived(neverEarly, { keepLog: true });

  it("no day is lost to capacity and nobody gives up or is placed elsewhere", () => {
    const { attempts } = world;
    const used = attempts.capacityDays.subarray(0, attempts.length);
    expect(attempts.length).toBeGreaterThan(2000);
    expect(Math.max(...used)).toBeLessThan(0.01);
    for (const counter of ["gave-up", "off-contract-starts", "out-of-region-starts"] as const) {
      expect(counted(world, counter)).toBe(0);
    }
    const full = lived(smallRegion, { until: 2029 }).world;
    expect(total(full.attempts.capacityDays.subarray(0, full.attempts.length))).toBeGreaterThan(
      1000,
    );
  });

  it("care lasts as long as its clinical law says, form by form", () => {
    // Begun in the first three years of eleven: the few that still run are counted as they stand.
    const ended = courses(world, 0, 3 * 365);
    plan.forms.forEach((name, form) => {
      const days = ended.filter((course) => course.form === form).map((course) => course.days);
      if (days.length < 30) return;
      const mean = total(days) / days.length;
      const law = plan.meanDays[form] as number;
      const cv = haaglanden.forms[name]?.cvDays.value ?? Number.NaN;
      // 99.9% over some twenty forms together: 4 standard errors.
      expect(Math.abs(mean - law) / ((law * cv) / Math.sqrt(days.length)), name).toBeLessThan(4);
      expect(effectiveDays(plan, form)).toBeCloseTo(law, 0);
    });
    expect(ended.length).toBeGreaterThan(1500);
  });
});

/** Starts a year per form in a run, and what the traffic equations say. */
function startsOf(model: Model): ReadonlyMap<string, readonly [run: number, law: number]> {
  const { plan, world } = lived(model, { until: 2030 });
  const { recorder } = world;
  const load = unconstrainedLoad(plan);
  const forms = plan.forms.length;
  return new Map(
    plan.forms.map((name, form) => {
      const row = recorder.formStarts.subarray(form * recorder.years, (form + 1) * recorder.years);
      let law = 0;
      for (let town = 0; town < recorder.towns; town++)
        law += load.starts[town * forms + form] ?? 0;
      return [name, [total(row), law * recorder.years]];
    }),
  );
}

it("starts as many courses as the traffic equations say", () => {
  for (const [name, [run, law]] of startsOf(free)) {
    // Poisson, with some room for starts that come in families of one youth.
    const error = Math.sqrt(law * 1.5);
    expect(Math.abs(run - law) / error, `${name}: ${run} for ${law}`).toBeLessThan(4);
  }
  const busier = startsOf(change(free, "outcome.repeatShare", 0.2)).get("ambulant-jo");
  const usual = startsOf(free).get("ambulant-jo");
  expect((usual?.[0] ?? 0) / (busier?.[0] ?? 0)).toBeGreaterThan(1.05);
});

describe("behaviour", () => {
  const quiet = {
    "outcome.earlyEndShare": 0,
    "behaviour.pushUp": 0,
    "behaviour.selectivity": 0,
    "behaviour.yearEndStop": 0,
    "prices.stepOn": false,
  };
  const off = changeAll(ladderUpTo(free, "swap"), quiet);
  const on = change(off, "behaviour.on", true);

  it("lengthens care by the stated share under its funding form, and nothing before 2028", () => {
    const contract = born(on).world.policyStart;
    const lengths = (model: Model): ReadonlyMap<string, Course> => {
      const list = courses(lived(model, { keepLog: true, until: 2032 }).world, 0, contract + 365);
      return new Map(
        list.map((course) => [`${course.youth}/${course.form}/${course.from}`, course]),
      );
    };
    const before = lengths(off);
    const seen = new Map<string, number>();
    for (const [key, course] of lengths(on)) {
      const same = before.get(key);
      if (same === undefined || course.days < 1) continue;
      const ratio = Math.round((course.days / same.days) * 1000) / 1000;
      const when = course.from < contract ? "before" : "after";
      seen.set(`${when} ${ratio}`, (seen.get(`${when} ${ratio}`) ?? 0) + 1);
    }
    expect([...seen.keys()].filter((name) => (seen.get(name) ?? 0) > 3).sort()).toEqual([
      "after 1",
      "after 1.045",
      "after 1.06",
      "before 1",
    ]);
  });
});

it("without border rules loses no day to a border after the contracts change, and with them it does", () => {
  const borderDays = (model: Model): number => {
    const { attempts } = lived(model, { until: 2029 }).world;
    return total(attempts.borderDays.subarray(0, attempts.length));
  };
  const design = ladderUpTo(smallRegion, "swap");
  expect(borderDays(change(design, "borders.frictionOn", false))).toBe(0);
  expect(borderDays(design)).toBeGreaterThan(100);
});

/** Mean days of waiting for a place, over all starts and segments of some replications. */
function meanCapacityWait(model: Model, form?: string): number {
  let days = 0;
  let count = 0;
  for (const replication of [0, 1, 2]) {
    const { plan, world } = lived(model, { until: 2030, replication });
    const { attempts } = world;
    for (let row = 0; row < attempts.length; row++) {
      if (form !== undefined && plan.forms[attempts.form[row] ?? -1] !== form) continue;
      days += attempts.capacityDays[row] ?? 0;
      count++;
    }
  }
  return days / count;
}

it("waits no longer when demand and places are both doubled", () => {
  const doubled = Object.keys(smallRegion.municipalities).reduce((model, town) => {
    const path = `municipalities.${town}.residents`;
    return change(model, path, (smallRegion.municipalities[town]?.residents.value ?? 0) * 2);
  }, smallRegion);
  const once = meanCapacityWait(smallRegion);
  expect(once).toBeGreaterThan(1);
  expect(meanCapacityWait(doubled)).toBeLessThan(once);
});

it("waits less for a form that has more places, under the same chance", () => {
  const form = "specialistische-ggz";
  const usual = meanCapacityWait(smallRegion, form);
  const more = meanCapacityWait(change(smallRegion, `forms.${form}.occupancy`, 0.85), form);
  expect(usual).toBeGreaterThan(0);
  expect(more).toBeLessThan(usual);
});
