/**
 * Waiting: who goes first, what bridges a wait, what care outside the contract costs, and which
 * days are lost to money and not to a full house.
 *
 * The one rule: expected prices and orders come from the model's own words, not from a run.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import { LEVEL } from "../../../journeys/flow/line/priority.ts";
import type { World } from "../../../journeys/flow/world.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { change, changeAll, changeForms, ladderUpTo, smallRegion } from "../../support/model.ts";
import { edge, FIRST, quietRegion, SECOND, twoStays } from "./two-stays.ts";

const CARE = 1;

/** What a day of every ended stretch of care in a form cost, over its price, to the thousandth. */
function dayPrices({ log, plan }: World, form: string): ReadonlySet<number> {
  if (log === null) throw new Error("No log was kept.");
  const number = plan.forms.indexOf(form);
  const price = plan.dayPrice[number] ?? 0;
  const seen = new Set<number>();
  for (let row = 0; row < log.length; row++) {
    const days = (log.until[row] ?? 0) - (log.from[row] ?? 0);
    // Stock began before the books did; what lasts a day is too short to divide by.
    if (log.phase[row] !== CARE || log.place[row] !== number || days < 20) continue;
    if ((log.from[row] ?? 0) < 0) continue;
    seen.add(Math.round(((log.cost[row] ?? 0) / days / price) * 1000) / 1000);
  }
  return seen;
}

it("prices care outside the contract and out of the region by their own factors", () => {
  const model = changeAll(twoStays(2), {
    "waiting.offContractShare": 0.4,
    "waiting.outOfRegionShare": 0.4,
  });
  const { world } = lived(model, { until: 2027, keepLog: true });
  expect([...dayPrices(world, SECOND)].sort((a, b) => a - b)).toEqual([1, 1.25, 1.3]);
  expect([...dayPrices(world, FIRST)]).toHaveLength(1);
});

it("lets a severe need go first where there is a queue", () => {
  const { world } = lived(twoStays(1.2), { until: 2032 });
  const { attempts, plan } = world;
  const second = plan.forms.indexOf(SECOND);
  const waits = { severe: [] as number[], other: [] as number[] };
  for (let row = 0; row < attempts.length; row++) {
    if (attempts.form[row] !== second || attempts.outcome[row] !== 1) continue;
    const days = attempts.capacityDays[row] ?? 0;
    if (attempts.priority[row] === LEVEL.severe) waits.severe.push(days);
    if (attempts.priority[row] === LEVEL.other) waits.other.push(days);
  }
  expect(waits.severe.length).toBeGreaterThan(20);
  const mean = (days: readonly number[]): number => total(days) / days.length;
  expect(mean(waits.severe)).toBeLessThan(mean(waits.other) / 3);
});

it("writes down who goes first by law, so that they are compared with each other", () => {
  const { world } = lived(smallRegion, { until: 2030 });
  const { attempts, plan } = world;
  const seen = new Map<number, { stays: number; others: number }>();
  for (let row = 0; row < attempts.length; row++) {
    const level = attempts.priority[row] ?? -1;
    const here = seen.get(level) ?? { stays: 0, others: 0 };
    if (plan.stay[attempts.form[row] ?? 0] === 1) here.stays++;
    else here.others++;
    seen.set(level, here);
  }
  expect([...seen.keys()].sort()).toEqual([LEVEL.first, LEVEL.severe, LEVEL.other]);
  expect(seen.get(LEVEL.first)?.others).toBe(0);
  expect(seen.get(LEVEL.first)?.stays).toBeGreaterThan(10);
});

