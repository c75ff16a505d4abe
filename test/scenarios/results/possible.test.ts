/** Intervals are held within what a figure can be; means and differences are left as they are. */
import { describe, expect, it } from "vitest";
import { possible, possibleColumns, possibleTable } from "../../../scenarios/results/possible.ts";
import type { Estimate, NamedTable, WaitCurve } from "../../../scenarios/results/types.ts";
import { resultsOf, smallPlan } from "../small-runs.ts";

const label = { nl: "", en: "" };

describe("an interval", () => {
  it("of a share stays within none and all", () => {
    expect(possible({ mean: 0.98, low: 0.9, high: 1.06 }, "share")).toEqual({
      mean: 0.98,
      low: 0.9,
      high: 1,
    });
    expect(possible({ mean: 0.01, low: -0.1, high: 0.12 }, "share").low).toBe(0);
  });

  it.each(["days", "youths", "count", "hours", "months", "number", "places", "spending"])(
    "of %s does not go below none",
    (unit) => {
      const wide = { mean: 3, low: -1, high: 7 };
      expect(possible(wide, unit)).toEqual({ mean: 3, low: 0, high: 7 });
    },
  );

  it.each(["days-change", "ratio", "number-change", "euro", "text"])(
    "of %s has no bound",
    (unit) => {
      const wide = { mean: 0.5, low: -1, high: 7 };
      expect(possible(wide, unit)).toEqual(wide);
    },
  );

  it("is left alone where there is none, or where the mean itself is beyond", () => {
    const single = { mean: 3, low: null, high: null };
    expect(possible(single, "days")).toEqual(single);
    const odd = { mean: -2, low: -3, high: -1 };
    expect(possible(odd, "days")).toEqual(odd);
  });
});

describe("a whole block", () => {
  it("of columns along an axis is held place by place", () => {
    const columns = { mean: [1, null, 4], low: [-1, null, 3], high: [3, null, 5] };
    expect(possibleColumns(columns, "youths")).toEqual({ ...columns, low: [0, null, 3] });
  });

  it("of a table is held by the unit of the column, or of the row", () => {
    const wide = { mean: 0.5, low: -1, high: 2 };
    const column = (id: string, unit: NamedTable["columns"][number]["unit"]) => ({
      id,
      unit,
      ...label,
    });
    const table: NamedTable = {
      id: "t",
      ...label,
      questions: [],
      keyName: label,
      columns: [column("a", "share"), column("b", "by-row"), column("c", "by-row-change")],
      rows: [{ key: label, unit: "youths", cells: [wide, wide, wide] }],
      shows: label,
      leavesOut: label,
    };
    expect(possibleTable(table).rows[0]?.cells).toEqual([
      { mean: 0.5, low: 0, high: 1 },
      { mean: 0.5, low: 0, high: 2 },
      wide,
    ]);
  });
});

describe("the levels of a run with few replications", () => {
  const lowsOf = (values: readonly (Estimate | null)[]) => values.map((value) => value?.low ?? 0);
  const waitLows = ({ asked, started, lost, waiting, half, nineInTen }: WaitCurve) =>
    lowsOf([asked, started, lost, waiting, half, nineInTen]);

  it("have no margin beyond what can be: waits, shares, youths and money that is spent", async () => {
    const { waits, measures, emptyCapacity } = await resultsOf(smallPlan(3));
    const lows = [
      ...waits.flatMap(waitLows),
      ...measures.flatMap(({ values }) => lowsOf(Object.values(values))),
      ...emptyCapacity.flatMap(({ withoutPayer, useAboveBudget }) =>
        lowsOf([withoutPayer, useAboveBudget]),
      ),
    ];
    const shares = waits.flatMap(({ open }) => [...open.low, ...open.high]);
    expect(lows.filter((low) => low < 0)).toEqual([]);
    expect(shares.filter((share) => share !== null && (share < 0 || share > 1))).toEqual([]);
    // Some stand at the bound: without it they would have been beyond.
    expect(shares).toContain(1);
    expect(lows).toContain(0);
  }, 120_000);
});
