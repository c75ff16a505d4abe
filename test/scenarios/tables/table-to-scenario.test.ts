/**
 * Filled-in sheets and the scenario they ask for.
 *
 * The one rule: expected changes are worked out by hand from what was filled in; expected faults are
 * all that a reader would find, each at its cell.
 */
import { describe, expect, it } from "vitest";
import { checkScenario, type Library, readCsv, type Sheet, tableToScenario } from "#scenarios";
import { templateSheets } from "../../../scenarios/tables/template.ts";
import { readWorkbook, writeWorkbook } from "../../../scenarios/tables/workbook.ts";
import { shippedLibrary, shippedRegion } from "../shipped.ts";

const region = shippedRegion();
const library: Library = shippedLibrary();
const wish = { id: "mine", base: "swap", title: { nl: "Mijn", en: "Mine" } };

const csv = (text: string): Sheet => readCsv(text, ";", "a.csv").sheet;
const read = (...texts: readonly string[]) =>
  tableToScenario(texts.map(csv), wish, region, library);
const lines = (...texts: readonly string[]): readonly string[] =>
  read(...texts).issues.map(({ path, found, expected, hint }) =>
    [path, found, expected.en, ...(hint === null ? [] : [`did you mean ${hint}`])].join(" | "),
  );

const places = "aanbieder;vorm;gebied;plaatsen\n";
const tariffs = "vorm;nu;euro;prijspeil\n";
const budgets = "segment;jaar;euro per jaar\n";

describe("a line that adds up others", () => {
  it.each(["Totaal", "Total", "Subtotaal", "sub-total", "TOTAAL regio"])(
    "is no provider: %s",
    (name) => {
      expect(lines(`${places}A;gezinshuis;regio;31\n${name};gezinshuis;regio;31\n`)).toEqual([
        `plaatsen!A3 | "${name}" | a provider: lines are added up already; take a line with a total away`,
      ]);
    },
  );

  it("is not seen in the name of a provider that only holds the word", () => {
    expect(lines(`${places}Zorg Totaal;gezinshuis;regio;31\n`)).toEqual([]);
    expect(lines(`${places}Totaal Zorg;gezinshuis;regio;31\n`)).toEqual([]);
  });
});

describe("a filled-in table", () => {
  it("becomes a scenario that passes the check, with what providers agreed added up", () => {
    const { scenario, issues, values } = read(
      `${places}A;gezinshuis;regio;31\nB;gezinshuis;regio;1.009\n;dyslexie;h8;12\n`,
      `${tariffs}dyslexie;83;84,50;\n`,
      `${budgets}1;2029;120.000.000\n`,
    );
    expect(issues).toEqual([]);
    expect(values).toBe(5);
    expect(scenario?.change).toEqual({
      agreed: {
        places: { gezinshuis: { region: 1040 }, dyslexie: { h8: 12 } },
        tariffs: { dyslexie: 84.5 },
        budgets: { "1": { "2029": 120_000_000 } },
      },
    });
    expect(scenario?.extends).toBe("swap");
    expect(checkScenario(scenario, region, library)).toEqual([]);
  });

  it("may begin in a year of its own, the same for all lines of a form and area", () => {
    const { scenario, issues } = read(
      "aanbieder;vorm;gebied;plaatsen;vanaf\nA;gezinshuis;regio;31;2030\nB;gezinshuis;regio;9;2030\n",
      "vorm;nu;euro;prijspeil;vanaf\ndyslexie;83;84,50;;2029\n",
    );
    expect(issues).toEqual([]);
    expect(scenario?.change).toEqual({
      agreed: {
        places: { gezinshuis: { region: 40 } },
        placesFrom: { gezinshuis: { region: 2030 } },
        tariffs: { dyslexie: 84.5 },
        tariffsFrom: { dyslexie: 2029 },
      },
    });
    expect(
      lines(
        "aanbieder;vorm;gebied;plaatsen;vanaf\nA;gezinshuis;regio;31;2030\nB;gezinshuis;regio;9;\nC;gezinshuis;regio;9;1999\n",
      ),
    ).toEqual([
      'a.csv!E4 | "1999" | one of 2028, 2029, 2030, 2031, 2032, 2033'.replace("a.csv", "plaatsen"),
      'plaatsen!B3 | "-" | the same year in column from as at plaatsen!B2 (2030)',
      'plaatsen!B4 | "-" | the same year in column from as at plaatsen!B2 (2030)',
    ]);
  });

  it("may have its columns in any order, with other capitals, in English", () => {
    const { scenario } = read("Area;PLACES;Form\nregion;40;gezinshuis\n");
    expect(scenario?.change).toEqual({ agreed: { places: { gezinshuis: { region: 40 } } } });
  });

  it("brings another year's prices to the level of the model", () => {
    const { scenario } = read(`${tariffs}dyslexie;;94,30;2023\n`);
    const index = region.prices.index["2023"]?.value ?? 0;
    const { agreed } = { ...scenario?.change } as { agreed?: { tariffs: { dyslexie: number } } };
    // 2024 is the level of the model: its index is 1.
    expect(agreed?.tariffs.dyslexie).toBeCloseTo(94.3 / index, 5);
  });

  it("changes nothing where nothing was filled in", () => {
    expect(lines(`${places};gezinshuis;regio;\n`)).toEqual([
      " | - | at least one value filled in, in places, tariffs or budgets",
    ]);
  });
});

