/**
 * The commands `table`, `schema` and `check` on spreadsheets, as a user meets them.
 *
 * The one rule: `filled-in.xlsx` was packed by another program, in the way Excel writes (shared and
 * rich texts, merged cells, capitals in the names of sheets); what must come of it is worked out by
 * hand.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeArchive, openArchive } from "../../cli/reading/zip-archive.ts";
import { repoRoot } from "../support/repo-files.ts";
import { type Ended, start } from "./klantreis.ts";
import { within } from "./within.ts";

const filledIn = join(repoRoot, "test", "cli", "tables", "filled-in.xlsx");
const unbounded = { parts: 100, part: 1e6, whole: 1e7 };
let folder: string;

const klantreis = (...args: string[]): Promise<Ended> => within(folder, args);

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The workbook with some parts another. */
function altered(change: (parts: Record<string, string>) => void): Uint8Array {
  const archive = openArchive(readFileSync(filledIn), unbounded);
  const parts = Object.fromEntries(
    archive.names.map((name) => [name, Buffer.from(archive.read(name) ?? []).toString("utf8")]),
  );
  change(parts);
  return makeArchive(parts);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-table-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("table", () => {
  const agreed = {
    places: { behandelgroep: { region: 65 }, gezinshuis: { region: 31 } },
    tariffs: { behandelgroep: 401.25, "pleegzorg-bestand": 1234.5 },
    budgets: { "1": { "2029": 123_456_789 } },
  };

  it("prints the scenario of a workbook, fit to be kept as a file", async () => {
    const { code, out, err } = await start(folder, ["table", filledIn, "--id", "mijn-afspraken"])
      .ended;
    expect([code, err]).toEqual([0, ""]);
    const scenario = JSON.parse(out);
    expect([scenario.id, scenario.extends]).toEqual(["mijn-afspraken", "swap"]);
    expect(scenario.change).toEqual({ agreed });
    const path = put("kept.json", out);
    const checked = await klantreis("check", path);
    expect([checked.code, checked.out]).toEqual([0, `${path}: goed (scenario)\n`]);
  });

  it("writes the scenario and says how to run it", async () => {
    const { code, out } = await klantreis(
      "table",
      filledIn,
      "--out",
      "mine",
      "--base",
      "behaviour",
    );
    expect(code).toBe(0);
    expect(out).toContain("Ingevulde waarden: 6. Het scenario bouwt op behaviour.");
    expect(out).toContain("npx klantreis run mine/filled-in.scenario.json");
    const scenario = JSON.parse(
      readFileSync(join(folder, "mine", "filled-in.scenario.json"), "utf8"),
    );
    expect(scenario.change).toEqual({ agreed });
  });

  it("writes a template that comes back empty, as workbook and as CSV", async () => {
    const { code } = await klantreis("table", "template", "--out", "template");
    expect(code).toBe(0);
    const names = readdirSync(join(folder, "template")).sort();
    expect(names).toEqual(["afspraken.xlsx", "budgetten.csv", "plaatsen.csv", "tarieven.csv"]);
    const paths = names.map((name) => join("template", name));
    const { code: refused, err } = await klantreis("check", ...paths);
    expect(refused).toBe(2);
    expect(err.trimEnd().split("\n")).toEqual(
      paths.map(
        (path) =>
          `${path}: gevonden niets; verwacht ten minste één ingevulde waarde in plaatsen, tarieven of budgetten`,
      ),
    );
  });

  it("takes several files as one, and tells every fault in its file and cell", async () => {
    const places = put("plaatsen.csv", "vorm;gebied;plaatsen\ngezinhuis;regio;30\n");
    const tariffs = put("tarieven.csv", "vorm;euro\ndyslexie;=2*40\n");
    const { code, out, err } = await klantreis(
      "table",
      places,
      tariffs,
      "--id",
      "Geen Id",
      "--json",
    );
    expect(code).toBe(2);
    expect(err.split("\n")).toHaveLength(4);
    const { ok, issues } = JSON.parse(out);
    const placed = issues.map(({ file, path }: Record<string, string>) => `${file} ${path}`.trim());
    expect(ok).toBe(false);
    expect(placed).toEqual([`${places} plaatsen!A2`, `${tariffs} tarieven!B2`, "--id"]);
  });

  it("refuses a base that is not there, and one that buys as today", async () => {
    for (const base of ["swop", "today"]) {
      const { code, err } = await klantreis("table", filledIn, "--base", base);
      expect([code, err.split(":")[0]]).toEqual([2, "--base"]);
    }
  });
});

describe("a file is refused", () => {
  const formula = altered((parts) => {
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("<v>40</v>", "<f>20+20</f><v>40</v>");
  });
  const macros = altered((parts) => {
    parts["xl/vbaProject.bin"] = "x";
  });
  const entities = altered((parts) => {
    parts["xl/sharedStrings.xml"] = '<!DOCTYPE a [<!ENTITY b "c">]><sst/>';
  });
  const sheetPath = "xl/worksheets/sheet1.xml";
  const date = altered((parts) => {
    // The third style of a cell is a date: built-in format 14.
    const formats = [0, 0, 14].map((id) => `<xf numFmtId="${id}"/>`).join("");
    parts["xl/styles.xml"] = `<styleSheet><cellXfs>${formats}</cellXfs></styleSheet>`;
    parts[sheetPath] = (parts[sheetPath] ?? "").replace('<c r="E2">', '<c r="E2" s="2">');
  });
  const far = altered((parts) => {
    parts[sheetPath] = (parts[sheetPath] ?? "").replace(
      "</sheetData>",
      '<row r="30000"><c r="A30000"><v>1</v></c></row></sheetData>',
    );
  });
  const twice = altered((parts) => {
    const found = '<c r="E2"><v>1</v></c>';
    parts[sheetPath] = (parts[sheetPath] ?? "").replace(/(<c r="E2")/, `${found}$1`);
  });
  const hostile: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["formula.xlsx", formula, " Plaatsen!E2: gevonden =…; verwacht een waarde"],
    ["date.xlsx", date, " Plaatsen!E2: gevonden een datum; verwacht een getal of een jaar;"],
    ["far.xlsx", far, ": gevonden een werkmap met een waarde voorbij CV20000; verwacht hooguit"],
    ["twice.xlsx", twice, ": gevonden geen werkmap (de cel E2 staat er twee keer in)"],
    ["empty.xlsx", "", ' A1: gevonden ""; verwacht de kolommen'],
    ["text.xlsx", "geen werkmap", ' A1: gevonden "geen werkmap"; verwacht de kolommen'],
    ["macros.xlsm", macros, ": gevonden een werkmap met macro's"],
    ["entities.xlsx", entities, ": gevonden geen werkmap"],
    ["cut.xlsx", readFileSync(filledIn).subarray(0, 2000), ": gevonden een beschadigde werkmap"],
    ["old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), ": gevonden een oud Excel-bestand"],
    ["other.ods", makeArchive({ mimetype: "x" }), ": gevonden geen werkmap"],
    [
      "latin.csv",
      Uint8Array.of(0x76, 0xe9, 0x3b, 0x0a),
      ": gevonden tekens in een andere codering; verwacht CSV in UTF-8",
    ],
    ["binary.csv", "\u0000\u0001", ' A1: gevonden "\\u0000\\u0001"; verwacht de kolommen'],
  ];

  it("for what it holds, and each with one line that says how to mend it", async () => {
    const paths = hostile.map(([name, content]) => put(name, content));
    const { code, err } = await klantreis("check", ...paths);
    const lines = err.trimEnd().split("\n");
    expect(code).toBe(2);
    expect(lines).toHaveLength(hostile.length);
    hostile.forEach(([, , told], index) => {
      expect(lines[index]?.startsWith(`${paths[index]}${told}`), lines[index]).toBe(true);
    });
  });
});

describe("a row that is hidden", () => {
  const hidden = altered((parts) => {
    const path = "xl/worksheets/sheet1.xml";
    parts[path] = (parts[path] ?? "").replace('<row r="2"', '<row r="2" hidden="1"');
  });

  it.each(["table", "check"])("counts, and %s says so", async (command) => {
    const { code, err } = await klantreis(command, put("hidden.xlsx", hidden));
    expect(code).toBe(0);
    expect(err).toContain("Plaatsen!E2: gevonden een waarde die verborgen is; verwacht alleen");
  });

  it.each([
    ["run"],
    ["walls"],
    ["report"],
    ["tables"],
    ["compare", "swap"],
    ["waterbed", "swap"],
    ["walls", "--remove"],
  ])("is told by %s too, before anything is run", async (command, ...more) => {
    const path = put("hidden.xlsx", hidden);
    // The folder cannot be made, so that nothing is run.
    const out = ["--out", put("taken", "no folder")];
    const { code, err } = await klantreis(command, path, ...more, ...out);
    expect(code).toBe(2);
    expect(
      err.match(/^Let op: .*Plaatsen!E2: gevonden een waarde die verborgen is/gm),
    ).toHaveLength(1);
  });
});

describe("check", () => {
  it("knows a filled-in table, and tells of an older scenario", async () => {
    const older = put(
      "older.json",
      JSON.stringify({
        format: "klantreis-scenario",
        version: 1,
        id: "older",
        extends: null,
        title: { nl: "a", en: "a" },
        asks: { nl: "a", en: "a" },
        change: { outcome: { adultFollowUpShare: 0.3 } },
      }),
    );
    const { code, out } = await klantreis("check", filledIn, older, "--lang", "en");
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toEqual([
      `${filledIn}: good (filled-in table)`,
      `${older}: good (scenario)`,
      `${older}: version 1, read as version 2`,
      "  /change/outcome/adultFollowUpShare: outcome.adultFollowUpShare is gone: no rule read it",
    ]);
  });
});

describe("schema", () => {
  it("prints one schema, that of a scenario unless another is named", async () => {
    const { out } = await klantreis("schema");
    expect(JSON.parse(out).title).toBe("Scenario of klantreis");
    const { code, err } = await klantreis("schema", "netwerk");
    expect(code).toBe(2);
    expect(err).toContain('bedoelt u "network"?');
  });
});
