/**
 * Two designs, youth by youth: examples worked by hand, and sums that have to close.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MATRIX_SIZE } from "../../../../journeys/findings/waterbed/pair-moves.ts";
import {
  type PairSummary,
  pairCell,
  summarisePair,
} from "../../../../journeys/findings/waterbed/pair-summary.ts";
import { RECEIVER_COUNT, RECEIVERS } from "../../../../journeys/measures/outside-use.ts";
import { PLACE_COUNT } from "../../../../journeys/measures/summary.ts";
import { outcomeOf, type Youth } from "./youth-outcomes.ts";

const NEW = RECEIVER_COUNT;
const NOWHERE = RECEIVER_COUNT;
const OFF_CONTRACT = RECEIVERS.indexOf("off-contract");
const OUT_OF_REGION = RECEIVERS.indexOf("out-of-region");
const matrixCell = (from: number, to: number) => from * MATRIX_SIZE + to;
const rows = (matrix: Float64Array, row: number) => [
  ...matrix.slice(row * MATRIX_SIZE, (row + 1) * MATRIX_SIZE),
];
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const columnOf = (matrix: Float64Array, column: number) =>
  total(matrix.filter((_, index) => index % MATRIX_SIZE === column));

/** Five youths whose segment 1 is squeezed; the letters are used below. */
const base = outcomeOf([
  { days: [100, 0, 0, 0, 0, 0], waiting: 10, exit: 1 }, // a: displaced to 5
  { days: [50, 40, 0, 0, 0, 0], exit: 1 }, // b: loses 1 and 2 after it
  { days: [0, 0, 0, 0, 30, 0], exit: 1 }, // c: did not lose 1, but 5 got dearer for it
  { days: [60, 20, 0, 0, 0, 0], exit: 1 }, // d: lost more than it got back, in two places
  { days: [0, 0, 80, 0, 0, 0], exit: 2 }, // e: untouched
  { days: [0, 0, 0, 0, 0, 0] }, // f: never seen
]);
const variant = outcomeOf([
  { days: [20, 0, 0, 0, 80, 0], waiting: 40, exit: 1 },
  { days: [10, 15, 0, 0, 0, 0], waiting: 5, exit: 5 },
  { days: [0, 0, 0, 0, 42, 0], exit: 1 },
  { days: [0, 20, 0, 0, 10, 30], exit: 2 },
  { days: [0, 0, 80, 0, 0, 0], exit: 2 },
  { days: [0, 0, 0, 0, 0, 0] },
]);
const pair = summarisePair(base, variant);

describe("the change of a place", () => {
  it("is the sum of the changes of the youths", () => {
    expect([...pair.days.change]).toEqual([-80 - 40 - 60, -25, 0, 0, 80 + 12 + 10, 30, 0, 0]);
    expect([...pair.days.base]).toEqual([210, 60, 80, 0, 30, 0, 0, 0]);
    expect(pair.waitingDays).toBe(35);
  });

  it("is split by what the youth lost in the target: displaced, no longer arriving, moved queues", () => {
    const { substitution, downstream, crowding } = pair.days;
    // Target 1, receiver 5: a and d lost segment 1 and gained; c did not lose it.
    expect(substitution[pairCell(0, 4)]).toBe(90);
    expect(downstream[pairCell(0, 4)]).toBe(0);
    expect(crowding[pairCell(0, 4)]).toBe(12);
    // Receiver 2: b lost both.
    expect(substitution[pairCell(0, 1)]).toBe(0);
    expect(downstream[pairCell(0, 1)]).toBe(-25);
    // Target 5 lost nobody: all that changes elsewhere is crowding to it.
    expect(crowding[pairCell(4, 0)]).toBe(-180);
    expect(substitution[pairCell(4, 0)]).toBe(0);
  });

  it("is kept apart in euros, where a youth can lose money and no days", () => {
    const cheaper = summarisePair(
      outcomeOf([{ days: [10, 0, 0, 0, 0, 0], euro: [9000, 0, 0, 0, 0, 0] }]),
      outcomeOf([{ days: [10, 0, 0, 0, 5, 0], euro: [7000, 0, 0, 0, 500, 0] }]),
    );
    expect(cheaper.euro.change[0]).toBe(-2000);
    expect(cheaper.euro.substitution[pairCell(0, 4)]).toBe(500);
    expect(cheaper.days.crowding[pairCell(0, 4)]).toBe(5);
  });
});