describe("the faults of a table", () => {
  it("are told all at once, each at its cell", () => {
    expect(
      lines(
        `${places}A;gezinhuis;regio;31\nB;gezinshuis;h8;10\nC;dyslexie;h8;2,5\nD;logeren;regio;\n`,
        `${tariffs}dyslexie;90;84.5;2019\n`,
        `${budgets}6;2027;-5\n`,
      ),
    ).toEqual([
      expect.stringMatching(/^plaatsen!B2 \| "gezinhuis" \| one of .* \| did you mean gezinshuis$/),
      'plaatsen!C3 | "h8" | one of region (where the places of gezinshuis are)',
      'plaatsen!D4 | "2,5" | a whole number of 1 or more, or nothing: then it stays as it is',
      "plaatsen!D5 | - | a whole number of 1 or more, or nothing: then it stays as it is",
      'tarieven!B2 | "90" | 83 or nothing: the new tariff belongs in the column euro',
      'tarieven!C2 | "84.5" | a number above 0, such as 1.234,50, or nothing: then it stays as it is | did you mean 84,5',
      'tarieven!D2 | "2019" | one of 2021, 2022, 2023, 2024',
      'budgetten!A2 | "6" | one of 1, 2, 3, 4, 5',
      'budgetten!B2 | "2027" | one of 2028, 2029, 2030, 2031, 2032, 2033',
      'budgetten!C2 | "-5" | a number above 0, such as 1.234,50, or nothing: then it stays as it is',
    ]);
  });

  it("that only show in the whole model are told at the cell they come from", () => {
    expect(
      lines(`${places}A;behandelgroep;regio;2\nB;behandelgroep;regio;3\n`, `${budgets}2;2028;5\n`),
    ).toEqual([
      "plaatsen!D2 | 5 | nothing, or a whole number of 6 or more: there are that many provider groups",
      "budgetten!C2 | 5 | nothing: in this design this segment has no fixed budget for places",
    ]);
    expect(lines(`${tariffs}dyslexie;;6.000;\n`)).toEqual([
      "tarieven!C2 | 6000 | a number from 0 to 5000 (euro per hour)",
    ]);
  });

  it("do not make a sum look too low that could not be read as a whole", () => {
    expect(lines(`${places}A;behandelgroep;regio;2\nB;behandelgroep;regio;x\n`)).toHaveLength(1);
  });

  it("are told of another unit typed over the one of a tariff, and not of the same in other words", () => {
    const units = "vorm;eenheid;euro\n";
    expect(lines(`${units}dyslexie;etmaal;90\nlogeren;per dag;230\ngezinshuis;;210\n`)).toEqual([
      'tarieven!B2 | "etmaal" | uur or nothing: a tariff of dyslexie is by uur; convert the amount to it',
    ]);
  });

  it("say how an amount, a segment or a form without places is to be told", () => {
    expect(
      lines(`${budgets}Segment 1;2029;90 mln\n`, `${places}A;pleegzorg-netwerk;regio;100\n`),
    ).toEqual([
      'budgetten!A2 | "Segment 1" | one of 1, 2, 3, 4, 5 | did you mean 1',
      expect.stringMatching(/^budgetten!C2 \| "90 mln" \| .* \| did you mean 90000000$/),
      'plaatsen!B2 | "pleegzorg-netwerk" | a form with places; pleegzorg-netwerk is there for each youth alone, take this line away',
    ]);
  });

  it("say what to do with prices of a year of which no index is known", () => {
    expect(
      lines(`${tariffs}dyslexie;;90;2026\n`, `${budgets.trim()};prijspeil\n1;2029;9e7;2025\n`),
    ).toEqual([
      'tarieven!D2 | "2026" | one of 2021, 2022, 2023, 2024: no price index after 2024 is known; bring the amount back to prices of 2024 and fill in 2024 here',
      expect.stringMatching(/^budgetten!C2 /),
      expect.stringMatching(/^budgetten!D2 \| "2025" \| .* fill in 2024 here$/),
    ]);
  });

  it("are told of a line that stands there twice", () => {
    expect(lines(`${places}A;gezinshuis;regio;30\na;gezinshuis;regio;40\n`)).toEqual([
      'plaatsen!B3 | "gezinshuis" | each line once; this stands at plaatsen!B2 too; if these are two locations, name each in the column provider, as "a 1" and "a 2": their places are added up',
    ]);
  });

  it("are told of headers that are unknown, missing or there twice", () => {
    expect(lines("vorm;gebied;plaats;vorm\ndyslexie;h8;5;x\n")).toEqual([
      'plaatsen!C1 | "plaats" | one of provider, form, name, area, places, from, remark | did you mean plaatsen',
      'plaatsen!D1 | "vorm" | each column once',
      'plaatsen!1 | - | a column "places"',
    ]);
  });

  it("are told of formulas and of values that no header stands over", () => {
    expect(lines(`${tariffs}dyslexie;83;=2*40;2024;extra\n`)).toEqual([
      "tarieven!C2 | =… | a value; a formula is not read (copy and paste as values)",
      'tarieven!E2 | "extra" | a name over this column, in row 1',
    ]);
  });

  it("are told of a sheet nobody knows", () => {
    expect(lines("wat;is;dit\n1;2;3\n")).toEqual([
      'A1 | "wat" | the columns of one of places, tariffs, budgets, as in the template',
    ]);
    const sheet: Sheet = { ...csv(places), name: "plaats" };
    const { issues } = tableToScenario([sheet], wish, region, library);
    expect(issues.map(({ path, hint }) => [path, hint])).toEqual([["plaats!", "plaatsen"]]);
  });

  it("are told of a base that buys as today", () => {
    const { issues } = tableToScenario(
      [csv(`${places};gezinshuis;regio;30\n`)],
      { ...wish, base: "today" },
      region,
      library,
    );
    expect(issues.map(({ path }) => path)).toEqual(["/change/agreed"]);
  });
});

