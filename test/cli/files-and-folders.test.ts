/**
 * Files and folders that are not what they should be: told as a fault of the reader, with the path.
 *
 * The rule this file keeps: the files are real ones, on disk.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InputFault, issueLine, type PlacedIssue } from "../../cli/faults.ts";
import { onPath } from "../../cli/file-faults.ts";
import { checkedResults, openFile, readScenario } from "../../cli/reading/input-files.ts";
import { openFolder, removeEmpty, writeOutputs } from "../../cli/writing/output-folder.ts";
import { shippedLibrary, shippedRegion } from "../scenarios/shipped.ts";

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "klantreis-files-")));
  writeFileSync(join(folder, "file"), "mine");
  symlinkSync(join(folder, "nowhere"), join(folder, "dead"));
  symlinkSync(join(folder, "round"), join(folder, "round"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expected = { nl: "iets anders", en: "something else" };

/** The faults that are thrown; fails on anything that is not a fault of the reader. */
function faultsOf(act: () => unknown): readonly PlacedIssue[] {
  try {
    act();
  } catch (fault) {
    if (fault instanceof InputFault) return fault.issues;
    throw fault;
  }
  return [];
}

const lineOf = (act: () => unknown, lang: "nl" | "en" = "nl"): string =>
  faultsOf(act)
    .map((issue) => issueLine(issue, lang))
    .join("\n");

describe("the folder for the output", () => {
  it("is made, with the folders above it, and is left empty", () => {
    const made = openFolder(join(folder, "a", "b", "c"));
    expect(readdirSync(made)).toEqual([]);
    expect(openFolder(made)).toBe(made);
  });

  it.each([
    ["file", "een bestand op FOLDER/file"],
    ["file/deeper/still", "een bestand op FOLDER/file"],
    ["dead", "een verwijzing naar iets dat er niet is op FOLDER/dead"],
    ["dead/deeper", "een verwijzing naar iets dat er niet is op FOLDER/dead"],
    ["round/deeper", "verwijzingen in een kring op FOLDER/round"],
    ["x".repeat(300), "een naam die te lang is"],
    ["deep/".repeat(2_000), "een naam die te lang is"],
    ["a\0b", "een nulteken in de naam op FOLDER/a\\u0000b"],
  ])("is refused in the place %j, with what stands where and what to do", (name, found) => {
    const path = join(folder, "..", folder.split("/").at(-1) ?? "", name);
    const line = lineOf(() => openFolder(path, "--svg"));
    expect(line).toContain(`: gevonden ${found.replace("FOLDER", folder)}; `);
    expect(line).toMatch(/verwacht een map om in te schrijven; kies met --svg een andere plek$/);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("mine");
  });
});

describe("a folder that nothing was written in", () => {
  it("is taken away with an empty one above it, and no other", () => {
    const [own, kept] = [join(folder, "made", "own"), join(folder, "made-too", "own")];
    for (const path of [own, kept]) mkdirSync(path, { recursive: true });
    writeFileSync(join(folder, "made-too", "mine.txt"), "mine");
    for (const path of [own, kept]) removeEmpty(path);
    expect(existsSync(join(folder, "made"))).toBe(false);
    expect([existsSync(kept), existsSync(join(folder, "made-too"))]).toEqual([false, true]);
    removeEmpty(join(folder, "made-too"));
    expect(existsSync(join(folder, "made-too", "mine.txt"))).toBe(true);
  });
});

describe("what the operating system refuses", () => {
  const refusal = (code: string) => Object.assign(new Error(code), { code, syscall: "open" });

  it.each([
    ["EACCES", "geen toestemming", "no permission"],
    ["EROFS", "een schijf waar niets op mag", "a disk that may only be read"],
    ["ENOSPC", "geen ruimte meer op de schijf", "no room left on the disk"],
    ["EODD", "EODD", "EODD"],
  ])("%s is told in words", (code, nl, en) => {
    const act = () =>
      onPath("my.json", expected, () => {
        throw refusal(code);
      });
    expect(lineOf(act)).toBe(`my.json: gevonden ${nl}; verwacht iets anders`);
    expect(lineOf(act, "en")).toBe(`my.json: found ${en}; expected something else`);
    expect(faultsOf(act)[0]?.found).toBe(code);
  });

  it("is told apart from a fault of our own, which passes through", () => {
    const own = new RangeError("our own");
    const act = () =>
      onPath("my.json", expected, () => {
        throw own;
      });
    expect(act).toThrow(own);
  });

  it("is told of a file that cannot take its place, and the others are not left half", () => {
    const out = openFolder(join(folder, "out"));
    mkdirSync(join(out, "b.txt"));
    const line = lineOf(() => writeOutputs(out, { "b.txt": "new" }));
    expect(line).toContain(`${join(out, "b.txt")}: gevonden een map; verwacht een bestand`);
    expect(readdirSync(out)).toEqual(["b.txt"]);
  });
});

