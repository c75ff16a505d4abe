/**
 * Events above a margin: against a binomial law, against the test without a margin, and how often it
 * errs where the truth is just the margin.
 */
import { describe, expect, it } from "vitest";
import { stratifiedExactP } from "../../../engine/analysis/exact-tables.ts";
import { eventsAboveP } from "../../../engine/analysis/margin-tables.ts";
import { drawsFrom } from "../../journeys/findings/draws.ts";
import { table } from "./two-by-two.ts";

describe("events above a margin", () => {
  it("follow the binomial law where the reference is so large that its share is known", () => {
    // 5% of a million; 5 of 10 where 10% is allowed: chance of 6 or more, and half that of 5.
    const p = eventsAboveP([table(5, 10, 50_000, 1_000_000)], 0.05 * 10);
    const chance = (events: number) => {
      let ways = 1;
      for (let one = 1; one <= events; one++) ways = (ways * (11 - one)) / one;
      return ways * 0.1 ** events * 0.9 ** (10 - events);
    };
    const more = [6, 7, 8, 9, 10].reduce((sum, events) => sum + chance(events), 0);
    expect(p).toBeCloseTo(more + chance(5) / 2, 4);
  });

  it("without a margin are those of the exact test of tables, and of no table nothing", () => {
    const tables = [table(4, 9, 3, 20), table(2, 3, 1, 12)];
    expect(eventsAboveP(tables)).toBe(stratifiedExactP(tables, "half"));
    expect(eventsAboveP([table(0, 9, 0, 20)], 1)).toBeNaN();
  });

  it("are none where there are fewer than the margin alone would give", () => {
    expect(eventsAboveP([table(1, 40, 0, 60)], 2)).toBe(1);
  });

  it("are harder to show the wider the margin, and no less with many than with few", () => {
    const p = [0, 50, 100, 150].map((extra) => eventsAboveP([table(240, 1000, 100, 1000)], extra));
    expect(p).toEqual(p.slice().sort((a, b) => a - b));
    // 24% less 10% is 14 points; 15 points are not exceeded, 10 are.
    expect(p[2]).toBeLessThan(0.01);
    expect(p[3]).toBeGreaterThan(0.5);
  });

  it.each([
    ["few moves beside many entries", 30, 1, 10],
    ["bunches", 10, 3, 10],
    ["many", 6, 150, 300],
  ])(
    "are told in one of twenty, at most, where the truth is the margin: %s",
    (_name, tables, group, reference) => {
      const { uniform } = drawsFrom(11);
      const events = (of: number, chance: number) =>
        Array.from({ length: of }, uniform).filter((one) => one < chance).length;
      const trials = 400;
      const alarms = Array.from({ length: trials }, () => {
        const drawn = Array.from({ length: tables }, (_, at) => {
          const ordinary = at % 2 === 0 ? 0.02 : 0.2;
          return table(
            events(group, ordinary + 0.05),
            group,
            events(reference, ordinary),
            reference,
          );
        });
        return eventsAboveP(drawn, 0.05 * tables * group) <= 0.05;
      }).filter(Boolean).length;
      // 20 of 400 with a standard error of 4.4.
      expect(alarms).toBeLessThanOrEqual(35);
      expect(alarms).toBeGreaterThanOrEqual(7);
    },
  );
});
