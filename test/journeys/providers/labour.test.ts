/**
 * Staff as a limit: who gets how much of a pool, and how many places that mans.
 *
 * The one rule: expected values are worked out from the shares that are put in.
 */
import { describe, expect, it } from "vitest";
import { shareStaff } from "../../../journeys/flow/supply/labour.ts";
import type { World } from "../../../journeys/flow/world.ts";
import { lived, total } from "../../laws/lived.ts";
import { changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";

describe("a pool of staff", () => {
  it("is shared evenly when nobody pulls harder", () => {
    expect(shareStaff(90, 60, 40, 1)).toEqual({ byUnit: 0.9, fixed: 0.9 });
    expect(shareStaff(100, 60, 40, 1)).toEqual({ byUnit: 1, fixed: 1 });
    expect(shareStaff(130, 60, 40, 1)).toEqual({ byUnit: 1, fixed: 1 });
  });

  it("goes further to who pulls harder, and is used up", () => {
    // 60 x 1.5 against 50: of 70 the first get 45, the others the 25 that are left.
    const shares = shareStaff(70, 60, 50, 1.5);
    expect(shares.byUnit).toBeCloseTo(45 / 60, 12);
    expect(shares.fixed).toBeCloseTo(25 / 50, 12);
  });

  it("never gives more than is asked for: what one leaves is the other's", () => {
    const shares = shareStaff(90, 60, 40, 4);
    expect(shares.byUnit).toBe(1);
    expect(shares.fixed).toBeCloseTo(30 / 40, 12);
    expect(shareStaff(30, 0, 40, 2)).toEqual({ byUnit: 1, fixed: 0.75 });
    expect(shareStaff(30, 40, 0, 2)).toEqual({ byUnit: 0.75, fixed: 1 });
  });
});

const small = ladderUpTo(smallRegion, "teams");
const lives = (changes: Readonly<Record<string, unknown>>): World =>
  lived(changeAll(small, changes), { until: 2029 }).world;

/** Wanted and manned places in the price of a day, over all segments, in 2028 (year 8 with 3 of history). */
function mannedPart({ staffBooks }: World, segments: readonly number[]): number {
  const sum = (column: Float64Array): number =>
    total(segments.map((segment) => column[(segment - 1) * staffBooks.years + 8] ?? 0));
  return sum(staffBooks.manned) / sum(staffBooks.wanted);
}

describe("places", () => {
  it("are the same to the bit while staff are no limit, whatever is said of them", () => {
    const dead = {
      "labour.fromYear": 2029,
      "labour.shortage": 0.15,
      "labour.growthPerYear": 0.02,
      "labour.turnover": 0.3,
      "labour.turnoverLossDays": 60,
      "labour.poaching": 1,
    };
    expect(lives(dead).recorder).toEqual(lives({}).recorder);
  });

  it("lack the share of staff that is short, and what turnover costs", () => {
    const world = lives({ "labour.on": true, "labour.shortage": 0.1 });
    expect(mannedPart(world, [1, 2, 3, 4, 5])).toBeCloseTo(0.9, 9);
    const more = lives({
      "labour.on": true,
      "labour.shortage": 0.1,
      "labour.turnoverLossDays": 60,
    });
    expect(mannedPart(more, [1, 2, 3, 4, 5])).toBeCloseTo(0.9 * (1 - (0.2 * 60) / 365.25), 9);
    const { kernel, plan } = world;
    const places = total(kernel.places.subarray(0, plan.stations.length));
    expect(places).toBeLessThan(
      total(lives({}).kernel.places.subarray(0, plan.stations.length)) * 0.95,
    );
  });

  it("are paid by a fixed budget as agreed, manned or not; or only those that are manned", () => {
    const short = { "labour.on": true, "labour.shortage": 0.1 };
    const paid = (changes: Readonly<Record<string, unknown>>): number => {
      const { recorder } = lives(changes);
      // Segments 1 and 3 in 2028.
      return total([0, 2].map((at) => recorder.capacityBudget[at * recorder.years + 8] ?? 0));
    };
    const enough = paid({});
    expect(enough).toBeGreaterThan(0);
    expect(paid(short) / enough).toBeCloseTo(1, 9);
    // A tenth is short; groups of a few places keep whole ones, so it is a tenth within half of one.
    const part = paid({ ...short, "contracts.paysUnmanned": false }) / enough;
    expect(part).toBeGreaterThan(0.85);
    expect(part).toBeLessThan(0.95);
  });

  it("under a fixed budget lack more when others pull harder", () => {
    const poached = lives({ "labour.on": true, "labour.shortage": 0.1, "labour.poaching": 1 });
    expect(mannedPart(poached, [1, 3])).toBeLessThan(0.88);
    expect(mannedPart(poached, [2, 4])).toBeGreaterThan(0.9);
  });
});
