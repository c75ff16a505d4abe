/**
 * Walls in a log: the same figures as from the attempts that the log was written from, and nothing
 * about few youths.
 */
import { describe, expect, it } from "vitest";
import { judgeLog, type WallJudgement } from "#journeys";
import { type LogWalls, readLog, wallsOfLog } from "#scenarios";
import { logDate } from "../../../scenarios/log/log-days.ts";
import { columnsOf, times } from "../../journeys/findings/walls/attempt-columns.ts";
import { attemptsOf } from "../../journeys/findings/walls/waiting-world.ts";
import { haaglanden as model } from "../../support/model.ts";
import { epoch, own, textOf, wholeDays } from "./logs.ts";

function wallsIn(text: string, smallCell = 1, lastDay: string | null = null): LogWalls {
  const mapping = { ...own, lastDay };
  const { log, issues } = readLog(text, mapping);
  if (log === null) throw new Error(JSON.stringify(issues));
  return wallsOfLog(log, mapping, model, smallCell);
}

/** The parts of a judgement that a log shows too. */
function told(wall: WallJudgement | LogWalls["walls"][number]) {
  const mean = (value: unknown): unknown =>
    typeof value === "object" && value !== null && "mean" in value ? value.mean : value;
  const { from, to, verdict, pDelay, pRefused, pAdjusted } = wall;
  const figures = [wall.days, wall.excessDirect, wall.excessInside, wall.covered].map(mean);
  return { from, to, verdict, pDelay, pRefused, pAdjusted, figures };
}

describe("the walls of a log that was written from known attempts", () => {
  const world = { perBorder: 40, delays: { "1>2": 60, "4>5": 45 }, patienceDays: 300 };
  const attempts = wholeDays(attemptsOf(world, 11));
  const worldEnd = 2190;

  it.each(["column", "care"] as const)("are those of the attempts, with origins by %s", (tells) => {
    const text = textOf(attempts, tells);
    const found = wallsIn(text, 1, logDate(epoch + worldEnd));
    // The log begins with the first event in it, which is not day 0 of the world.
    const first = tells === "column" ? Math.min(...attempts.opened) : earliest(attempts);
    const moved = { ...attempts, opened: attempts.opened.map((day) => day - first) };
    const last = worldEnd - first;
    const { detection } = model;
    const expected = judgeLog(moved, {
      years: last / 365.25,
      lastDay: last,
      marginDays: detection.wallMarginDays.value,
      marginRefused: detection.wallMarginRefused.value,
      minimumAttempts: detection.wallMinimumAttempts.value,
      q: detection.wallFalseDiscovery.value,
      tauDays: detection.wallFollowDays.value,
    });
    expect(found.walls.map(told)).toEqual(expected.map(told));
    const names = found.walls.filter(({ verdict }) => verdict === "wall");
    expect(names.map(({ from, to }) => `${from}>${to}`)).toEqual(["1>2", "4>5"]);
  });

  /** Care that is left begins 100 days before asking. */
  function earliest({ opened, from }: typeof attempts): number {
    return Math.min(...opened.map((day, row) => day - ((from[row] as number) > 0 ? 100 : 0)));
  }
});

describe("youths who withdraw at a border", () => {
  const cellOf = (delays: Record<string, number>, withdraws: boolean) => {
    const attempts = wholeDays(attemptsOf({ perBorder: 40, directPerSegment: 200, delays }, 5));
    const outcome = attempts.outcome.map((was, row) =>
      withdraws && attempts.from[row] === 1 && attempts.to[row] === 2 && row % 2 === 0 ? 2 : was,
    );
    return wallsIn(textOf({ ...attempts, outcome }, "column")).walls[0];
  };

  it("make a wall of withdrawals where those who start do so as soon as direct entries", () => {
    const wall = cellOf({}, true);
    expect(wall).toMatchObject({ verdict: "wall", decidedBy: ["withdrawals"], withdrawnDirect: 0 });
    expect(wall?.withdrawn).toBe((wall?.lost ?? 0) / 40);
    expect(Math.abs((wall?.startedDays ?? 0) - (wall?.startedDaysDirect ?? 0))).toBeLessThan(14);
  });

  it("do not take the days away from a wall that has both, nor from one without withdrawals", () => {
    expect(cellOf({ "1>2": 60 }, true)).toMatchObject({ verdict: "wall", decidedBy: ["days"] });
    expect(cellOf({ "1>2": 60 }, false)).toMatchObject({ decidedBy: ["days"], withdrawn: 0 });
  });
});

