/**
 * `klantreis youth`: one youth from results or designs, a list to find one, and every wrong way to ask.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JourneyStep } from "#results";
import { daysWaited } from "../../viz/prepare/journeys.ts";
import { smallScenarios } from "../scenarios/small-runs.ts";
import { start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder = "";
const klantreis = (...args: readonly string[]) => within(folder, args);
const put = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return name;
};
const results = join("kept", "results.json");
let youth = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-youth-"));
  const [base] = smallScenarios;
  const before = { ...base, id: "before" };
  const borders = { borderDaysToday: 40 };
  const after = { ...before, id: "after", change: { ...base?.change, borders } };
  const names = [
    put("before.scenario.json", before),
    put("between.scenario.json", {
      ...{ ...after, id: "between" },
      change: { ...base?.change, borders: { borderDaysToday: 20 } },
    }),
    put("after.scenario.json", after),
  ];
  const run = ["--replications", "1", "--seed", "why", "--workers", "1", "--out", "kept"];
  const { code } = await start(folder, ["compare", ...names, ...run]).ended;
  expect(code).toBe(0);
  const { out } = await start(folder, ["youth", results, "--json", "--most", "1"]).ended;
  youth = String(JSON.parse(out).youths[0].youth);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("one youth", () => {
  it("is told in plain Dutch: where the journeys part, why, what follows, and both journeys", async () => {
    const { code, out, err } = await klantreis("youth", results, youth);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(new RegExp(`^Jongere ${youth} \\(verzonnen\\)`));
    expect(out).toMatch(/Tot \d+ \w+ \d{4} zijn de reizen gelijk\. Dan gaan zij uiteen\./);
    expect(out).toMatch(/Dagen waarop deze jongere op iets wacht: .* Verschil: [+−]/s);
    expect(out).toMatch(/Gemeente .* betaalt\./);
    expect(out).not.toMatch(/undefined|NaN|null|\[object/);
  });

  it("waits on as many days in the list as in its journeys", async () => {
    const { out: list } = await klantreis("youth", results, "--json", "--most", "5");
    for (const line of JSON.parse(list).youths) {
      const { out: json } = await klantreis("youth", results, String(line.youth), "--json");
      const [base, variant] = Object.values(JSON.parse(json).journeys) as JourneyStep[][];
      expect(line.days).toEqual({
        base: daysWaited(base ?? []),
        variant: daysWaited(variant ?? []),
      });
    }
  });

  it("is the same youth with the number first, in English, and as JSON", async () => {
    const { out } = await klantreis("youth", youth, results, "--lang", "en");
    expect(out).toMatch(/Until .* the journeys are the same\. Then they part\./);
    const { out: json } = await klantreis("youth", results, youth, "--json");
    const told = JSON.parse(json);
    expect(told.variants).toEqual(["before", "after"]);
    expect([String(told.youth), Object.keys(told.journeys)]).toEqual([youth, told.variants]);
    const { parting } = told;
    expect(parting.causes.length + parting.chain.length).toBeGreaterThan(0);
    expect(Object.keys(parting)).toContain("queue");
  });

  it("can be seen in another pair, for which the journeys are lived again", async () => {
    const asked = ["youth", results, youth, "--json", "--variants", "before", "between"];
    const { code, out, err } = await klantreis(...asked);
    expect(code).toBe(0);
    expect(err).toMatch(/opnieuw doorgerekend/);
    expect(JSON.parse(out).variants).toEqual(["before", "between"]);
  });

  it("has the same journeys when they are lived again as in the file", async () => {
    mkdirSync(join(folder, "alone"));
    copyFileSync(join(folder, results), join(folder, "alone", "results.json"));
    const again = await klantreis("youth", join("alone", "results.json"), youth, "--json");
    const kept = await klantreis("youth", results, youth, "--json");
    expect(again.err).toMatch(/opnieuw doorgerekend/);
    expect(JSON.parse(again.out)).toEqual(JSON.parse(kept.out));
  });
});

describe("a list", () => {
  it("has those first who differ most, and keeps to what is asked", async () => {
    const { out } = await klantreis("youth", results, "--json", "--border", "5-2", "--most", "5");
    const { all, youths } = JSON.parse(out);
    expect(all).toBeGreaterThan(0);
    const apart = youths.map((one: { days: { base: number; variant: number } }) =>
      Math.abs(one.days.variant - one.days.base),
    );
    expect(apart).toEqual([...apart].sort((one, other) => other - one));
    const { out: lines } = await klantreis("youth", results, "--most", "3");
    expect(lines).toMatch(
      /3 van de [\d.]+ jongeren bij wie (het wachten|wat de hulp kost) verschilt/,
    );
    expect(lines).toContain(`npx klantreis youth ${results} ${youth}`);
  });

  it("can be of what parts all journeys, back to where it begins", async () => {
    const { out } = await klantreis("youth", results, "--why", "--json");
    const { causes } = JSON.parse(out);
    const border = causes.find(({ kind }: { kind: string }) => kind === "border-rule");
    expect(border.causes).toEqual(["border-days"]);
    expect(border.direct).toBeGreaterThan(0);
    expect(border.youths).toBeGreaterThanOrEqual(border.direct);
  });
});

describe("what cannot be", () => {
  it.each([
    ["a number that nobody has", ["999999999"], /jongere die er in een van beide is/],
    ["a number that is none", ["twaalf"], /het nummer van een jongere/],
    ["an unknown municipality", ["--municipality", "delf"], /bedoelt u "delft"/],
    ["an unknown segment", ["--segment", "6"], /een van 1, 2, 3, 4, 5/],
    ["a border that is none", ["--border", "2-2"], /twee segmenten, zoals 2-1/],
    ["an unknown rule", ["--rule", "typcial"], /bedoelt u "typical"/],
    ["a list without end", ["--most", "0"], /van 1 tot en met 1000/],
    ["an unknown design", ["--variants", "before", "aftre"], /bedoelt u "after"/],
    ["one design", ["--variants", "before"], /twee verschillende ontwerpen/],
  ])("is told of %s", async (_, asked, told) => {
    const { code, out, err } = await klantreis("youth", results, ...asked);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(told);
  });

  it("is told of journeys that are damaged, or of another run", async () => {
    mkdirSync(join(folder, "broken"), { recursive: true });
    const here = join("broken", "results.json");
    const beside = join(folder, "broken", "journeys.bin.gz");
    copyFileSync(join(folder, results), join(folder, here));
    const whole = readFileSync(join(folder, "kept", "journeys.bin.gz"));
    writeFileSync(beside, whole.subarray(0, whole.length / 2));
    const damaged = await klantreis("youth", here, youth);
    expect([damaged.code, damaged.out]).toEqual([2, ""]);
    expect(damaged.err).toMatch(/een heel bestand met reizen.*npx klantreis compare/);
    const text = readFileSync(join(folder, here), "utf8");
    writeFileSync(join(folder, here), text.replaceAll('"seed":"why"', '"seed":"other"'));
    writeFileSync(beside, whole);
    const foreign = await klantreis("youth", here, youth);
    expect(foreign.code).toBe(2);
    expect(foreign.err).toMatch(/de reizen bij deze resultaten/);
  });
});
