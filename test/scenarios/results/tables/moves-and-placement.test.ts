/**
 * The tables on moves and on the placement point: by hand on counts, and whole on a small run.
 *
 * The one rule: expected values are counted on paper from counts that are given.
 */
import { describe, expect, it } from "vitest";
import { MOVE_ROWS, MOVES, PLACEMENT_COUNTS } from "#journeys";
import { moveSum, stayFigures } from "../../../../scenarios/results/tables/moves.ts";
import { placementSum } from "../../../../scenarios/results/tables/placement.ts";
import { resultsOf, smallPlan } from "../../small-runs.ts";

const years = [2027, 2028, 2029];

it("shares of youths by moves are of those with a stay in the chosen years", () => {
  const moves = new Float64Array(MOVE_ROWS * years.length);
  const put = (row: number, values: readonly number[]): void => moves.set(values, row * 3);
  put(MOVES.indexOf("step-up"), [1, 2, 4]);
  // Youths with 0, 1, 2 and 3 moves.
  [60, 20, 15, 5].forEach((youths, row) => {
    put(MOVES.length + row, [999, youths, youths]);
  });
  expect(moveSum({ moves, years }, MOVES.indexOf("step-up"), [1, 2])).toBe(6);
  const figures = stayFigures({ moves, years }, [1, 2]);
  expect(figures.yearly).toBe(100);
  expect(figures.shares).toEqual([0.6, 0.2, 0.15, 0.05]);
  // 20 x 1 + 15 x 2 + 5 x 3 for each hundred.
  expect(figures.moves).toBeCloseTo(0.65, 12);
});

it("the placement point is summed over the chosen years of one count", () => {
  const placement = new Float64Array(PLACEMENT_COUNTS.length * years.length);
  placement.set([1, 20, 300], PLACEMENT_COUNTS.indexOf("wait-1") * 3);
  expect(placementSum({ placement, years }, "wait-1", [0, 2])).toBe(301);
  expect(placementSum({ placement, years }, "wait-0", [0, 1, 2])).toBe(0);
});

describe("on a small run", async () => {
  const { tables, variants } = await resultsOf(smallPlan(2));
  const cellsOf = (id: string) => tables.find((table) => table.id === id)?.rows ?? [];
  const meanOf = (cell: unknown): number => (cell as { readonly mean: number } | null)?.mean ?? 0;

  it("all designs have a row, and shares by moves are whole", () => {
    for (const id of ["moves", "placement"]) expect(cellsOf(id)).toHaveLength(variants.length);
    for (const { cells } of cellsOf("moves")) {
      const whole = cells.slice(2).reduce((sum: number, cell) => sum + meanOf(cell), 0);
      expect(whole).toBeCloseTo(1, 9);
    }
  });

  it("only reasons that come up have rows, the same for each design", () => {
    const keys = cellsOf("move-reasons").map(({ key }) => key.en);
    expect(keys.some((key) => key.startsWith("Up to heavier care"))).toBe(true);
    expect(keys.some((key) => key.startsWith("Because the stay broke down"))).toBe(true);
    expect(keys.some((key) => key.startsWith("Back to the own region"))).toBe(false);
  });
});
