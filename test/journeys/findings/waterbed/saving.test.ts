/**
 * Whether a saving can be rated, refill of what was given up, municipalities, and ways out.
 */
import { describe, expect, it } from "vitest";
import { estimateOver } from "../../../../journeys/findings/estimate.ts";
import { outsideSinks } from "../../../../journeys/findings/waterbed/outside-sinks.ts";
import {
  type PairSummary,
  summarisePair,
} from "../../../../journeys/findings/waterbed/pair-summary.ts";
import { refillOf } from "../../../../journeys/findings/waterbed/refill.ts";
import { savingOf, savingTogether } from "../../../../journeys/findings/waterbed/saving.ts";
import { townLeakage } from "../../../../journeys/findings/waterbed/town-leakage.ts";
import { judgeWaterbed } from "../../../../journeys/findings/waterbed/waterbed.ts";
import { emptyRun, handYears } from "../../../support/run-tables.ts";
import { drawsFrom } from "../draws.ts";
import { shifted } from "../replications.ts";
import { outcomeOf } from "./youth-outcomes.ts";

/** Twenty replications in which segment 1 saves so many days, give or take. */
function saving(days: number, noise: number, seed = 21): PairSummary[] {
  const { normal } = drawsFrom(seed);
  return Array.from({ length: 20 }, () =>
    shifted([{ days: [-days + noise * normal(), 0, 0, 0, days * 0.3, 0] }]),
  );
}

describe("a saving of several segments", () => {
  /** Two segments of 10,000 days save so much each, in days and in euros. */
  const two = (days: number, euro: number) =>
    Array.from({ length: 6 }, (_, run) =>
      shifted([{ days: [0, -days - run, -days, 0, 0, 0], euro: [0, -euro - run, -euro, 0, 0, 0] }]),
    );

  it("counts from the least of all of them together", () => {
    const rated = (days: number) =>
      savingTogether(two(days, days), ["2", "3"], () => ({ windowYears: 1, leastSaving: 0.02 }));
    // 2% of 20,000 days: 400, and not the 200 of one of them.
    expect(rated(150).rating.days.rating).toBe("too-small");
    expect(rated(250).rating.days.rating).toBe("rated");
  });

  it("is too small where days at their price are, however much dear care was swapped for cheap", () => {
    // 150 of 10,000 days less is below 2%, though 900 of 10,000 euros went off by another mix of care.
    const rate = (days: number) =>
      savingTogether(two(days, 900), ["2"], () => ({
        windowYears: 1,
        leastSaving: 0.02,
        fixedCash: true,
        shadowPriceEuro: 1,
      })).rating.euro.rating;
    expect(rate(150)).toBe("too-small");
    expect(rate(250)).toBe("rated");
  });

  it("adds days at their price under a fixed budget to the euros of the others", () => {
    const pairs = two(100, 40);
    const saving = savingTogether(pairs, ["2", "3"], (id) =>
      id === "2" ? { windowYears: 1, fixedCash: true, shadowPriceEuro: 3 } : { windowYears: 1 },
    );
    expect(saving.priced?.[0]).toBeCloseTo(100 * 3 + 40, 9);
    expect(saving.divisor.euro?.[0]).toBeCloseTo(340, 9);
  });
});

describe("a saving", () => {
  const ratingOf = (pairs: readonly PairSummary[], leastSaving = 0) =>
    savingOf(pairs, "1", { windowYears: 2, leastSaving }).rating.days;

  it("is rated when it can be told from nothing, with the smallest that could", () => {
    const { rating, least } = ratingOf(saving(500, 100));
    expect(rating).toBe("rated");
    // Half an interval: t(0.975, 19) = 2.093 times 100 / root 20, over two years.
    expect(least).toBeGreaterThan(10);
    expect(least).toBeLessThan(40);
  });

  it("is not rated when it is lost in chance; it is said how many replications it would take", () => {
    const pairs = saving(20, 400);
    const judged = ratingOf(pairs);
    expect(judged.rating).toBe("not-told-from-0");
    const { grossDays } = judgeWaterbed(pairs, "1", { windowYears: 2 });
    const reach = grossDays.high! - grossDays.mean;
    expect(judged.least).toBeCloseTo(reach, 9);
    expect(judged.replicationsNeeded).toBeGreaterThanOrEqual(20 * (reach / grossDays.mean) ** 2);
  });

  it("is too small below the least that counts, and nothing when the target grew", () => {
    // 10,000 days over two years: half a per cent is 25 a year; 40 over two years is 20 a year.
    expect(ratingOf(saving(40, 1), 0.005).rating).toBe("too-small");
    expect(ratingOf(saving(-40, 1)).rating).toBe("nothing-saved");
    expect(ratingOf(saving(0, 0)).rating).toBe("nothing-saved");
  });

  it("is not told from 0 when the target grew by no more than chance does", () => {
    const pairs = saving(-150, 400);
    const { grossDays } = judgeWaterbed(pairs, "1", { windowYears: 2 });
    expect(grossDays.mean).toBeLessThan(0);
    const judged = ratingOf(pairs);
    expect(judged).toMatchObject({ rating: "not-told-from-0", replicationsNeeded: null });
    // A saving of half the interval would have been seen, and is what could still be there.
    expect(judged.least).toBeCloseTo(grossDays.high! - grossDays.mean, 9);
    const grew = (pair: PairSummary) =>
      judgeWaterbed([pair], "1", { windowYears: 2 }).grossDays.mean < 0;
    expect(ratingOf([pairs.find(grew) as PairSummary]).rating).toBe("not-told-from-0");
  });

  it("has no euros to divide by under a fixed budget, unless days have a price", () => {
    const pairs = saving(500, 10);
    const fixed = { windowYears: 1, fixedCash: true };
    expect(savingOf(pairs, "1", fixed).rating.euro.rating).toBe("fixed-budget");
    const priced = savingOf(pairs, "1", { ...fixed, shadowPriceEuro: 200 });
    expect(priced.rating.euro.rating).toBe("rated");
    expect(priced.divisor.euro![0]).toBeCloseTo(200 * priced.days[0]!, 9);
  });
});

