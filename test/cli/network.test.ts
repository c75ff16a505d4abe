/**
 * `klantreis network` as a user meets it: a file in; figures, a trace or faults out.
 *
 * The rule this file keeps: nothing is called from inside; only what the process says and leaves
 * behind counts.
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
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Loose,
  oneStation,
  traced,
  twoStations,
} from "../scenarios/networks/sample-networks.ts";
import { type Ended, start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder: string;

const klantreis = (...args: string[]): Promise<Ended> => start(folder, args).ended;
/** Told before anything is run: without a process of its own. */
const refused = (...args: string[]): Promise<Ended> => within(folder, args);

function put(name: string, content: unknown): string {
  writeFileSync(
    join(folder, name),
    typeof content === "string" || content instanceof Uint8Array
      ? content
      : JSON.stringify(content),
  );
  return name;
}

/** The object on standard output, without the time it took. */
function figures({ out }: Ended): string {
  expect(out.endsWith("\n") && out.trim().split("\n").length === 1).toBe(true);
  const { wallSeconds, ...rest } = JSON.parse(out);
  expect(wallSeconds).toBeGreaterThan(0);
  return JSON.stringify(rest);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-network-"));
  put("one.json", oneStation());
  put("two.json", twoStations());
  put("traced.json", traced());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a traced customer who loses patience where no law says where to", () => {
  it("leaves by exit, as after its last visit", async () => {
    const file = traced();
    const visits = [{ station: "a", service: 1, patience: 0.5 }];
    file.arrivals[0].process.customers = [0, 0].map((time) => ({ time, class: "c", visits }));
    put("impatient.json", file);
    const { out } = await klantreis("network", "impatient.json", "--replications", "1", "--json");
    const told = JSON.parse(out);
    expect(told.stations.a.reneged.mean).toBe(1);
    expect(told.classes.c.exits).toMatchObject({ exit: { mean: 2 } });
    expect(told.classes.c.exits).not.toHaveProperty("reneged");
  });
});

describe("too much to do", () => {
  it("is told of resources, budgets and variants, and the run goes on", async () => {
    const file = oneStation();
    file.arrivals[0].process = { type: "poisson", rate: 0.5 };
    file.stations[0] = {
      ...file.stations[0],
      service: { default: { dist: "exponential", mean: 1 } },
      needs: { room: 3 },
      consumes: { hours: 2 },
    };
    file.resources = [
      { id: "room", amount: 3 },
      { id: "hours", amount: 8, renew: { every: 10 } },
    ];
    file.branches = { at: 50, variants: { slow: { serviceFactor: { s: 2.5 } } } };
    put("much.json", file);
    const { code, err } = await klantreis("network", "much.json", "--lang", "en");
    expect([code, err.trim().split("\n")]).toEqual([
      0,
      [
        "Note: hours runs out: 1 is needed per unit of time on average and 0.8 comes in.",
        "Note: in variant slow: s gets too much work: offered load is 1.25 and capacity 1 on average.",
        "Note: in variant slow: there is exactly as much of room as is needed, with no room for busy times: 3 is needed on average and there is 3.",
      ],
    ]);
  });
});

describe("a part that no station has, with a name that every object has", () => {
  it("is told as any other, with all other faults", async () => {
    const text = JSON.stringify({ ...oneStation(), horizon: -1 });
    put("reach.json", text.replace('"stations":[{', '"stations":[{"constructor":1,"colour":2,'));
    const { code, err } = await refused("network", "reach.json", "--lang", "en");
    expect(code).toBe(2);
    const places = err
      .trim()
      .split("\n")
      .map((line) => /json (\S+):/.exec(line)?.[1]);
    expect(places).toEqual(["/horizon", "/stations/0/colour", "/stations/0/constructor"]);
  });
});

describe("a network without faults", () => {
  it("gives one object with --json, 30 replications and seed 1 unless asked otherwise", async () => {
    const plain = await klantreis("network", "one.json", "--json");
    expect([plain.code, plain.err]).toEqual([0, ""]);
    expect(JSON.parse(plain.out)).toMatchObject({ name: "one", replications: 30, seed: "1" });
    const named = await klantreis(
      ...["network", "one.json", "--json", "--replications", "30", "--seed", "1"],
    );
    expect(figures(named)).toBe(figures(plain));
    const other = await klantreis("network", "one.json", "--json", "--seed", "2");
    expect(figures(other).replace('"seed":"2"', '"seed":"1"')).not.toBe(figures(plain));
  });

  it("gives the same to the byte with one worker and with two", async () => {
    const args = ["network", "two.json", "--json", "--replications", "5"];
    const first = await klantreis(...args, "--workers", "1");
    const second = await klantreis(...args, "--workers", "2");
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(figures(second)).toBe(figures(first));
  });

  it("gives tables in Dutch, or in English, with margins", async () => {
    const dutch = await klantreis("network", "one.json");
    expect([dutch.code, dutch.err]).toEqual([0, ""]);
    expect(dutch.out).toMatch(/^one: 30 herhalingen, toeval "1"$/m);
    expect(dutch.out).toMatch(/^station +klasse +aangekomen +behandeld +moest wachten/m);
    expect(dutch.out).toMatch(/^s +alle klassen +\d+,\d ± \d,\d/m);
    expect(dutch.out).not.toMatch(/geweigerd|weggelopen|undefined|NaN/);
    const english = await klantreis("network", "one.json", "--lang", "en", "--replications", "1");
    expect(english.out).toMatch(/^station +class +arrivals +served +had to wait/m);
    expect(english.out).toContain("With one replication there is no margin.");
    expect(english.out).not.toContain("±");
  });
});

