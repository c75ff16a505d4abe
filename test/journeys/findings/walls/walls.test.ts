/**
 * Judging borders in worlds whose walls we put there ourselves: none missed, none invented.
 */
import { describe, expect, it } from "vitest";
import { kaplanMeier, logRank, restrictedMean } from "../../../../engine/analysis/survival.ts";
import { borderCell } from "../../../../journeys/findings/walls/border-cells.ts";
import {
  summariseWalls,
  type WallOptions,
  type WallSummary,
} from "../../../../journeys/findings/walls/wall-summary.ts";
import {
  judgeWalls,
  type WallJudgement,
  type WallJudgeOptions,
} from "../../../../journeys/findings/walls/walls.ts";
import { columnsOf, times } from "./attempt-columns.ts";
import { replicationsOf, WINDOW_YEARS, type World } from "./waiting-world.ts";

const years = WINDOW_YEARS;

function judged(
  world: World,
  seed: number,
  options: WallJudgeOptions & { readonly replications?: number; readonly summary?: object } = {},
): WallJudgement[] {
  const { replications = 10, summary = {}, marginDays = 14 } = options;
  const settings: WallOptions = { years, marginDays, lastDay: 2190, ...summary };
  const summaries = replicationsOf(world, replications, seed).map((attempts) =>
    summariseWalls(attempts, settings),
  );
  return judgeWalls(summaries, options);
}

const wallsIn = (judgements: readonly WallJudgement[]) =>
  judgements.filter(({ verdict }) => verdict === "wall").map(({ from, to }) => `${from}>${to}`);
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe("worlds without walls", () => {
  const quiet: World = { perBorder: 27, patienceDays: 500 };
  const short: World = { ...quiet, load: { 2: 1.15, 4: 1.3 } };

  it.each([
    ["movers who are severe more often", quiet],
    ["a shortage of places in two segments", short],
  ])("have none, with %s", (_, world) => {
    expect(seeds.flatMap((seed) => wallsIn(judged(world, seed)))).toEqual([]);
  });

  it("would have walls all over by a comparison of plain means", () => {
    for (const seed of seeds.slice(0, 5)) {
      const [summary] = replicationsOf(short, 1, seed).map((attempts) =>
        summariseWalls(attempts, { years }),
      );
      const { attempts, days } = summary!;
      const everywhere = attempts.reduce((sum, n, cell) => sum + n * days[cell]!, 0);
      const mean = everywhere / attempts.reduce((sum, n) => sum + n, 0);
      const alarms = [1, 3, 5].filter((from) => days[borderCell(from, 4)]! - mean > 14);
      expect(alarms).toEqual([1, 3, 5]);
    }
  });

  it("would have walls without the strata of severity", () => {
    const blind = { summary: { classes: 1 }, marginDays: 0 };
    expect(wallsIn(judged(quiet, 1, blind)).length).toBeGreaterThan(5);
    expect(wallsIn(judged(quiet, 1, { marginDays: 0 }))).toEqual([]);
  });

  it("give p-values that are small as often as they should be", () => {
    const tests = seeds.flatMap((seed) =>
      judged(quiet, 100 + seed, { marginDays: 0, marginRefused: 0 }),
    );
    for (const p of ["pDelay", "pRefused"] as const) {
      const small = tests.filter((test) => test[p]! < 0.05).length / tests.length;
      // 400 tests: 5% with a standard error of 1.1 points (borders share their direct entries).
      expect(small).toBeGreaterThan(0.01);
      expect(small).toBeLessThan(0.09);
    }
  });
});

