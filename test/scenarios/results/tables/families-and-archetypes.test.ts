/**
 * The tables on archetypes and families: worked out by hand on counts, and whole on a small run.
 *
 * The one rule: expected values are counted on paper from counts that are given.
 */
import { describe, expect, it } from "vitest";
import { FAMILY_COUNTS, WAIT_WEEKS } from "#journeys";
import type { NamedTable } from "#results";
import { adultFigures } from "../../../../scenarios/results/tables/after-youth-care.ts";
import { familySum } from "../../../../scenarios/results/tables/plans-per-family.ts";
import {
  waitFigures,
  waitQuantile,
} from "../../../../scenarios/results/tables/waits-by-archetype.ts";
import { resultsOf, smallPlan } from "../../small-runs.ts";

describe("the days within which a part was helped", () => {
  it("are found within a week by a straight line", () => {
    // 10 in the first week, 30 in the third: the 20th of 40 is a third into the third week.
    const starts = [10, 0, 30, 0];
    expect(waitQuantile(starts, 0.25)).toBeCloseTo(7, 9);
    expect(waitQuantile(starts, 0.5)).toBeCloseTo(14 + 7 / 3, 9);
    expect(waitQuantile(starts, 0.9)).toBeCloseTo(14 + (7 * 26) / 30, 9);
  });

  it("are nothing where nobody was helped", () => {
    expect(waitQuantile([0, 0], 0.5)).toBeNaN();
  });
});

it("a run of two archetypes gives the mix, and who is left without help counts as waiting", () => {
  const archetypeStarts = new Float64Array(2 * WAIT_WEEKS);
  archetypeStarts[WAIT_WEEKS + 0] = 6;
  archetypeStarts[WAIT_WEEKS + 20] = 2;
  const run = { archetypeAsked: Float64Array.of(30, 10), archetypeStarts };
  const figures = waitFigures(run, 1);
  expect(figures.mix).toBe(0.25);
  expect(figures.without).toEqual([0.4, 0.4, 0.2, 0.2]);
  expect(figures.never).toBe(0.2);
  expect(waitFigures(run, 1, new Set([0])).mix).toBe(1);
  expect(waitFigures(run, 0, new Set([0])).mix).toBeNaN();
  expect(waitFigures(run, 0).never).toBe(1);
  expect(waitFigures(run, 0).median).toBeNaN();
});

it("families are summed over the chosen years of one count", () => {
  const years = [2026, 2027, 2028];
  const families = new Float64Array(FAMILY_COUNTS.length * 3);
  const row = FAMILY_COUNTS.indexOf("plans") * 3;
  families.set([1, 20, 300], row);
  expect(familySum({ families, years }, "plans", [1, 2])).toBe(320);
  expect(familySum({ families, years }, "families", [1, 2])).toBe(0);
});

it("what follows youth care is a share of all who leave, and nothing has no days", () => {
  const years = [2027, 2028];
  const books = {
    years,
    adultYouths: Float64Array.of(9, 6, 9, 2, 9, 0, 9, 2),
    adultGapDays: Float64Array.of(900, 120, 900, 180, 900, 0, 0, 0),
  };
  expect(adultFigures(books, 0, [1])).toEqual({ yearly: 6, share: 0.6, gap: 20 });
  expect(adultFigures(books, 1, [1])).toEqual({ yearly: 2, share: 0.2, gap: 90 });
  expect(adultFigures(books, 3, [1])).toEqual({ yearly: 2, share: 0.2, gap: Number.NaN });
  expect(adultFigures(books, 1, [0, 1]).yearly).toBe(5.5);
});

describe("on a small run", async () => {
  const { tables } = await resultsOf(smallPlan(2));
  const named = (id: string): NamedTable => {
    const found = tables.find((table) => table.id === id);
    if (found === undefined) throw new Error(`There is no table ${id}.`);
    return found;
  };
  const figure = (table: NamedTable, row: number, id: string): number => {
    const at = table.columns.findIndex((column) => column.id === id);
    const cell = table.rows[row]?.cells[at];
    if (cell === null || cell === undefined) return Number.NaN;
    if (typeof cell === "number") return cell;
    return "mean" in cell ? cell.mean : Number.NaN;
  };

  it("the mix of each design adds up to 1, and fewer are without help the longer it lasts", () => {
    const table = named("waits-by-archetype");
    const designs = new Map<string, number>();
    table.rows.forEach((row, at) => {
      const design = row.key.en.split(", ").at(-1) ?? "";
      const mix = figure(table, at, "mix");
      if (row.key.en.startsWith("L:")) expect(mix).toBeNaN();
      else designs.set(design, (designs.get(design) ?? 0) + mix);
      const shares = ["without-4", "without-13", "without-26", "without-52", "never"].map((id) =>
        figure(table, at, id),
      );
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      const half = figure(table, at, "median");
      if (Number.isFinite(half)) expect(figure(table, at, "ninety")).toBeGreaterThan(half);
    });
    expect(designs.size).toBe(2);
    for (const mix of designs.values()) expect(mix).toBeCloseTo(1, 9);
    expect(table.rows.length).toBeGreaterThan(4);
  });

  it("families have at least one plan, and siblings are no more than families", () => {
    const table = named("plans-per-family");
    expect(table.rows).toHaveLength(4);
    table.rows.forEach((_, at) => {
      expect(figure(table, at, "plans")).toBeGreaterThan(1);
      expect(figure(table, at, "siblings")).toBeLessThan(figure(table, at, "families"));
      expect(figure(table, at, "siblings")).toBeGreaterThan(0);
      // Shared plans apart, one child in one segment has one plan too: more than the parameter.
      expect(figure(table, at, "one-plan")).toBeGreaterThan(0.6);
      expect(Math.abs(figure(table, at, "siblings-one-plan") - 0.6)).toBeLessThan(0.15);
    });
  });
});