describe("refill", () => {
  it("is what others gained in the target over what was given up there", () => {
    const base = outcomeOf([{ days: [100, 0, 0, 0, 0, 0] }, { days: [20, 0, 0, 0, 0, 0] }]);
    const variant = outcomeOf([{ days: [20, 0, 0, 0, 0, 0] }, { days: [80, 0, 0, 0, 0, 0] }]);
    const pair = summarisePair(base, variant);
    const { days } = refillOf([pair, pair, pair], [0]);
    expect(days!.mean).toBeCloseTo(60 / 80, 12);
  });

  it("has no share where nobody gave anything up", () => {
    const same = outcomeOf([{ days: [100, 0, 0, 0, 0, 0] }]);
    expect(refillOf([summarisePair(same, same)], [0]).days).toBeNull();
  });
});

describe("municipalities", () => {
  const { normal } = drawsFrom(77);
  const pairs = Array.from({ length: 20 }, () =>
    shifted([
      { days: [-600 + 9 * normal(), 0, 0, 0, 150, 30], outside: [0, 60] },
      { days: [-400 + 9 * normal(), 20, 0, 0, 0, 0] },
      { days: [5 * normal(), 0, 0, 0, 40, 0] },
    ]),
  );
  const judged = savingOf(pairs, "1", { windowYears: 1 });
  const towns = townLeakage(pairs, judged, ["a", "b", "c"], ["local-team"]);

  it("have their own saving and what comes back among their own youths", () => {
    const [a, b] = towns;
    expect(a!.days.saved.mean).toBeCloseTo(600, -1);
    expect(a!.days.gained.mean).toBeCloseTo(210, 9);
    expect(b!.days.leakage!.mean).toBeCloseTo(20 / 400, 2);
  });

  it("add up to the leakage of the whole", () => {
    const whole = judgeWaterbed(pairs, "1", { windowYears: 1 }).leakageDays!.mean;
    const parts = towns.map(({ days }) => days.shareOfSaving!.mean);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 9);
  });

  it("value each of several savings as the whole does: days at their price, or euros", () => {
    const [budget, each] = [
      { windowYears: 1, fixedCash: true, shadowPriceEuro: 200 },
      { windowYears: 1 },
    ];
    const cuts = Array.from({ length: 20 }, () =>
      shifted([
        { days: [-600 + 9 * normal(), 0, -300 + 9 * normal(), 0, 150, 0] },
        { days: [-400 + 9 * normal(), 0, -200, 0, 0, 0] },
      ]),
    );
    const both = savingTogether(cuts, ["1", "3"], (id) => ({
      ...(id === "1" ? budget : each),
      acted: ["1", "3"],
    }));
    const told = townLeakage(cuts, both, ["a", "b"], ["local-team"]);
    expect(both.dayPrices).toEqual([200, null]);
    const total = told.reduce((sum, { euro }) => sum + euro.saved.mean, 0);
    expect(total / estimateOver(both.priced!).mean).toBeCloseTo(1, 9);
  });

  it("have no leakage of their own where they saved nothing", () => {
    expect(towns[2]!.days.leakage).toBeNull();
    expect(towns[2]!.days.shareOfSaving!.mean).toBeCloseTo(40 / 1000, 2);
  });
});

describe("ways out", () => {
  it("are counted a year and set against the years of care that were saved", () => {
    const base = outcomeOf([{ days: [3652.5, 0, 0, 0, 0, 0], exit: 1 }]);
    const variant = outcomeOf([{ days: [0, 0, 0, 0, 0, 0], exit: 5 }]);
    const pairs = [0, 1, 2].map(() => summarisePair(base, variant));
    const [here, there] = [emptyRun(), emptyRun()];
    const laws = new Float64Array(4 * handYears.length);
    // Wmo, in the second and third year.
    laws.set([9, 2, 4]);
    const runs = [0, 1, 2].map(() => ({
      here: { ...here, adultYouths: laws },
      there: { ...there, adultYouths: new Float64Array(laws.length) },
    }));
    const sinks = outsideSinks(pairs, runs, savingOf(pairs, "1", { windowYears: 2 }), [1, 2]);
    const of = (id: string) => sinks.find(({ sink }) => sink === id)!;
    expect(of("nobody").youths.mean).toBe(0.5);
    expect(of("home").youths.mean).toBe(-0.5);
    // 1,826.25 days a year are 5 years of care a year.
    expect(of("nobody").perYearSaved!.mean).toBeCloseTo(0.1, 9);
    expect(of("adult:wmo").youths.mean).toBe(3);
    expect(of("adult:wlz").youths.mean).toBe(0);
  });
});
