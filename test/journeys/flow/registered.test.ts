/**
 * Limits that stand in the register do what they say.
 *
 * The one rule: a limit is moved to where another parameter must give the same run.
 */
import { expect, it } from "vitest";
import { simulateReplication } from "#journeys";
import { firstDifference } from "../../laws/bits.ts";
import { changeAll, smallRegion } from "../../support/model.ts";

const run = (changes: Readonly<Record<string, unknown>>) =>
  simulateReplication([{ id: "one", model: changeAll(smallRegion, changes), against: null }], {
    seed: "registered",
    replication: 0,
    untilYear: 2025,
  });

it("a need grows over the stated months of waiting and no longer", () => {
  const none = run({ "waiting.deteriorationPerMonth": 0 });
  const noMonths = run({
    "waiting.deteriorationPerMonth": 0.05,
    "waiting.deteriorationMonths": 0,
  });
  expect(firstDifference(noMonths.runs, none.runs)).toBeNull();
  const months = run({ "waiting.deteriorationPerMonth": 0.05 });
  expect(firstDifference(months.runs, none.runs)).not.toBeNull();
});

it("an attempt is followed for the stated days, and compared within the stated period", () => {
  const until = { "region.policyFirstYear": 2024 };
  const usual = run(until).walls["one"];
  const short = run({ ...until, "detection.wallFollowDays": 30 }).walls["one"];
  expect(usual?.tauDays).toBe(365);
  expect(short?.tauDays).toBe(30);
  const mean = (days: Float64Array | undefined): number => {
    const seen = [...(days ?? [])].filter(Number.isFinite);
    return seen.reduce((sum, value) => sum + value, 0) / seen.length;
  };
  expect(Math.max(...[...(short?.days ?? [])].filter(Number.isFinite))).toBeLessThanOrEqual(30);
  expect(mean(short?.days)).toBeLessThan(mean(usual?.days));
  // Within a day hardly anybody can be compared; within two years everybody can.
  const day = run({ ...until, "detection.wallPeriodDays": 1 }).walls["one"];
  const whole = run({ ...until, "detection.wallPeriodDays": 730.5 }).walls["one"];
  expect(mean(day?.coveredDirect)).toBeLessThan(0.5 * mean(whole?.coveredDirect));
});

it("refusals of one request stay within the stated bound", () => {
  const refused = { "borders.refusalToday": 0.5 };
  const never = run({ "borders.refusalToday": 0 });
  const none = run({ ...refused, "borders.mostRefusals": 0 });
  expect(firstDifference(none.runs, never.runs)).toBeNull();
  const once = run({ ...refused, "borders.mostRefusals": 1 });
  expect(firstDifference(once.runs, never.runs)).not.toBeNull();
});

it("places derived from use go by the use of the stated year, and other places do not", () => {
  const design = { "contracts.regime": "2028", "contracts.contractDate": "2025-01-01" };
  const base2023 = { ...design, "savings.baseYear": 2023 };
  const byUse = { "contracts.placesRule": "use-2024" };
  expect(firstDifference(run(base2023).runs, run(design).runs)).toBeNull();
  const use2023 = run({ ...base2023, ...byUse }).runs;
  expect(firstDifference(use2023, run({ ...design, ...byUse }).runs)).not.toBeNull();
});
