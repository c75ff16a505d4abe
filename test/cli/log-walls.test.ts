/**
 * `walls` on an event log, as an analyst of a region meets it.
 *
 * The one rule: the example that ships is written from a world with known walls, and stays that log.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extraText } from "../../cli/words/log-words.ts";
import { exampleLog } from "../scenarios/log/logs.ts";
import { readRepoFile, repoRoot } from "../support/repo-files.ts";
import { type Ended, start } from "./klantreis.ts";
import { within } from "./within.ts";

const example = join(repoRoot, "docs", "examples", "care-log.csv");
let folder: string;

const klantreis = (...args: string[]): Promise<Ended> => within(folder, args);

function put(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-log-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("walls on the log that ships", { timeout: 60_000 }, () => {
  it("says what was put in, in Dutch and in English", async () => {
    expect(readRepoFile("docs/examples/care-log.csv")).toBe(exampleLog());
    const { code, out } = await start(folder, ["walls", example]).ended;
    expect(code).toBe(0);
    expect(out).toContain("Schotten in care-log.csv, van 2019-");
    expect(out).toMatch(
      /^2 schotten gevonden: van 1 naar 5, \d+ \(\d+–\d+\) dagen langer .*; van 5 naar 2, door weigeringen\.$/m,
    );
    expect(out).toContain("Wat over minder dan 10 jeugdigen gaat");
    const { out: english } = await klantreis("walls", example, "--lang", "en");
    expect(english).toContain("Walls in care-log.csv, from 2019-");
  });

  it("gives everything as JSON, and no more than is printed of few youths", async () => {
    const { out } = await klantreis("walls", example, "--json");
    const { walls, smallCell } = JSON.parse(out);
    expect(walls).toHaveLength(20);
    expect(smallCell).toBe(10);
    expect(walls.every(({ origin }: { origin: string }) => origin === "measured")).toBe(true);
    const few = walls.filter(({ attempts }: { attempts: number | null }) => attempts === null);
    expect(few.map(({ from, to }: { from: string; to: string }) => `${from}>${to}`)).toEqual([
      "3>4",
      "4>1",
    ]);
    const { out: all } = await klantreis("walls", example, "--json", "--small-cells", "1");
    expect(JSON.parse(all).walls.every((wall: { attempts: number }) => wall.attempts > 0)).toBe(
      true,
    );
  });
});

describe("what has no end in a log", { timeout: 60_000 }, () => {
  it("is told with what it does to the result, in both languages", async () => {
    const lines = exampleLog().trimEnd().split("\n");
    // Every other stop of the old care is missing.
    const kept = lines.filter((line, at) => !line.includes(",stopped,") || at % 2 === 0);
    const path = put("stops.csv", kept.join("\n"));
    const { out } = await klantreis("walls", path);
    expect(out).toMatch(
      /hulp zonder stop: \d+% van alle hulp; bij \d+% begon daarna andere hulp\. /,
    );
    expect(out).toMatch(/verzoeken zonder start of intrekking: \d+% van alle verzoeken/);
    const { out: english } = await klantreis("walls", path, "--lang", "en", "--small-cells", "1");
    expect(english).toMatch(
      /care without a stop: \d+% of all care; at \d+% other care began later/,
    );
    expect(english).toMatch(/at \d+% there is no stop of the old care/);
    const { out: json } = await klantreis("walls", path, "--json");
    expect(JSON.parse(json).unfinished.careWithoutStop).toBeGreaterThan(0.6);
  });
});

describe("extra days of which the log gives no whole interval", () => {
  it.each([
    [285.4, null, "minstens 285", "at least 285"],
    [null, 412, "hooguit 412", "at most 412"],
    [null, null, "357 (marge onbekend)", "357 (margin unknown)"],
    [90, 412, "357 (90–412)", "357 (90–412)"],
  ])("from %s to %s are told as %s, never as a bare number", (low, high, nl, en) => {
    const wall = { extraDays: { mean: 357.4, low, high }, excessDirect: 300 };
    expect([extraText(wall, "nl"), extraText(wall, "en")]).toEqual([nl, en]);
  });

  it("are a difference without margin where only that is known, and a dash where nothing is", () => {
    const far = { extraDays: { mean: null, low: 285.2, high: null }, excessDirect: 300 };
    expect(extraText(far, "nl")).toBe("minstens 285");
    expect(extraText({ extraDays: null, excessDirect: 160 }, "nl")).toBe("160 (marge onbekend)");
    expect(extraText({ extraDays: null, excessDirect: null }, "nl")).toBe("–");
  });
});

describe("walls on a log that cannot be read", { timeout: 60_000 }, () => {
  it("tells every fault at its cell, with exit code 2 and nothing printed", async () => {
    const path = put("bad.csv", "youth;day;event;segment\na;1-1-2025;asked;2\na;2025-01-01;x;9\n");
    const { code, out, err } = await klantreis("walls", path);
    expect([code, out]).toEqual([2, ""]);
    for (const cell of ["B2", "C3", "D3"]) expect(err).toContain(`bad.csv ${cell}:`);
  });

  it("tells of days that cannot have been: after today, or after the last day that was named", async () => {
    const head = "youth;day;event;segment\na;2025-01-01;asked;2\n";
    const path = put("future.csv", `${head}zz;2203-12-31;asked;5\n`);
    const { code, err } = await klantreis("walls", path);
    expect(code).toBe(2);
    expect(err).toContain("future.csv B3:");
    expect(err).toContain("2203-12-31");
    const title = '"title":{"nl":"ons","en":"ours"},"extends":"klantreis"';
    const columns = (name: string, lastDay: string) =>
      put(name, `{"format":"klantreis-log","version":1,"id":"c",${title},"lastDay":"${lastDay}"}`);
    const late = put("late.csv", `${head}b;2025-07-01;asked;5\n`);
    const named = await klantreis("walls", late, "--columns", columns("june.json", "2025-06-30"));
    expect([named.code, named.err.includes("late.csv B3:")]).toEqual([2, true]);
    const beyond = await klantreis("walls", late, "--columns", columns("far.json", "2203-12-31"));
    expect([beyond.code, beyond.err.includes("far.json /lastDay")]).toEqual([2, true]);
  });

  it("tells of columns and small cells that are not there", async () => {
    const path = put("a.csv", "youth;day;event;segment\na;2025-01-01;asked;2\n");
    expect((await klantreis("walls", path, "--columns", "iwj")).err).toContain("ijw");
    const mapping = put("c.json", '{"format":"klantreis-log","version":1,"id":"c"}');
    const { code, err } = await klantreis("walls", path, "--columns", mapping);
    expect(code).toBe(2);
    expect(err).toContain("/title");
    expect((await klantreis("walls", path, "--small-cells", "0")).code).toBe(2);
  });

  it("does not steer a terminal by the name of a file", async () => {
    const path = put("a\u001b[31m.csv", "youth;day;event;segment\na;2025-01-01;asked;2\n");
    expect((await klantreis("walls", path)).out).not.toContain("\u001b");
  });
});
