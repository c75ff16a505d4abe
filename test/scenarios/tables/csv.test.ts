/**
 * CSV and numbers as contract managers type them.
 *
 * The one rule: what is expected comes from RFC 4180, from how numbers are written in the
 * Netherlands, and from what OWASP tells of CSV injection.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../../scenarios/tables/csv.ts";
import { asDutch, dutchNumber } from "../../../scenarios/tables/dutch-number.ts";
import { plainText, safeText } from "../../../scenarios/tables/safe-text.ts";
import { columnIndex, columnLetters, type Sheet } from "../../../scenarios/tables/sheet.ts";

const rowsOf = (text: string, separator: ";" | "," | "\t" = ";") =>
  readCsv(text, separator, "a.csv").sheet.rows;

describe("a CSV file", () => {
  it.each([
    [
      "a;b\r\nc;d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a;b\nc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["\ufeffa;;c\n", [["a", null, "c"]]],
    [
      "a;\n;b\n",
      [
        ["a", null],
        [null, "b"],
      ],
    ],
    ["a;", [["a", null]]],
    ['"a;b";"c""d"\n', [["a;b", 'c"d']]],
    ['"two\r\nlines";x\n', [["two\r\nlines", "x"]]],
    ["a\n\nb\n", [["a"], [null], ["b"]]],
    ["", []],
  ])("is read as RFC 4180 has it: %j", (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([",", "\t"] as const)("may be parted by %j", (separator) => {
    expect(rowsOf(`a${separator}"b${separator}c"\n`, separator)).toEqual([["a", `b${separator}c`]]);
  });

  it.each([
    ['x;"open\n', "B1"],
    ['x\ny;"a"b\n', "B2"],
    ['a"b;c\n', "A1"],
  ])("with a quote out of place is told at its cell: %j", (text, place) => {
    expect(readCsv(text, ";", "a.csv").issues.map(({ path }) => path)).toEqual([place]);
  });

  it("of more rows than any agreement has is not read to its end", () => {
    const { issues, sheet } = readCsv("a\n".repeat(100_000), ";", "a.csv");
    expect(issues).toHaveLength(1);
    expect(sheet.rows.length).toBeLessThan(30_000);
  });
});

describe("CSV injection", () => {
  it.each(["=1+1", "=HYPERLINK(1)", "@SUM(1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1"])(
    "%j is a formula when it is read, and a text when it is written",
    (text) => {
      expect(rowsOf(`"${text}"\n`)).toEqual([[{ fault: "formula" }]]);
      expect(safeText(text)).toBe(`'${text}`);
    },
  );

  it("takes no sign from a number", () => {
    expect(rowsOf("-5;+3,5\n")).toEqual([["-5", "+3,5"]]);
  });

  it("guards every text, and gives each back as it was", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(safeText(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(plainText(safeText(text))).toBe(text);
      }),
    );
  });

  it("no sheet of texts that is written holds a cell to be calculated", () => {
    const text = fc.string({ minLength: 1, maxLength: 8 }).filter((own) => own.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const sheet: Sheet = { file: "", name: "x", rows };
          expect(rowsOf(writeCsv(sheet))).toEqual(rows);
        },
      ),
    );
  });
});

describe("a Dutch number", () => {
  it.each([
    ["1.234,50", 1234.5],
    ["1234,5", 1234.5],
    ["1.234", 1234],
    ["1.234.567", 1_234_567],
    ["€ 98,00", 98],
    ["€98", 98],
    [" 12 ", 12],
    ["-5", -5],
    [0.25, 0.25],
  ])("%j is %d", (cell, value) => {
    expect(dutchNumber(cell)).toBe(value);
  });

  it.each([
    "12.5",
    "1,234.50",
    "1.23,4",
    "12.3456",
    "1e3",
    "0x10",
    "tien",
    "",
    "1 000",
    "--1",
    true,
  ])("%j is none, so that nothing is read in two ways", (cell) => {
    expect(dutchNumber(cell)).toBeNull();
  });

  it("is written as it is read", () => {
    for (const value of [0, 98, 401.25, 123_456_789])
      expect(dutchNumber(asDutch(value))).toBe(value);
  });
});

it("columns have the letters of a spreadsheet", () => {
  const known = [
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
  ] as const;
  for (const [index, letters] of known) {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  }
});
