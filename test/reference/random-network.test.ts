/**
 * The reference on networks made at random: what must hold in any of them, and what they show.
 *
 * The one rule: expectations are laws of any network, or recursions from the literature that are
 * exact path by path, worked out here on their own.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../engine/random/distribution.ts";
import { distributionFaults } from "../../engine/random/distribution-faults.ts";
import type { NetworkFile, ServiceLaw, StationEntry } from "../../engine/stations/network-file.ts";
import { hashDraws, type RandomNetworkOptions, randomNetwork } from "./random-network.ts";
import { certainArrivals } from "./reference-arrivals.ts";
import { runReference } from "./reference-network.ts";
import type { ReferenceResult } from "./reference-types.ts";
import { faultsOf } from "./replay.ts";

const kinds: readonly RandomNetworkOptions[] = [
  { times: "continuous", customers: "drawn" },
  { times: "whole", customers: "drawn" },
  { times: "continuous", customers: "traced" },
  { times: "whole", customers: "traced" },
];

function run(file: NetworkFile, seed: number): ReferenceResult {
  return runReference({ file, arrivals: certainArrivals(file), draws: hashDraws(seed) });
}

const seeds = fc.integer({ min: 1, max: 2 ** 30 });

describe.each(kinds)("networks with $times times and $customers customers", (options) => {
  it("are the same for the same number, and plain JSON", () => {
    const file = randomNetwork(12, options);
    expect(randomNetwork(12, options)).toEqual(file);
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });

  it("give traces in which nothing is impossible", () => {
    void fc.assert(
      fc.property(seeds, (seed) => {
        const file = randomNetwork(seed, options);
        const result = run(file, seed);
        expect(faultsOf(file, result.trace, result.deadlock === null)).toEqual([]);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("give figures that agree with the lines, and averages that add up", () => {
    void fc.assert(
      fc.property(seeds, (seed) => {
        const { warmup: _, ...file } = randomNetwork(seed, options);
        const { trace, figures } = run(file, seed);
        for (const { id } of file.stations) {
          const count = (event: string) =>
            trace.filter((line) => line.event === event && line.station === id).length;
          const found = figures.stations[id]!;
          expect(found.arrivals).toBe(count("join") + count("lose"));
          expect([found.served, found.reneged]).toEqual([count("end"), count("renege")]);
          const present = found.queueLength! + found.busyServers! + found.blockedServers!;
          const mean = found.occupancy!.reduce((sum, share, level) => sum + share * level, 0);
          expect(mean).toBeCloseTo(present, 9);
          expect(found.occupancy!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 30, seed: 2 },
    );
  });
});

describe("what networks made at random show", () => {
  const files = kinds.flatMap((options) =>
    Array.from({ length: 60 }, (_, index) => [randomNetwork(index + 1, options), index] as const),
  );
  const results = files.map(([file, index]) => [file, run(file, index + 1)] as const);
  const share = (holds: (file: NetworkFile, result: ReferenceResult) => boolean) =>
    results.filter(([file, result]) => holds(file, result)).length / results.length;
  const hasStation = (holds: (station: StationEntry) => boolean) =>
    share((file) => file.stations.some(holds));

  it.each(["block", "unblock", "renege", "lose"] as const)("a line %s in some of them", (event) => {
    expect(share((_, { trace }) => trace.some((line) => line.event === event))).toBeGreaterThan(
      0.1,
    );
  });

  it("resumptions and deadlocks, but deadlock in few of them", () => {
    const resumed = share((_, { trace }) => hasResumption(trace));
    const deadlocked = share((_, { deadlock }) => deadlock !== null);
    expect(resumed).toBeGreaterThan(0.05);
    expect(deadlocked).toBeGreaterThan(0.02);
    expect(deadlocked).toBeLessThan(0.3);
  });

  it("every discipline but random, schedules, overflow, delays and service by destination", () => {
    for (const discipline of ["lifo", "priority", "priority-preemptive-resume"]) {
      expect(hasStation((station) => station.discipline === discipline)).toBeGreaterThan(0.1);
    }
    expect(hasStation(({ servers }) => typeof servers === "object")).toBeGreaterThan(0.1);
    expect(hasStation(({ onFull }) => onFull?.startsWith("s") === true)).toBeGreaterThan(0.05);
    expect(hasStation((station) => "byDestination" in station.service["default"]!)).toBeGreaterThan(
      0.1,
    );
    expect(share((file) => file.exits !== undefined)).toBeGreaterThan(0.1);
    expect(share((file) => file.stopAfterArrivals !== undefined)).toBeGreaterThan(0.05);
  });

  it("only distributions that are sound", () => {
    const laws = files.flatMap(([file]) =>
      file.stations.flatMap(({ service }) => Object.values(service).flatMap(distributionsIn)),
    );
    expect(laws.flatMap(distributionFaults)).toEqual([]);
    expect(new Set(laws.map(({ dist }) => dist)).size).toBeGreaterThan(6);
  });

  it("chances of going on that add up to 1", () => {
    const rows = files.flatMap(([file]) => Object.values(file.routing!).flatMap(Object.values));
    for (const row of rows as readonly Readonly<Record<string, number>>[]) {
      expect(Object.values(row).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
  });
});

function distributionsIn(law: ServiceLaw): readonly Distribution[] {
  if ("dist" in law) return [law];
  return "byDestination" in law ? Object.values(law.byDestination) : [];
}

function hasResumption(trace: ReferenceResult["trace"]): boolean {
  const served = new Map<string, string>();
  return trace.some(({ event, customer, station }) => {
    const before = served.get(`${customer}`);
    if (["start", "end"].includes(event)) served.set(`${customer}`, `${event} ${station}`);
    return event === "start" && before === `start ${station}`;
  });
}
