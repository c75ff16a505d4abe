/**
 * One data set with few moves: what is left over after the queue of the moment, and nothing invented.
 */
import { describe, expect, it } from "vitest";
import { judgeLog } from "../../../../journeys/findings/one-log/judge-log.ts";
import { testLocally } from "../../../../journeys/findings/one-log/local-comparison.ts";
import { tabulate } from "../../../../journeys/findings/walls/attempt-table.ts";
import { borderCell } from "../../../../journeys/findings/walls/border-cells.ts";
import { summariseWalls } from "../../../../journeys/findings/walls/wall-summary.ts";
import { judgeWalls } from "../../../../journeys/findings/walls/walls.ts";
import type { AttemptColumns } from "../../../../journeys/measures/summary.ts";
import { drawsFrom } from "../draws.ts";
import { type Attempt, columnsOf } from "../walls/attempt-columns.ts";
import { attemptsOf, WINDOW_YEARS, type World } from "../walls/waiting-world.ts";

const cell = borderCell(1, 2);
const lastDay = 2190;

function tested(attempts: AttemptColumns, marginDays = 0) {
  const { uniform } = drawsFrom(7);
  const table = tabulate(attempts, { tauDays: 365, periodDays: 100_000, classes: 3, lastDay });
  return testLocally(
    attempts,
    table,
    { days: marginDays, refused: 0, withdrawn: 0 },
    { uniform: () => uniform() },
  );
}

/** A direct entry every ten days, in a queue whose wait follows the day. */
const entries = (wait: (day: number) => number): Attempt[] =>
  Array.from({ length: 60 }, (_, at) => ({ from: 0, to: 2, opened: 10 * at, wait: wait(10 * at) }));

/** Ten moves between them, each so many days beyond the queue of that day. */
const moves = (wait: (day: number) => number, beyond: (move: number) => number): Attempt[] =>
  Array.from({ length: 10 }, (_, at) => {
    const opened = 55 * at + 25;
    return { from: 1, to: 2, opened, wait: wait(opened) + beyond(at) };
  });

/** From 30 days to 150 and back, as in a season with a shortage; nobody waits exactly that. */
const season = (day: number): number =>
  90 - 60 * Math.cos((2 * Math.PI * day) / 600) + ((7 * day) % 41) - 20;

describe("a move held against its own moment", () => {
  it("is late by what the border adds and not by what the queue does", () => {
    const late = tested(columnsOf([...entries(season), ...moves(season, () => 40)]));
    expect(late.compared[cell]).toBe(10);
    expect(late.pDelay[cell]).toBeLessThan(0.001);
    const same = tested(columnsOf([...entries(season), ...moves(season, () => 0)]));
    expect(same.pDelay[cell]).toBeGreaterThan(0.1);
    const early = tested(columnsOf([...entries(season), ...moves(season, () => -20)]));
    expect(early.pDelay[cell]).toBeGreaterThan(0.9);
  });

  it("is late only beyond the margin", () => {
    const attempts = columnsOf([
      ...entries(() => 50),
      ...moves(
        () => 50,
        () => 20,
      ),
    ]);
    expect(tested(attempts, 14).pDelay[cell]).toBeLessThan(0.001);
    expect(tested(attempts, 26).pDelay[cell]).toBeGreaterThan(0.9);
  });

  it("counts who has not started for as long as that was seen", () => {
    // Entries wait 45 days or 55, turn by turn; that ten moves all wait past 50 has a chance of 2^-10.
    const given = moves(
      () => 50,
      () => 0,
    ).map((move): Attempt => ({ ...move, outcome: "waiting" }));
    const late = tested(columnsOf([...entries((day) => 45 + (day % 20)), ...given]));
    expect(late.pDelay[cell]).toBeLessThan(0.01);
    // Cut off on the day they asked they say nothing.
    const unseen = given.map((move): Attempt => ({ ...move, wait: 0 }));
    const silent = tested(columnsOf([...entries((day) => 45 + (day % 20)), ...unseen]));
    expect(silent.pDelay[cell]).toBeGreaterThan(0.1);
  });

  it("tells who withdraws by a test of its own, and not as a delay", () => {
    const gone = moves(
      () => 30,
      () => 0,
    ).map((move): Attempt => ({ ...move, outcome: "gave-up", lostTo: "gaveUp" }));
    const lost = tested(columnsOf([...entries((day) => 45 + (day % 20)), ...gone]));
    // Each is the first of some seven to leave the line: a chance of about 7^-10.
    expect(lost.pWithdrawn[cell]).toBeLessThan(1e-6);
    expect(lost.pDelay[cell]).toBeGreaterThan(0.1);
    // As many of both, at the same lengths of wait, are no wall; nor is a delay a withdrawal.
    const some = (list: Attempt[]) =>
      list.map(
        (one, at): Attempt =>
          at % 5 === 2
            ? { ...one, wait: 22 + (at % 20), outcome: "gave-up", lostTo: "gaveUp" }
            : one,
      );
    const even = [
      ...some(entries(() => 50)),
      ...some(
        moves(
          () => 50,
          () => 0,
        ),
      ),
    ];
    expect(tested(columnsOf(even)).pWithdrawn[cell]).toBeGreaterThan(0.1);
    const late = [
      ...some(entries(() => 50)),
      ...some(
        moves(
          () => 50,
          () => 100,
        ),
      ),
    ];
    expect(tested(columnsOf(late)).pWithdrawn[cell]).toBeGreaterThan(0.1);
  });

  it("counts who starts on the very day on which another withdraws as having waited as long", () => {
    const starting = moves(
      () => 30,
      () => 0,
    );
    const half = starting.map(
      (move, at): Attempt =>
        at % 2 === 0 ? { ...move, outcome: "gave-up", lostTo: "gaveUp" } : move,
    );
    // Half of ten withdraw on day 30, on which every entry starts: far more than none.
    expect(tested(columnsOf([...entries(() => 30), ...half])).pWithdrawn[cell]).toBeLessThan(0.01);
  });

  it("follows a line that jumps: who asks is overtaken by nobody, however long it takes", () => {
    // Closed from day 200 to 260, and 60 days behind ever after: everybody starts in order of asking.
    const shut = (day: number) => (day < 200 ? 20 : day < 260 ? 20 + 1.5 * (day - 200) : 110);
    const even = tested(columnsOf([...entries(shut), ...moves(shut, (at) => (at % 2 ? 1 : -1))]));
    expect(even.pDelay[cell]).toBeGreaterThan(0.1);
    const late = tested(columnsOf([...entries(shut), ...moves(shut, () => 25)]));
    expect(late.pDelay[cell]).toBeLessThan(0.001);
  });

  it("is held against that very month when moves come in one, or not at all", () => {
    // Whoever asks in one month waits 90 days more; most moves are of that month.
    const rush = (day: number) => 20 + ((7 * day) % 13) + (day >= 300 && day < 330 ? 90 : 0);
    const dense = Array.from({ length: 120 }, (_, at): Attempt => {
      return { from: 0, to: 2, opened: 5 * at, wait: rush(5 * at) };
    });
    const days = [301, 305, 309, 313, 317, 321, 325, 328, 60, 480];
    const own = (beyond: number) =>
      days.map((opened): Attempt => ({ from: 1, to: 2, opened, wait: rush(opened) + beyond }));
    expect(tested(columnsOf([...dense, ...own(0)])).pDelay[cell]).toBeGreaterThan(0.1);
    expect(tested(columnsOf([...dense, ...own(60)])).pDelay[cell]).toBeLessThan(0.01);
    const without = dense.filter(({ opened = 0 }) => opened < 270 || opened > 360);
    expect(tested(columnsOf([...without, ...own(0)])).compared[cell]).toBe(2);
  });

  it("compares only with the same form and the same level of the waiting list", () => {
    const own = { form: 3, priority: 1 };
    const others = [{ form: 4 }, { priority: 0 }];
    for (const other of others) {
      const direct = entries(() => 10).map((entry) => ({ ...entry, ...own, ...other }));
      const move = moves(
        () => 90,
        () => 0,
      ).map((entry) => ({ ...entry, ...own }));
      const outcome = tested(columnsOf([...direct, ...move]));
      expect(outcome.compared[cell]).toBe(0);
      expect(outcome.pDelay[cell]).toBeNaN();
    }
  });
});

