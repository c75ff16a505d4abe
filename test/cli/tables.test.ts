/** An experiment in a file, run by the command; its tables listed, read and written as CSV. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Results } from "#scenarios";
import { smallRegion } from "../scenarios/shipped.ts";
import { type Ended, start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder: string;
let ran: Ended;
let results: Results;

const design = (scenario: string, id: string, against: string | null) => ({
  scenario,
  id,
  title: { nl: id, en: id },
  change: smallRegion().change,
  step: against === null ? 0 : 1,
  against,
  quick: true,
  every: 1,
});

const ask = (...args: readonly string[]) => within(folder, args);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-tables-"));
  const experiment = {
    format: "klantreis-experiment",
    version: 1,
    id: "two",
    title: { nl: "Twee", en: "Two" },
    designs: [design("today", "small", null), design("swap", "small-swap", "small")],
  };
  writeFileSync(join(folder, "two.json"), JSON.stringify(experiment));
  const short = ["--replications", "2", "--workers", "1"];
  ran = await start(folder, ["run", "two.json", ...short, "--out", "out", "--json"]).ended;
  results = JSON.parse(readFileSync(join(folder, "out", "results.json"), "utf8")) as Results;
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an experiment in a file", () => {
  it("is run as it stands, with the command that runs it again", () => {
    expect(ran.code).toBe(0);
    expect(results.variants.map(({ id }) => id)).toEqual(["small", "small-swap"]);
    expect(results.manifest.command).toContain("npx klantreis run two.json");
  });
});

describe("klantreis tables", { timeout: 120_000 }, () => {
  it("lists what there is, and prints one as it stands in the file", async () => {
    const all = await start(folder, ["tables", "out/results.json"]).ended;
    expect(all.out).toContain("empty-capacity");
    const one = await ask("tables", "out/results.json", "empty-capacity", "--json");
    const [first] = results.tables.filter(({ id }) => id === "empty-capacity");
    expect(JSON.parse(one.out)).toEqual(first);
    expect(first?.rows).toHaveLength(9);
  });

  it("writes it as CSV, a line for every row", async () => {
    const ended = await ask("tables", "out/results.json", "empty-capacity", "--csv", "csv");
    expect(ended.code).toBe(0);
    const linesOf = (to: string) =>
      readFileSync(join(folder, to, "empty-capacity.csv"), "utf8").split("\r\n");
    expect(linesOf("csv")[0]).toMatch(/^\ufeff[^;]+;2028;2028 \(laag\);2028 \(hoog\);2029;/);
    expect(linesOf("csv")).toHaveLength(11);
    await ask("tables", "out/results.json", "empty-capacity", "--csv", "csv-en", "--lang", "en");
    expect(linesOf("csv-en")[0]).toBe(
      "key,year-2028,year-2028-low,year-2028-high,year-2029,year-2029-low,year-2029-high,part,part-low,part-high",
    );
    expect(linesOf("csv-en")).toHaveLength(11);
  });

  it("ends with 2 and what there is when the table is not", async () => {
    const ended = await ask("tables", "out/results.json", "empty-capacitie");
    expect(ended.code).toBe(2);
    expect(ended.err).toContain("empty-capacity");
  });
});
