/** A file that is none of ours is told so in one sentence; a broken one in the words of the reader. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { InputFault, issueLine } from "../../cli/faults.ts";
import { checkedResults, openFile } from "../../cli/reading/input-files.ts";
import { repoRoot } from "../support/repo-files.ts";
import { sampleResults } from "../support/sample-results.ts";

const folder = mkdtempSync(join(tmpdir(), "klantreis-foreign-"));

/** What is told of a file, a line for each fault; nothing when it is opened. */
function told(path: string, lang: "nl" | "en" = "nl"): readonly string[] {
  try {
    openFile(path, new Map());
    return [];
  } catch (fault) {
    if (!(fault instanceof InputFault)) throw fault;
    return fault.issues.map((issue) => issueLine(issue, lang));
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("a file of somebody else", () => {
  it("is told in one line with the names that stand in it", () => {
    const [line = "", ...more] = told(join(repoRoot, "package.json"));
    expect(more).toEqual([]);
    expect(line).toMatch(
      /gevonden de namen "name", "version".*, …; verwacht een bestand van klantreis/,
    );
    expect(told(file("geo.json", '{"format":"geojson","features":[]}'), "en")).toEqual([
      expect.stringMatching(/found the names "format", "features"; expected a file of klantreis/),
    ]);
  });

  it.each([["[]"], ["3"], ["{}"], ['"text"']])("is told too when it is %s", (content) => {
    expect(told(file("value.json", content))).toEqual([
      expect.stringContaining(`gevonden ${content}; verwacht een bestand van klantreis`),
    ]);
  });

  it("is not what has one of our names, or a slip in its format", () => {
    for (const content of ['{"change":{}}', '{"stations":{}}', '{"format":"klantries-scenario"}']) {
      expect(told(file("ours.json", content))).toEqual([]);
    }
  });
});

describe("results of an older program", () => {
  it("are told in one line, with the command that makes them again", () => {
    const { conclusions: _gone, ...older } = sampleResults();
    const { units: _units, ...dictionaries } = older.dictionaries;
    const opened = { file: "r.json", format: older.format, value: { ...older, dictionaries } };
    const told = () => {
      try {
        checkedResults(opened);
      } catch (fault) {
        return (fault as InputFault).issues.map((issue) => issueLine(issue, "nl"));
      }
      return [];
    };
    expect(told()).toEqual([
      expect.stringMatching(
        /^r\.json: gevonden resultaten van een oudere klantreis; .*opnieuw: npx/,
      ),
    ]);
    expect(checkedResults({ ...opened, value: sampleResults() }).version).toBe(2);
  });
});

describe("a file that breaks off", () => {
  it("is told without a code, with its line", () => {
    const path = file("half.json", '{\n"id":');
    expect(told(path)).toEqual([
      `${path}: gevonden het einde van het bestand (regel 2, teken 6); verwacht een waarde in JSON`,
    ]);
    expect(told(path, "en")[0]).toContain("found the end of the file (line 2, character 6)");
  });
});
