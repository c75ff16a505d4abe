/**
 * Several moves of one youth: one witness, however often it is heard.
 */
import { describe, expect, it } from "vitest";
import { judgeLog } from "../../../../journeys/findings/one-log/judge-log.ts";
import { clustersOf, widenedP } from "../../../../journeys/findings/one-log/same-youth.ts";
import { drawsFrom } from "../draws.ts";
import { type Attempt, columnsOf } from "../walls/attempt-columns.ts";

describe("moves of the same youth", () => {
  it("change nothing where everybody moved once", () => {
    const clusters = clustersOf([1, 2, 3].map((youth) => ({ youth, part: youth })));
    expect(clusters).toEqual({ youths: 3, moves: 3, effect: 1 });
    expect(widenedP(0.012345, clusters)).toBe(0.012345);
  });

  it("count once where they say the same each time", () => {
    const parts = [1, 2, 3, 4].flatMap((youth) =>
      Array.from({ length: 5 }, () => ({ youth, part: youth % 2 === 0 ? 1 : -1 })),
    );
    // Five equal moves each: the variance of the sum is five times that of separate moves.
    expect(clustersOf(parts).effect).toBeCloseTo(5, 12);
    // z = 1.96 becomes 1.96 / sqrt 5 = 0.8765; Student's t with 3 degrees of freedom has 0.2227 above it.
    expect(widenedP(0.0249979, clustersOf(parts))).toBeCloseTo(0.2227, 3);
  });

  it("of one youth alone show nothing", () => {
    const parts = Array.from({ length: 9 }, (_, at) => ({ youth: 1, part: at }));
    expect(widenedP(1e-9, clustersOf(parts))).toBe(1);
  });
});

/** Direct entries, and youths who go over one border again and again, each with a pace of its own. */
function world(seed: number, youths: number, movesEach: number): readonly Attempt[] {
  const { uniform } = drawsFrom(seed);
  const pace = () => 40 * 3 ** (2 * uniform() - 1);
  const direct = Array.from({ length: 200 }, (_, at): Attempt => {
    return { from: 0, to: 2, opened: 10 * at, wait: pace(), youth: at };
  });
  const moves = Array.from({ length: youths }, (_, youth) => {
    const own = pace();
    return Array.from({ length: movesEach }, (): Attempt => {
      const wait = own * (0.9 + 0.2 * uniform());
      return { from: 1, to: 2, opened: 1990 * uniform(), wait, youth: 1000 + youth };
    });
  });
  return [...direct, ...moves.flat()];
}

describe("a border that the same youths cross often", () => {
  const judged = (youths: number, movesEach: number, seed: number) =>
    judgeLog(columnsOf(world(seed, youths, movesEach)), {
      years: 6,
      lastDay: 2400,
      marginDays: 0,
    })[0]!;

  it("is not judged on few youths, however many moves they made", () => {
    expect(judged(6, 20, 1).verdict).toBe("not-enough-evidence");
  });

  it("is no wall because of who those youths are", () => {
    const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
    const alarms = seeds.filter((seed) => (judged(12, 6, seed).pDelay ?? 1) <= 0.05).length;
    // 2 of 40 by chance; 7 or more have a chance of 0.3%. Taken for separate moves it is one in four.
    expect(alarms).toBeLessThanOrEqual(6);
  });
});
