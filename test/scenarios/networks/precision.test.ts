/**
 * Figures by name, and replications until they are known well enough.
 *
 * The one rule: a figure by name is the one in the outcome under that name.
 */
import { describe, expect, it } from "vitest";
import {
  likelyMeasure,
  type Measure,
  measureOf,
  NetworkWatch,
  networkFileOf,
  networkOutcome,
  type PrecisionAim,
  runHere,
  type TimedReplication,
  usualMeasures,
  widest,
} from "#scenarios";
import { extended, type Loose, oneStation, twoStations } from "./sample-networks.ts";

const noClock = (): number => 0;

function lived(file: Loose, replications: number) {
  const job = { file: networkFileOf(file), seed: "precision", replications, warmup: null };
  const runs = runHere(job, noClock);
  return { file: job.file, runs, outcome: networkOutcome(job, runs) as Loose };
}

/** A file with dots in its names, so that a path alone does not say where a name ends. */
function dotted(): Loose {
  const file = twoStations();
  const text = JSON.stringify({ ...file, horizon: 400 })
    .replaceAll('"care"', '"a.wait"')
    .replaceAll('"light"', '"classes.wait"');
  return JSON.parse(text);
}

describe("a figure by name", () => {
  const short = { ...extended(), warmup: 20, horizon: 150 };

  it.each<readonly [string, () => Loose, readonly string[]]>([
    [
      "stations.care.wait",
      () => ({ ...twoStations(), horizon: 400 }),
      ["stations", "care", "wait"],
    ],
    [
      "stations.care.classes.light.served",
      () => ({ ...twoStations(), horizon: 400 }),
      ["stations", "care", "classes", "light", "served"],
    ],
    [
      "classes.heavy.timeInSystem",
      () => ({ ...twoStations(), horizon: 400 }),
      ["classes", "heavy", "timeInSystem"],
    ],
    [
      "classes.light.exits.exit",
      () => ({ ...twoStations(), horizon: 400 }),
      ["classes", "light", "exits", "exit"],
    ],
    ["stations.a.wait.wait", dotted, ["stations", "a.wait", "wait"]],
    [
      "stations.a.wait.classes.classes.wait.wait",
      dotted,
      ["stations", "a.wait", "classes", "classes.wait", "wait"],
    ],
    [
      "variants.more.stations.second.queueLength",
      () => short,
      ["variants", "more", "stations", "second", "queueLength"],
    ],
    [
      "variants.slower.differences.second.busyServers",
      () => short,
      ["variants", "slower", "differences", "second", "busyServers"],
    ],
  ])("is the one of the outcome: %s", (name, from, path) => {
    const { file, runs, outcome } = lived(from(), 4);
    const measure = measureOf(file, name) as Measure;
    const mean = runs.reduce((sum, { result }) => sum + measure.of(result), 0) / runs.length;
    const told = path.reduce((node: Loose, key) => node[key], outcome);
    expect(mean).toBeCloseTo(told.mean, 9);
    expect(Math.abs(mean)).toBeGreaterThan(0);
  });

  it.each([
    "stations.care",
    "stations.care.wiat",
    "stations.nowhere.wait",
    "classes.light",
    "classes.light.exits.nowhere",
    "variants.more.stations.care.wait",
    "wait",
    "",
    "stations.care.occupancy",
    "stations.care.toString",
  ])("is nothing where there is none: %j", (name) => {
    expect(measureOf(networkFileOf(twoStations()), name)).toBeNull();
  });

  it("has a likely one for a slip", () => {
    const file = networkFileOf(twoStations());
    expect(likelyMeasure(file, "stations.caer.wait")).toBe("stations.care.wait");
    expect(likelyMeasure(file, "something else altogether")).toBeNull();
  });

  it("is the time in the network of every class, unless asked otherwise", () => {
    const names = usualMeasures(networkFileOf(twoStations())).map(({ name }) => name);
    expect(names).toEqual(["classes.light.timeInSystem", "classes.heavy.timeInSystem"]);
  });
});

describe("replications until a figure is known", () => {
  const { file, runs } = lived({ ...oneStation(), horizon: 400 }, 150);
  const wait = measureOf(file, "stations.s.wait") as Measure;
  const aim: PrecisionAim = { share: 0.1, measures: [wait], skipsUnseen: false };

  function watched(order: readonly TimedReplication[], what = aim): NetworkWatch {
    const watch = new NetworkWatch(what);
    for (const run of order) watch.add(run);
    return watch;
  }

  it("are as many in whatever order threads bring them", () => {
    const inOrder = watched(runs);
    expect(inOrder.outcome.met).toBe(true);
    const count = inOrder.runs.length;
    expect(count).toBeGreaterThan(25);
    expect(count).toBeLessThan(150);
    expect(count).toBe((inOrder.outcome.at ?? 0) + 5);
    // As from two threads that are not as fast: 1, 0, 3, 2, …
    const swapped = runs.map((_, at) => runs[at ^ 1] as TimedReplication);
    const outOfOrder = watched(swapped);
    expect(outOfOrder.runs).toEqual(inOrder.runs);
    expect(outOfOrder.outcome).toEqual(inOrder.outcome);
  });

  it("say how well it is known, by the interval of the outcome", () => {
    const watch = watched(runs);
    const job = { file, seed: "precision", replications: 150, warmup: null };
    const { stations, precision } = networkOutcome(job, watch.runs, watch.outcome) as Loose;
    const { mean, high } = stations.s.wait;
    expect(precision.measures["stations.s.wait"].mean).toBeCloseTo(mean, 12);
    expect(precision.measures["stations.s.wait"].share).toBeCloseTo((high - mean) / mean, 9);
    expect(precision.measures["stations.s.wait"].share).toBeLessThanOrEqual(0.1);
    expect(widest(watch.outcome)?.[0]).toBe("stations.s.wait");
  });

  it("are not enough when it is not known well enough", () => {
    const watch = watched(runs, { ...aim, share: 0.001 });
    expect(watch.isDone).toBe(false);
    expect(watch.outcome).toMatchObject({ asked: 0.001, met: false, at: null });
    expect(watch.runs).toHaveLength(150);
  });

  it("end at a deadlock, since no more of them would help", () => {
    const stuck = runs.map((run, at) =>
      at === 3
        ? { ...run, result: { ...run.result, deadlock: { time: 1, stations: ["s"] } } }
        : run,
    );
    const watch = watched(stuck);
    expect([watch.isDone, watch.runs.length, watch.outcome.met]).toEqual([true, 4, false]);
  });
});