describe("the verdict on one data set", () => {
  const options = { years: WINDOW_YEARS, lastDay, alone: "walls" };
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
  const walls = (world: World, seed: number, marginDays: number) =>
    judgeWalls([summariseWalls(attemptsOf(world, seed), { ...options, marginDays })], {
      marginDays,
    })
      .filter(({ verdict }) => verdict === "wall")
      .map(({ from, to }) => `${from}>${to}`);

  it("finds most walls of twice the margin at 30 attempts, and hardly another", () => {
    const delays = { "1>2": 28, "5>3": 28, "4>1": 28 };
    const found = seeds.flatMap((seed) => walls({ perBorder: 30, delays }, seed, 14));
    const right = found.filter((border) => border in delays).length;
    expect(right / (3 * seeds.length)).toBeGreaterThanOrEqual(0.9);
    expect(found.length - right).toBeLessThanOrEqual(2);
  });

  it("finds none in a shortage, with 8 attempts or with 27", () => {
    const load = { 2: 1.15, 4: 1.3 };
    const alarms = [8, 27].map(
      (perBorder) => seeds.filter((seed) => walls({ perBorder, load }, seed, 0).length > 0).length,
    );
    // One in twenty worlds by chance; four or more of twenty have a chance of 1.6%.
    expect(Math.max(...alarms)).toBeLessThanOrEqual(3);
  });

  it("is told by refusals alone where few are refused otherwise, by an exact test", () => {
    const entered = entries(() => 20).map((entry) => ({ ...entry, opened: 0 }));
    const refused = (share: number): Attempt[] =>
      Array.from({ length: 10 }, (_, at) => ({
        from: 1,
        to: 2,
        wait: 20,
        refusals: at < share * 10 ? 1 : 0,
      }));
    const judged = (share: number, marginRefused = 0) =>
      judgeLog(columnsOf([...entered, ...refused(share)]), {
        years: 1,
        lastDay: 400,
        marginRefused,
      })[0]!;
    // 5 of 10 moves and 0 of 60 entries: Fisher's p is 252 of 12,103,014; half of it counts.
    expect(judged(0.5).pRefused).toBeCloseTo(126 / 12_103_014, 12);
    expect(judged(0.5).verdict).toBe("wall");
    // A margin is tested: the wider, the harder to pass; half is never more than 60 points beyond none.
    expect(judged(0.5, 0.05).pRefused).toBeGreaterThan(judged(0.5).pRefused!);
    expect(judged(0.5, 0.6).pRefused).toBe(1);
    // Without any refusal there is no such test, and nothing to correct for.
    expect(judged(0).pRefused).toBeNull();
    expect(judged(0).p).toBe(judged(0).pDelay);
  });
});
