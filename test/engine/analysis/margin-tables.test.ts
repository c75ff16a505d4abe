/**
 * Events above a margin: against a binomial law, against the test without a margin, and how often it
 * errs where the truth is just the margin.
 */
import { describe, expect, it } from "vitest";
import { addedShareP } from "../../../engine/analysis/added-share.ts";
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
    expect(p).toBeGreaterThan(more + chance(5) / 2 - 1e-6);
    expect(p).toBeLessThan(more + chance(5));
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

describe("events that the margin alone makes, since the reference has hardly any", () => {
  it("follow the law of their number: Poisson, with less than all of the very number counted", () => {
    // A reference without events, so large that its share is known: of 100,000 moves 3 may be refused.
    const counted = (events: number) => addedShareP([table(events, 100_000, 0, 1e9)], 3);
    const poisson = (events: number) => {
      let chance = Math.exp(-3);
      for (let one = 1; one <= events; one++) chance *= 3 / one;
      return chance;
    };
    for (const events of [3, 5, 8, 10]) {
      let above = 1;
      for (let one = 0; one <= events; one++) above -= poisson(one);
      expect(counted(events)).toBeGreaterThan(above);
      expect(counted(events)).toBeLessThan(above + poisson(events));
      const middle = above + poisson(events) / 2;
      if (events <= 8) expect(Math.abs(counted(events) / middle - 1)).toBeLessThan(0.06);
    }
  });

  it("follow the binomial law where many of few are refused", () => {
    // 45% of a million, and 5 points: 50% of 40. 27 or more 1.92%, and half of 26's 2.11%.
    const p = addedShareP([table(26, 40, 450_000_000, 1e9)], 0.05 * 40);
    expect(p).toBeCloseTo(0.0192 + 0.0211 / 2, 2);
  });

  it.each([
    ["never, lone moves", 0, 60, 1, 24],
    ["one of 200, one bunch", 0.005, 1, 30, 300],
    ["one of 100, small bunches", 0.01, 10, 3, 12],
  ])(
    "are told no more often than the level, at 5% and at 1%: entries are refused %s",
    (_name, ordinary, tables, group, reference) => {
      const { uniform } = drawsFrom(29);
      const events = (of: number, chance: number) =>
        Array.from({ length: of }, uniform).filter((one) => one < chance).length;
      const p = Array.from({ length: 600 }, () =>
        eventsAboveP(
          Array.from({ length: tables }, () =>
            table(events(group, ordinary + 0.05), group, events(reference, ordinary), reference),
          ),
          0.05 * tables * group,
        ),
      );
      const told = (level: number) => p.filter((one) => one <= level).length;
      // 30 and 6 of 600 and some three standard errors; few events come in steps of several percents.
      expect(told(0.05)).toBeLessThanOrEqual(53);
      expect(told(0.01)).toBeLessThanOrEqual(15);
      expect(told(0.05)).toBeGreaterThanOrEqual(3);
    },
  );
});