describe("a file that is handed in", () => {
  const library = shippedLibrary();
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const open = (path: string) => () => openFile(path, library);

  it.each([
    ["", '"": gevonden niets; '],
    [".", "gevonden een map; "],
    ["/dev/null", "gevonden een apparaat; "],
    ["FOLDER/file/deeper", "gevonden een bestand waar een map hoort; "],
    ["FOLDER/dead", "gevonden een verwijzing naar iets dat er niet is; "],
    ["FOLDER/round", "gevonden verwijzingen in een kring; "],
    ["x".repeat(300), "gevonden een naam die te lang is; "],
  ])("is refused at %j with what it is", (path, found) => {
    expect(lineOf(open(path.replace("FOLDER", folder)))).toContain(found);
  });

  it("is text in UTF-8, with or without a mark in front", () => {
    const text = '{"format": "klantreis-results", "version": 1}';
    expect(openFile(put("marked.json", `\ufeff${text}`), library).format).toBe("klantreis-results");
    const scenarioText = '{"format": "klantreis-scenario"}';
    const marked = put("marked-scenario.json", `\ufeff${scenarioText}`);
    expect(openFile(marked, library).value).toEqual({ format: "klantreis-scenario" });
    const other = put("other.json", Buffer.from(text, "utf16le"));
    const latin = put("latin.json", Buffer.from('{"format": "\u00e9"}', "latin1"));
    for (const path of [latin, other]) {
      if (path === latin) expect(lineOf(open(path))).toContain("verwacht een tekst in UTF-8");
      else expect(faultsOf(open(path))).toHaveLength(1);
    }
  });

  it("is known as results wherever its format stands, however large it is", () => {
    const filler = "x".repeat(2_000_000);
    const sorted = put("sorted.json", `{"accounts": "${filler}", "format": "klantreis-results"}`);
    expect(openFile(sorted, library).format).toBe("klantreis-results");
    const quoting = put(
      "quoting.json",
      '{"format": "klantreis-scenario", "inner": {"format": "klantreis-results"}, "inner": 1}',
    );
    expect(lineOf(open(quoting))).toContain("/inner");
  });

  it("of another version is refused for that and nothing else", () => {
    const path = put("later.json", '{"format": "klantreis-results", "version": 3, "news": {}}');
    expect(lineOf(() => checkedResults(openFile(path, library)))).toBe(
      `${path} /version: gevonden 3; verwacht 2: maak de resultaten opnieuw met deze versie van klantreis`,
    );
    const command = "npx klantreis run teams --seed 7";
    const older = { format: "klantreis-results", version: 1, manifest: { command } };
    const path1 = put("older.json", JSON.stringify(older));
    expect(lineOf(() => checkedResults(openFile(path1, library)))).toBe(
      `${path1} /version: gevonden 1; verwacht 2: maak de resultaten opnieuw met deze versie van klantreis: ${command}`,
    );
    const bare = put("bare.json", '{"format": "klantreis-results"}');
    expect(faultsOf(() => checkedResults(openFile(bare, library)))).toHaveLength(1);
  });

  it.each([
    ["klantreis-results", "resultaten van een berekening"],
    ["klantreis-experiment", "een experiment"],
  ])("of the format %s is no scenario, and that is what is said", (format, found) => {
    const path = put(`${format}.json`, JSON.stringify({ format, version: 1 }));
    const line = lineOf(() => readScenario(path, shippedRegion(), library));
    expect(line).toBe(`${path}: gevonden ${found}; verwacht een scenario`);
  });
});
