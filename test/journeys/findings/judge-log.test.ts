/**
 * Walls in one data set: what a log reader hands over, and what comes back.
 */
import { describe, expect, it } from "vitest";
import { judgeLog, type LoggedAttempts } from "../../../journeys/findings/judge-log.ts";
import { columnsOf, times } from "./attempt-columns.ts";
import { attemptsOf, WINDOW_YEARS } from "./waiting-world.ts";

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
});
