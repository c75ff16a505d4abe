/**
 * When a saving comes back: curves whose half-time is known, and the jackknife by its definition.
 */
import { describe, expect, it } from "vitest";
import { tQuantile } from "#engine";
import { type LagOptions, lagCurve } from "../../../../journeys/findings/waterbed/lag-curve.ts";
import { RECEIVER_COUNT, RECEIVERS } from "../../../../journeys/measures/outside-use.ts";
import { drawsFrom } from "../draws.ts";

const MONTHS = 60;
const options: LagOptions = {
  from: 12,
  months: 48,
  rowLength: MONTHS,
  intentPlaces: ["local-team"],
};

/** A replication: 100 saved every month in 1; in the month `m` of the window `gain(m)` comes in `place`. */
function replication(gain: (month: number) => number, place = "5", saved = 100): Float64Array {
  const change = new Float64Array(RECEIVER_COUNT * MONTHS);
  for (let month = 0; month < 48; month++) {
    change[12 + month] = -saved;
    change[RECEIVERS.indexOf(place as "5") * MONTHS + 12 + month] = gain(month);
  }
  return change;
}

describe("leakage by month", () => {
  it("is the cumulated gain over the cumulated saving, from the first month of the window", () => {
    const curve = lagCurve([replication((month) => (month < 24 ? 0 : 80))], ["1"], options)!;
    expect(curve.leakage.mean).toHaveLength(48);
    expect(curve.leakage.mean[23]).toBe(0);
    expect(curve.leakage.mean[35]).toBeCloseTo((12 * 80) / 3600, 12);
    expect(curve.leakage.mean[47]).toBeCloseTo((24 * 80) / 4800, 12);
  });

  it("leaves out what is policy's intent and what happened before the window", () => {
    const change = replication(() => 0);
    change[3] = -9_999;
    change[5 * MONTHS + 20] = 5_000;
    change[6 * MONTHS + 20] = 480;
    const curve = lagCurve([change], ["1"], options)!;
    expect(curve.leakage.mean[47]).toBeCloseTo(480 / 4800, 12);
  });

  it("takes half of the last value as half-time, between two months in proportion", () => {
    // L(t) = 0.4 (t - 24)/t from month 24 on; the last is 0.2, and 0.1 is reached at t = 32.
    const { halfTime } = lagCurve([replication((month) => (month < 24 ? 0 : 40))], ["1"], options)!;
    expect(halfTime!.months).toBeCloseTo(32, 9);
    expect([halfTime!.low, halfTime!.high]).toEqual([null, null]);
  });

  it("counts from when the share stays above half, not from when it is above it for a while", () => {
    // In month 1 all comes back, then nothing until month 30: the share falls to 1/30 and rises again.
    const gain = (month: number) => (month === 0 ? 100 : month < 30 ? 0 : 60);
    const { leakage, halfTime } = lagCurve([replication(gain)], ["1"], options)!;
    const half = leakage.mean[47]! / 2;
    expect(leakage.mean[0]!).toBeGreaterThan(half);
    expect(leakage.mean[29]!).toBeLessThan(half);
    expect(halfTime!.months).toBeGreaterThan(30);
  });

  it("is at half from the start where everything comes back at once", () => {
    const { halfTime } = lagCurve([replication(() => 50)], ["1"], options)!;
    expect(halfTime!.months).toBeLessThanOrEqual(1);
  });
});

describe("half of the amount", () => {
  it("is there halfway where a saving is level and comes back at once, with the share from the start", () => {
    const { halfTime, halfAmount } = lagCurve([replication(() => 50)], ["1"], options)!;
    expect(halfAmount!.months).toBeCloseTo(24, 9);
    expect(halfTime!.months).toBeLessThanOrEqual(1);
  });

  it("is later where the saving grows: of t a month half is there at the root of a half of the time", () => {
    const change = new Float64Array(replication(() => 0).length);
    for (let month = 0; month < 48; month++) {
      change[options.from + month] = -2 * (month + 1);
      change[4 * MONTHS + options.from + month] = month + 1;
    }
    const { halfTime, halfAmount } = lagCurve([change], ["1"], options)!;
    expect(Math.abs(halfAmount!.months - 48 * Math.SQRT1_2)).toBeLessThan(0.5);
    expect(halfTime!.months).toBeLessThanOrEqual(1);
  });

  it("is not there of what does not come back", () => {
    expect(lagCurve([replication(() => -5)], ["1"], options)!.halfAmount).toBeNull();
  });
});

describe("the half-time over replications", () => {
  const { normal } = drawsFrom(11);
  const starts = Array.from({ length: 12 }, () => 18 + 3 * normal());
  const runs = starts.map((start) => replication((month) => (month < start ? 0 : 60)));

  it("has the jackknife interval", () => {
    const { halfTime } = lagCurve(runs, ["1"], options)!;
    const at = (some: readonly Float64Array[]) => lagCurve(some, ["1"], options)!.halfTime!.months;
    const without = runs.map((left) => at(runs.filter((run) => run !== left)));
    const centre = without.reduce((sum, value) => sum + value, 0) / without.length;
    const variance = (11 / 12) * without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    const reach = tQuantile(0.975, 11) * Math.sqrt(variance);
    expect(halfTime!.months).toBe(at(runs));
    expect(halfTime!.low).toBeCloseTo(halfTime!.months - reach, 9);
    expect(halfTime!.high).toBeCloseTo(halfTime!.months + reach, 9);
    expect(reach).toBeGreaterThan(0.3);
  });

  it("has intervals by month that hold the value of the window", () => {
    const { leakage } = lagCurve(runs, ["1"], options)!;
    expect(leakage.low[47]!).toBeLessThan(leakage.mean[47]!);
    expect(leakage.high[47]!).toBeGreaterThan(leakage.mean[47]!);
  });
});

describe("without a saving", () => {
  it("there is no curve", () => {
    expect(lagCurve([replication(() => 50, "5", 0)], ["1"], options)).toBeNull();
    expect(lagCurve([replication(() => 50, "5", -10)], ["1"], options)).toBeNull();
  });

  it("there is no half-time of what does not come back", () => {
    expect(lagCurve([replication(() => -5)], ["1"], options)!.halfTime).toBeNull();
    expect(lagCurve([replication(() => 0)], ["1"], options)!.halfTime).toBeNull();
  });

  it("months before it can be told from 0 have no share", () => {
    // In the first month one replication saves and the other spends as much more.
    const first = replication(() => 30);
    const second = replication(() => 30);
    second[12] = 90;
    const { leakage } = lagCurve([first, second, first], ["1"], options)!;
    expect(leakage.mean[0]).toBeNull();
    expect(leakage.mean[47]).toBeGreaterThan(0.29);
  });
});