describe("planted walls", () => {
  const planted = { "1>2": 28, "5>3": 28, "4>1": 28 };

  it("are found at 28 days against a margin of 14, with 10 attempts, and no others", () => {
    const found = seeds.map((seed) =>
      wallsIn(judged({ perBorder: 10, delays: planted }, seed, { replications: 20 })),
    );
    const right = found.flat().filter((border) => border in planted).length;
    expect(right / (3 * seeds.length)).toBeGreaterThanOrEqual(0.9);
    expect(found.flat().length - right).toBeLessThanOrEqual(1);
  });

  it("are found at 14 days against no margin, and at 14 days against 14 are no walls", () => {
    const world = { perBorder: 27, delays: { "1>2": 14, "5>3": 14, "4>1": 14 } };
    const found = seeds.flatMap((seed) => wallsIn(judged(world, seed, { marginDays: 0 })));
    expect(found.filter((border) => border in planted).length).toBeGreaterThanOrEqual(57);
    expect(found.length).toBeLessThanOrEqual(63);
    // On the margin itself each test is small in at most 5% of the worlds.
    const atMargin = seeds.flatMap((seed) => wallsIn(judged(world, seed)));
    expect(atMargin.length).toBeLessThanOrEqual(3);
  });

  it("are measured without bias, also in front of a full segment", () => {
    const world = { perBorder: 27, delays: planted, load: { 4: 1.15 } };
    const all = seeds.map((seed) => judged(world, 300 + seed));
    for (const border of Object.keys(planted)) {
      const excess = all.map(
        (walls) => walls.find(({ from, to }) => `${from}>${to}` === border)!.excessDirect!.mean,
      );
      const mean = excess.reduce((sum, days) => sum + days, 0) / excess.length;
      expect(Math.abs(mean - 28)).toBeLessThan(2);
    }
    expect(all.flatMap(wallsIn).filter((border) => !(border in planted))).toEqual([]);
  });

  it("are found by refusals alone, 20 points more, with 30 attempts", () => {
    const world = { perBorder: 30, refusals: { "2>5": 0.2, "3>1": 0.2 } };
    const found = seeds.flatMap((seed) => wallsIn(judged(world, seed)));
    expect(found.filter((border) => border === "2>5" || border === "3>1").length).toBeGreaterThan(
      0.8 * 40,
    );
    expect(found.length).toBeLessThanOrEqual(42);
    const refused = judged(world, 1).find(({ from, to }) => from === "2" && to === "5")!;
    expect(refused.origin).toBe("put-in");
    expect(Math.abs(refused.excessRefused!.mean - 0.2)).toBeLessThan(0.08);
  });

  it("are told to be put in when rules of the border explain them, and to emerge otherwise", () => {
    const direct = times(20, { from: 0, to: 2, wait: 10, authorisationDays: 5, matchingDays: 5 });
    const origin = (mover: { borderDays: number; matchingDays: number }) => {
      const movers = times(20, { from: 1, to: 2, wait: 60, authorisationDays: 5, ...mover });
      const summary = summariseWalls(columnsOf([...direct, ...movers]), { years: 1 });
      return judgeWalls([summary, summary])[0]!;
    };
    // Extra 50 days, of which 30 and 20 by the border; the 5 of authorisation are everybody's.
    expect(origin({ borderDays: 30, matchingDays: 25 }).origin).toBe("put-in");
    expect(origin({ borderDays: 20, matchingDays: 35 }).origin).toBe("emerged");
    expect(origin({ borderDays: 30, matchingDays: 25 }).verdict).toBe("wall");
  });
});

describe("what a border costs", () => {
  it("is its rule and its authorisation; full places and closed budgets stand apart", () => {
    const parts = { borderDays: 6, authorisationDays: 4, matchingDays: 3 };
    const shortage = { capacityDays: 40, budgetDays: 7 };
    const movers = times(10, { from: 1, to: 2, wait: 60, ...parts, ...shortage });
    const summary = summariseWalls(columnsOf(movers), { years: 2 });
    const [wall] = judgeWalls([summary, summary]);
    // Ten attempts in two years; all 60 days of each have a cause.
    expect(wall!.borderDays.mean).toBeCloseTo((10 * (6 + 4)) / 2, 9);
    expect(wall!.shortageDays.mean).toBeCloseTo((10 * (40 + 7)) / 2, 9);
    expect(wall!.lostDays.mean).toBeCloseTo((10 * 60) / 2, 9);
  });
});

describe("evidence", () => {
  it("is not enough below 8 attempts a replication, whatever they waited", () => {
    const few = judged({ perBorder: 7, delays: { "1>2": 300 } }, 1);
    expect(few.every(({ verdict }) => verdict === "not-enough-evidence")).toBe(true);
    expect(few[0]!.p).toBeNull();
    expect(few[0]!.excessDirect!.mean).toBeGreaterThan(100);
    expect(wallsIn(judged({ perBorder: 8, delays: { "1>2": 300 } }, 1))).toEqual(["1>2"]);
  });

  it("is not enough without direct entries to compare with", () => {
    const alone = judged({ perBorder: 30, directPerSegment: 0, delays: { "1>2": 90 } }, 1);
    expect(alone.every(({ verdict }) => verdict === "not-enough-evidence")).toBe(true);
    expect(alone[0]!.excessDirect).toBeNull();
    expect(alone[0]!.excessInside).not.toBeNull();
  });

  it("is not enough when the comparison leaves out most of the attempts", () => {
    const direct = times(20, { from: 0, to: 2, wait: 10 });
    const verdict = (light: number, severe: number) => {
      const movers = [
        ...times(light, { from: 1, to: 2, wait: 60 }),
        ...times(severe, { from: 1, to: 2, wait: 60, priority: 1 }),
      ];
      const summary = summariseWalls(columnsOf([...direct, ...movers]), { years: 1 });
      return judgeWalls([summary, summary])[0]!.verdict;
    };
    // Only light youths enter directly.
    expect(verdict(10, 10)).toBe("wall");
    expect(verdict(9, 11)).toBe("not-enough-evidence");
  });

  it("of one data set has no interval, and a verdict from 8 attempts that could be compared", () => {
    const one = { replications: 1, summary: { alone: "test" } };
    const delays = { "1>2": 150 };
    const single = judged({ perBorder: 8, delays }, 2, one);
    expect(single[0]!.excessDirect!.low).toBeNull();
    expect(wallsIn(single)).toEqual(["1>2"]);
    const small = judged({ perBorder: 7, delays }, 2, one);
    expect(small.every(({ verdict }) => verdict === "not-enough-evidence")).toBe(true);
    // A replication that was not asked says nothing by itself.
    const silent = judged({ perBorder: 60, delays }, 2, { replications: 1 });
    expect(silent.every(({ verdict }) => verdict === "not-enough-evidence")).toBe(true);
  });

  it("of one log of real care carries that origin", () => {
    const log = judged({ perBorder: 60, delays: { "1>2": 60 } }, 2, {
      replications: 1,
      summary: { alone: "test" },
      measured: true,
    });
    expect(log.every(({ origin }) => origin === "measured")).toBe(true);
  });
});