describe("few youths in a log", () => {
  const attempts = columnsOf([
    ...times(40, { from: 0, to: 2, wait: 10, opened: 5 }),
    ...times(9, { from: 1, to: 2, wait: 90, opened: 5 }),
    ...times(30, { from: 3, to: 2, wait: 90, opened: 5 }),
    ...times(3, { from: 3, to: 2, wait: 90, opened: 5, refusals: 1 }),
    ...times(4, { from: 3, to: 2, wait: 90, opened: 5, outcome: "gave-up" }),
    ...times(6, { from: 0, to: 4, wait: 10, opened: 5 }),
  ]);
  const text = textOf(attempts, "column");

  it("are nowhere in what comes out, neither by number nor by figure", () => {
    const { walls, direct } = wallsIn(text, 10);
    const cell = walls.find(({ from, to }) => from === "1" && to === "2");
    const { from, to, verdict, origin, ...figures } = cell as LogWalls["walls"][number];
    expect([from, to, verdict, origin]).toEqual(["1", "2", "too-few-to-show", "measured"]);
    expect(Object.values(figures).every((value) => value === null || `${value}` === "")).toBe(true);
    const other = walls.find((wall) => wall.from === "3" && wall.to === "2");
    expect(other).toMatchObject({ attempts: 37, refused: null, lost: null, excessRefused: null });
    expect([other?.pRefused, other?.decidedBy]).toEqual([null, ["days"]]);
    expect(other?.pAdjusted).toBeLessThan(0.05);
    expect(direct.find(({ segment }) => segment === "4")?.attempts).toBeNull();
  });

  it("give no chance away either where their refusals make the verdict", () => {
    const refusing = columnsOf([
      ...times(40, { from: 0, to: 2, wait: 10, opened: 5 }),
      ...times(4, { from: 1, to: 2, wait: 10, opened: 5 }),
      ...times(8, { from: 1, to: 2, wait: 10, opened: 5, refusals: 1 }),
    ]);
    const cellOf = (smallCell: number) =>
      wallsIn(textOf(refusing, "column"), smallCell).walls.find(
        ({ from, to }) => from === "1" && to === "2",
      );
    expect(cellOf(1)).toMatchObject({ refused: 8, decidedBy: ["refusals"], verdict: "wall" });
    expect(cellOf(1)?.pRefused).toBeLessThan(0.001);
    expect(cellOf(10)).toMatchObject({
      attempts: 12,
      refused: null,
      excessRefused: null,
      pRefused: null,
      pAdjusted: null,
      decidedBy: ["refusals"],
      verdict: "wall",
    });
  });

  it("are not told by how many were not lost or not refused", () => {
    const nearly = columnsOf([
      ...times(40, { from: 0, to: 2, wait: 10, opened: 5 }),
      ...times(4, { from: 1, to: 2, wait: 10, opened: 5 }),
      ...times(26, { from: 1, to: 2, wait: 10, opened: 5, refusals: 1, outcome: "gave-up" }),
    ]);
    const cellOf = (smallCell: number) =>
      wallsIn(textOf(nearly, "column"), smallCell).walls.find(
        ({ from, to }) => from === "1" && to === "2",
      );
    expect(cellOf(1)).toMatchObject({ attempts: 30, lost: 26, refused: 26 });
    expect(cellOf(10)).toMatchObject({
      attempts: 30,
      lost: null,
      refused: null,
      withdrawn: null,
      pWithdrawn: null,
      pRefused: null,
      pAdjusted: null,
    });
  });

  /** What can be taken together or left out when a reader subtracts: every sum of shown numbers of a kind. */
  function attackOn(shown: LogWalls): readonly number[] {
    const sum = (counts: readonly (number | null)[]) =>
      counts.reduce((total: number, count) => total + (count ?? 0), 0);
    const kinds = [
      sum(shown.walls.map(({ attempts }) => attempts)),
      sum(shown.walls.map(({ lost }) => lost)),
      sum(shown.walls.map(({ refused }) => refused)),
      sum(shown.direct.map(({ attempts }) => attempts)),
      sum(Object.values(shown.leftOut)),
      sum([shown.withoutRequest]),
    ];
    const subsets = Array.from({ length: 2 ** kinds.length }, (_, mask) =>
      sum(kinds.filter((_count, kind) => (mask >> kind) % 2 === 1)),
    );
    const totals = [shown.events, shown.youths].filter((total) => total !== null);
    const rests = totals.flatMap((total) => subsets.map((part) => total - part));
    // Each request has a start or a withdrawal: two events.
    const halves = subsets.map((part) => (shown.events ?? 0) / 2 - part);
    const parts = shown.walls.flatMap(({ attempts, covered }) => {
      if (attempts === null || covered === null) return [];
      return [Math.round(attempts * covered), attempts - Math.round(attempts * covered)];
    });
    return [...rests, ...halves, ...parts].filter((rest) => rest > 0 && rest < shown.smallCell);
  }

  it("cannot be found by taking what is shown from a total", () => {
    expect(attackOn(wallsIn(text, 10))).toEqual([]);
    const onlyOne = columnsOf([
      ...times(200, { from: 0, to: 2, wait: 10, opened: 5 }),
      ...times(380, { from: 1, to: 2, wait: 90, opened: 5 }),
      ...times(3, { from: 3, to: 2, wait: 90, opened: 5 }),
    ]);
    const hidden = wallsIn(textOf(onlyOne, "column"), 10);
    expect(attackOn(hidden)).toEqual([]);
    expect([hidden.events, hidden.youths]).toEqual([null, null]);
    expect(attackOn({ ...hidden, youths: 583 })).toContain(3);
  });

  it("cannot be found from the share that was compared", () => {
    const partly = columnsOf([
      ...times(40, { from: 0, to: 2, wait: 10, opened: 5 }),
      ...times(15, { from: 1, to: 2, wait: 90, opened: 5 }),
      ...times(1, { from: 1, to: 2, wait: 90, opened: 900 }),
      ...times(20, { from: 3, to: 2, wait: 90, opened: 5 }),
      ...times(20, { from: 3, to: 2, wait: 90, opened: 900 }),
    ]);
    const coveredOf = (smallCell: number, origin: string) =>
      wallsIn(textOf(partly, "column"), smallCell).walls.find(
        ({ from, to }) => from === origin && to === "2",
      )?.covered;
    expect(coveredOf(1, "1")).toBeCloseTo(15 / 16, 10);
    expect(coveredOf(10, "1")).toBeNull();
    expect(coveredOf(10, "3")).toBe(0.5);
    expect(attackOn(wallsIn(textOf(partly, "column"), 10))).toEqual([]);
  });

  it("hide no total when nothing else is hidden", () => {
    const open = columnsOf([
      ...times(40, { from: 0, to: 2, wait: 10, opened: 5 }),
      ...times(20, { from: 1, to: 2, wait: 90, opened: 5 }),
    ]);
    expect(wallsIn(textOf(open, "column"), 10)).toMatchObject({ events: 120, youths: 60 });
  });

  it("are shown to who asks for them", () => {
    const cell = wallsIn(text).walls.find(({ from, to }) => from === "1" && to === "2");
    expect(cell?.attempts).toBe(9);
  });

  it("none is not few: an empty border stays empty", () => {
    const cell = wallsIn(text, 10).walls.find(({ from, to }) => from === "4" && to === "5");
    expect(cell).toMatchObject({ attempts: 0, verdict: "not-enough-evidence" });
  });
});
