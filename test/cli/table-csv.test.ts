/** Tables as CSV: read back by a program, and never by a spreadsheet as a formula. */
import { describe, expect, it } from "vitest";
import type { NamedTable, TableCell } from "#scenarios";
import { csvOf } from "../../cli/table-csv.ts";

const label = (nl: string, en = nl) => ({ nl, en });

function tableOf(rows: readonly (readonly [string, ...TableCell[]])[]): NamedTable {
  return {
    id: "some",
    ...label("Iets", "Something"),
    questions: [],
    keyName: label("naam", "name"),
    columns: [
      { id: "cost", unit: "euro", ...label("kosten", "cost") },
      { id: "word", unit: "text", ...label("woord", "word") },
    ],
    rows: rows.map(([key, ...cells]) => ({ key: label(key), cells })),
    shows: label("Iets."),
    leavesOut: label("Alles."),
  };
}

describe("a table as CSV", () => {
  it("has three columns for a figure with an interval, and all digits", () => {
    const rows = tableOf([["a", { mean: -1.25, low: -2, high: null }, label("goed", "good")]]);
    expect(csvOf(rows, "nl")).toBe("key,cost,cost-low,cost-high,word\r\na,-1.25,-2,,goed\r\n");
    expect(csvOf(rows, "en")).toContain(",good\r\n");
  });

  it("has one column for plain numbers, and nothing where nothing is known", () => {
    const rows = tableOf([
      ["a", 3, null],
      ["b", null, label("x")],
    ]);
    expect(csvOf(rows, "nl")).toBe("key,cost,word\r\na,3,\r\nb,,x\r\n");
  });

  it.each([
    ["=SUM(A1)", "'=SUM(A1)"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'],
    ["=a,b", '"\'=a,b"'],
  ])("writes the text %j as %s", (text, expected) => {
    expect(csvOf(tableOf([[text, 1, null]]), "nl")).toBe(`key,cost,word\r\n${expected},1,\r\n`);
  });
});
