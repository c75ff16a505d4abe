/**
 * Movers over replications: means that still close, and noise by definition.
 */
import { describe, expect, it } from "vitest";
import { judgeMovers } from "../../../../journeys/findings/waterbed/movers.ts";
import { summarisePair } from "../../../../journeys/findings/waterbed/pair-summary.ts";
import { outcomeOf } from "./youth-outcomes.ts";

const stayed = { days: [0, 0, 50, 0, 0, 0] };
const before = { days: [100, 0, 0, 0, 0, 0] };
const after = { days: [20, 0, 0, 0, 60, 0] };
/** Of four youths the given number is moved from 1 to 5, with 20 of 80 days going nowhere. */
const pair = (moved: number) =>
  summarisePair(
    outcomeOf([before, before, before, stayed]),
    outcomeOf([0, 1, 2].map((youth) => (youth < moved ? after : before)).concat(stayed)),
  );

describe("movers", () => {
  const movers = judgeMovers([pair(1), pair(3)], { windowYears: 2 });

  it("are counted over the window, their days a year", () => {
    expect(movers.youths.mean).toBe(4);
    expect(movers.moved.mean).toBe(2);
    expect(movers.movedShare.mean).toBe(0.5);
    expect(movers.places).toEqual([
      ...["1", "2", "3", "4", "5", "local-team"],
      ...["off-contract", "out-of-region"],
    ]);
    expect(movers.days).toHaveLength(9);
    expect(movers.days[0]).toEqual([0, 0, 0, 0, 60, 0, 0, 0, 20]);
    expect(movers.euro).toEqual(movers.days);
    expect(movers.touched[0]).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 2]);
  });

  it("count once each: of a youth who lost 80 days and got 60 back, three quarters moved", () => {
    expect(movers.youthsMatrix[0]).toEqual([0, 0, 0, 0, 1.5, 0, 0, 0, 0.5]);
  });

  it("carry the spread between replications, or the root of the count of a single one", () => {
    // Three quarters of 1 and of 3: standard deviation root 2.
    expect(movers.noise[0]![4]).toBeCloseTo(0.75 * Math.SQRT2, 12);
    expect(movers.noise[1]![4]).toBe(0);
    const single = judgeMovers([pair(3)], { windowYears: 1 });
    expect(single.noise[0]![4]).toBeCloseTo(Math.sqrt(2.25), 12);
    expect(single.moved.low).toBeNull();
  });

  it("are nobody where nobody was seen", () => {
    const nobody = summarisePair(outcomeOf([]), outcomeOf([]));
    expect(judgeMovers([nobody], { windowYears: 1 }).movedShare.mean).toBe(0);
  });
});
