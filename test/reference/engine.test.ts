/**
 * The engine against cases worked out by hand, and against the reference on networks made by chance.
 *
 * The one rule: both programs are given the same customers and the same draws, so that their traces
 * can be compared line by line and their figures number by number.
 */
import { describe, expect, it } from "vitest";
import {
  compileNetwork,
  createChance,
  type NetworkFile,
  runNetwork,
  sourceId,
  summariseNetwork,
} from "#engine";
import { purposeId } from "../../engine/random/streams.ts";
import { deterministicCases } from "./cases/deterministic-cases.ts";
import { randomNetwork } from "./random-network.ts";
import { certainArrivals } from "./reference-arrivals.ts";
import { csvLines, runReference } from "./reference-network.ts";
import type { Draw, Draws } from "./reference-types.ts";

const SEED = "reference";

/** Lines `time,event,customer,class,station,` of the engine: the detail is not part of the format. */
function engineRun(file: NetworkFile) {
  const network = compileNetwork(file);
  const trace: string[] = [];
  const result = runNetwork(network, {
    seed: SEED,
    replication: 0,
    trace: (time, event, customer, cls, station) => {
      trace.push([time, event, customer, cls, station, ""].join(","));
    },
  });
  return { trace, result, summary: summariseNetwork(network, [result]) };
}

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

describe("the engine, case by case", () => {
  it.each(deterministicCases)("$name ($source)", ({ file, expected }) => {
    const { trace, result, summary } = engineRun(file);
    if (expected.trace !== undefined) expect(trace).toEqual(expected.trace);
    expect(result.deadlock).toEqual(expected.deadlock ?? null);
    for (const [path, value] of Object.entries(expected.figures ?? {})) {
      const found = figureAt(summary, path);
      if (value === null) expect(found, path).toBeNull();
      else expect(found, path).toBeCloseTo(value, 12);
    }
  });
});

/** The draws that the engine makes for these customers. */
function engineDraws(file: NetworkFile): Draws {
  const chance = createChance(SEED, 0);
  const sources = sourcesOf(file);
  const draw =
    (what: string): Draw =>
    (customer, visit, station) =>
      chance.uniform(sources[customer]!, purposeId(`${what}:${station}`), visit);
  const route = draw("route");
  return {
    service: draw("service"),
    patience: draw("patience"),
    route,
    renegeTo: draw("patience-to"),
    exitDelay: draw("exit-delay"),
  };
}

/** Whose chance each customer has: stream and count in it, by order of arrival. */
function sourcesOf(file: NetworkFile): readonly number[] {
  const all = file.arrivals.flatMap(({ process, batch }, stream) => {
    const times =
      process.type === "trace" && "times" in process
        ? process.times
        : process.type === "trace"
          ? process.customers.map(({ time }) => time)
          : [];
    const size = batch?.dist === "deterministic" ? batch.value : 1;
    const members = times.flatMap((time) => new Array<number>(size).fill(time));
    return members.map((time, count) => ({ time, source: sourceId(stream, count) }));
  });
  return all.sort((a, b) => a.time - b.time).map(({ source }) => source);
}

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
  const seeds = Array.from({ length: 150 }, (_unused, seed) => seed + 1);

  it.each(seeds)("does what the reference does (%i)", (seed) => {
    const file = randomNetwork(seed, { times, customers: "drawn" });
    const ours = engineRun(file);
    const theirs = runReference({
      file,
      arrivals: certainArrivals(file),
      draws: engineDraws(file),
    });
    expect(ours.trace).toEqual(csvLines(theirs.trace));
    expect(ours.result.deadlock).toEqual(theirs.deadlock);
    expectSameFigures(ours.summary, theirs.figures);
  });
});
