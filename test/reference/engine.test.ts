/**
 * The engine against cases worked out by hand, and against the reference on networks made by chance.
 *
 * The one rule: both programs are given the same customers and the same draws, so that their traces
 * can be compared line by line and their figures number by number. Here are a few networks of each
 * kind; test/statistical/reference.test.ts has the many.
 */
import { describe, expect, it } from "vitest";
import { livedByEngine, livedByReference } from "./both-programs.ts";
import { deterministicCases } from "./cases/deterministic-cases.ts";
import {
  changingNetwork,
  keepingNetwork,
  mixedNetwork,
  sharingNetwork,
  tracedNetwork,
} from "./extended-network.ts";
import { randomNetwork } from "./random-network.ts";

/** Thirty networks of each kind, in which all that is looked for below is seen. */
const [FIRST, COUNT] = [41, 30];
const seeds = Array.from({ length: COUNT }, (_, at) => FIRST + at);

function figureAt(root: unknown, path: string): number | null {
  let found = root;
  for (const key of path.split(".")) {
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  if (found === null || typeof found === "number") return found;
  if (found instanceof Float64Array && found.length === 0) return null;
  if (found !== undefined) return (found as { mean: number }).mean;
  // A number in the station, or an exit, that never occurred.
  if (/occupancy|exits/.test(path)) return 0;
  throw new Error(`There is no ${path}.`);
}

/** The lines of a case end with a station: the name of an exit is no part of the format. */
function withoutExit(line: string): string {
  return line.slice(0, line.lastIndexOf(",") + 1);
}

describe("the engine, case by case", () => {
  it.each(deterministicCases)("$name ($source)", ({ file, expected }) => {
    const { lived, summary } = livedByEngine(file);
    if (expected.trace !== undefined) expect(lived.trace.map(withoutExit)).toEqual(expected.trace);
    expect(lived.deadlock).toEqual(expected.deadlock ?? null);
    for (const [path, value] of Object.entries(expected.figures ?? {})) {
      const found = figureAt(summary, path);
      if (value === null) expect(found, path).toBeNull();
      else expect(found, path).toBeCloseTo(value, 12);
    }
  });
});

/** Every number the reference gives is the engine's, to rounding. */
function expectSameFigures(ours: unknown, theirs: unknown, path = ""): void {
  if (theirs !== null && typeof theirs === "object") {
    for (const [name, value] of Object.entries(theirs)) {
      expectSameFigures(ours, value, path === "" ? name : `${path}.${name}`);
    }
    return;
  }
  if (typeof theirs === "string") return;
  const found = figureAt(ours, path);
  if (typeof theirs !== "number") expect(found, path).toBe(theirs);
  else expect(found, path).toBeCloseTo(theirs, 9);
}

describe.each([
  ["with times that never coincide", "continuous"],
  ["with whole times, so that much happens at one instant", "whole"],
] as const)("on networks made by chance, %s, the engine", (_, times) => {
  it.each(seeds)("does what the reference does, and has its figures (%i)", (seed) => {
    const file = randomNetwork(seed, { times, customers: "drawn" });
    const [ours, theirs] = [livedByEngine(file), livedByReference(file)];
    expect(ours.lived).toEqual(theirs.lived);
    expectSameFigures(ours.summary, theirs.figures);
  });

  it.each([
    ["shares amounts", sharingNetwork],
    ["changes those who wait", changingNetwork],
    ["lets who waits keep a server", keepingNetwork],
    ["does all of that together", mixedNetwork],
    ["does so with customers who bring their visits", tracedNetwork],
  ] as const)("%s as the reference does", (_what, make) => {
    for (const seed of seeds) {
      const file = make(seed, times);
      expect(livedByEngine(file).lived, file.name).toEqual(livedByReference(file).lived);
    }
  });
});

/** Of the networks of a kind, in how many this is seen. */
function seenIn(make: (seed: number) => ReturnType<typeof randomNetwork>, isSeen: IsSeen): number {
  return seeds.filter((seed) => {
    const file = make(seed);
    return isSeen(file, livedByEngine(file).lived);
  }).length;
}

type IsSeen = (
  file: ReturnType<typeof randomNetwork>,
  lived: ReturnType<typeof livedByEngine>["lived"],
) => boolean;

/** Whether services that need the same amount start at one instant at two stations or more. */
const hasContest: IsSeen = (file, { trace }) => {
  const sharing = new Set(
    file.stations.filter(({ needs }) => needs !== undefined).map(({ id }) => id),
  );
  const starts = new Map<string, Set<string>>();
  for (const line of trace) {
    const [time, event, , , station] = line.split(",") as [string, string, string, string, string];
    if (event !== "start" || !sharing.has(station)) continue;
    starts.set(time, (starts.get(time) ?? new Set()).add(station));
  }
  return [...starts.values()].some(({ size }) => size > 1);
};

/** Whether somebody gives up after a change of class. */
const givesUpChanged: IsSeen = (_file, { trace }) => {
  const changed = new Set<string>();
  return trace.some((line) => {
    const [, event, customer] = line.split(",") as [string, string, string];
    if (event === "change") changed.add(customer);
    if (event === "start") changed.delete(customer);
    return event === "renege" && changed.has(customer);
  });
};

/** Whether servers that are kept hold each other, and nothing else does. */
const isKnotOfKept: IsSeen = (file, { deadlock }) =>
  deadlock !== null && !file.stations.some(({ onFull }) => onFull === "block");

/** Whether a schedule takes servers away where customers interrupt each other, and somebody is. */
const shrinksUnderInterruption: IsSeen = (file, { trace }) =>
  file.stations.some(({ id, servers, discipline }) => {
    if (typeof servers !== "object" || discipline !== "priority-preemptive-resume") return false;
    const falls = servers.some(([, now], at) => at > 0 && now < servers[at - 1]![1]);
    return falls && hasResumption(trace, id);
  });

function hasResumption(trace: readonly string[], station: string): boolean {
  const serving = new Set<string>();
  return trace.some((line) => {
    const [, event, customer, , where] = line.split(",") as [
      string,
      string,
      string,
      string,
      string,
    ];
    if (where !== station) return false;
    if (event === "end") serving.delete(customer);
    if (event !== "start") return false;
    if (serving.has(customer)) return true;
    serving.add(customer);
    return false;
  });
}

describe("the networks", () => {
  it.each<readonly [string, () => number]>([
    ["stations that compete", () => seenIn((seed) => sharingNetwork(seed, "whole"), hasContest)],
    [
      "a change before the end",
      () => seenIn((seed) => mixedNetwork(seed, "whole"), givesUpChanged),
    ],
    [
      "kept servers in a knot",
      () => seenIn((seed) => keepingNetwork(seed, "continuous"), isKnotOfKept),
    ],
    [
      "servers that leave where some are interrupted",
      () => seenIn((seed) => mixedNetwork(seed, "whole"), shrinksUnderInterruption),
    ],
  ])("show %s, in some of them", (_what, count) => {
    expect(count()).toBeGreaterThan(0);
  });
});
