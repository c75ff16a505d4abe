/** Tables as CSV: for a Dutch Excel or a program, and never a formula. */
import { describe, expect, it } from "vitest";
import { type NamedTable, readCsv, type TableCell } from "#scenarios";
import { csvOf } from "../../cli/writing/table-csv.ts";

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

describe("a table as CSV for a program", () => {
  it("has three columns for a figure with an interval, and all digits", () => {
    const rows = tableOf([["a", { mean: -1.25, low: -2, high: null }, label("goed", "good")]]);
    expect(csvOf(rows, "en")).toBe("key,cost,cost-low,cost-high,word\r\na,-1.25,-2,,good\r\n");
  });

  it("has one column for plain numbers, and nothing where nothing is known", () => {
    const rows = tableOf([
      ["a", 3, null],
      ["b", null, label("x")],
    ]);
    expect(csvOf(rows, "en")).toBe("key,cost,word\r\na,3,\r\nb,,x\r\n");
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
    expect(csvOf(tableOf([[text, 1, null]]), "en")).toBe(`key,cost,word\r\n${expected},1,\r\n`);
  });
});

describe("a table as CSV for a Dutch Excel", () => {
  const mark = "\ufeff";

  it("has a byte order mark, semicolons, decimal commas and Dutch names of columns", () => {
    const rows = tableOf([["a", { mean: -1.25, low: -2, high: 1234.5 }, label("goed", "good")]]);
    expect(csvOf(rows, "nl")).toBe(
      `${mark}naam;kosten;kosten (laag);kosten (hoog);woord\r\na;-1,25;-2;1234,5;goed\r\n`,
    );
  });

  it.each([
    ["=SUM(A1)", "'=SUM(A1)"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["a;b", '"a;b"'],
    ["een, twee", '"een, twee"'],
  ])("writes the text %j as %s", (text, expected) => {
    expect(csvOf(tableOf([[text, 1, null]]), "nl")).toBe(
      `${mark}naam;kosten;woord\r\n${expected};1;\r\n`,
    );
  });

  it("lets no name of a column become a formula", () => {
    const table = tableOf([["a", 1, null]]);
    const named = { ...table, keyName: label("=naam"), columns: table.columns };
    expect(csvOf(named, "nl")).toContain(`${mark}'=naam;kosten`);
  });

  it("is read back by the reader of spreadsheets as it was", () => {
    const rows = tableOf([["=a;b", { mean: 0.5, low: 0.25, high: 1 }, label("ja")]]);
    const { sheet, issues } = readCsv(csvOf(rows, "nl"), ";", "x.csv");
    expect(issues).toEqual([]);
    expect(sheet.rows[1]?.map(String)).toEqual(["=a;b", "0,5", "0,25", "1", "ja"]);
  });
});