describe("the substitution matrix", () => {
  it("spreads each youth's losses over its gains and says what is left on either side", () => {
    // a: 80 of 1 to 5. b: 40 of 1 and 25 of 2 to nowhere. c: 12 of 5 from nowhere.
    // d: lost 60, gained 10 + 30: 10 and 30 out of 1, and 20 to nowhere.
    const { moved } = pair.days.moves;
    expect(rows(moved, 0)).toEqual([0, 0, 0, 0, 90, 30, 0, 0, expect.closeTo(60, 9)]);
    expect(rows(moved, 1)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 25]);
    expect(rows(moved, NEW)).toEqual([0, 0, 0, 0, 12, 0, 0, 0, 0]);
    expect(rows(pair.movedYouths.touched, 0)).toEqual([0, 0, 0, 0, 2, 1, 0, 0, 2]);
    expect(rows(pair.movedYouths.touched, NEW)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it("counts every youth whose days changed once, spread by its days", () => {
    // a: 1 to 5, whole. b: 40 and 25 of 65 to nowhere. c: new in 5. d: 10, 30 and 20 of 60.
    const { shares } = pair.movedYouths;
    expect(shares[matrixCell(0, 4)]).toBeCloseTo(1 + 10 / 60, 12);
    expect(shares[matrixCell(0, 5)]).toBeCloseTo(30 / 60, 12);
    expect(shares[matrixCell(0, NOWHERE)]).toBeCloseTo(40 / 65 + 20 / 60, 12);
    expect(shares[matrixCell(1, NOWHERE)]).toBeCloseTo(25 / 65, 12);
    expect(shares[matrixCell(NEW, 4)]).toBe(1);
    expect(total(shares)).toBeCloseTo(4, 12);
  });

  it("shares losses in two places over gains in two places", () => {
    // Lost 30 and 10, gained 20 and 60: M = l k / 80, and half of each gain is new.
    const shared = summarisePair(
      outcomeOf([{ days: [30, 10, 0, 0, 0, 0] }]),
      outcomeOf([{ days: [0, 0, 20, 60, 0, 0] }]),
    ).days.moves.moved;
    expect(shared[matrixCell(0, 2)]).toBe(7.5);
    expect(shared[matrixCell(0, 3)]).toBe(22.5);
    expect(shared[matrixCell(1, 2)]).toBe(2.5);
    expect(shared[matrixCell(1, 3)]).toBe(7.5);
    expect(shared[matrixCell(NEW, 2)]).toBe(10);
    expect(shared[matrixCell(NEW, 3)]).toBe(30);
    expect(shared[matrixCell(0, NOWHERE)]).toBe(0);
  });
});

describe("care outside the agreed places", () => {
  const agreed = outcomeOf([
    { days: [100, 0, 0, 0, 0, 0] },
    { days: [50, 0, 0, 0, 0, 0], outside: [[0, 1, 20]] },
  ]);
  const squeezed = outcomeOf([
    { days: [90, 0, 0, 0, 0, 0], outside: [[0, 1, 60]] },
    {
      days: [50, 0, 0, 0, 15, 0],
      outside: [
        [0, 1, 20],
        [4, 0, 10],
        [4, 0, 5],
      ],
    },
  ]);
  const { days, movedYouths } = summarisePair(agreed, squeezed);

  it("is no use of the segment it is booked in: a squeeze that sends youths away is seen", () => {
    expect([...days.base]).toEqual([130, 0, 0, 0, 0, 0, 0, 20]);
    expect(days.change[0]).toBe(-70);
    expect(days.change[OUT_OF_REGION]).toBe(60);
    expect(days.change[OFF_CONTRACT]).toBe(15);
    expect(days.change[4]).toBe(0);
    expect(days.substitution[pairCell(0, OUT_OF_REGION)]).toBe(60);
    expect(days.crowding[pairCell(0, OFF_CONTRACT)]).toBe(15);
    expect(days.moves.moved[matrixCell(0, OUT_OF_REGION)]).toBe(60);
    expect(movedYouths.shares[matrixCell(NEW, OFF_CONTRACT)]).toBe(1);
  });

  it("leaves the sum of all care what it was", () => {
    expect(total(days.change)).toBe(90 + 50 + 15 - 100 - 50);
  });
});

describe("municipalities", () => {
  it("have the changes of their own youths", () => {
    const before = outcomeOf([
      { days: [10, 0, 0, 0, 0, 0], town: 2 },
      { days: [10, 0, 0, 0, 0, 0], town: 0 },
    ]);
    const after = outcomeOf([
      { days: [4, 0, 0, 0, 3, 0], town: 2 },
      { days: [10, 0, 0, 0, 1, 0], town: 0 },
    ]);
    const { byTown } = summarisePair(before, after).days;
    expect(byTown).toHaveLength(3 * RECEIVER_COUNT);
    expect([byTown[2 * RECEIVER_COUNT], byTown[2 * RECEIVER_COUNT + 4], byTown[4]]).toEqual([
      -6, 3, 1,
    ]);
    expect(total(byTown.slice(RECEIVER_COUNT, 2 * RECEIVER_COUNT))).toBe(0);
  });
});

describe("youths", () => {
  it("have moved when the set of segments or the exit differs", () => {
    // a and d use other segments; b has another exit; c and e only other dates or nothing.
    expect(pair.youths).toBe(5);
    expect(pair.moved).toBe(3);
    expect([...pair.exits]).toEqual([0, -2, 1, 0, 0, 1, 0]);
  });

  it("have not moved by dates: not by other days, nor by being still in care on the last day", () => {
    const later = summarisePair(
      outcomeOf([{ days: [90, 0, 0, 0, 0, 0], exit: 1 }]),
      outcomeOf([{ days: [70, 0, 0, 0, 0, 0], exit: 0 }]),
    );
    expect(later.youths).toBe(1);
    expect(later.moved).toBe(0);
    expect([...later.exits.slice(0, 2)]).toEqual([1, -1]);
  });

  it("have not moved by the local team's help alone, which is no segment", () => {
    const helped = summarisePair(
      outcomeOf([{ days: [9, 0, 0, 0, 0, 0] }]),
      outcomeOf([{ days: [9, 0, 0, 0, 0, 9] }]),
    );
    expect(helped.moved).toBe(0);
  });

  it("must be the same in both designs", () => {
    expect(() => summarisePair(outcomeOf([]), base)).toThrow("0 and 6");
  });
});

const use = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })), {
  minLength: PLACE_COUNT,
  maxLength: PLACE_COUNT,
});
const youths = fc.array(
  fc.record({
    days: use,
    euro: use,
    exit: fc.integer({ min: 0, max: 6 }),
    town: fc.integer({ min: 0, max: 3 }),
    outside: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 1, max: 90 }),
      ),
      { maxLength: 2 },
    ),
  }) as fc.Arbitrary<Youth>,
  { minLength: 1, maxLength: 20 },
);

