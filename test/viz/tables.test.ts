/** Tables of the results in the report: every cell in words, names as text, units as they are. */
import { describe, expect, it } from "vitest";
import type { NamedTable } from "#results";
import { renderReport } from "#viz";
import { prepareTable } from "../../viz/prepare/tables.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const label = (nl: string, en = nl) => ({ nl, en });

const table: NamedTable = {
  id: "some",
  ...label("Iets", "Something"),
  questions: [3],
  keyName: label("gemeente", "municipality"),
  columns: [
    { id: "a", unit: "euro-change", ...label("verschil", "difference") },
    { id: "b", unit: "share", ...label("deel", "part") },
    { id: "c", unit: "year", ...label("jaar", "year") },
    { id: "d", unit: "text", ...label("oordeel", "verdict") },
  ],
  rows: [
    {
      key: label("Delft"),
      cells: [{ mean: 1.2e6, low: 1e6, high: 1.4e6 }, 0.25, 2028, label("ja", "yes")],
    },
    { key: label("Rijswijk"), cells: [null, null, null, null] },
  ],
  shows: label("Iets.", "Something."),
  leavesOut: label("Alles.", "Everything."),
};

describe("a table for a reader", () => {
  it("writes each figure by its unit, with its interval and in the language asked for", () => {
    const dutch = prepareTable(table, voiceOf("nl")).table;
    const plain = (row: readonly string[] | undefined) =>
      row?.map((cell) => cell.replace(/\u00a0/g, " "));
    expect(plain(dutch.rows[0])).toEqual([
      "Delft",
      "€ +1,2 mln (€ +1,0 tot € +1,4 mln)",
      "25%",
      "2028",
      "ja",
    ]);
    expect(dutch.rows[1]).toEqual(["Rijswijk", "–", "–", "–", "–"]);
    expect(dutch.columns.map(({ label: head }) => head)).toEqual([
      "Gemeente",
      "verschil",
      "deel",
      "jaar",
      "oordeel",
    ]);
    expect(prepareTable(table, voiceOf("en")).table.rows[0]?.[4]).toBe("yes");
  });
});

describe("a share below one hundredth", () => {
  it("is told from nothing, with its margin in the same digits", () => {
    const cells = [0.0031, { mean: 0.004, low: 0.001, high: 0.012 }, 0, 0.0149] as const;
    const rows = cells.map((cell) => ({ key: label("x"), cells: [null, cell, null, null] }));
    const written = prepareTable({ ...table, rows }, voiceOf("nl")).table.rows;
    expect(written.map((row) => row[2])).toEqual(["0,3%", "0,4% (0,1% tot 1,2%)", "0%", "1%"]);
  });
});

describe("the chapter of tables", () => {
  const results = { ...sampleResults(), tables: [table] };

  it("says of each what it shows, what it does not and which question it answers", () => {
    const page = renderReport(results);
    expect(page).toContain('<h2 id="tables">Tabellen voor een besluit</h2>');
    expect(page).toContain('<a href="#tables">');
    expect(page).toContain("Iets.");
    expect(page).toContain("Wat deze tabel niet zegt:</strong> Alles.");
    expect(page).toContain("Hoort bij vraag 3 van de uitvoeringstoets.");
  });

  it("is not there without tables", () => {
    const page = renderReport({ ...results, tables: [] });
    expect(page).not.toContain('id="tables"');
    expect(page).not.toContain('href="#tables"');
  });

  it("shows names of a file as text", () => {
    const page = renderReport(sampleResults({ hostileName: "<script>alert(1)</script>" }));
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script>alert(1)&lt;/script>");
  });
});
