/** Waits by municipality are the waits of the region, told apart and nothing else. */
import { describe, expect, it } from "vitest";
import { inProcessRunner } from "#scenarios";
import { smallPlan } from "../../small-runs.ts";

describe("the books of waits", () => {
  it("add up over municipalities to those of the segment, in every year and design", async () => {
    const [first] = await inProcessRunner().run(smallPlan(1).job);
    const runs = Object.values(first?.runs ?? {});
    expect(runs.length).toBeGreaterThan(2);
    for (const run of runs) {
      const [towns, years] = [run.municipalities.length, run.years.length];
      for (const name of ["Sum", "Count"] as const) {
        const whole = run[`wait${name}`];
        const summed = Array.from(whole, (_, cell) => {
          const [segment, year] = [Math.floor(cell / years), cell % years];
          return run.municipalities.reduce(
            (sum, _own, town) =>
              sum + (run[`townWait${name}`][(segment * towns + town) * years + year] ?? 0),
            0,
          );
        });
        for (const [cell, value] of whole.entries()) expect(summed[cell]).toBeCloseTo(value, 6);
      }
      expect(Math.max(...run.waitCount)).toBeGreaterThan(10);
    }
  });
});
