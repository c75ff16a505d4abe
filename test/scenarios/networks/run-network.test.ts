/**
 * Running a network file: the same outcome wherever it is run, in the shape the format promises.
 *
 * The one rule: what is compared is everything that comes out but the time it took.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkNetwork,
  expectedCustomers,
  type NetworkJob,
  networkFileOf,
  networkOutcome,
  parseJson,
  runHere,
  runOnThreads,
  settled,
  type TimedReplication,
  traceHere,
} from "#scenarios";
import { randomNetwork } from "../../reference/random-network.ts";
import { readRepoFile, repoRoot } from "../../support/repo-files.ts";
import { extended, type Loose, oneStation, traced, twoStations, ward } from "./sample-networks.ts";

const clock = new URL("../../../cli/clock.ts", import.meta.url);
const noClock = (): number => 0;

function jobOf(file: Loose, replications = 4): NetworkJob {
  expect(checkNetwork(file)).toEqual([]);
  return { file: networkFileOf(file), seed: "test", replications };
}

/** The outcome as text, without the time it took. */
function comparable(job: NetworkJob, runs: readonly TimedReplication[]): string {
  return JSON.stringify({ ...networkOutcome({ ...job, warmup: null }, runs), wallSeconds: 0 });
}

describe("the networks that textbooks and papers give", () => {
  const folder = join(repoRoot, "test", "networks");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

  it.each(names)("have no faults: %s", (name) => {
    const parsed = parseJson(readRepoFile(`test/networks/${name}`));
    expect(parsed.issues).toEqual([]);
    expect(checkNetwork(parsed.value)).toEqual([]);
  });

  it("nor has the example in the documents, which runs", () => {
    const { value } = parseJson(readRepoFile("docs/examples/walk-in-clinic.json"));
    const job = jobOf(value, 1);
    const { classes } = networkOutcome({ ...job, warmup: null }, runHere(job, noClock));
    expect(Object.keys(classes["urgent"]?.exits ?? {})).toContain("hospital");
  });

  it("nor have networks of everything in odd mixtures", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const times = seed % 2 === 0 ? "whole" : "continuous";
      const customers = seed % 3 === 0 ? "traced" : "drawn";
      // Their services by destination may name an exit that the file has nowhere else.
      const file = randomNetwork(seed, { times, customers, without: ["destinations"] });
      expect(checkNetwork(file), `seed ${seed}`).toEqual([]);
    }
  });
});

describe("a run", () => {
  it("gives the same to the byte here, in one thread and in two", async () => {
    for (const file of [extended(), ward()]) {
      const job = settled(jobOf(file));
      const here = comparable(job, runHere(job, noClock));
      expect(comparable(job, await runOnThreads(job, 1, clock))).toBe(here);
      expect(comparable(job, await runOnThreads(job, 2, clock))).toBe(here);
    }
  });

  it("takes time, by the clock it is given", async () => {
    let now = 0;
    const ticking = (): number => {
      now += 1;
      return now;
    };
    const job = jobOf(oneStation());
    expect(networkOutcome({ ...job, warmup: null }, runHere(job, ticking)).wallSeconds).toBe(4);
    const threaded = await runOnThreads(job, 2, clock);
    expect(threaded.every(({ seconds }) => seconds > 0 && seconds < 10)).toBe(true);
  });

  it("leaves out what is not begun when it is stopped", async () => {
    let done = 0;
    const runs = await runOnThreads(jobOf(oneStation(), 50), 2, clock, {
      onProgress: (share) => {
        done = share;
      },
      isStopped: () => done >= 2,
    });
    expect(runs.length).toBeGreaterThanOrEqual(2);
    expect(runs.length).toBeLessThan(10);
    expect(runs.map(({ result }) => result.replication)).toEqual(runs.map((_, index) => index));
  });

  it("gives a fault of the engine back from a thread with its code", async () => {
    const file = { ...oneStation(), horizon: -1 };
    const job: NetworkJob = { file, seed: "test", replications: 1 };
    file.stations[0].service.default.mean = -1;
    await expect(runOnThreads(job, 1, clock)).rejects.toMatchObject({
      code: "invalid-distribution",
    });
  });

  it("begins its statistics where pilot runs say, and tells where that is", () => {
    const job = settled(jobOf(extended(), 2));
    const time = job.warmup?.time ?? -1;
    expect(time).toBeGreaterThanOrEqual(0);
    expect(time).toBeLessThanOrEqual(250);
    expect(job.file.warmup).toBe(time);
    expect(networkOutcome(job, runHere(job, noClock)).warmup).toBe(time);
    expect(settled(jobOf(oneStation())).warmup).toBeNull();
  });

  it("begins in a state of which pilot runs choose the age, and tells what that is", async () => {
    const job = settled(jobOf({ ...oneStation(), start: "steady" }, 3));
    // At a rate of 0.5 a pilot of 1000 customers takes 2000, and three in a row have to agree.
    expect(job.start?.time).toBeGreaterThanOrEqual(8000);
    expect(job.start?.tooShort).toBe(false);
    expect(job.file.start).toBe(job.start?.time);
    const outcome = networkOutcome(job, runHere(job, noClock));
    expect(outcome.start).toBe(job.start?.time);
    const threaded = networkOutcome(job, await runOnThreads(job, 2, clock));
    expect({ ...threaded, wallSeconds: 0 }).toEqual({ ...outcome, wallSeconds: 0 });
    const past = Number(job.file.start);
    expect(expectedCustomers(job)).toBeCloseTo(3 * 0.5 * (100 + past), 6);
    const given = settled(jobOf({ ...oneStation(), start: 50 }, 1));
    expect(networkOutcome(given, runHere(given, noClock))).not.toHaveProperty("start");
  });

  it("is told when a network does not settle", () => {
    const file = { ...oneStation(), start: "steady" };
    file.arrivals[0].process.rate = 1.5;
    expect(settled(jobOf(file)).start?.tooShort).toBe(true);
  });

  it("runs on in every variant, each beside the run itself", () => {
    const job = settled(jobOf(extended(), 3));
    const { variants = {}, stations } = networkOutcome(job, runHere(job, noClock));
    expect(Object.keys(variants)).toEqual(["more", "slower"]);
    for (const { differences, stations: own } of Object.values(variants)) {
      for (const id of ["first", "second"]) {
        const there = own[id]?.busyServers?.mean ?? Number.NaN;
        const here = stations[id]?.busyServers?.mean ?? Number.NaN;
        expect(differences[id]?.busyServers?.mean).toBeCloseTo(there - here, 10);
      }
    }
    expect(variants["slower"]?.differences["second"]?.busyServers?.mean).toBeGreaterThan(0);
  });
});

