/**
 * What youths used, counted twice: by youth and by month, under the agreements and outside them.
 *
 * The one rule: both sides of a sum are counted in different places of the program.
 */
import { describe, expect, it } from "vitest";
import { RECEIVER_COUNT, RECEIVERS, simulateReplication } from "#journeys";
import { MATRIX_SIZE } from "../../journeys/findings/waterbed/pair-moves.ts";
import { changeAll, ladderUpTo, smallRegion } from "../support/model.ts";

/** Segment 1 alone loses a fifth of its places, and youths go out of the region sooner. */
const before = changeAll(ladderUpTo(smallRegion, "swap"), {
  "waiting.outOfRegionShare": 0.5,
  "waiting.offContractShare": 0.3,
});
const after = changeAll(before, {
  "contracts.targetOccupancy": 0.999,
  "contracts.placesRule": "use-2024",
});
const { pairs, runs } = simulateReplication(
  [
    { id: "before", model: before, against: null },
    { id: "after", model: after, against: "before" },
  ],
  { seed: "receivers", replication: 0, untilYear: 2030 },
);
const pair = pairs["after|before"]!;
const [here, there] = [runs["after"]!, runs["before"]!];
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Variant less base over all months. */
function overMonths(column: "monthDays" | "monthValue", receiver: number): number {
  const row = (all: Float64Array) =>
    all.subarray(receiver * here.months, (receiver + 1) * here.months);
  return sum(row(here[column])) - sum(row(there[column]));
}

describe("care by receiver", () => {
  it("is the same by month as over the youths", () => {
    for (const [receiver, name] of RECEIVERS.entries()) {
      const ofYouths = pair.days.change[receiver]!;
      // Youths are added up in single precision.
      expect(Math.abs(overMonths("monthDays", receiver) - ofYouths), name).toBeLessThan(2);
      const euro = pair.euro.change[receiver]!;
      expect(Math.abs(overMonths("monthValue", receiver) - euro), name).toBeLessThan(1000);
    }
    expect(Math.abs(pair.days.change[0]!)).toBeGreaterThan(100);
  });

  it("outside the agreed places is no part of the segments, and all of it is somewhere", () => {
    for (const place of ["off-contract", "out-of-region"] as const) {
      expect(pair.days.base[RECEIVERS.indexOf(place)]!).toBeGreaterThan(100);
    }
    const policy = here.years.flatMap((year, at) => (year >= 2028 ? [at] : []));
    const days = ({ days: all, municipalities, years }: typeof here, place: number) =>
      sum(
        municipalities.flatMap((_, town) =>
          policy.map((year) => all[(place * municipalities.length + town) * years.length + year]!),
        ),
      );
    const booked = [0, 1, 2, 3, 4, 5].map((place) => days(there, place));
    expect(sum(pair.days.base) / sum(booked)).toBeCloseTo(1, 5);
    expect(pair.days.base[0]!).toBeLessThan(booked[0]! - 100);
  });

  it("falls in months of the policy window only", () => {
    const first = here.years.indexOf(2028) * 12;
    for (let receiver = 0; receiver < RECEIVER_COUNT; receiver++) {
      const row = here.monthDays.subarray(receiver * here.months, (receiver + 1) * here.months);
      expect(sum(row.subarray(0, first))).toBe(0);
    }
    // No month of a place holds more than its youths could spend: care goes on evenly.
    const row = here.monthDays.subarray(4 * here.months + first, 4 * here.months + first + 12);
    const mean = sum(row) / 12;
    for (const days of row) expect(Math.abs(days / mean - 1)).toBeLessThan(0.3);
  });
});

describe("the substitution matrix of a run", () => {
  it.each(["days", "euro"] as const)(
    "adds up in %s: rows to losses, columns to gains",
    (ledger) => {
      const { moves, change } = pair[ledger];
      for (let place = 0; place < RECEIVER_COUNT; place++) {
        const row = moves.moved.slice(place * MATRIX_SIZE, (place + 1) * MATRIX_SIZE);
        const column = moves.moved.filter((_, cell) => cell % MATRIX_SIZE === place);
        expect(sum(row) / (moves.lost[place]! || 1)).toBeCloseTo(moves.lost[place]! > 0 ? 1 : 0, 9);
        expect(sum(column)).toBeCloseTo(moves.gained[place]!, 2);
        expect(moves.gained[place]! - moves.lost[place]!).toBeCloseTo(change[place]!, 2);
      }
    },
  );

  it("adds up in youths: everybody whose days changed once", () => {
    const { shares, touched } = pair.movedYouths;
    const youths = sum(shares);
    expect(youths).toBeCloseTo(Math.round(youths), 6);
    expect(youths).toBeGreaterThan(20);
    expect(sum(touched)).toBeGreaterThanOrEqual(youths - 1e-6);
  });
});