function expectClosed(summary: PairSummary): void {
  for (const ledger of [summary.days, summary.euro]) {
    for (let target = 0; target < PLACE_COUNT; target++) {
      for (let place = 0; place < RECEIVER_COUNT; place++) {
        const at = pairCell(target, place);
        const parts = ledger.substitution[at]! + ledger.downstream[at]! + ledger.crowding[at]!;
        expect(parts).toBeCloseTo(ledger.change[place]!, 6);
        expect(ledger.substitution[at]).toBeGreaterThanOrEqual(0);
        expect(ledger.downstream[at]).toBeLessThanOrEqual(0);
      }
      // Who loses use of the target loses it there and nowhere else.
      expect(ledger.substitution[pairCell(target, target)]).toBe(0);
    }
  }
  for (const { moves, change, byTown } of [summary.days, summary.euro]) {
    for (let place = 0; place < RECEIVER_COUNT; place++) {
      expect(total(rows(moves.moved, place))).toBeCloseTo(moves.lost[place]!, 6);
      expect(columnOf(moves.moved, place)).toBeCloseTo(moves.gained[place]!, 6);
      expect(moves.gained[place]! - moves.lost[place]!).toBeCloseTo(change[place]!, 6);
      expect(moves.moved[matrixCell(place, place)]).toBe(0);
      const towns = byTown.filter((_, cell) => cell % RECEIVER_COUNT === place);
      expect(total(towns)).toBeCloseTo(change[place]!, 6);
    }
  }
  expect(total(summary.exits)).toBe(0);
}

describe("any pair", () => {
  it("closes: parts to the change, rows to the loss, columns to the gain", () => {
    expectClosed(pair);
    const both = fc.tuple(youths, youths).map(([left, right]) => {
      const size = Math.min(left.length, right.length);
      return [left.slice(0, size), right.slice(0, size)] as const;
    });
    fc.assert(
      fc.property(both, ([left, right]) => {
        expectClosed(summarisePair(outcomeOf(left), outcomeOf(right)));
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it("is nothing at all for a design against itself", () => {
    fc.assert(
      fc.property(youths, (same) => {
        const summary = summarisePair(outcomeOf(same), outcomeOf(same));
        const columns = [
          summary.days.change,
          summary.days.crowding,
          summary.euro.change,
          summary.euro.substitution,
          summary.days.moves.moved,
          summary.euro.moves.moved,
          summary.days.byTown,
          summary.movedYouths.shares,
          summary.movedYouths.touched,
          summary.exits,
        ];
        for (const column of columns) expect(column.every((value) => value === 0)).toBe(true);
        expect([summary.moved, summary.waitingDays]).toEqual([0, 0]);
      }),
      { seed: 43, numRuns: 50 },
    );
  });

  it("turns its sign when the designs change places", () => {
    const back = summarisePair(variant, base);
    for (let place = 0; place < PLACE_COUNT; place++) {
      expect(back.days.change[place]).toBeCloseTo(-pair.days.change[place]!, 9);
      expect(back.days.moves.lost[place]).toBe(pair.days.moves.gained[place]);
    }
  });

  it("does not take the rounding of single precision for a youth who lost use", () => {
    const summary = summarisePair(
      outcomeOf([{ days: [1000, 0, 0, 0, 0, 0] }]),
      outcomeOf([{ days: [999.9998, 0, 0, 0, 30, 0] }]),
    );
    expect(summary.days.crowding[pairCell(0, 4)]).toBe(30);
    expect(summary.movedYouths.touched[matrixCell(0, 4)]).toBe(0);
    expect(summary.movedYouths.touched[matrixCell(NEW, 4)]).toBe(1);
  });
});