describe("the customers to be expected", () => {
  it.each<readonly [string, Loose, number]>([
    ["rate times time times replications", oneStation(), 200],
    ["arrivals that are asked for", ward(), 4000],
    ["those in a trace, before the end", { ...traced(), horizon: 0.5 }, 4],
    ["any number, where some are there from the start", extended(), Number.POSITIVE_INFINITY],
  ])("are %s", (_what, file, expected) => {
    expect(expectedCustomers(jobOf(file))).toBe(expected);
  });
});

describe("the outcome", () => {
  const figures = [
    ...["arrivals", "served", "lost", "reneged", "wait", "waitAll", "waitP50", "waitP90"],
    ...["waitP95", "delayed", "queueLength", "busyServers", "utilisation", "blockedServers"],
    "sojourn",
  ].sort();

  it("has the parts the format names, and figures with their intervals", () => {
    const job = jobOf(twoStations(), 2);
    const outcome: Loose = networkOutcome({ ...job, warmup: null }, runHere(job, noClock));
    expect(Object.keys(outcome)).toEqual([
      ...["name", "replications", "seed", "events", "wallSeconds", "classes", "stations"],
    ]);
    expect(outcome).toMatchObject({ name: "two stations", replications: 2, seed: "test" });
    expect(Object.keys(outcome.stations)).toEqual(["intake", "care"]);
    const { occupancy, classes, ...station } = outcome.stations.care;
    expect(Object.keys(station).sort()).toEqual(figures);
    expect(Object.keys(classes)).toEqual(["light", "heavy"]);
    expect(Object.keys(classes.light).sort()).toEqual(figures);
    for (const { mean, low, high } of Object.values<Loose>(station)) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
    expect(occupancy.reduce((sum: number, share: number) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(Object.keys(outcome.classes.light)).toEqual(
      expect.arrayContaining(["entered", "exited", "exits", "timeInSystem", "visits"]),
    );
    expect(Object.keys(outcome.classes.light.exits)).toEqual(["exit", "lost"]);
  });

  it("has no interval after one replication, and nothing where nobody came", () => {
    const file = oneStation();
    file.classes.push({ id: "nobody" });
    const job = jobOf(file, 1);
    const { stations, classes } = networkOutcome(
      { ...job, warmup: null },
      runHere(job, noClock),
    ) as Loose;
    expect(stations.s.wait).toMatchObject({ low: null, high: null });
    expect(stations.s.classes.nobody).toMatchObject({ wait: null, waitP90: null, sojourn: null });
    expect(stations.s.classes.nobody.arrivals.mean).toBe(0);
    expect(classes.nobody.timeInSystem).toBeNull();
  });

  it("says which replication came to a deadlock first, when, and where", () => {
    const file = oneStation();
    const service = { default: { dist: "deterministic", value: 1 } };
    const process = { type: "trace", times: [0, 1, 1.5] };
    file.arrivals = [{ class: "c", entry: { a: 1 }, process }];
    file.stations = ["a", "b"].map((id) => ({
      ...{ id, servers: 1, queueCapacity: 0, onFull: "block", service },
    }));
    file.routing = { default: { a: { b: 1 }, b: { a: 1 } } };
    // At 1 the first goes to b and the second starts at a; the third is lost. At 2 both are done
    // and want each other's place.
    const job = jobOf(file, 2);
    const outcome = networkOutcome({ ...job, warmup: null }, runHere(job, noClock));
    expect(outcome.deadlock).toEqual({ replication: 0, time: 2, stations: ["a", "b"] });
    expect(outcome.classes["c"]?.exits["lost"]?.mean).toBe(1);
  });
});

describe("a trace", () => {
  it("tells in order what every customer does, replication by replication", () => {
    const lines: string[] = [];
    traceHere(jobOf(traced(), 2), noClock, (line) => lines.push(line));
    // The second comes at 1, waits for the first until 2, is served until 3 and at b until 3.5.
    const once = [
      "0,arrive,0,c,a,",
      "0,join,0,c,a,",
      "0,start,0,c,a,",
      "1,arrive,1,c,a,",
      "1,join,1,c,a,",
      "2,end,0,c,a,",
      "2,exit,0,c,a,exit",
      "2,start,1,c,a,",
      "3,end,1,c,a,",
      "3,join,1,c,b,",
      "3,start,1,c,b,",
      "3.5,end,1,c,b,",
      "3.5,exit,1,c,b,exit",
    ];
    expect(lines).toEqual([
      "replication,time,event,customer,class,station,detail",
      ...once.map((line) => `0,${line}`),
      ...once.map((line) => `1,${line}`),
    ]);
  });
});
