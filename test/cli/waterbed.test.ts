/**
 * `klantreis waterbed`: a verdict on two designs, from scenarios or from results.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallScenarios } from "../scenarios/small-runs.ts";
import { sampleResults } from "../support/sample-results.ts";
import { start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder = "";
const klantreis = (...args: readonly string[]) => start(folder, args).ended;
const put = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return name;
};

let names: readonly [string, string];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-waterbed-"));
  const [base] = smallScenarios;
  const contracts = { regime: "2028" };
  const before = { ...base, id: "before", change: { ...base?.change, contracts } };
  const after = {
    ...before,
    id: "after",
    change: { ...before.change, savings: { on: true, split: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 } } },
  };
  names = [put("before.scenario.json", before), put("after.scenario.json", after)];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const short = ["--replications", "2", "--seed", "beds", "--workers", "1"];

describe("two designs", () => {
  it("are run and told as a verdict with its certainty, and the tables behind it", async () => {
    const args = ["waterbed", ...names, ...short, "--out", "asked"];
    const { code, out, err } = await klantreis(...args);
    expect(code).toBe(0);
    expect(existsSync(join(folder, "asked"))).toBe(true);
    expect(err).toMatch(/2 van 2 herhalingen/);
    expect(out).toMatch(/^Segment 1 .*vergeleken met/);
    expect(out).toMatch(
      /\((zeker\s+in het model|waarschijnlijk\s+in\s+het\s+model|onzeker|weten\s+we\s+niet)\)/,
    );
    expect(out).toMatch(/\nVier rekeningen\n/);
    expect(out).toMatch(/Buiten de regio/);
    expect(out).toMatch(/\nWie er anders geholpen wordt\n/);
    expect(out).toMatch(/\nMinder hulp hier, meer hulp daar: /);
    expect(out).not.toMatch(/undefined|NaN|null/);
  });

  it("give everything as one JSON object, also in English", async () => {
    const { code, out } = await klantreis("waterbed", ...names, ...short, "--json", "--lang", "en");
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual(["manifest", "verdicts", "waterbeds", "movers"]);
    const [bed] = told.waterbeds;
    expect(bed.receivers.map(({ place }: { place: string }) => place)).toContain("off-contract");
    expect(bed.channels).toBeNull();
    expect(told.verdicts[0].sentences.length).toBeGreaterThan(0);
    expect(told.manifest.command).toContain(`waterbed ${names.join(" ")}`);
    // Nothing was written, so no folder stays.
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("are told from results in the same shape, with or without a name", async () => {
    const results = put("sample.json", sampleResults());
    const asked = async (...args: readonly string[]) => {
      const { code, out } = await within(folder, [...args, "--json"]);
      expect(code).toBe(0);
      return JSON.parse(out);
    };
    const all = await asked("waterbed", results);
    expect(Object.keys(all)).toEqual(["manifest", "verdicts", "waterbeds", "movers"]);
    expect(all.verdicts).toHaveLength(all.waterbeds.length);
    const [{ variant }] = all.waterbeds;
    expect(Object.keys(await asked("waterbed", results, variant))).toEqual(Object.keys(all));
    const { manifest, verdicts, walls } = await asked("walls", results);
    expect(manifest).toEqual(all.manifest);
    expect(verdicts[0].certaintyWord).not.toBe("");
    expect(verdicts[0].sentences[0]).not.toBe("");
    expect(walls[0].origin).toBeDefined();
  });

  it("can be told from results that were kept, by the name of the design", async () => {
    await klantreis("compare", ...names, ...short, "--out", "kept");
    const results = join("kept", "results.json");
    const asked = ["waterbed", results];
    const { code, out } = await within(folder, [...asked, "after", "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Segment 1 .*compared with/s);
    const wrong = await within(folder, [...asked, "aftre"]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/after/);
  });
});

describe("who moved, of one design", () => {
  it("is a matrix of youths in which rows and columns add up", async () => {
    const results = sampleResults();
    const hasBed = (id: string) => results.waterbeds.some((bed) => bed.variant === id);
    const variant = results.movers.find((one) => hasBed(one.variant))?.variant ?? "";
    const { code, out } = await within(folder, ["waterbed", put("moved.json", results), variant]);
    expect(code).toBe(0);
    const [, matrix = ""] = out.split(/minder bij \/ meer bij.*\n/);
    // Behind the name of the row, which can begin with the number of a segment.
    const numbers = (line: string) =>
      (line.replace(/^.*\p{L}/u, "").match(/\d[\d.]*/g) ?? []).map((cell) =>
        Number(cell.replaceAll(".", "")),
      );
    const rows = matrix.split("\n\n")[0]?.split("\n").map(numbers) ?? [];
    expect(rows.length).toBeGreaterThan(2);
    const [total, ...reversed] = [...rows].reverse();
    for (const row of rows) {
      expect(row.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(row.at(-1));
    }
    const sums = total?.map((_, at) => reversed.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    expect(sums).toEqual(total);
    expect(out).toMatch(/Een getal tussen haakjes valt\s+binnen de ruis/);
  });
});

it("asks for a second design where ways are to be taken apart", async () => {
  const { code, err } = await within(folder, ["waterbed", names[0], "--channels"]);
  expect(code).toBe(2);
  expect(err).toMatch(/klantreis waterbed before\.scenario\.json VARIANT --channels/);
});

it("tells along which way it comes back, when that is asked", async () => {
  const one = ["--replications", "1", "--seed", "beds", "--workers", "1"];
  const args = ["waterbed", ...names, ...one, "--quick", "--channels", "--json"];
  const { code, out, err } = await klantreis(...args);
  expect(code).toBe(0);
  expect(err).toMatch(/^Ronde 1 van hooguit 2\. Er worden 22 ontwerpen doorgerekend, één keer\.$/m);
  const { channels } = JSON.parse(out).waterbeds[0];
  expect(channels.effects).toHaveLength(9);
  // Twenty designs, and thirty more when the ways hang together.
}, 240_000);
