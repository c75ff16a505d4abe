/**
 * The reference against cases worked out by hand, and against what must hold in any network.
 *
 * The one rule: what is expected comes from paper or from a law, never from the reference itself.
 */
import { describe, expect, it } from "vitest";
import { comes, lines, network } from "./cases/case.ts";
import { deterministicCases } from "./cases/deterministic-cases.ts";
import { certainArrivals, noChance } from "./reference-arrivals.ts";
import { csvLines, runReference } from "./reference-network.ts";
import type { TraceLine } from "./reference-types.ts";
import { faultsOf } from "./replay.ts";

/** The figure at a path such as `stations.desk.occupancy.2`; what is not there was never seen: 0. */
function figureAt(root: unknown, path: string): unknown {
  let found = root;
  for (const key of path.split(".")) {
    if (found === null || typeof found !== "object") throw new Error(`There is no ${path}.`);
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

describe("the reference, case by case", () => {
  it.each(deterministicCases)("$name ($source)", ({ file, expected }) => {
    const run = runReference({ file, arrivals: certainArrivals(file), draws: noChance });
    expect(run.deadlock).toEqual(expected.deadlock ?? null);
    if (expected.trace !== undefined) expect(csvLines(run.trace)).toEqual(expected.trace);
    for (const [path, value] of Object.entries(expected.figures ?? {})) {
      const found = figureAt(run.figures, path);
      if (value === null) expect(found, path).toBeNull();
      else expect(found, path).toBeCloseTo(value, 12);
    }
  });

  it("has at least twenty-five cases, each under a name of its own", () => {
    expect(deterministicCases.length).toBeGreaterThanOrEqual(25);
    expect(new Set(deterministicCases.map(({ name }) => name)).size).toBe(
      deterministicCases.length,
    );
  });
});

describe("the reference", () => {
  const discipline = "priority-preemptive-resume";

  it("can be told that also who pre-empts needs a place", () => {
    const file = network({
      classes: [
        { id: "high", priority: 0 },
        { id: "low", priority: 1 },
      ],
      stations: [{ id: "desk", servers: 1, discipline, queueCapacity: 0 }],
      customers: [comes(0, "low", ["desk", 5]), comes(2, "high", ["desk", 3])],
    });
    const arrivals = certainArrivals(file);
    const readings = { preemptorNeedsPlace: true };
    const expected = lines(
      ["low", "high"],
      `0 0@desk arrive join start
       2 1@desk arrive lose exit
       5 0@desk end exit`,
    );
    expect(csvLines(runReference({ file, arrivals, draws: noChance, readings }).trace)).toEqual(
      expected,
    );
  });

  it("draws where to by inversion over the names in sorted order", () => {
    // Sorted: care (to 0.3), exit (to 0.8), home.
    const file = network({
      stations: [{ id: "desk", servers: 1 }],
      arrivals: [{ class: "a", entry: { desk: 1 }, process: { type: "trace", times: [0, 5, 9] } }],
      routing: { default: { desk: { home: 0.2, care: 0.3, exit: 0.5 } } },
    });
    const shares = [0.29, 0.31, 0.81];
    const draws = { ...noChance, route: (customer: number) => shares[customer]! };
    const { figures } = runReference({ file, arrivals: certainArrivals(file), draws });
    expect(figures.classes["a"]!.exits).toEqual({ care: 1, exit: 1, home: 1 });
    const early = { ...noChance, route: () => 0.29 };
    const all = runReference({ file, arrivals: certainArrivals(file), draws: early });
    expect(all.figures.classes["a"]!.exits).toEqual({ care: 3 });
  });

  it("refuses what the published format does not have", () => {
    const station = { id: "desk", servers: 1, baulk: {} };
    const file = network({ stations: [station], customers: [] });
    expect(() => runReference({ file, arrivals: [], draws: noChance })).toThrow("baulk");
  });
});

describe("reading a trace back", () => {
  const file = network({ stations: [{ id: "desk", servers: 1, queueCapacity: 1 }] });
  const trace = (text: string): readonly TraceLine[] =>
    lines("a", text).map((line) => {
      const [time, event, customer, name, station] = line.split(",");
      return {
        time: Number(time),
        event: event as TraceLine["event"],
        customer: Number(customer),
        class: name!,
        station: station!,
        detail: "",
      };
    });

  it.each([
    ["nobody is served while a server is free", "0 0@desk arrive join", "before a free server"],
    [
      "two are served by one server",
      "0 0@desk arrive join start; 1@desk arrive join start",
      "without a server",
    ],
    [
      "the second in line goes first",
      "0 0@desk arrive join; 1@desk arrive join; 1@desk start",
      "out of turn",
    ],
    [
      "two wait where there is one place",
      "0 0@desk arrive join start; 1@desk arrive join; 2@desk arrive join",
      "more wait",
    ],
    ["somebody ends without a start", "0 0@desk arrive join end exit", "for one who is waiting"],
    ["somebody gets lost on the way", "0 0@desk arrive", "is nowhere"],
    ["time runs back", "3 0@desk arrive join start\n2 0@desk end exit", "comes after"],
  ])("sees it when %s", (_, text, fault) => {
    expect(faultsOf(file, trace(text), true).join(" ")).toContain(fault);
  });

  it("has nothing to say of a good one", () => {
    const good = "0 0@desk arrive join start; 1@desk arrive join\n2 0@desk end exit; 1@desk start";
    expect(faultsOf(file, trace(good), true)).toEqual([]);
  });
});
