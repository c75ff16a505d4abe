/**
 * A hard ceiling on turnover: when it closes a provider, until when, and when it does nothing.
 *
 * The one rule: the day a ceiling is reached follows from the share of a year that it allows.
 */
import { describe, expect, it } from "vitest";
import { type Model, simulateReplication } from "#journeys";
import { LOG_PHASE } from "../../../journeys/measures/journey-log.ts";
import { firstDifference } from "../../laws/bits.ts";
import { counted, type Lived, lived } from "../../laws/lived.ts";
import { changeAll } from "../../support/model.ts";
import { quietRegion } from "../flow/two-stays.ts";

const FORM = "hoogspecialistische-ggz";
const quiet = quietRegion([FORM], []);
const day = (year: number, month: number, date = 1): number =>
  (Date.UTC(year, month - 1, date) - Date.UTC(2023, 0, 1)) / 86_400_000;

function ceiling(growth: number, more: Readonly<Record<string, unknown>> = {}): Model {
  return changeAll(quiet, {
    "contracts.regime": "2028",
    "contracts.fundingDesign.denhaag.2": "pxq-ceiling",
    "contracts.fundingDesign.h8.2": "pxq-ceiling",
    "contracts.ceilingGrowth": growth,
    ...more,
  });
}

/** Whether the provider is closed on these days. */
function closedOn(model: Model, days: readonly number[]): readonly boolean[] {
  return days.map((at) => {
    let closed = false;
    lived(model, {
      until: 2029,
      pauseAt: at,
      atPause: ({ kernel }) => {
        closed = kernel.closed[0] === 1;
      },
    });
    return closed;
  });
}

function startsBetween({ world }: Lived, from: number, until: number): number {
  const { log } = world;
  if (log === null) throw new Error("No log was kept.");
  let starts = 0;
  for (let row = 0; row < log.length; row++) {
    const at = log.from[row] ?? 0;
    if (log.phase[row] === LOG_PHASE.care && at >= from && at < until) starts++;
  }
  return starts;
}

describe("a turnover ceiling", () => {
  // Use is level: seven tenths of last year's are given after seven tenths of the year, by mid September.
  const tight = ceiling(-0.3);

  it("closes a provider on the first of the month after its year is given, until January", () => {
    const days = [day(2028, 8, 2), day(2028, 10, 2), day(2028, 12, 30), day(2029, 1, 2)];
    expect(closedOn(tight, days)).toEqual([false, true, true, false]);
    expect(closedOn(tight, [day(2027, 12, 30)])).toEqual([false]);
  });

  it("lets nobody start while it is reached, and the stop is told as one of the budget", () => {
    const stopped = lived(tight, { until: 2028, keepLog: true });
    const open = lived(ceiling(0.5), { until: 2028, keepLog: true });
    expect(startsBetween(stopped, day(2028, 10), day(2029, 1))).toBe(0);
    expect(startsBetween(open, day(2028, 10), day(2029, 1))).toBeGreaterThan(20);
    expect(counted(stopped.world, "budget-stop-days")).toBeGreaterThan(100);
    expect(counted(open.world, "budget-stop-days")).toBe(0);
    expect(startsBetween(stopped, day(2028, 1), day(2028, 9))).toBe(
      startsBetween(open, day(2028, 1), day(2028, 9)),
    );
  });

  it("changes no bit where it is not reached", () => {
    const plain = ceiling(0.5, {
      "contracts.fundingDesign.denhaag.2": "pxq",
      "contracts.fundingDesign.h8.2": "pxq",
    });
    const run = (model: Model) =>
      simulateReplication([{ id: "one", model, against: null }], {
        seed: "ceiling",
        replication: 0,
        untilYear: 2029,
      });
    expect(firstDifference(run(ceiling(0.5)).runs, run(plain).runs)).toBeNull();
    expect(firstDifference(run(tight).runs, run(plain).runs)).not.toBeNull();
  });

  it("is asked of the same share of the year every year, with its growth on top", () => {
    // Ceilings of 0.9 and 0.9 x 0.9 of the care of 2027: the second year closes a month earlier.
    const days = [day(2028, 11, 2), day(2028, 12, 2), day(2029, 10, 2), day(2029, 11, 2)];
    expect(closedOn(ceiling(-0.1), days)).toEqual([false, true, false, true]);
  });

  it("opens again when another funding takes its place within a year", () => {
    const ends = changeAll(tight, {
      "contracts.fundingToday.denhaag.2": "pxq-ceiling",
      "contracts.fundingToday.h8.2": "pxq-ceiling",
      "contracts.fundingDesign.denhaag.2": "pxq",
      "contracts.fundingDesign.h8.2": "pxq",
      "contracts.contractDate": "2024-11-15",
    });
    expect(closedOn(ends, [day(2024, 11, 2), day(2024, 12, 2)])).toEqual([true, false]);
  });
});
