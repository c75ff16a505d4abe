/**
 * What `klantreis network` writes while it runs: visits, a trace, and what a run that ends too soon leaves.
 *
 * The one rule: nothing is called from inside; only what the process says and leaves behind counts.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Loose, oneStation, traced } from "../scenarios/networks/sample-networks.ts";
import { type Ended, start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder: string;

const klantreis = (...args: string[]): Promise<Ended> => start(folder, args).ended;
/** Told before anything is run: without a process of its own. */
const refused = (...args: string[]): Promise<Ended> => within(folder, args);
const text = (name: string): string => readFileSync(join(folder, name), "utf8");
const parts = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".part"));

function put(name: string, content: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return name;
}

/** One server, two variants from 10 on: worked out by hand on the page of branches. */
function branched(): Loose {
  return {
    name: "one more, or slower",
    horizon: 24,
    classes: [{ id: "youth" }],
    arrivals: [
      {
        class: "youth",
        entry: { team: 1 },
        process: { type: "trace", times: [0, 4, 9, 10, 11] },
      },
    ],
    stations: [
      { id: "team", servers: 1, service: { default: { dist: "deterministic", value: 3 } } },
    ],
    routing: { default: { team: { exit: 1 } } },
    branches: {
      at: 10,
      variants: { more: { servers: { team: 2 } }, "slow, er": { serviceFactor: { team: 2 } } },
    },
  };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-network-files-"));
  put("one.json", oneStation());
  put("traced.json", traced());
  put("branched.json", branched());
  put("long.json", { ...oneStation(), horizon: 4_000_000 });
});
beforeEach(() => {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".json")) rmSync(join(folder, name), { recursive: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a log of visits", () => {
  const header = "replication,customer,class,station,joined,started,ended,left,outcome";

  it("has a row for every visit of every replication, beside what is told anyway", async () => {
    const args = ["network", "traced.json", "--replications", "2"];
    const plain = await klantreis(...args);
    const { code, out, err } = await klantreis(...args, "--visits", "visits.csv");
    const withoutProgress = err.replace(/^\d+ % doorgerekend.*\n/gm, "");
    expect([code, withoutProgress]).toEqual([0, "Alle bezoeken staan in: visits.csv\n"]);
    const timeless = (told: string) => told.replace(/\d+(,\d+)? s rekentijd/, "");
    expect(timeless(out)).toBe(timeless(plain.out));
    const rows = ["0,c,a,0,0,2,2,served", "1,c,a,1,2,3,3,served", "1,c,b,3,3,3.5,3.5,served"];
    expect(text("visits.csv").trim().split("\n")).toEqual([
      header,
      ...[0, 1].flatMap((replication) => rows.map((row) => `${replication},${row}`)),
    ]);
    expect(parts()).toEqual([]);
  });

  it("holds no name that a spreadsheet would calculate; a trace holds names as they are", async () => {
    const file = JSON.stringify(branched()).replaceAll("youth", "=1+1").replaceAll("team", "@SUM");
    put("formula.json", JSON.parse(file.replaceAll("more", "-2+3")));
    const args = ["network", "formula.json", "--replications", "1", "--json"];
    expect((await klantreis(...args, "--visits", "v.csv", "--trace")).code).toBe(0);
    const rows = text("v.csv").trim().split("\n").slice(1);
    expect(rows.filter((row) => !/^0,\d,'=1\+1,'@SUM,.*,('-2\+3|"slow, er"|)$/.test(row))).toEqual(
      [],
    );
    expect(rows.some((row) => row.endsWith(",'-2+3"))).toBe(true);
    expect(text("formula.json.trace.csv")).toContain("0,0,arrive,0,=1+1,@SUM,,\n");
  });

  it("is refused in a folder that is not there, and none is made", async () => {
    const path = join("no", "such", "v.csv");
    const { code, out, err } = await refused("network", "one.json", "--visits", path);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(path);
    expect(existsSync(join(folder, "no"))).toBe(false);
  });

  it("has a variant whose name begins as a note does", async () => {
    const file = branched();
    file.branches.variants = { "x-fast": { servers: { team: 2 } } };
    put("xvar.json", file);
    const { code, out } = await klantreis("network", "xvar.json", "--replications", "2", "--json");
    expect([code, Object.keys(JSON.parse(out).variants)]).toEqual([0, ["x-fast"]]);
  });

  it("has those who are still there last, in the order in which they came", async () => {
    const file = oneStation();
    // Places in memory are used again: 3 comes into that of 0, and stands behind 1 and 2 all the same.
    file.arrivals[0].process = { type: "trace", times: [0, 0.5, 0.6, 3, 3.5] };
    file.stations[0].service.default = { dist: "deterministic", value: 2 };
    file.horizon = 4;
    put("open.json", file);
    await klantreis("network", "open.json", "--replications", "1", "--visits", "v.csv", "--json");
    const rows = text("v.csv").trim().split("\n").slice(1);
    expect(rows).toEqual([
      "0,0,c,s,0,0,2,2,served",
      "0,1,c,s,0.5,2,4,4,served",
      "0,2,c,s,0.6,4,,,unfinished",
      "0,3,c,s,3,,,,unfinished",
      "0,4,c,s,3.5,,,,unfinished",
    ]);
  });

  it("names the variant, and tells once what came before it", async () => {
    const args = ["network", "branched.json", "--replications", "1", "--visits", "v.csv"];
    expect((await klantreis(...args, "--json")).code).toBe(0);
    expect(text("v.csv").trim().split("\n")).toEqual([
      `${header},variant`,
      "0,0,youth,team,0,0,3,3,served,",
      "0,1,youth,team,4,4,7,7,served,",
      "0,2,youth,team,9,9,12,12,served,",
      "0,3,youth,team,10,12,15,15,served,",
      "0,4,youth,team,11,15,18,18,served,",
      "0,2,youth,team,9,9,12,12,served,more",
      "0,3,youth,team,10,10,13,13,served,more",
      "0,4,youth,team,11,12,15,15,served,more",
      '0,2,youth,team,9,9,12,12,served,"slow, er"',
      '0,3,youth,team,10,12,18,18,served,"slow, er"',
      '0,4,youth,team,11,18,24,24,served,"slow, er"',
    ]);
  });

  it("goes with a trace, on standard output or in its file", async () => {
    const args = ["network", "traced.json", "--replications", "2", "--trace", "--visits", "v.csv"];
    const shown = await klantreis(...args);
    expect(shown.code).toBe(0);
    expect(shown.out.trim().split("\n")).toHaveLength(1 + 2 * 13);
    const visits = text("v.csv");
    const filed = await klantreis(...args, "--json");
    expect(JSON.parse(filed.out).replications).toBe(2);
    expect(text("traced.json.trace.csv")).toBe(shown.out);
    expect(text("v.csv")).toBe(visits);
  });

  it.each([
    ["nowhere/v.csv", /nowhere\/v\.csv: gevonden niets; verwacht een plek/],
    ["there", /there: gevonden een map; verwacht een plek/],
    ["one.json", /--visits: gevonden "one\.json"; verwacht een ander bestand/],
    ["./one.json", /--visits: gevonden "\.\/one\.json"; verwacht een ander bestand/],
    ["one.json.trace.csv", /--visits: .*verwacht een ander bestand/],
    ["", /--visits: gevonden ""/],
  ])("that cannot be in %j is told before anything is run", async (place, line) => {
    mkdirSync(join(folder, "there"));
    const before = text("one.json");
    const args = ["network", "one.json", "--trace", "--json", "--visits", place];
    const { code, err } = await refused(...args);
    expect(code).toBe(2);
    expect(err.trim()).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(text("one.json")).toBe(before);
    expect(parts()).toEqual([]);
  });
});

/** Sends a signal once the file has begun to be written. */
async function interrupted(signal: NodeJS.Signals, ...args: string[]): Promise<Ended> {
  const { child, ended } = start(folder, ["network", "long.json", ...args]);
  for (let waited = 0; parts().length === 0 && waited < 60_000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(parts().length).toBeGreaterThan(0);
  child.kill(signal);
  return ended;
}

describe("a run that is broken off", () => {
  it.each<readonly [NodeJS.Signals, number, readonly string[]]>([
    ["SIGINT", 130, ["--visits", "v.csv"]],
    ["SIGTERM", 143, ["--visits", "v.csv", "--json"]],
    ["SIGINT", 130, ["--trace", "--json"]],
    ["SIGINT", 130, ["--trace", "--json", "--visits", "v.csv"]],
  ])("by %s ends with %i and leaves nothing behind: %j", async (signal, code, args) => {
    writeFileSync(join(folder, "v.csv"), "of an earlier run");
    const ended = await interrupted(signal, ...args);
    expect(ended.code).toBe(code);
    expect(ended.out).toBe("");
    expect(parts()).toEqual([]);
    expect(existsSync(join(folder, "long.json.trace.csv"))).toBe(false);
    expect(text("v.csv")).toBe("of an earlier run");
  });

  it("by a reader who has gone writes no visits, and says so", async () => {
    const args = ["network", "long.json", "--trace", "--visits", "v.csv"];
    const { child, ended } = start(folder, args);
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { err } = await ended;
    expect(err).toContain("er staan geen bezoeken in: v.csv");
    expect([existsSync(join(folder, "v.csv")), parts()]).toEqual([false, []]);
  });
});

describe("a run without an end", () => {
  it.each<readonly [workers: string, lang: string, told: RegExp]>([
    [
      "1",
      "nl",
      /^endless\.json: gevonden dat klant 0 steeds terugkomt bij "s": meer dan een miljoen bezoeken tot tijd \S+; zo komt een run van 12\.345 niet af; verwacht een langere tijd in deze kring, of een grotere kans om eruit te gaan$/m,
    ],
    [
      "2",
      "en",
      /^endless\.json: found that customer 0 keeps coming back to "s": over a million visits by time \S+; a run of 12,345 cannot/m,
    ],
  ])(
    "is a fault of the file, in %s threads, with words and numbers of language %s",
    async (workers, lang, told) => {
      const file = oneStation();
      file.stations[0].service.default = { dist: "deterministic", value: 1e-20 };
      file.routing.default.s = { s: 1 };
      put("endless.json", { ...file, horizon: 12_345 });
      const args = ["network", "endless.json", "--lang", lang, "--workers", workers];
      const { code, out, err } = await klantreis(...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(told);
    },
    120_000,
  );
});

describe("a trace of variants", () => {
  it("names the variant in every row", async () => {
    const { out } = await klantreis("network", "branched.json", "--trace", "--replications", "1");
    const lines = out.trim().split("\n");
    expect(lines[0]).toBe("replication,time,event,customer,class,station,detail,variant");
    expect(lines[1]).toBe("0,0,arrive,0,youth,team,,");
    expect(lines).toContain('0,18,start,4,youth,team,,"slow, er"');
    expect(lines).toContain("0,10,start,3,youth,team,,more");
    const none = lines.filter((line) => line.endsWith(","));
    expect(none.length).toBeGreaterThan(15);
    expect(none.some((line) => line.startsWith("0,18,exit,4"))).toBe(true);
  });
});
