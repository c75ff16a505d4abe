/**
 * The parts of the command line by themselves: lines, options, files.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcessRunner, REASONS } from "#scenarios";
import { InputFault, issueLine, issueLines } from "../../cli/faults.ts";
import { commonOptions, languageOf, repeatCommand, resumeCommand } from "../../cli/options.ts";
import { replaceValue } from "../../cli/reading/json-edit.ts";
import { table } from "../../cli/telling/table.ts";
import { journeyFile } from "../../cli/writing/journey-file.ts";
import { writeOutputs, writeWhole } from "../../cli/writing/output-folder.ts";
import { jobFingerprint, partFolder } from "../../cli/writing/result-parts.ts";
import { smallPlan } from "../scenarios/small-runs.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-parts-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a fault as a line", () => {
  const fault = {
    file: "a.scenario.json",
    path: "/change/x",
    found: "1.2",
    expected: { nl: "een getal van 0 tot en met 1", en: "a number from 0 to 1" },
  };

  it("holds file, place, found, expected and a suggestion, in Dutch and in English", () => {
    expect(issueLine({ ...fault, hint: "y" }, "nl")).toBe(
      'a.scenario.json /change/x: gevonden 1.2; verwacht een getal van 0 tot en met 1; bedoelt u "y"?',
    );
    expect(issueLine({ ...fault, hint: null }, "en")).toBe(
      "a.scenario.json /change/x: found 1.2; expected a number from 0 to 1",
    );
  });

  it("says what was found in words where there is no value to show", () => {
    const what = { nl: "een map", en: "a folder" };
    const told = { ...fault, path: "", hint: null };
    expect(issueLine({ ...told, found: "folder", what }, "en")).toContain(": found a folder; ");
    expect(issueLine({ ...told, found: "-" }, "nl")).toContain(": gevonden niets; ");
  });

  it("cannot steer the terminal by the name of a file, and shows a long name whole", () => {
    const told = { ...fault, path: "", hint: null };
    const hostile = issueLine({ ...told, file: "a\u001b[31m\u202e\nb" }, "nl");
    expect(hostile).toMatch(/^a\\u001b\[31m\\u202e\\u000ab: gevonden/);
    const long = `${"folder/".repeat(30)}mine.json`;
    expect(issueLine({ ...told, file: long }, "nl")).toMatch(new RegExp(`^${long}: `));
    const endless = issueLine({ ...told, file: "x".repeat(100_000) }, "nl");
    expect(endless.length).toBeLessThan(500);
  });

  it("is one of at most a hundred, and then how many more there are", () => {
    const many = Array.from({ length: 20_000 }, () => ({ ...fault, hint: null }));
    const lines = issueLines(many, "nl");
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe("en nog 19.900 fouten; met --json staan ze er allemaal");
    expect(issueLines(many.slice(0, 100), "en")).toHaveLength(100);
    const rest = { ...fault, hint: null, untold: 4000 };
    expect(issueLines([...many, rest], "en").at(-1)).toBe(
      "and 23,900 more faults; --json gives the first 20,000",
    );
  });
});

describe("options", () => {
  it("are Dutch, 20 replications and every core unless told otherwise", () => {
    const options = commonOptions({});
    expect(options).toMatchObject({
      lang: "nl",
      json: false,
      quick: false,
      replications: 20,
      out: null,
    });
    expect(options.workers).toBeGreaterThanOrEqual(1);
    expect(commonOptions({ quick: true }).replications).toBe(3);
  });

  it("are all judged before anything is told", () => {
    const wrong = { replications: "0", workers: "two", lang: "fr", seed: "", out: "" };
    let told: InputFault | null = null;
    try {
      commonOptions(wrong);
    } catch (fault) {
      told = fault as InputFault;
    }
    expect(told).toBeInstanceOf(InputFault);
    expect(told?.issues.map(({ file }) => file)).toEqual([
      "--replications",
      "--workers",
      "--lang",
      "--seed",
      "--out",
    ]);
  });

  it.each([
    [["--lang", "en"], "en"],
    [["run", "x", "--lang=en"], "en"],
    [["--lang", "fr"], "nl"],
    [["--lang", "nl", "--lang=en"], "en"],
    [["--lang=en", "--lang", "nl"], "nl"],
    [["en"], "nl"],
    [["--lang"], "nl"],
    [[], "nl"],
  ] as const)("find the language in %j", (argv, lang) => {
    expect(languageOf(argv)).toBe(lang);
  });

  it("are written into a command that can be pasted, without what changes nothing", () => {
    const options = commonOptions({ seed: "it's me", workers: "7", out: "elsewhere" });
    expect(repeatCommand(["run", "my file.json"], options)).toBe(
      "npx klantreis run 'my file.json' --seed 'it'\\''s me' --replications 20",
    );
    const spaced = commonOptions({ seed: "s", out: "my folder" });
    expect(resumeCommand(["run", "today"], spaced)).toBe(
      "npx klantreis run today --seed s --replications 20 --out 'my folder'",
    );
  });
});

describe("writing", () => {
  it("leaves nothing behind when it fails, and the older file as it was", () => {
    const own = join(folder, "whole");
    mkdirSync(own);
    writeFileSync(join(own, "a.txt"), "old");
    mkdirSync(join(own, "b.txt"));
    expect(() => writeOutputs(own, { "a.txt": "new", "b.txt/": "x" })).toThrow("no name");
    expect(readFileSync(join(own, "a.txt"), "utf8")).toBe("old");
    expect(() => writeWhole(join(own, "b.txt"), "cannot replace a folder")).toThrow();
    expect(readdirSync(own).sort()).toEqual(["a.txt", "b.txt"]);
  });

  it("writes all files or none", () => {
    const own = join(folder, "all");
    mkdirSync(own);
    expect(writeOutputs(own, { "a.txt": "één", "b.bin": Uint8Array.of(0, 255) })).toEqual({
      "a.txt": join(own, "a.txt"),
      "b.bin": join(own, "b.bin"),
    });
    expect(readFileSync(join(own, "a.txt"), "utf8")).toBe("één");
    expect([...readFileSync(join(own, "b.bin"))]).toEqual([0, 255]);
    expect(readdirSync(own).sort()).toEqual(["a.txt", "b.bin"]);
  });

  it.each(["../x", "/x", "a/b", ".hidden", "A", ""])("refuses the name %j", (name) => {
    expect(() => writeOutputs(folder, { [name]: "x" })).toThrow("no name for an output file");
  });
});

describe("kept parts", () => {
  it("come back as they were, and not when a byte is missing, changed, or the job is another", async () => {
    const plan = smallPlan(1);
    const [result] = await inProcessRunner().run(plan.job);
    if (result === undefined) throw new Error("no result");
    const name = jobFingerprint(plan, "code");
    const parts = partFolder(folder, name);
    expect(parts.load(0)).toBeNull();
    parts.save(result);
    expect(parts.load(0)).toEqual(result);
    expect(parts.count([0, 1])).toBe(1);
    expect(jobFingerprint(plan, "other code")).not.toBe(name);
    expect(jobFingerprint({ ...plan, job: { ...plan.job, seed: "other" } }, "code")).not.toBe(name);
    expect(jobFingerprint({ ...plan, job: { ...plan.job, replications: [0, 1] } }, "code")).toBe(
      name,
    );
    const path = join(folder, "parts", name, "replication-0000.bin");
    const bytes = readFileSync(path);
    for (const length of [0, 31, 32, 33, bytes.length - 1]) {
      writeFileSync(path, bytes);
      truncateSync(path, length);
      expect(parts.load(0)).toBeNull();
    }
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(parts.load(0)).toBeNull();
    parts.clear();
    expect(existsSync(join(folder, "parts"))).toBe(false);
  });

  it("are taken away with the unfinished ones, and nothing of the user's is", async () => {
    const plan = smallPlan(1);
    const [result] = await inProcessRunner().run(plan.job);
    if (result === undefined) throw new Error("no result");
    const own = join(folder, "shared");
    const parts = partFolder(own, jobFingerprint(plan, "code"));
    mkdirSync(join(own, "parts", "drawings"), { recursive: true });
    writeFileSync(join(own, "parts", "drawings", "replication-0000.bin"), "mine");
    writeFileSync(join(own, "parts", "notes.txt"), "mine");
    parts.save(result);
    const job = join(own, "parts", jobFingerprint(plan, "code"));
    writeFileSync(join(job, "replication-0001.bin.4711.part"), "half");
    writeFileSync(join(own, "parts", "0123456789abcdef"), "a file, no job");
    parts.clear();
    expect(readdirSync(join(own, "parts")).sort()).toEqual([
      "0123456789abcdef",
      "drawings",
      "notes.txt",
    ]);
    expect(readdirSync(join(own, "parts", "drawings"))).toEqual(["replication-0000.bin"]);
    expect(existsSync(job)).toBe(false);
  });
});

describe("the journey file", () => {
  it("tells in its first line how to read the columns that follow", () => {
    const log = {
      length: 2,
      youth: Uint32Array.of(7, 300_000, 99),
      place: Uint8Array.of(0, 1, 99),
      phase: Uint8Array.of(0, 1, 99),
      from: Float32Array.of(0.5, 1, 99),
      until: Float32Array.of(1, 2.25, 99),
      reason: Uint8Array.of(3, 7, 99),
      cost: Float32Array.of(0, 12.5, 99),
      censored: Uint8Array.of(0, 1, 99),
      group: Uint16Array.of(65535, 1, 99),
      groups: ["=cmd@region/01", "=cmd@region/02"],
      firstCandidate: 1,
      people: {
        known: Uint8Array.of(1, 0),
        municipality: Uint8Array.of(8, 0),
        referrer: Uint8Array.of(2, 0),
        need: Uint8Array.of(0, 0),
        birth: Float32Array.of(-4000.5, 0),
        firstAsked: Float32Array.of(0.5, 0),
      },
    };
    const info = {
      forms: ["=cmd"],
      municipalities: ["town"],
      referrers: ["gp"],
      firstDay: "2023-01-01",
      seed: "s",
      hashes: { today: "5a5a" },
      segments: { today: ["5"] },
      first: "today",
    };
    const bytes = gunzipSync(journeyFile({ today: log }, info) ?? new Uint8Array());
    const end = bytes.indexOf(10);
    const head = JSON.parse(bytes.subarray(0, end).toString("utf8"));
    expect(head.designs).toEqual([
      {
        ...{ id: "today", rows: 2, youths: 2, firstCandidate: 1, hash: "5a5a" },
        groups: ["=cmd@region/01", "=cmd@region/02"],
        tanks: ["5", "local-team", null],
      },
    ]);
    expect([head.municipalities, head.referrers]).toEqual([["town"], ["gp"]]);
    expect(head.places).toEqual(["=cmd", "local-team", "outside"]);
    expect(head.reasons).toEqual(REASONS);
    const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1);
    let at = 0;
    const readers = {
      uint8: [1, (place: number) => view.getUint8(place)],
      uint16: [2, (place: number) => view.getUint16(place, true)],
      uint32: [4, (place: number) => view.getUint32(place, true)],
      float32: [4, (place: number) => view.getFloat32(place, true)],
    } as const;
    const read = (columns: readonly { name: string; type: keyof typeof readers }[]) => {
      const rows: Record<string, number>[] = [{}, {}];
      for (const { name, type } of columns) {
        const [size, value] = readers[type];
        for (const row of rows) {
          row[name] = value(at);
          at += size;
        }
      }
      return rows;
    };
    const rows = read(head.columns);
    const youths = read(head.people);
    expect(at).toBe(view.byteLength);
    expect(rows).toEqual([
      {
        youth: 7,
        place: 0,
        phase: 0,
        from: 0.5,
        until: 1,
        reason: 3,
        cost: 0,
        censored: 0,
        group: 65535,
      },
      {
        youth: 300_000,
        place: 1,
        phase: 1,
        from: 1,
        until: 2.25,
        reason: 7,
        cost: 12.5,
        censored: 1,
        group: 1,
      },
    ]);
    expect(youths).toEqual([
      { known: 1, municipality: 8, referrer: 2, need: 0, birth: -4000.5, firstAsked: 0.5 },
      { known: 0, municipality: 0, referrer: 0, need: 0, birth: 0, firstAsked: 0 },
    ]);
  });

  it("is left out when there is no log", () => {
    const none = {
      forms: [],
      municipalities: [],
      referrers: [],
      firstDay: "2023-01-01",
      seed: "s",
      hashes: {},
      segments: {},
      first: "today",
    };
    expect(journeyFile({}, none)).toBeNull();
  });
});

describe("editing JSON", () => {
  const text =
    '{\n  "a": { "b": [1, { "value": 2, "note": "a \\"{: 3" }], "value": 7 },\n  "value": 1e3\n}\n';

  it.each([
    [["a", "b", "1", "value"], '{ "value": 0.5, "note"'],
    [["a", "value"], '"value": 0.5 }'],
    [["value"], '"value": 0.5\n}'],
    [["a", "b", "0"], "[0.5, {"],
  ])("changes the value at %j and nothing else", (path, expected) => {
    const edited = replaceValue(text, path, 0.5);
    expect(edited).toContain(expected);
    const wanted = JSON.parse(text);
    const parent = path.slice(0, -1).reduce((node, name) => node[name], wanted);
    parent[path.at(-1) ?? ""] = 0.5;
    expect(JSON.parse(edited)).toEqual(wanted);
    expect(edited.split("\n")).toHaveLength(text.split("\n").length);
  });

  it("refuses a path that is not there", () => {
    expect(() => replaceValue(text, ["a", "c"], 1)).toThrow("no value at a.c");
  });
});

describe("a table", () => {
  it("stands in columns, numbers to the right, and holds nothing that steers a terminal", () => {
    expect(
      table(
        ["a", "n"],
        [
          ["\u001b[31mred", "10"],
          ["b", "2"],
        ],
        [1],
      ),
    ).toEqual(["a          n", "·[31mred  10", "b          2"]);
  });
});