describe("a trace", () => {
  const header = "replication,time,event,customer,class,station,detail";

  it("goes to standard output, and nothing else does", async () => {
    const { code, out, err } = await klantreis(
      ...["network", "traced.json", "--trace", "--replications", "2"],
    );
    expect([code, err]).toEqual([0, ""]);
    const lines = out.trim().split("\n");
    expect(lines[0]).toBe(header);
    expect(lines).toHaveLength(1 + 2 * 13);
    expect(lines.slice(1, 4)).toEqual(["0,0,arrive,0,c,a,", "0,0,join,0,c,a,", "0,0,start,0,c,a,"]);
    expect(lines.at(-1)).toMatch(/^1,3\.5,exit,1,c,/);
  });

  it("goes to a file beside the network with --json", async () => {
    const args = ["network", "traced.json", "--trace", "--replications", "2"];
    const shown = await klantreis(...args);
    const { code, out, err } = await klantreis(...args, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).replications).toBe(2);
    expect(err).toContain("traced.json.trace.csv");
    expect(readFileSync(join(folder, "traced.json.trace.csv"), "utf8")).toBe(shown.out);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("stops when its reader has seen enough", async () => {
    put("long.json", { ...oneStation(), horizon: 1_000_000 });
    const { child, ended } = start(folder, ["network", "long.json", "--trace"]);
    child.stdout?.once("data", () => child.stdout?.destroy());
    const began = Date.now();
    const { code, err } = await ended;
    expect([code, err]).toEqual([0, ""]);
    // Thirty replications of half a million customers would take a minute.
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  it("that cannot be written is told before anything is run", async () => {
    mkdirSync(join(folder, "there"));
    put("there/one.json", oneStation());
    mkdirSync(join(folder, "there", "one.json.trace.csv"));
    const { code, out, err } = await refused("network", "there/one.json", "--trace", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(out).ok).toBe(false);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("a network with faults", () => {
  it("ends with 2 and one line a fault, with its place, what was found and what was expected", async () => {
    const file = twoStations();
    file.arrivals[0].class = "lihgt";
    file.routing.default.care.exit = 0.9;
    file.stations[0].servers = -1;
    put("wrong.json", file);
    const { code, out, err } = await klantreis("network", "wrong.json");
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")).toEqual([
      'wrong.json /arrivals/0/class: gevonden "lihgt"; verwacht een klasse: light, heavy; bedoelt u "light"?',
      "wrong.json /routing/default/care: gevonden 0.9; verwacht kansen die samen 1 zijn",
      'wrong.json /stations/0/servers: gevonden -1; verwacht een geheel getal van 0 tot en met 1000000000, "infinite" of een rooster [[tijd, aantal], …]',
    ]);
    const english = await refused("network", "wrong.json", "--json", "--lang", "en");
    expect(english.code).toBe(2);
    expect(english.err).toContain(
      "/routing/default/care: found 0.9; expected chances that add up to 1",
    );
    expect(JSON.parse(english.out).issues.map(({ path }: Loose) => path)).toEqual([
      "/arrivals/0/class",
      "/routing/default/care",
      "/stations/0/servers",
    ]);
  });

  it.each<readonly [string, () => string, RegExp]>([
    [
      "nothing there",
      () => "nowhere.json",
      /^nowhere\.json: gevonden niets; verwacht een bestand$/,
    ],
    ["a dash", () => "-", /^-: gevonden niets; verwacht een bestand$/],
    ["bytes", () => put("bytes", Uint8Array.of(0xff, 0xfe, 0x00, 0x80)), /^bytes: .*UTF-8/],
    ["half a file", () => put("half.json", '{"name": "half", "classes": ['), /^half\.json: /],
    [
      "a number too large",
      () => put("huge.json", '{"name": "n", "horizon": 1e999}'),
      /\/horizon: /,
    ],
    ["depth without end", () => put("deep.json", "[".repeat(100_000)), /^deep\.json/],
    [
      "too much",
      () => {
        const name = put("large.json", "{}");
        truncateSync(join(folder, name), 100_000_001);
        return name;
      },
      /^large\.json: gevonden 100\.000\.001 bytes; verwacht hooguit 100\.000\.000 bytes$/,
    ],
  ])("is told in one line: %s", async (_what, file, line) => {
    const { code, out, err } = await refused("network", file());
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")[0]).toMatch(line);
    expect(err).not.toMatch(/\bat \w+.*\.ts:\d+/);
  });

  it.each([
    [["network"], /<bestand>.*dit argument/],
    [["network", "one.json", "--replications", "0"], /--replications: gevonden "0"/],
    [["network", "one.json", "--workers", "x"], /--workers: gevonden "x"/],
    [["network", "one.json", "--trce"], /bedoelt u "--trace"\?/],
    [["network", "one.json", "two.json"], /niet meer argumenten/],
  ])("is told of the command line: %j", async (args, line) => {
    const { code, out, err } = await refused(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim()).toMatch(line);
  });
});

describe("a network that does not go well", () => {
  it("is warned of too much work in one line a station, and run", async () => {
    const file = oneStation();
    file.arrivals[0].process.rate = 3;
    put("busy.json", file);
    const { code, out, err } = await klantreis("network", "busy.json", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).replications).toBe(30);
    expect(err).toBe(
      "Let op: s krijgt te veel werk: de gemiddelde vraag is 3 en de capaciteit 1.\n",
    );
  });

  it("ends with 3 at a deadlock, and says which replication, when and where", async () => {
    const file = oneStation();
    const service = { default: { dist: "deterministic", value: 1 } };
    file.arrivals = [{ class: "c", entry: { a: 1 }, process: { type: "trace", times: [0, 1] } }];
    file.stations = ["a", "b"].map((id) => ({
      ...{ id, servers: 1, queueCapacity: 0, onFull: "block", service },
    }));
    file.routing = { default: { a: { b: 1 }, b: { a: 1 } } };
    put("stuck.json", file);
    const { code, out, err } = await klantreis("network", "stuck.json", "--json");
    expect(code).toBe(3);
    expect(JSON.parse(out).deadlock).toEqual({ replication: 0, time: 2, stations: ["a", "b"] });
    expect(err).toContain(
      "Herhaling 0 liep vast op tijd 2: deze stations wachten op elkaar: a, b.",
    );
    const table = await klantreis("network", "stuck.json");
    expect(table.code).toBe(3);
    expect(table.out).toMatch(/^station/m);
  });

  it("stops at Ctrl+C with the replications that are done", async () => {
    put("lasting.json", { ...oneStation(), horizon: 400_000 });
    const args = ["network", "lasting.json", "--json", "--replications", "1000"];
    const { child, ended } = start(folder, args);
    let said = "";
    child.stderr?.on("data", (data) => {
      said += data;
      if (/[1-9]\d* van 1\.000 herhalingen/.test(said) && !said.includes("Gestopt")) {
        child.kill("SIGINT");
      }
    });
    const { code, out, err } = await ended;
    expect(code).toBe(130);
    const { replications, interrupted } = JSON.parse(out);
    expect(replications).toBeGreaterThan(0);
    expect(replications).toBeLessThan(1000);
    expect(interrupted).toEqual({ asked: 1000, done: replications });
    expect(err).toMatch(/dit rust op \d+ van de 1\.000 herhalingen/);
    expect(existsSync(join(folder, "out"))).toBe(false);
  }, 60_000);
});

describe("a warm-up after the last customer has left", () => {
  it("is told, and the figures are counts of 0 without means", async () => {
    const { horizon: _, ...file } = oneStation();
    put("short.json", { ...file, stopAfterArrivals: 3, warmup: 1e9 });
    const { code, out, err } = await klantreis("network", "short.json", "--json");
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Let op: in 30 van de 30 herhalingen was de laatste klant al weg voor warmup/,
    );
    const { s } = JSON.parse(out).stations;
    expect([s.served.mean, s.wait, s.queueLength]).toEqual([0, null, null]);
  });
});

describe("check", () => {
  it("knows a network file, and judges it without a run", async () => {
    const good = await refused("check", "one.json");
    expect([good.code, good.out]).toEqual([0, "one.json: goed (netwerk)\n"]);
    put("unsound.json", { ...oneStation(), warmup: -1 });
    const bad = await refused("check", "unsound.json");
    expect(bad.code).toBe(2);
    expect(bad.err).toContain("unsound.json /warmup");
  });
});
