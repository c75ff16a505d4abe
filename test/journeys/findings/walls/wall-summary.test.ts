/**
 * Borders in one replication: published survival tables, and comparisons small enough to do by hand.
 */
import { describe, expect, it } from "vitest";
import { borderCell } from "../../../../journeys/findings/walls/border-cells.ts";
import { summariseWalls } from "../../../../journeys/findings/walls/wall-summary.ts";
import { drawsFrom } from "../draws.ts";
import { type Attempt, columnsOf, times } from "./attempt-columns.ts";

const years = 1;
/** Everything in one period. */
const onePeriod = { years, periodDays: 100_000 };
const cell = borderCell(1, 2);

/**
 * Freireich et al. (1963), weeks in remission; a negative number was cut off. The table of
 * Cox and Oakes (1984): log-rank 9 observed, 19.25 expected, variance 6.257, chi-square 16.79.
 */
const treated = [
  6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

function remission(from: number, weeks: number): Attempt {
  return { from, to: 2, wait: Math.abs(weeks), outcome: weeks < 0 ? "waiting" : "started" };
}

const freireich = columnsOf([
  ...treated.map((weeks) => remission(1, weeks)),
  ...placebo.map((weeks) => remission(0, weeks)),
]);

describe("mean waits", () => {
  it("match the Kaplan-Meier estimates of a published table", () => {
    const summary = summariseWalls(freireich, { ...onePeriod, tauDays: 35 });
    // Survival .857 .807 .753 .690 .627 .538 .448 at 6 7 10 13 16 22 23.
    expect(summary.days[cell]).toBeCloseTo(23.2874, 4);
    expect(summary.directDays[1]).toBeCloseTo(182 / 21, 6);
    expect(summary.excessDirect[cell]).toBeCloseTo(23.2874 - 182 / 21, 4);
    expect(summary.coveredDirect[cell]).toBe(1);
  });

  it("count a wait that was cut off for as long as it was seen", () => {
    // 1 to day 10, 3/4 to day 30, then half of it to 365: 10 + 15 + 125.625.
    const attempts = columnsOf([
      { from: 1, to: 2, wait: 10 },
      { from: 1, to: 2, wait: 20, outcome: "waiting" },
      { from: 1, to: 2, wait: 30 },
      { from: 1, to: 2, wait: 400 },
    ]);
    expect(summariseWalls(attempts, onePeriod).days[cell]).toBeCloseTo(150.625, 9);
  });

  it("count who gives up as not started, not as somebody who went out of sight", () => {
    const attempts = columnsOf([
      { from: 1, to: 2, wait: 10 },
      { from: 1, to: 2, wait: 5, outcome: "gave-up" },
    ]);
    // Not started for the whole year: (10 + 365) / 2. Out of sight on day 5 would give 10.
    expect(summariseWalls(attempts, onePeriod).days[cell]).toBe(187.5);
    // The run ends on day 60: nobody can tell what would have been after that.
    const short = summariseWalls(attempts, { ...onePeriod, lastDay: 60, tauDays: 100 });
    expect(short.days[cell]).toBe(10 + 0.5 * 90);
  });

  it("follow who comes of age until then, so that older movers are no wall", () => {
    // Both wait 20 or 60 days; two of the twenty movers turn eighteen on day 40 of their 60.
    const line = (from: number, late: number) => [
      ...times(10, { from, to: 2, wait: 20 }),
      ...times(late, { from, to: 2, wait: 60 }),
    ];
    const adults = times(2, { from: 1, to: 2, wait: 40, outcome: "gave-up", lostTo: "adult" });
    const all = columnsOf([...line(0, 10), ...line(1, 8), ...adults]);
    const summary = summariseWalls(all, { ...onePeriod, marginDays: 0 });
    expect(summary.days[cell]).toBeCloseTo(40, 9);
    expect(summary.excessDirect[cell]).toBeCloseTo(0, 9);
    expect(summary.lost[cell]).toBe(2);
    // Of those followed to day 60 all start then, as many as would be expected.
    expect(summary.logRankDifference[cell]).toBeCloseTo(0, 9);
  });

  it("are missing where nobody tried", () => {
    const summary = summariseWalls(columnsOf([]), onePeriod);
    expect(summary.attempts[cell]).toBe(0);
    expect(summary.days[cell]).toBeNaN();
    expect(summary.excessDirect[cell]).toBeNaN();
    expect(summary.directDays[0]).toBeNaN();
  });

  it("leave out youths who are neither direct entries nor moves", () => {
    const others = times(3, { from: 255, to: 2, wait: 300 });
    const attempts = [...times(2, { from: 1, to: 2, wait: 30 }), { from: 0, to: 2, wait: 10 }];
    const summary = summariseWalls(columnsOf([...attempts, ...others]), onePeriod);
    expect(summary.attempts[cell]).toBe(2);
    expect(summary.directAttempts[1]).toBe(1);
    expect(summary.excessDirect[cell]).toBe(20);
  });
});

describe("the comparison with direct entries", () => {
  // A severe case waits 60 days and a light one 10, whoever asks. Movers are severe more often.
  const caseMix = [
    ...times(30, { from: 1, to: 2, wait: 60, priority: 1 }),
    ...times(10, { from: 1, to: 2, wait: 10 }),
    ...times(10, { from: 0, to: 2, wait: 60, priority: 1 }),
    ...times(30, { from: 0, to: 2, wait: 10 }),
  ];

  it("finds nothing when only the mix of severity differs", () => {
    const summary = summariseWalls(columnsOf(caseMix), onePeriod);
    expect(summary.excessDirect[cell]).toBeCloseTo(0, 9);
    // What a comparison of plain means would say: 47.5 against 22.5 days.
    expect(summary.days[cell]! - summary.directDays[1]!).toBe(25);
    // And with one class of severity this test would fail.
    const unstratified = summariseWalls(columnsOf(caseMix), { ...onePeriod, classes: 1 });
    expect(unstratified.excessDirect[cell]).toBeCloseTo(25, 9);
  });

  it("compares those who go first by law with each other only", () => {
    // Direct entries sent by the court wait a day; all others wait 60, whoever asks.
    const attempts = columnsOf([
      ...times(20, { from: 1, to: 2, wait: 60, priority: 2 }),
      ...times(20, { from: 1, to: 2, wait: 30, priority: 1 }),
      ...times(30, { from: 0, to: 2, wait: 1, priority: 0 }),
      ...times(10, { from: 0, to: 2, wait: 60, priority: 2 }),
      ...times(10, { from: 0, to: 2, wait: 30, priority: 1 }),
    ]);
    expect(summariseWalls(attempts, onePeriod).excessDirect[cell]).toBeCloseTo(0, 9);
    const blind = summariseWalls(attempts, { ...onePeriod, classes: 1 });
    expect(blind.excessDirect[cell]).toBeGreaterThan(20);
  });

  it("finds nothing when movers only ask in a busier time", () => {
    const busy = [
      ...times(30, { from: 1, to: 2, wait: 60, opened: 400 }),
      ...times(10, { from: 1, to: 2, wait: 10, opened: 20 }),
      ...times(10, { from: 0, to: 2, wait: 60, opened: 500 }),
      ...times(30, { from: 0, to: 2, wait: 10, opened: 100 }),
    ];
    expect(summariseWalls(columnsOf(busy), { years }).excessDirect[cell]).toBeCloseTo(0, 9);
    expect(summariseWalls(columnsOf(busy), onePeriod).excessDirect[cell]).toBeCloseTo(25, 9);
  });

  it("finds nothing when movers only need another form of the same segment", () => {
    const forms = caseMix.map(({ priority, ...rest }) => ({ ...rest, form: 7 + (priority ?? 0) }));
    expect(summariseWalls(columnsOf(forms), onePeriod).excessDirect[cell]).toBeCloseTo(0, 9);
  });

  it("weighs strata by the border's own numbers", () => {
    // Excess 40 among 30 severe movers, 8 among 10 light ones: (30 x 40 + 10 x 8) / 40 = 32.
    const attempts = columnsOf([
      ...times(30, { from: 1, to: 2, wait: 100, priority: 1 }),
      ...times(10, { from: 1, to: 2, wait: 18 }),
      ...times(5, { from: 0, to: 2, wait: 60, priority: 1 }),
      ...times(400, { from: 0, to: 2, wait: 10 }),
    ]);
    expect(summariseWalls(attempts, onePeriod).excessDirect[cell]).toBeCloseTo(32, 9);
  });

  it("drops strata without direct entries and says how much it covers", () => {
    const attempts = columnsOf([
      ...times(3, { from: 1, to: 2, wait: 200, priority: 1 }),
      ...times(1, { from: 1, to: 2, wait: 30 }),
      ...times(2, { from: 0, to: 2, wait: 10 }),
    ]);
    const summary = summariseWalls(attempts, onePeriod);
    expect(summary.excessDirect[cell]).toBe(20);
    expect(summary.coveredDirect[cell]).toBe(0.25);
    const alone = summariseWalls(columnsOf(times(4, { from: 1, to: 2, wait: 30 })), onePeriod);
    expect(alone.excessDirect[cell]).toBeNaN();
    expect(alone.coveredDirect[cell]).toBe(0);
  });

  it("compares no further than the day until which both are followed", () => {
    const attempts = columnsOf([
      ...times(2, { from: 1, to: 2, wait: 40, outcome: "waiting", opened: 0 }),
      ...times(2, { from: 0, to: 2, wait: 10 }),
    ]);
    // 40 days without a start against 10: the rest of the year is unknown, not 325 days more.
    expect(summariseWalls(attempts, onePeriod).excessDirect[cell]).toBe(30);
  });

  it("gives the excess of border days, and of refusals, in the same strata", () => {
    const attempts = columnsOf([
      ...times(3, { from: 1, to: 2, wait: 50, refusals: 2, borderDays: 30, authorisationDays: 5 }),
      ...times(1, { from: 1, to: 2, wait: 50, borderDays: 20, authorisationDays: 5 }),
      ...times(9, { from: 0, to: 2, wait: 10, authorisationDays: 4 }),
      ...times(3, { from: 0, to: 2, wait: 10, authorisationDays: 8, refusals: 1 }),
      ...times(9, { from: 0, to: 2, wait: 90, priority: 1, refusals: 1 }),
    ]);
    const summary = summariseWalls(attempts, onePeriod);
    // 130/4 - 60/12 days, and 3/4 - 3/12; the severe direct entries are nobody's reference.
    expect(summary.excessFriction[cell]).toBeCloseTo(32.5 - 5 + 0, 9);
    expect(summary.excessRefused[cell]).toBeCloseTo(0.5, 9);
    // Hypergeometric: 4 of 16 drawn, 6 of 16 refused: expected 1.5, variance 4 12 6 10 / (16^2 15).
    expect(summary.refusedDifference[cell]).toBeCloseTo(3 - 1.5, 9);
    expect(summary.refusedVariance[cell]).toBeCloseTo(0.75, 9);
  });
});

describe("the comparison with moves inside the segment left", () => {
  it("takes the same period and severity, whatever the form", () => {
    const attempts = columnsOf([
      ...times(2, { from: 1, to: 2, wait: 70, priority: 1 }),
      ...times(2, { from: 1, to: 2, wait: 30 }),
      ...times(1, { from: 1, to: 1, wait: 50, priority: 1, form: 3 }),
      ...times(8, { from: 1, to: 1, wait: 5, form: 4 }),
      ...times(8, { from: 2, to: 2, wait: 1 }),
    ]);
    const summary = summariseWalls(attempts, onePeriod);
    expect(summary.excessInside[cell]).toBeCloseTo((20 + 25) / 2, 9);
    expect(summary.coveredInside[cell]).toBe(1);
    expect(summary.excessInside[borderCell(1, 1)]).toBeNaN();
    expect(summary.days[borderCell(1, 1)]).toBeCloseTo(10, 9);
  });
});

describe("the log-rank test within strata", () => {
  it("gives observed less expected and the variance of a published table", () => {
    const summary = summariseWalls(freireich, { ...onePeriod, marginDays: 0, tauDays: 365 });
    expect(summary.logRankDifference[cell]).toBeCloseTo(9 - 19.2505, 3);
    expect(summary.logRankVariance[cell]).toBeCloseTo(6.257, 3);
    const { logRankDifference, logRankVariance } = summary;
    expect(logRankDifference[cell]! ** 2 / logRankVariance[cell]!).toBeCloseTo(16.793, 2);
  });

  it("adds up over strata", () => {
    const other = [
      ...treated.map((weeks) => ({ ...remission(1, weeks), priority: 1 })),
      ...placebo.map((weeks) => ({ ...remission(0, weeks), priority: 1 })),
    ];
    const light = [
      ...treated.map((weeks) => remission(1, weeks)),
      ...placebo.map((weeks) => remission(0, weeks)),
    ];
    const summary = summariseWalls(columnsOf([...other, ...light]), {
      ...onePeriod,
      marginDays: 0,
    });
    expect(summary.logRankVariance[cell]).toBeCloseTo(2 * 6.257, 2);
  });

  it("is nothing when movers wait exactly the margin longer", () => {
    const waits = [1, 4, 9, 16, 25, 36];
    const attempts = columnsOf([
      ...waits.map((wait) => ({ from: 1, to: 2, wait: wait + 14 })),
      ...waits.map((wait) => ({ from: 0, to: 2, wait })),
    ]);
    const atMargin = summariseWalls(attempts, { ...onePeriod, marginDays: 14 });
    expect(atMargin.logRankDifference[cell]).toBeCloseTo(0, 9);
    const without = summariseWalls(attempts, { ...onePeriod, marginDays: 0 });
    expect(without.logRankDifference[cell]).toBeLessThan(-1);
  });
});

describe("the count of a border", () => {
  it("holds starts, refusals, losses and the days of every cause", () => {
    const causes = { borderDays: 3, authorisationDays: 5, matchingDays: 7, capacityDays: 11 };
    const summary = summariseWalls(
      columnsOf([
        { from: 4, to: 5, wait: 39, refusals: 2, ...causes, budgetDays: 13 },
        { from: 4, to: 5, wait: 26, refusals: 0, ...causes, outcome: "gave-up" },
        { from: 4, to: 5, wait: 1, refusals: 1, outcome: "waiting" },
      ]),
      onePeriod,
    );
    const at = borderCell(4, 5);
    const figures = [
      summary.attempts,
      summary.started,
      summary.lost,
      summary.refused,
      summary.refusals,
      summary.borderDays,
      summary.authorisationDays,
      summary.matchingDays,
      summary.capacityDays,
      summary.budgetDays,
      summary.waitDays,
    ].map((column) => column[at]);
    expect(figures).toEqual([3, 1, 1, 2, 3, 6, 10, 14, 22, 13, 66]);
  });

  it("does not depend on the order of the attempts", () => {
    const { uniform, exponential } = drawsFrom(7);
    const attempts: Attempt[] = Array.from({ length: 3000 }, () => ({
      from: Math.floor(uniform() * 6),
      to: 1 + Math.floor(uniform() * 5),
      wait: Math.fround(exponential(60)),
      opened: Math.fround(uniform() * 2000),
      priority: uniform() < 0.3 ? 1 : 0,
      outcome: uniform() < 0.1 ? "gave-up" : "started",
      refusals: uniform() < 0.2 ? 1 : 0,
    }));
    const forward = summariseWalls(columnsOf(attempts), { years: 6 });
    const backward = summariseWalls(columnsOf([...attempts].reverse()), { years: 6 });
    for (let at = 0; at < forward.days.length; at++) {
      expect(backward.days[at]).toBeCloseTo(forward.days[at]!, 9);
      const inside = Math.floor(at / 5) === at % 5;
      if (!inside) {
        expect(backward.excessInside[at]).toBeCloseTo(forward.excessInside[at]!, 9);
      }
      expect(backward.excessDirect[at]).toBeCloseTo(forward.excessDirect[at]!, 9);
      expect(backward.logRankDifference[at]).toBeCloseTo(forward.logRankDifference[at]!, 9);
    }
  });

  it("is linear: without cut-offs the excess is the weighted difference of plain means", () => {
    // An independent sum over strata, straight from the definition in methods.md 3.1.
    const { uniform, exponential } = drawsFrom(11);
    const attempts: Attempt[] = Array.from({ length: 2000 }, () => ({
      from: uniform() < 0.7 ? 0 : 1,
      to: 2,
      wait: Math.fround(Math.min(364, exponential(60))),
      opened: Math.fround(uniform() * 1000),
      priority: uniform() < 0.3 ? 1 : 0,
      form: uniform() < 0.5 ? 8 : 9,
    }));
    const strata = new Map<string, { own: number[]; direct: number[] }>();
    for (const { from, wait, opened, priority, form } of attempts) {
      const key = `${form} ${priority} ${Math.floor(opened! / 182.625)}`;
      const here = strata.get(key) ?? { own: [], direct: [] };
      (from === 0 ? here.direct : here.own).push(wait);
      strata.set(key, here);
    }
    const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
    let weighted = 0;
    let count = 0;
    for (const { own, direct } of strata.values()) {
      weighted += own.length * (mean(own) - mean(direct));
      count += own.length;
    }
    const summary = summariseWalls(columnsOf(attempts), { years: 3 });
    expect(summary.excessDirect[cell]).toBeCloseTo(weighted / count, 6);
  });
});
