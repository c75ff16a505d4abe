import { describe, expect, it } from "vitest";
import {
  createChance,
  forkUniform,
  PurposeRegistry,
  purposeId,
  raceTime,
  raceTimeBelow,
  sourceId,
} from "../../../engine/random/streams.ts";

const STAY = purposeId("stay:intake");
const ROUTE = purposeId("route:intake");
const DRAWS = 1_000_000;

/** Pearson's correlation of two functions of an index, over `count` indices. */
function correlation(count: number, left: (i: number) => number, right: (i: number) => number) {
  let [sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const x = left(index);
    const y = right(index);
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const covariance = sumXY - (sumX * sumY) / count;
  return covariance / Math.sqrt((sumXX - sumX ** 2 / count) * (sumYY - sumY ** 2 / count));
}

describe("a draw", () => {
  it("depends on seed, replication, who, purpose and occurrence, and on each of them", () => {
    const base = createChance("seed", 3).uniform(7, STAY, 2);
    expect(createChance("seed", 3).uniform(7, STAY, 2)).toBe(base);
    const others = [
      createChance("Seed", 3).uniform(7, STAY, 2),
      createChance("seed", 4).uniform(7, STAY, 2),
      createChance("seed", 3).uniform(8, STAY, 2),
      createChance("seed", 3).uniform(7, ROUTE, 2),
      createChance("seed", 3).uniform(7, STAY, 3),
    ];
    expect(new Set([base, ...others]).size).toBe(6);
  });

  it("is not moved by what was drawn before", () => {
    const quiet = createChance("1", 0);
    const busy = createChance("1", 0);
    for (let draw = 0; draw < 100; draw += 1) busy.uniform(draw, ROUTE, draw);
    expect(busy.uniform(5, STAY, 0)).toBe(quiet.uniform(5, STAY, 0));
  });

  it("treats the number of a person above 2^31 like its signed twin", () => {
    const chance = createChance("1", 0);
    const who = sourceId(200, 12);
    expect(who).toBeGreaterThan(2 ** 31);
    expect(chance.uniform(who | 0, STAY, 0)).toBe(chance.uniform(who, STAY, 0));
  });

  it("is uniform on the open interval: 200 cells over a million draws pass a chi-square test", () => {
    const chance = createChance("uniformity", 0);
    const cells = new Float64Array(200);
    let smallest = 1;
    let largest = 0;
    for (let index = 0; index < DRAWS; index += 1) {
      const u = chance.uniform(index >>> 2, STAY, index & 3);
      cells[Math.floor(u * 200)]! += 1;
      smallest = Math.min(smallest, u);
      largest = Math.max(largest, u);
    }
    const expected = DRAWS / 200;
    const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 199 degrees of freedom: 0.1 % lies below 143.0 and 0.1 % above 266.4 (scipy.stats.chi2).
    expect(chiSquare).toBeGreaterThan(143.0);
    expect(chiSquare).toBeLessThan(266.4);
    expect(smallest).toBeGreaterThan(0);
    expect(smallest).toBeLessThan(2e-5);
    expect(largest).toBeLessThan(1);
    expect(largest).toBeGreaterThan(1 - 2e-5);
  });

  const chance = createChance("neighbours", 5);
  const nextReplication = createChance("neighbours", 6);
  const nextSeed = createChance("neighbourt", 5);
  const draw = (index: number) => chance.uniform(index, STAY, 0);
  it.each([
    ["the next person", (index: number) => chance.uniform(index + 1, STAY, 0)],
    ["the next occurrence", (index: number) => chance.uniform(index, STAY, 1)],
    ["another purpose", (index: number) => chance.uniform(index, ROUTE, 0)],
    ["the neighbouring purpose number", (index: number) => chance.uniform(index, STAY + 1, 0)],
    ["the next replication", (index: number) => nextReplication.uniform(index, STAY, 0)],
    ["a seed one letter away", (index: number) => nextSeed.uniform(index, STAY, 0)],
    ["who and occurrence exchanged", (index: number) => chance.uniform(0, STAY, index)],
  ])("does not go with that of %s (a million pairs, |r| < 0.003)", (_name, other) => {
    expect(Math.abs(correlation(DRAWS, draw, other))).toBeLessThan(0.003);
  });

  it("would be caught by that test if every twentieth person copied a neighbour", () => {
    const faulty = (index: number) => draw(index % 20 === 0 ? index : index + 1);
    expect(correlation(DRAWS, draw, faulty)).toBeGreaterThan(0.003);
  });
});

describe("a written seed", () => {
  it("tells apart texts that seedrandom alone would take for one", () => {
    const first = (text: string) => createChance(text, 0).uniform(1, STAY, 0);
    const texts = ["", "1", "11", "111", "1212", "12", "ı", "1,1", "2:1", "\u0100", "\u0000"];
    expect(new Set(texts.map(first)).size).toBe(texts.length);
  });

  it("gives ten thousand replications ten thousand different keys", () => {
    const firsts = Array.from({ length: 10_000 }, (_, replication) =>
      createChance("1", replication).uniform(0, STAY, 0),
    );
    expect(new Set(firsts).size).toBe(10_000);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 32])("refuses %d as a replication", (replication) => {
    expect(() => createChance("1", replication)).toThrow(`not ${replication}`);
  });
});

describe("a salt", () => {
  const chance = createChance("1", 0);
  const salted = chance.withSalt(STAY, 1);
  it("draws its own purpose anew and leaves the others as they were, to the bit", () => {
    for (let who = 0; who < 1000; who += 1) {
      expect(salted.uniform(who, STAY, 0)).not.toBe(chance.uniform(who, STAY, 0));
      expect(salted.uniform(who, ROUTE, 0)).toBe(chance.uniform(who, ROUTE, 0));
    }
  });

  it("gives draws that do not go with the old ones", () => {
    const r = correlation(
      DRAWS,
      (who) => chance.uniform(who, STAY, 0),
      (who) => salted.uniform(who, STAY, 0),
    );
    expect(Math.abs(r)).toBeLessThan(0.003);
  });

  it("of 0 is no salt, and salting again replaces the earlier one", () => {
    expect(chance.withSalt(STAY, 0).uniform(1, STAY, 0)).toBe(chance.uniform(1, STAY, 0));
    const again = salted.withSalt(ROUTE, 1);
    expect(again.uniform(1, STAY, 0)).toBe(chance.uniform(1, STAY, 0));
    expect(again.uniform(1, ROUTE, 0)).not.toBe(chance.uniform(1, ROUTE, 0));
  });
});

describe("a purpose", () => {
  it("has the same number in every run and every program", () => {
    // FNV-1a over the bytes of the UTF-16LE text and the MurmurHash3 finaliser, done in Python.
    expect(purposeId("stay:intake")).toBe(-1_669_890_601);
    expect(purposeId("")).toBe(-1_421_968_373);
    expect(purposeId("ĳ")).toBe(38_773_544);
  });

  it("keeps its number when registered twice, and gives back its name", () => {
    const registry = new PurposeRegistry();
    expect(registry.register("stay:intake")).toBe(STAY);
    expect(registry.register("stay:intake")).toBe(STAY);
    expect(registry.nameOf(STAY)).toBe("stay:intake");
    expect(registry.nameOf(ROUTE)).toBeUndefined();
  });

  it("is refused when another name has its number", () => {
    const registry = new PurposeRegistry((name) => name.length);
    registry.register("stay");
    expect(() => registry.register("exit")).toThrow('"stay" and "exit" have the same number 4');
  });
});

describe("a source", () => {
  it("packs stream and ordinal so that no two people share a number", () => {
    expect(sourceId(0, 0)).toBe(0);
    expect(sourceId(1, 5)).toBe(0x01000005);
    expect(sourceId(255, 0xffffff)).toBe(0xffffffff);
  });

  it.each([
    [256, 0],
    [-1, 0],
    [0, 2 ** 24],
    [0, -1],
    [0.5, 1],
    [0, 2 ** 32],
  ])("refuses stream %d with ordinal %d", (stream, ordinal) => {
    expect(() => sourceId(stream, ordinal)).toThrow(`not ${stream} and ${ordinal}`);
  });
});

describe("an exponential race", () => {
  const chance = createChance("race", 0);
  const names = ["a", "b", "c"].map(purposeId);
  const weights = [0.5, 0.3, 0.2];

  /** Who wins among the first `runners`, for one person. */
  function winner(who: number, runners: readonly number[]): number {
    const times = runners.map((weight, index) =>
      raceTime(chance.uniform(who, names[index] as number, 0), weight),
    );
    return times.indexOf(Math.min(...times));
  }

  it("is won in proportion to the weights", () => {
    const wins = [0, 0, 0];
    for (let who = 0; who < 100_000; who += 1) wins[winner(who, weights)]! += 1;
    // Standard errors are at most 158; a weight that is 5 % off (2,500 at 0.5) would be seen.
    wins.forEach((count, index) => {
      expect(Math.abs(count - (weights[index] as number) * 100_000)).toBeLessThan(600);
    });
  });

  it("re-routes only those whom an added destination takes", () => {
    for (let who = 0; who < 2000; who += 1) {
      const after = winner(who, weights);
      if (after !== 2) expect(winner(who, weights.slice(0, 2))).toBe(after);
    }
  });

  it("gives the same winner when losers are told without a logarithm", () => {
    for (let who = 0; who < 5000; who += 1) {
      let best = -1;
      let bestTime = Number.POSITIVE_INFINITY;
      weights.forEach((weight, runner) => {
        const u = chance.uniform(who, names[runner] as number, 0);
        const time = raceTimeBelow(u, weight, bestTime);
        if (time === Number.POSITIVE_INFINITY) return;
        expect(time).toBe(raceTime(u, weight));
        best = runner;
        bestTime = time;
      });
      expect(best).toBe(winner(who, weights));
    }
    expect(raceTimeBelow(0.999, 0, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("is never won by a runner without weight", () => {
    expect(raceTime(0.999, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("one draw spread over many runners", () => {
  const chance = createChance("fork", 0);
  const choose = purposeId("choose:care");
  const runners = Array.from({ length: 12 }, (_, index) => purposeId(`provider:care/${index}`));
  const forked = (who: number, runner: number) =>
    forkUniform(chance.uniform(who, choose, 0), runners[runner] as number);

  it("gives each runner a uniform of its own, unrelated to the others and to the draw", () => {
    for (const [left, right] of [
      [0, 1],
      [0, 11],
      [4, 5],
    ] as const) {
      const r = correlation(
        DRAWS,
        (who) => forked(who, left),
        (who) => forked(who, right),
      );
      expect(Math.abs(r)).toBeLessThan(0.004);
    }
    const draw = (who: number) => chance.uniform(who, choose, 0);
    expect(Math.abs(correlation(DRAWS, draw, (who) => forked(who, 3)))).toBeLessThan(0.004);
  });

  it("lets runners win in proportion to their weights", () => {
    const weights = runners.map((_, index) => index + 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const wins = new Float64Array(runners.length);
    const rounds = 200_000;
    for (let who = 0; who < rounds; who += 1) {
      const times = weights.map((weight, runner) => raceTime(forked(who, runner), weight));
      const winner = times.indexOf(Math.min(...times));
      wins[winner] = (wins[winner] as number) + 1;
    }
    // Chi-square with 11 degrees of freedom: 31.26 is passed once in a thousand.
    const statistic = weights.reduce((sum, weight, runner) => {
      const expected = (rounds * weight) / total;
      return sum + ((wins[runner] as number) - expected) ** 2 / expected;
    }, 0);
    expect(statistic).toBeLessThan(31.26);
  });

  it("does not change the other runners when one is added", () => {
    const before = runners.map((_, runner) => forked(7, runner));
    expect(forkUniform(chance.uniform(7, choose, 0), purposeId("provider:care/new"))).not.toBe(
      before[0],
    );
    expect(runners.map((_, runner) => forked(7, runner))).toEqual(before);
  });
});
