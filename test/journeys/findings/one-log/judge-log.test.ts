/**
 * Walls in one data set: what a log reader hands over, and what comes back.
 */
import { describe, expect, it } from "vitest";
import { judgeLog, type LoggedAttempts } from "../../../../journeys/findings/one-log/judge-log.ts";
import { columnsOf, times } from "../walls/attempt-columns.ts";
import { attemptsOf, WINDOW_YEARS } from "../walls/waiting-world.ts";

const years = WINDOW_YEARS;
const lastDay = 2190;

describe("the walls of one log", () => {
  it("are measured, for each of the 20 borders", () => {
    const walls = judgeLog(attemptsOf({ perBorder: 60, delays: { "1>2": 60 } }, 2), {
      years,
      lastDay,
    });
    expect(walls.length).toBe(20);
    expect(walls.every(({ origin }) => origin === "measured")).toBe(true);
    const found = walls.filter(({ verdict }) => verdict === "wall");
    expect(found.map(({ from, to }) => `${from}>${to}`)).toEqual(["1>2"]);
  });

  it("need no more than who asked for what, when, and how it ended", () => {
    const whole = columnsOf([
      ...times(30, { from: 0, to: 2, wait: 10, opened: 5 }),
      ...times(30, { from: 1, to: 2, wait: 80, opened: 5 }),
    ]);
    const { length, from, to, form, opened, wait, outcome } = whole;
    const bare: LoggedAttempts = { length, from, to, form, opened, wait, outcome };
    expect(judgeLog(bare, { years: 1, lastDay: 400 })).toEqual(
      judgeLog(whole, { years: 1, lastDay: 400 }),
    );
  });

  it("count the stronger of their tests as many times as there are tests (Bonferroni)", () => {
    const spread = (from: number, refused: (at: number) => boolean) =>
      Array.from({ length: from === 0 ? 120 : 12 }, (_, at) => ({
        from,
        to: 2,
        wait: 20 + ((7 * at) % 30),
        opened: from === 0 ? 5 * at : 50 * at + 3,
        refusals: refused(at) ? 1 : 0,
      }));
    const attempts = columnsOf([
      ...spread(0, (at) => at % 20 === 0),
      ...spread(1, (at) => at % 3 === 0),
    ]);
    const wall = judgeLog(attempts, { years: 2, lastDay: 800 }).find(({ from }) => from === "1");
    const known = [wall?.pDelay, wall?.pRefused, wall?.pWithdrawn].filter((p) => p != null);
    expect(known).toHaveLength(2);
    const least = Math.min(...known);
    expect(least).toBeLessThan(0.4);
    expect(wall?.p).toBeCloseTo(2 * least, 12);
  });

  it("have extra days with an interval that holds the truth as often as it says", () => {
    const inside = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
      const world = { perBorder: 25, delays: { "1>2": 28, "5>3": 28 } };
      return judgeLog(attemptsOf(world, seed), { years, lastDay }).map(
        ({ from, to, extraDays }) => {
          const truth = `${from}>${to}` in world.delays ? 28 : 0;
          const [low, high] = [extraDays?.low ?? Number.NaN, extraDays?.high ?? Number.NaN];
          return low <= truth && truth <= high;
        },
      );
    });
    // 160 intervals of 95%: 152 with a standard error of 3, as borders share their direct entries.
    expect(inside.filter(Boolean).length).toBeGreaterThanOrEqual(143);
    expect(inside.filter(Boolean).length).toBeLessThan(160);
  });

  it("have an interval that lies above the margin where the test says so", () => {
    const attempts = attemptsOf({ perBorder: 30, delays: { "1>2": 60 } }, 3);
    const [wall] = judgeLog(attempts, { years, lastDay });
    expect(wall?.verdict).toBe("wall");
    expect(wall?.extraDays?.low).toBeGreaterThan(14);
    expect(wall?.extraDays?.mean).toBeGreaterThan(45);
    expect(wall?.extraDays?.mean).toBeLessThan(75);
  });

  it("keep the end that is known where the other lies beyond what was followed", () => {
    // Direct entries start in 20 to 26 days; twelve moves still wait after half a year.
    const attempts = columnsOf([
      ...Array.from({ length: 80 }, (_, at) => ({
        ...{ from: 0, to: 2, opened: 5 * at, wait: 20 + (at % 7) },
      })),
      ...Array.from({ length: 12 }, (_, at) => ({
        ...{ from: 1, to: 2, opened: 33 * at, wait: 200, outcome: "waiting" as const },
      })),
    ]);
    const [wall] = judgeLog(attempts, { years: 1, lastDay: 600 });
    expect(wall?.extraDays?.high).toBeNull();
    expect(wall?.extraDays?.low).toBeGreaterThan(100);
    expect(wall?.extraDays?.low).toBeLessThan(200);
  });
});

describe("a border of which few moves are known from the end of the old care", () => {
  const attempts = columnsOf([
    ...Array.from({ length: 90 }, (_, at) => ({
      ...{ from: 0, to: 2, opened: 4 * at, wait: 20 + (at % 7) },
    })),
    ...Array.from({ length: 12 }, (_, at) => ({
      ...{ from: 1, to: 2, opened: 30 * at, wait: 120 },
    })),
  ]);
  const judged = (unknown: number) => {
    let move = 0;
    const overlapDays = Float32Array.from(attempts.from, (from) => {
      if (from !== 1) return 0;
      return move++ < unknown ? Number.NaN : 1;
    });
    const walls = judgeLog({ ...attempts, overlapDays }, { years: 2, lastDay: 730 });
    return walls.find(({ from, to }) => from === "1" && to === "2");
  };

  it("is a wall where at least half of them show it, and else none that was shown both ways", () => {
    for (const unknown of [1, 6]) {
      expect(judged(unknown)).toMatchObject({ verdict: "wall", overlap: { isDecisive: false } });
    }
    const wall = judged(7);
    expect(wall).toMatchObject({ pDelay: 1, overlap: { unknown: 7, isDecisive: true } });
    expect(wall?.verdict).not.toBe("wall");
  });
});
