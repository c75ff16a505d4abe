/**
 * Chance: a replication is its seed and its number, and where nobody waits it is the Markov chain of
 * the routing.
 *
 * The one rule: two runs are equal to the last bit or the test says so; what is random is judged by
 * intervals, and by all of them together.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileNetwork, meanEstimate, type NetworkFile, runNetwork } from "#engine";
import { followChain } from "../../../engine/analysis/markov.ts";
import { tCdf, tQuantile } from "../../../engine/analysis/student-t.ts";
import { distancePValue, uniformDistance } from "../../support/kolmogorov-smirnov.ts";
import { classFigure, exitCount, stationFigure } from "../../support/network-figures.ts";
import { type Kinds, networks, settings } from "./generated.ts";
import { livedNetwork } from "./lived.ts";

const everything: Kinds = {
  full: ["lose", "block", "overflow"],
  patience: true,
  schedules: true,
  extensions: true,
};

describe("a replication", () => {
  it("is the same whenever it is lived, and whatever was lived before it", () => {
    fc.assert(
      fc.property(networks(everything), (file) => {
        const shared = compileNetwork(file);
        const inBatch = [0, 1, 2].map((replication) =>
          runNetwork(shared, { seed: file.name, replication }),
        );
        const alone = livedNetwork(file, 2);
        expect(alone.replication).toEqual(inBatch[2]);
        expect(livedNetwork(file, 2).lines).toEqual(alone.lines);
      }),
      { ...settings, numRuns: 60 },
    );
  });

  it("is another one for another number or another seed", () => {
    fc.assert(
      fc.property(networks(everything), (file) => {
        const one = livedNetwork(file);
        fc.pre(one.lines.length > 20);
        expect(livedNetwork(file, 1).lines).not.toEqual(one.lines);
        expect(livedNetwork({ ...file, name: `${file.name} again` }).lines).not.toEqual(one.lines);
      }),
      { ...settings, numRuns: 60 },
    );
  });

  it("finds the same whether it is watched or not", () => {
    fc.assert(
      fc.property(networks(everything), (file) => {
        const { network, replication } = livedNetwork(file);
        expect(runNetwork(network, { seed: file.name, replication: 0 })).toEqual(replication);
      }),
      { ...settings, numRuns: 60 },
    );
  });
});

const REPLICATIONS = 20;
const CUSTOMERS = 500;
const NETWORKS = 40;

/** One class, one stream, and everybody is followed to the end. */
function oneStream(drawn: NetworkFile): NetworkFile {
  const { horizon: _none, ...rest } = drawn;
  const { batch: _single, ...entry } = drawn.arrivals[0]!;
  return {
    ...rest,
    warmup: 0,
    stopAfterArrivals: CUSTOMERS,
    arrivals: [{ ...entry, class: "a", process: { type: "poisson", rate: 1 } }],
    routing: { default: { ...drawn.routing!["default"], ...drawn.routing!["a"] } },
  };
}

describe("where nobody ever waits", () => {
  it("visits, exits and days are those of the absorbing chain of the routing", () => {
    const standings: number[][] = [];
    const limit = tQuantile(1 - 5e-6, REPLICATIONS - 1);
    fc.assert(
      fc.property(networks({ unlimited: true, disciplines: ["fifo"] }), (drawn) => {
        const file = oneStream(drawn);
        const network = compileNetwork(file);
        const ids = file.stations.map(({ id }) => id);
        const rows = file.routing!["default"]!;
        const chain = followChain({
          moves: ids.map((from) => ids.map((to) => rows[from]![to] ?? 0)),
          exits: ids.map((from) => [rows[from]!["home"]!]),
          start: ids.map((id) => file.arrivals[0]!.entry![id] ?? 0),
          stayDays: network.stations.map(({ id }) => meanService(file, id)),
        });
        const runs = Array.from({ length: REPLICATIONS }, (_, replication) =>
          runNetwork(network, { seed: file.name, replication }),
        );
        for (const run of runs) expect(exitCount(network, run, "home")).toBe(CUSTOMERS);
        const off = (expected: number, values: readonly number[]): number => {
          const { mean, sd, n } = meanEstimate(values);
          return sd === 0 ? 0 : ((mean - expected) * Math.sqrt(n)) / sd!;
        };
        const errors = [
          ...chain.visits.map((expected, at) =>
            off(
              expected,
              runs.map((run) => stationFigure(network, run, [ids[at]!, "arrivals"]) / CUSTOMERS),
            ),
          ),
          off(
            chain.totalDays,
            runs.map((run) => classFigure(network, run, ["a", "timeInSystem"])),
          ),
        ];
        for (const error of errors) expect(Math.abs(error)).toBeLessThan(limit);
        standings.push(errors.filter((e) => e !== 0).map((error) => tCdf(error, REPLICATIONS - 1)));
      }),
      { ...settings, numRuns: NETWORKS, endOnFailure: true },
    );
    expect(distancePValue(uniformDistance(standings), standings.length)).toBeGreaterThan(0.001);
  });
});

/** The mean service of class "a" at a station. */
function meanService(file: NetworkFile, id: string): number {
  const { service } = file.stations.find((station) => station.id === id)!;
  const law = (service["a"] ?? service["default"]) as { dist: string; mean: number; max: number };
  return law.dist === "uniform" ? law.max / 2 : law.mean;
}
