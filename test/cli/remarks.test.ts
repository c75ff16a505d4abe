/**
 * What a scenario sets that does nothing, as the command line tells it.
 *
 * The rule this file keeps: remarks go to standard error, and the exit code stays 0.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scenario, smallRegion } from "../scenarios/shipped.ts";
import { start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "klantreis-remarks-")));
  const ventiel = scenario("mine", { extends: "swap", change: { ventiel: { price: 1.2 } } });
  const { change } = smallRegion();
  const small = scenario("tiny", { change: { ...change, behaviour: { stretch: 0.07 } } });
  const design = { step: null, against: null, quick: false, every: 1 };
  const experiment = {
    format: "klantreis-experiment",
    version: 1,
    id: "mine",
    title: { nl: "a", en: "a" },
    designs: [
      { scenario: "today", ...design },
      {
        ...design,
        scenario: "swap",
        against: "today",
        id: "own",
        title: { nl: "a", en: "a" },
        change: { clauses: { renewedShare: 0.5 } },
      },
    ],
  };
  for (const [name, file] of Object.entries({ ventiel, small, experiment })) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(file));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const klantreis = (...args: string[]) => within(folder, args);

describe("a scenario that sets what does nothing", () => {
  it("is good for check, with a remark at its place in either language", async () => {
    const { code, out, err } = await klantreis("check", "ventiel.json");
    expect([code, out]).toEqual([0, "ventiel.json: goed (scenario)\n"]);
    expect(err).toBe(
      "Let op: ventiel.json /change/ventiel/price: 1.2 doet niets zolang ventiel.on uit staat; verander daarvoor ventiel.on\n",
    );
    const json = await klantreis("check", "ventiel.json", "--json", "--lang", "en");
    expect(json.err).toMatch(/^Mind: ventiel.json .* 1.2 does nothing while ventiel.on is off;/);
    const [remark] = JSON.parse(json.out).remarks;
    expect([remark.file, remark.ids]).toEqual(["ventiel.json", ["ventiel.price"]]);
  });

  it("is told in a design of an experiment too", async () => {
    const { code, err } = await klantreis("check", "experiment.json", "--lang", "en");
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Mind: experiment.json \/designs\/1\/change\/clauses\/renewedShare: 0.5 does nothing while every clauses.mostDays.\* is 0; /,
    );
  });

  it("is told by run before it is run", async () => {
    const { code, err } = await start(folder, ["run", "small.json", "--replications", "1"]).ended;
    expect(code).toBe(0);
    expect(err.split("\n")[0]).toMatch(
      /^Let op: small.json \/change\/behaviour\/stretch: 0.07 doet niets zolang behaviour.on uit staat; /,
    );
  });

  it("stands in the results and in the report of that run", async () => {
    const args = ["run", "small.json", "--replications", "1", "--out", "kept"];
    expect((await klantreis(...args)).code).toBe(0);
    const read = (name: string) => readFileSync(join(folder, "kept", name), "utf8");
    const { remarks } = JSON.parse(read("results.json"));
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatchObject({
      variant: "tiny",
      ids: ["behaviour.stretch"],
      found: "0.07",
    });
    expect(read("report.html")).toContain("<code>behaviour.stretch = 0.07</code>");
  });
});

describe("explain", () => {
  it("says while what a number does nothing, and what only counts", async () => {
    const { out } = await klantreis("explain", "clauses.mostDays.1", "--lang", "en");
    expect(out).toContain("  Does nothing while: the contracts of 2028 do not begin\n");
    expect(out).toContain(
      "  Changes only the number of messages while: clauses.renewedShare is 1 ",
    );
    const { out: json } = await klantreis("explain", "ventiel.price", "--json");
    const [price] = JSON.parse(json);
    expect(price.deadWhile[0].while).toEqual({
      nl: "ventiel.on uit staat",
      en: "ventiel.on is off",
    });
  });
});
