/** Cuts of one segment and what it can carry, on runs made by hand. */
import { describe, expect, it } from "vitest";
import { bearingTable, cutsTable } from "../../../../scenarios/results/tables/bearing-capacity.ts";
import { cheapestFirst } from "../../../../scenarios/results/tables/efficient-split.ts";
import { handTable, put } from "../../../support/run-tables.ts";
import { interval, rowOf, shown } from "../../../support/table-cells.ts";

const today = { id: "today", step: 0 };

describe("cuts and what a segment can carry", () => {
  const path = (million: number) => ({ 2027: 0, 2028: million, 2029: million, "2028-S3": million });
  const only = (segment: string) =>
    Object.fromEntries(["1", "2", "3", "4", "5"].map((id) => [id, id === segment ? 1 : 0]));
  const cut = (segment: string, million: number) => ({
    id: `cut-${segment}-${million}`,
    from: "swap",
    change: { savings: { on: true, path: path(million), split: only(segment) } },
    against: "swap",
  });
  // Segment 1: 5 and 10 million; found in full, wait 60, 65 and 85 days: the norm of 70 at 6.25.
  // Segment 2: 4 million, of which half comes back in segment 5.
  const million = 1e6;
  const figures: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
    swap: [100, 40, 200, 60, 1000],
    "cut-1-5": [95, 40, 200, 65, 1100],
    "cut-1-10": [90, 40, 200, 85, 1600],
    "cut-2-2": [100, 38, 200.1, 60, 1300],
    "cut-2-4": [100, 36, 202, 60, 1700],
  };
  const table = handTable(
    [
      today,
      { id: "swap", from: "swap", against: "today", step: 1 },
      cut("1", 5),
      cut("1", 10),
      cut("2", 2),
      cut("2", 4),
    ],
    2,
    (run, design) => {
      const [first, second, fifth, wait, waiting] = figures[design] ?? [0, 0, 0, 0, 0];
      put.town(run, "euro", 0, 0, first * million);
      put.town(run, "euro", 1, 0, second * million);
      put.town(run, "euro", 4, 0, fifth * million);
      for (const segment of [0, 1]) put.segment(run, "waitCount", segment, 1);
      put.segment(run, "waitSum", 0, wait);
      put.segment(run, "waitSum", 1, 20);
      put.counter(run, "waiting-days", waiting);
    },
  );

  it("tells of each cut what was asked, found in the segment and in all, and what comes back", () => {
    const row = rowOf(cutsTable(table), "2 Hoogspecialistische hulp, cut-2-4");
    expect(row[0]).toBe(4e6);
    expect(row[1]).toBeCloseTo(0.1, 12);
    expect(row[2]).toBeCloseTo(4e6, 3);
    expect(row[3]).toBeCloseTo(2e6, 3);
    expect(row[4]).toBeCloseTo(0.5, 9);
    expect(row[6]).toBe(700);
  });

  it("finds the cut at which the wait passes the norm, or too much comes back", () => {
    const made = bearingTable(table);
    const first = rowOf(made, "1 Verblijf, pleegzorg en crisis");
    expect(first[0]).toBeCloseTo(6.25e6, 0);
    expect(first[1]).toBe("wachten boven de norm");
    // Back: 5% of 2 million and 50% of 4 million. Beyond 20%: -0.3 and +1.2 million, zero at a fifth.
    const second = rowOf(made, "2 Hoogspecialistische hulp");
    expect(second[0]).toBeCloseTo(2.4e6, 0);
    expect(second[1]).toBe("elders wordt te veel meer betaald");
  });

  it("takes the cheapest stretch first until the saving is there", () => {
    const pieces = [
      [
        { euro: 5, days: 10 },
        { euro: 5, days: 50 },
      ],
      [{ euro: 4, days: 20 }],
    ];
    expect(cheapestFirst(pieces, 7)).toEqual([5, 2]);
    expect(cheapestFirst(pieces, 12)).toEqual([8, 4]);
    expect(cheapestFirst(pieces, 100)).toEqual([10, 4]);
    expect(cheapestFirst([[], []], 5)).toEqual([0, 0]);
  });

  it("gives shares that add up to all, each with an interval", () => {
    const rows = bearingTable(table)?.rows ?? [];
    const shares = rows.map(({ cells }) => shown(cells[5]));
    expect(shares.reduce((sum: number, share) => sum + Number(share), 0)).toBeCloseTo(1, 9);
    expect(rows.map(({ cells }) => interval(cells[5])?.length)).toEqual([2, 2]);
  });
});