describe("bridging care", () => {
  const LIGHT = "ambulant-jo";
  const bridged = (share: number, way = 1): Model =>
    changeAll(quietRegion([FIRST, LIGHT], [edge("bridge", FIRST, LIGHT, way)]), {
      "waiting.bridgeShare": share,
      "waiting.bridgeEnough": 0,
      "waiting.offContractShare": 0,
      // Paid by the unit everywhere, so that what is given is what is paid.
      "contracts.fundingToday.denhaag.5": "pxq",
      [`forms.${LIGHT}.inflowPer1000`]: 0,
      [`forms.${FIRST}.occupancy`]: 1.5,
    });

  it("is booked in days and euros of the light form, at its price", () => {
    const { world, plan } = lived(bridged(1), { until: 2027 });
    const form = plan.forms.indexOf(LIGHT);
    const { years, formDays, formEuro, formStarts } = world.recorder;
    const sum = (column: Float64Array): number =>
      total(column.subarray(form * years, (form + 1) * years));
    expect(counted(world, "bridging-starts")).toBeGreaterThan(20);
    expect(sum(formStarts)).toBe(0);
    expect(sum(formDays)).toBeGreaterThan(500);
    expect(sum(formEuro) / sum(formDays)).toBeCloseTo(plan.dayPrice[form] ?? 0, 6);
  });

  it("goes by the share of its way: half the way is half the starts", () => {
    const starts = (model: Model) =>
      counted(lived(model, { until: 2027 }).world, "bridging-starts");
    const all = starts(bridged(1));
    const half = starts(bridged(1, 0.5));
    expect(half / all).toBeGreaterThan(0.3);
    expect(half / all).toBeLessThan(0.7);
    expect(starts(bridged(0.5))).toBe(half);
  });

  it("is nothing when nobody is bridged", () => {
    const { world, plan } = lived(bridged(0), { until: 2027 });
    const row = plan.forms.indexOf(LIGHT) * world.recorder.years;
    expect(total(world.recorder.formDays.subarray(row, row + world.recorder.years))).toBe(0);
  });
});

describe("the year-end stop", () => {
  /** Requests grow far above what the room of a year may grow, and there are places to take them. */
  const growing = changeForms(
    changeAll(ladderUpTo(smallRegion, "swap"), {
      "behaviour.on": true,
      "behaviour.yearEndStop": 1,
      "demand.inflowGrowth": 0.3,
      "demand.ceiling": 12,
    }),
    "occupancy",
    (occupancy) => occupancy / 4,
  );
  const december = (Date.UTC(2029, 11, 10) - Date.UTC(2023, 0, 1)) / 86_400_000;

  function closedIn(model: Model, day: number): readonly string[] {
    let closed: readonly string[] = [];
    lived(model, {
      until: 2030,
      pauseAt: day,
      atPause: ({ kernel, plan }) => {
        closed = plan.stations.filter((_, station) => kernel.closed[station] === 1);
      },
    });
    return closed;
  }

  it("closes only where money is capped: the local purchase of Den Haag", () => {
    const closed = closedIn(growing, december);
    expect(closed.length).toBeGreaterThan(0);
    for (const station of closed) {
      expect(station).toContain("@denhaag/");
      const form = station.split("@")[0] ?? "";
      expect(growing.forms[form]?.segment.value).toBe("5");
    }
  });

  it("opens all in January, and closes nothing with the knob off or before the contracts change", () => {
    expect(closedIn(growing, december + 25)).toEqual([]);
    expect(closedIn(change(growing, "behaviour.yearEndStop", 0), december)).toEqual([]);
    expect(closedIn(growing, december - 2 * 365.25)).toEqual([]);
  });

  it("closes nothing before the day on which the money can be used up", () => {
    const later = change(growing, "behaviour.yearEndFirstDay", 350);
    expect(closedIn(later, december)).toEqual([]);
    expect(closedIn(change(growing, "behaviour.yearEndFirstDay", 330), december).length).toBe(
      closedIn(growing, december).length,
    );
  });

  it("is the only cause of a wait in line where places abound, also for who leaves the line", () => {
    const roomy = changeAll(
      changeForms(growing, "occupancy", () => 0.02),
      { "waiting.patienceDays": 20, "waiting.offContractShare": 1 },
    );
    const { world, plan } = lived(roomy, { until: 2031 });
    const { attempts } = world;
    let budget = 0;
    let capacity = 0;
    for (let row = 0; row < attempts.length; row++) {
      if (attempts.to[row] !== 5) continue;
      budget += attempts.budgetDays[row] ?? 0;
      capacity += attempts.capacityDays[row] ?? 0;
    }
    expect(plan.stations.length).toBeGreaterThan(10);
    expect(budget).toBeGreaterThan(500);
    expect(capacity).toBeLessThan(1);
  });
});
