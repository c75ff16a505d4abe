/**
 * The target of false alarms in the region: it must be possible to miss it.
 */
import { describe, expect, it } from "vitest";
import { isMet } from "./part.ts";
import { alarmTarget } from "./parts/region.ts";
import { rateOf } from "./rates.ts";

describe("the target of false alarms", () => {
  const metOf = (alarms: number, experiments: number) => {
    const measured = rateOf(alarms, experiments, "");
    const target = alarmTarget(measured, experiments);
    return isMet({ ...measured, target, what: "", unit: "share" });
  };

  it("is missed by five of five, whose exact interval begins far above one in twenty", () => {
    // The chance of five alarms of five is 0.005 at a rate of 0.005^(1/5) = 0.347.
    expect(rateOf(5, 5, "").low).toBeCloseTo(0.005 ** (1 / 5), 6);
    expect(metOf(5, 5)).toBe(false);
    expect(metOf(8, 25)).toBe(false);
  });

  it("is neither met nor missed by few without an alarm, and met by a hundred", () => {
    expect(metOf(0, 5)).toBeNull();
    expect(metOf(0, 20)).toBeNull();
    expect(metOf(0, 100)).toBe(true);
  });

  it("has no verdict where the rate is above it and chance could have made that", () => {
    // 4 of 25: 16%, and by Clopper and Pearson 2.8% to 42%.
    expect(alarmTarget(rateOf(4, 25, ""), 25)).toEqual({ rule: "none" });
    expect(alarmTarget(rateOf(4, 100, ""), 100).rule).toBe("interval-not-above");
    expect(alarmTarget(rateOf(16, 100, ""), 100).rule).toBe("interval-not-above");
  });
});
