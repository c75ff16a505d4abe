/**
 * What taking walls away brings: Shapley's own examples, and gains that do and do not reach the region.
 */
import { describe, expect, it } from "vitest";
import {
  judgeRemoval,
  type RemovalFigures,
  type RemovalReplication,
} from "../../../../journeys/findings/walls/removal.ts";
import { shapleyOf } from "../../../../journeys/findings/walls/shapley.ts";

describe("Shapley values", () => {
  it("split a pair of gloves as published: a left one against two right ones", () => {
    // Worth 1 with the left (bit 0) and any right glove: 4/6, 1/6, 1/6.
    const worth = (company: number) => ((company & 1) === 1 && company > 1 ? 1 : 0);
    const values = shapleyOf(Array.from({ length: 8 }, (_, company) => worth(company)));
    expect(values[0]).toBeCloseTo(4 / 6, 12);
    expect(values[1]).toBeCloseTo(1 / 6, 12);
    expect(values[2]).toBeCloseTo(1 / 6, 12);
  });

  it("are the airport game's: who needs the longer runway pays the longer part alone", () => {
    // Littlechild and Owen (1973): a runway costs what its largest aircraft needs, 1, 2 and 4.
    const costs = [1, 2, 4];
    const cost = (company: number) =>
      Math.max(0, ...costs.filter((_, own) => (company >> own) & 1));
    const values = shapleyOf(Array.from({ length: 8 }, (_, company) => cost(company)));
    [1 / 3, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2 + 2].forEach((expected, own) => {
      expect(values[own]).toBeCloseTo(expected, 12);
    });
  });

  it("add up to what all do together, and are 0 for who changes nothing", () => {
    const value = (company: number) => Math.sin(company & 15) + 3;
    const values = shapleyOf(Array.from({ length: 32 }, (_, company) => value(company)));
    expect(values.reduce((sum, own) => sum + own, 0)).toBeCloseTo(value(31) - value(0), 12);
    expect(values[4]).toBeCloseTo(0, 12);
  });

  it("ask for a value of every company", () => {
    expect(() => shapleyOf([1, 2, 3])).toThrow(/companies/);
    expect(() => shapleyOf(new Array(2048).fill(0))).toThrow(/companies/);
  });
});

const figures = (waitingDays: number, atBorder: readonly number[]): RemovalFigures => ({
  atBorder,
  waitingDays,
  dropouts: waitingDays / 100,
  repeatIntakes: 0,
  euro: 0,
});

/** Two borders: the first gives 100 days at the border and 90 in the region, the second 80 and 8. */
const replication = (noise: number): RemovalReplication => ({
  companies: [
    figures(1000 + noise, [200, 200]),
    figures(910, [100, 200]),
    figures(992 + noise, [200, 120]),
    figures(902, [100, 120]),
  ],
  roomier: [figures(990 + noise, [190, 200]), figures(700, [200, 60])],
});
const borders = [
  { from: "5", to: "2" },
  { from: "5", to: "1" },
];

describe("taking walls away", () => {
  const judged = judgeRemoval(borders, ["2", "1"], [-2, 0, 2, 1, -1].map(replication));

  it("tells what is gained at the border, in the region, and which of them binds", () => {
    const [first, second] = judged.borders;
    expect([first?.from, first?.to]).toEqual(["5", "2"]);
    expect(first?.gross.mean).toBeCloseTo(100, 9);
    expect(first?.net.mean).toBeCloseTo(90, 9);
    expect(first?.reaches?.mean).toBeCloseTo(0.9, 9);
    expect(first?.binds).toBe("border");
    expect(second?.reaches?.mean).toBeCloseTo(0.1, 9);
    expect(second?.binds).toBe("capacity");
    expect(first?.dropouts.mean).toBeCloseTo(0.9, 9);
  });

  it("says what more places behind the border would do instead", () => {
    expect(judged.borders.map(({ byPlaces }) => Math.round(byPlaces.mean))).toEqual([10, 300]);
  });

  it("ranks by worths that add up to what all bring together", () => {
    const worths = judged.borders.map(({ worth }) => worth.mean);
    expect(worths[0]).toBeGreaterThan(worths[1]!);
    expect(worths[0]! + worths[1]!).toBeCloseTo(judged.together.mean, 9);
  });

  it("does not say what binds from one replication", () => {
    const [first] = judgeRemoval(borders, ["2", "1"], [replication(0)]).borders;
    expect(first?.binds).toBe("unknown");
    expect(first?.gross.low).toBeNull();
  });
});