describe("what stands where nobody sees it", () => {
  const sheet = (hidden: Sheet["hidden"]): Sheet => {
    const read = csv(`${places}A;gezinshuis;regio;31\n;dyslexie;h8;12\n`);
    return { ...read, ...(hidden === undefined ? {} : { hidden }) };
  };
  const told = (hidden: Sheet["hidden"]) => {
    const { scenario, hidden: doubts } = tableToScenario([sheet(hidden)], wish, region, library);
    expect(scenario?.change).toMatchObject({ agreed: { places: { gezinshuis: { region: 31 } } } });
    return doubts.map(({ path, what }) => [path, what?.en]);
  };
  const none = new Set<number>();

  it("counts, and is told at the first of its cells", () => {
    expect(told(undefined)).toEqual([]);
    expect(told({ whole: false, rows: new Set([7]), columns: new Set([9]) })).toEqual([]);
    expect(told({ whole: false, rows: new Set([2]), columns: none })).toEqual([
      ["plaatsen!D3", "a value that is hidden"],
    ]);
    expect(told({ whole: false, rows: none, columns: new Set([3]) })).toEqual([
      ["plaatsen!D2", "2 values that are hidden"],
    ]);
    expect(told({ whole: true, rows: none, columns: none })).toEqual([
      ["plaatsen!D2", "2 values that are hidden"],
    ]);
  });
});

describe("the template", () => {
  const sheets = templateSheets(region, "nl");

  it("names every form and area with places, every tariff, and the segments with a fixed budget", () => {
    const [first, second, third] = sheets.map(({ rows }) => rows.slice(1));
    const groups = Object.values(region.forms).flatMap(({ groups }) => Object.keys(groups));
    expect(first).toHaveLength(groups.length);
    expect(second).toHaveLength(Object.keys(region.forms).length);
    expect([...new Set(third?.map(([segment]) => segment))]).toEqual(["1", "3"]);
  });

  it.each(["nl", "en"] as const)("untouched asks for nothing and has no fault (%s)", (lang) => {
    const { issues } = tableToScenario(templateSheets(region, lang), wish, region, library);
    expect(issues.map(({ expected }) => expected.en)).toEqual([
      "at least one value filled in, in places, tariffs or budgets",
    ]);
  });

  it("comes back from a workbook as it went in", () => {
    const parts = writeWorkbook(sheets);
    const back = readWorkbook((path) => parts[path] ?? null, "x");
    const trimmed = (rows: Sheet["rows"]) =>
      rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
    expect(back.map(({ name }) => name)).toEqual(["plaatsen", "tarieven", "budgetten", "uitleg"]);
    expect(back.map(({ rows }) => rows)).toEqual(sheets.map(({ rows }) => trimmed(rows)));
  });

  it("filled in next to a name is read under that name", () => {
    const filled = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row[1] === "jeugdzorgplus" ? row.map((cell, at) => (at === 4 ? 33 : cell)) : row,
      ),
    }));
    const { scenario } = tableToScenario(filled, wish, region, library);
    expect(scenario?.change).toEqual({ agreed: { places: { jeugdzorgplus: { region: 33 } } } });
  });
});