describe("a fixed budget", () => {
  const world: World = { perBorder: 27, load: { 4: 1.3 } };
  const to4 = (judgements: readonly WallJudgement[]) =>
    judgements.filter(({ to }) => to === "4").map(({ verdict }) => verdict);

  it("that makes youths wait is never called no wall", () => {
    const fixedBudget = new Set(["4"]);
    expect(to4(judged(world, 1, { fixedBudget }))).toEqual(Array(4).fill("budget-causes-wait"));
    expect(to4(judged(world, 1))).toEqual(Array(4).fill("no-wall-shown"));
  });

  it("does not hide a wall in front of it, and is not blamed where nobody waits for it", () => {
    const fixedBudget = new Set(["3", "4"]);
    const walled = judged({ ...world, delays: { "1>4": 60 } }, 1, { fixedBudget });
    expect(wallsIn(walled)).toEqual(["1>4"]);
    const empty = judged({ perBorder: 27, load: { 3: 0.2 } }, 1, { fixedBudget });
    const to3 = empty.find(({ from, to }) => from === "1" && to === "3");
    expect(to3!.verdict).toBe("no-wall-shown");
  });
});

describe("the figures of a border", () => {
  it("are a year, add up by cause, and leave the rest to the family", () => {
    const attempts = columnsOf([
      { from: 1, to: 2, wait: 50, borderDays: 20, authorisationDays: 4, capacityDays: 16 },
      { from: 1, to: 2, wait: 10, matchingDays: 6, refusals: 1, outcome: "gave-up" },
    ]);
    const wall = judgeWalls([summariseWalls(attempts, { years: 2 })])[0]!;
    expect([wall.from, wall.to]).toEqual(["1", "2"]);
    expect(wall.attempts.mean).toBe(1);
    expect(wall.lostDays.mean).toBe(30);
    const causes = Object.fromEntries(
      Object.entries(wall.causes).map(([cause, { mean }]) => [cause, mean]),
    );
    expect(causes).toEqual({
      "border-rule": 10,
      authorisation: 2,
      capacity: 8,
      "budget-stop": 0,
      matching: 3,
      "family-choice": 7,
    });
    expect(wall.frictionDays!.mean).toBe(12);
    expect(wall.capacityDays!.mean).toBe(8);
    expect(wall.refusedShare!.mean).toBe(0.5);
    expect(wall.lostShare!.mean).toBe(0.5);
    expect(wall.excessDirect).toBeNull();
  });

  it("list the 20 borders between segments, once each", () => {
    const walls = judgeWalls([summariseWalls(columnsOf([]), { years: 1 })]);
    expect(new Set(walls.map(({ from, to }) => `${from}>${to}`)).size).toBe(20);
    expect(walls.every(({ from, to }) => from !== to)).toBe(true);
  });

  it("agree with the engine's own survival curve and log-rank test", () => {
    const [attempts] = replicationsOf({ perBorder: 200, delays: { "1>2": 9 } }, 1, 5);
    const summary = summariseWalls(attempts!, { years, marginDays: 0, lastDay: 2190 });
    const own: WallSummary["days"] = summary.days;
    const rows = Array.from({ length: attempts!.length }, (_, row) => row).filter(
      (row) => attempts!.to[row] === 2 && attempts!.from[row]! <= 1,
    );
    const followed = (row: number) => {
      const gaveUp = attempts!.outcome[row] === 2;
      const days = gaveUp ? 2190 - attempts!.opened[row]! : 0;
      return Math.fround(Math.min(365, Math.max(attempts!.wait[row]!, days)));
    };
    const started = (row: number) =>
      attempts!.outcome[row] === 1 && attempts!.wait[row]! <= 365 ? 1 : 0;
    const data = (of: readonly number[]) => ({
      times: Float64Array.from(of, followed),
      observed: Uint8Array.from(of, started),
    });
    const movers = rows.filter((row) => attempts!.from[row] === 1);
    const mean = restrictedMean(kaplanMeier(data(movers)), 365).mean;
    expect(own[borderCell(1, 2)]).toBeCloseTo(mean, 6);
    const test = logRank({
      ...data(rows),
      group: Uint8Array.from(rows, (row) => attempts!.from[row]!),
      stratum: Uint32Array.from(
        rows,
        (row) => 3 * Math.floor(attempts!.opened[row]! / 182.625) + attempts!.priority[row]!,
      ),
    });
    const { logRankDifference, logRankVariance } = summary;
    expect(logRankDifference[borderCell(1, 2)]).toBeCloseTo(test.observed - test.expected, 6);
    expect(logRankVariance[borderCell(1, 2)]).toBeCloseTo(test.variance, 6);
  });
});
