/**
 * How often `klantreis network` runs, and in what state each replication begins.
 *
 * The one rule: nothing is called from inside; only what the process says counts.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Loose, oneStation, twoStations } from "../scenarios/networks/sample-networks.ts";
import { type Ended, start } from "./klantreis.ts";
import { within } from "./within.ts";

let folder: string;

const klantreis = (...args: string[]): Promise<Ended> => start(folder, args).ended;
/** Told before anything is run: without a process of its own. */
const refused = (...args: string[]): Promise<Ended> => within(folder, args);

function put(name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-network-repeats-"));
  put("one.json", oneStation());
  put("long.json", { ...oneStation(), horizon: 4_000_000 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("replications to a stated precision", () => {
  const asked = ["network", "one.json", "--measure", "stations.s.wait", "--json"];

  it("are as many as it takes, the same with one worker and with two", async () => {
    put("wide.json", { ...oneStation(), horizon: 1500, warmup: 100 });
    const args = ["network", "wide.json", "--precision", "10%", "--json"];
    const measure = ["--measure", "stations.s.wait"];
    const one = await klantreis(...args, ...measure, "--workers", "1");
    const two = await klantreis(...args, ...measure, "--workers", "2");
    expect([one.code, two.code]).toEqual([0, 0]);
    const [first, second] = [one, two].map(({ out }) => ({ ...JSON.parse(out), wallSeconds: 0 }));
    expect(second).toEqual(first);
    const { replications, precision, stations } = first as Loose;
    expect(precision).toMatchObject({ asked: 0.1, met: true });
    expect(replications).toBe(precision.at + 5);
    const { mean, high } = stations.s.wait;
    expect((high - mean) / mean).toBeLessThanOrEqual(0.1);
    expect(one.err).toMatch(
      /^Gehaald met \d+ herhalingen: .*stations\.s\.wait is [\d,]+%, gevraagd 10%/,
    );
  });

  it("are no more than are allowed, and say that it was not met", async () => {
    const args = ["--precision", "0.001", "--replications", "30"];
    const { code, out, err } = await klantreis(...asked, ...args, "--lang", "en");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      replications: 30,
      precision: { met: false, at: null },
    });
    expect(err).toMatch(/^Not met with 30 replications: the margin of stations\.s\.wait is/);
  });

  it("say how many they would have to be, and a share however small", async () => {
    const few = await klantreis(...asked, "--precision", "99%", "--replications", "10");
    expect(few.err).toMatch(
      /^Niet zeker met 10 herhalingen: .*; dat duurt minstens 25 herhalingen\.$/m,
    );
    const sharp = await klantreis(...asked, "--precision", "1e-9", "--replications", "2");
    expect(sharp.err).toMatch(/gevraagd 0,0000001%\.$/m);
  });

  it("look at the time in the network of every class unless asked otherwise", async () => {
    put("two.json", { ...twoStations(), horizon: 300 });
    const { out } = await klantreis("network", "two.json", "--precision", "0.2", "--json");
    expect(Object.keys(JSON.parse(out).precision.measures)).toEqual([
      "classes.light.timeInSystem",
      "classes.heavy.timeInSystem",
    ]);
  });

  it("can look at several figures at once", async () => {
    const more = ["--measure", "stations.s.busyServers", "--precision", "0.5"];
    const { out } = await klantreis(...asked, ...more);
    const { measures } = JSON.parse(out).precision;
    expect(Object.keys(measures)).toEqual(["stations.s.wait", "stations.s.busyServers"]);
  });

  it("show how far it is while they go on", async () => {
    const args = ["network", "long.json", "--precision", "0.0001", "--measure", "stations.s.wait"];
    const { child, ended } = start(folder, args);
    child.stderr?.on("data", (data) => {
      if (/\d+ herhalingen: de marge van stations\.s\.wait is/.test(`${data}`))
        child.kill("SIGINT");
    });
    const { err } = await ended;
    expect(err).toMatch(/gevraagd 0,01%/);
  }, 60_000);

  it.each([
    [["--precision", "5"], /--precision: gevonden "5"; verwacht een deel tussen 0 en 1/],
    [["--precision", "none"], /--precision: gevonden "none"/],
    [["--precision", "0"], /--precision: gevonden "0"/],
    [["--precision", "--trace"], /--precision: gevonden "--trace"/],
    [
      ["--precision", "5%", "--measure", "stations.s.wiat"],
      /--measure: gevonden "stations\.s\.wiat"; .*bedoelt u "stations\.s\.wait"\?/,
    ],
    [["--measure", "stations.s.wait"], /--measure: .*--precision erbij/],
    [["--start", "soon"], /--start: gevonden "soon"; verwacht een tijd boven 0, of "steady"/],
    [["--start", "0"], /--start: gevonden "0"/],
  ])("and other options are judged first: %j", async (args, line) => {
    const { code, out, err } = await refused("network", "one.json", ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim()).toMatch(line);
  });
});

describe("a start in a state of some age", () => {
  it("is asked for on the command line or in the file, with the same outcome", async () => {
    put("begun.json", { ...oneStation(), start: 80 });
    const given = await klantreis("network", "one.json", "--start", "80", "--json");
    const written = await klantreis("network", "begun.json", "--json");
    expect([given.code, given.err]).toEqual([0, ""]);
    const [first, second] = [given, written].map(({ out }) => ({
      ...JSON.parse(out),
      wallSeconds: 0,
    }));
    expect(first).toEqual(second);
    const empty = JSON.parse((await klantreis("network", "one.json", "--json")).out);
    expect((first as Loose).stations.s.queueLength.mean).not.toBe(
      empty.stations.s.queueLength.mean,
    );
    expect((first as Loose).stations.s.arrivals).toEqual(empty.stations.s.arrivals);
  });

  it("is after as long as pilot runs say, and says how long that is", async () => {
    const args = ["network", "one.json", "--start", "steady", "--replications", "2", "--json"];
    const { code, out, err } = await klantreis(...args);
    expect(code).toBe(0);
    expect(JSON.parse(out).start).toBeGreaterThan(1000);
    expect(err).toMatch(/^Elke herhaling begint in de toestand na [\d.,]+ proeftijd/);
  });

  it("is a fault of the option, where the file says who is there", async () => {
    const file = oneStation();
    file.initial = [{ class: "c", station: "s", waits: [1] }];
    put("known.json", file);
    const { code, err } = await refused("network", "known.json", "--start", "10");
    expect(code).toBe(2);
    expect(err).toBe("--start: gevonden 10; verwacht of start, of initial\n");
  });

  it("tells in the trace who is there", async () => {
    const args = ["network", "one.json", "--start", "80", "--trace", "--replications", "4"];
    const { out } = await klantreis(...args);
    const there = out.split("\n").filter((line) => line.split(",")[2] === "there");
    expect(there.length).toBeGreaterThan(0);
    expect(there.every((line) => /^\d,0,there,\d+,c,s,(waiting|served)$/.test(line))).toBe(true);
  });
});
