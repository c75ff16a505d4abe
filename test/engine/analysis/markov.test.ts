import { describe, expect, it } from "vitest";
import { followChain, trafficRates } from "../../../engine/analysis/markov.ts";

// States: local, central, S1 to S5; exits: done, dropout, adult. Expected values by NumPy.
const CHAIN = {
  moves: [
    [0, 0.45, 0, 0, 0, 0, 0],
    [0.05, 0, 0.3, 0.25, 0.15, 0.1, 0.1],
    [0, 0.2, 0, 0, 0, 0, 0],
    [0, 0.15, 0, 0, 0.15, 0, 0],
    [0, 0.2, 0, 0, 0, 0.2, 0],
    [0.2, 0, 0, 0, 0, 0, 0.15],
    [0.25, 0, 0, 0, 0, 0.25, 0],
  ],
  exits: [
    [0.45, 0.1, 0],
    [0, 0.05, 0],
    [0.7, 0.1, 0],
    [0.6, 0.1, 0],
    [0.45, 0.15, 0],
    [0.4, 0.1, 0.15],
    [0.2, 0.1, 0.2],
  ],
  start: [1, 0, 0, 0, 0, 0, 0],
  stayDays: [30, 14, 180, 240, 200, 270, 150],
};

function expectList(found: readonly number[], expected: readonly number[]): void {
  expect(found).toEqual(expected.map((value) => expect.closeTo(value, 12)));
}

describe("an absorbing chain", () => {
  const outcome = followChain(CHAIN);

  it("has the expected visits and their variance", () => {
    expectList(
      outcome.visits,
      [
        1.0636908980207014, 0.5533652070627927, 0.16600956211883777, 0.13834130176569817,
        0.10375597632427364, 0.09342529469891304, 0.06935031491111622,
      ],
    );
    expectList(
      outcome.visitVariance,
      [
        0.0677474285113846, 0.501368640050215, 0.16294743159496128, 0.13479698510413335,
        0.10362238093818732, 0.09628436776774302, 0.07294287816172451,
      ],
    );
  });

  it("has the chance ever to see each state, the chance of each exit and the days", () => {
    expectList(
      outcome.everVisited,
      [
        1, 0.45, 0.1546026640887162, 0.13096029994255134, 0.09869920243068744, 0.08796992481203009,
        0.06538924860713749,
      ],
    );
    expectList(outcome.exits, [0.7758027488596326, 0.19631339395330738, 0.027883857187060202]);
    expect(outcome.totalDays).toBeCloseTo(159.12004551488718, 9);
  });

  it("is a geometric number of visits for one state that repeats", () => {
    // Stays with 3/4: mean 4, variance 12.
    const loop = followChain({ moves: [[0.75]], exits: [[0.25]], start: [1], stayDays: [10] });
    expectList(loop.visits, [4]);
    expectList(loop.visitVariance, [12]);
    expect(loop.totalDays).toBeCloseTo(40, 12);
  });

  it("refuses rows that do not sum to one, and states without a way out", () => {
    const half = { moves: [[0.5]], exits: [[0.4]], start: [1], stayDays: [1] };
    expect(() => followChain(half)).toThrow("Row 0 sums to 0.9");
    const trap = { moves: [[1]], exits: [[0]], start: [1], stayDays: [1] };
    expect(() => followChain(trap)).toThrow("no single solution");
    expect(() => followChain({ ...half, start: [0.5] })).toThrow("The start sums to 0.5");
  });
});

describe("traffic through a network", () => {
  it("has the rates of a Jackson network of three stations", () => {
    // A to B 0.5, to C 0.3; B to A 0.2; C to B 0.4. By hand: A (1 - 0.2 · 0.62) = 1.
    const routing = [
      [0, 0.5, 0.3],
      [0.2, 0, 0],
      [0, 0.4, 0],
    ];
    expectList(trafficRates([1, 0, 0], routing), [1 / 0.876, 0.62 / 0.876, 0.3 / 0.876]);
  });

  it("is refused when customers circulate for ever", () => {
    const circle = [
      [0, 1],
      [1, 0],
    ];
    expect(() => trafficRates([1, 0], circle)).toThrow("no single solution");
  });
});
