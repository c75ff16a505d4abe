/**
 * The figures of a run, worked out by hand.
 *
 * The one rule: see small.ts.
 */
import { describe, expect, it } from "vitest";
import { compileNetwork, meanEstimate, runNetwork, summariseNetwork } from "#engine";
import { comeAt, small, station, takes, tell } from "./small.ts";

describe("in a window from 4 to 10, one server, services of 3", () => {
  // 0: served 0-3. 1 (from 1): 3-6. 2 (from 5): 6-9. 3 (from 8): 9-12.
  const file = small({
    horizon: 10,
    warmup: 4,
    arrivals: [comeAt("s", [0, 1, 5, 8])],
    stations: [station("s", { service: { default: takes(3) } })],
  });
  const { figure, occupancy, exits, events } = tell(file);

  it("counts are those of events within it", () => {
    expect(figure("s", "arrivals")).toBe(2);
    expect(figure("s", "served")).toBe(2);
    expect(exits("home")).toBe(2);
  });

  it("waits are those of services that start within it", () => {
    // 2 waits 5-6 and 3 waits 8-9; 1 started before.
    expect(figure("s", "wait")).toBe(1);
    expect(figure("s", "waitP50")).toBe(1);
    expect(figure("s", "delayed")).toBe(1);
  });

  it("integrals are cut off at both ends", () => {
    // The server is busy all the time; in line 5-6 and 8-9; two present 5-6 and 8-9.
    expect(figure("s", "busyServers")).toBe(1);
    expect(figure("s", "utilisation")).toBe(1);
    expect(figure("s", "queueLength")).toBeCloseTo(2 / 6, 12);
    expect(occupancy("s")).toEqual([0, expect.closeTo(4 / 6, 12), expect.closeTo(2 / 6, 12)]);
  });

  it("stays are those that end within it, their beginning included", () => {
    // 1 stays 1-6 and 2 stays 5-9.
    expect(figure("s", "sojourn")).toBe(4.5);
  });

  it("events are those of the whole run", () => {
    // Four arrivals, four starts, three ends.
    expect(events).toBe(11);
  });
});

describe("by class", () => {
  // a: served 0-2; b (from 1): 2-4, a (from 1.5): 4-6.
  const { figure, exits } = tell(
    small({
      horizon: 8,
      classes: [{ id: "a" }, { id: "b" }],
      arrivals: [comeAt("s", [0, 1.5], "a"), comeAt("s", [1], "b")],
      stations: [station("s", { service: { default: takes(2) } })],
    }),
  );

  it("figures are those of its customers, and add up to those of all", () => {
    expect(figure("s", "wait", "a")).toBe(1.25);
    expect(figure("s", "wait", "b")).toBe(1);
    expect(figure("s", "wait")).toBeCloseTo(3.5 / 3, 12);
    expect(figure("s", "queueLength", "a")).toBe(2.5 / 8);
    expect(figure("s", "queueLength", "b")).toBe(1 / 8);
    expect(figure("s", "queueLength")).toBe(3.5 / 8);
    expect(figure("s", "delayed", "a")).toBe(0.5);
    expect(exits("home", "b")).toBe(1);
  });
});

describe("a schedule", () => {
  it("is what utilisation is a share of", () => {
    // Two servers 0-4, one 4-10: 14 in all. Busy 0-3, 1-5 (two present at its start) and 5-8.
    const { figure } = tell(
      small({
        horizon: 10,
        arrivals: [comeAt("s", [0, 1, 4.5])],
        stations: [
          station("s", {
            servers: [
              [0, 2],
              [4, 1],
            ],
            service: {
              default: {
                byNumber: [
                  [0, takes(3)],
                  [2, takes(4)],
                ],
              },
            },
          }),
        ],
      }),
    );
    expect(figure("s", "busyServers")).toBe(1);
    expect(figure("s", "utilisation")).toBeCloseTo(10 / 14, 12);
  });
});

describe("what nobody saw", () => {
  it("is no number, and counts are 0", () => {
    const { figure } = tell(small({ stations: [station("s")] }));
    for (const name of ["wait", "waitAll", "waitP90", "delayed", "sojourn"] as const) {
      expect(figure("s", name), name).toBeNaN();
    }
    expect(figure("s", "arrivals")).toBe(0);
    expect(figure("s", "queueLength")).toBe(0);
  });

  it("is nothing in the summary", () => {
    const network = compileNetwork(small({ stations: [station("s")] }));
    const summary = summariseNetwork(
      network,
      [0, 1].map((replication) => runNetwork(network, { seed: "x", replication })),
    );
    expect(summary.stations["s"]?.wait).toBeNull();
    expect(summary.stations["s"]?.arrivals).toEqual({ mean: 0, low: 0, high: 0 });
    expect(summary.stations["s"]?.occupancy).toEqual(Float64Array.of(1));
  });
});

describe("a summary", () => {
  const network = compileNetwork(
    small({
      name: "summary",
      horizon: 20,
      arrivals: [{ class: "a", entry: { s: 1 }, process: { type: "poisson", rate: 0.2 } }],
      stations: [station("s", { service: { default: { dist: "exponential", mean: 4 } } })],
    }),
  );
  const runs = Array.from({ length: 12 }, (_, replication) =>
    runNetwork(network, { seed: "summary", replication }),
  );
  const queue = runs.map(({ stations }) => stations[0]![0]![10]!);

  it("has means over replications with Student's interval of 95 %", () => {
    const { mean, low, high } = meanEstimate(queue, 0.95);
    const { queueLength } = summariseNetwork(network, runs).stations["s"]!;
    expect(queueLength).toEqual({ mean, low, high });
    expect(low).toBeLessThan(mean);
  });

  it("has no interval with one replication", () => {
    const { queueLength, arrivals } = summariseNetwork(network, runs.slice(0, 1)).stations["s"]!;
    expect(queueLength).toEqual({ mean: queue[0], low: null, high: null });
    expect(arrivals?.low).toBeNull();
  });

  it("leaves out replications in which nobody was observed", () => {
    // Nobody comes within 20 in e^-1 of the replications at this rate.
    const rare = compileNetwork({
      ...network.file,
      arrivals: [{ class: "a", entry: { s: 1 }, process: { type: "poisson", rate: 0.05 } }],
    });
    const few = Array.from({ length: 12 }, (_, replication) =>
      runNetwork(rare, { seed: "few", replication }),
    );
    const observed = few
      .map(({ stations }) => stations[0]![0]![4]!)
      .filter((w) => !Number.isNaN(w));
    expect(observed.length).toBeLessThan(12);
    expect(observed.length).toBeGreaterThan(1);
    expect(summariseNetwork(rare, few).stations["s"]?.wait?.mean).toBeCloseTo(
      meanEstimate(observed).mean,
      12,
    );
  });

  it("has shares of time that add up to 1 over all numbers ever seen", () => {
    const { occupancy } = summariseNetwork(network, runs).stations["s"]!;
    expect(occupancy.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(occupancy).toHaveLength(Math.max(...runs.map((run) => run.occupancy[0]!.length)));
  });

  it("tells of the first deadlock", () => {
    const stuck = compileNetwork(
      small({
        arrivals: [comeAt("s", [1])],
        stations: [station("s", { queueCapacity: 0, onFull: "block" })],
        routing: { default: { s: { s: 1 } } },
      }),
    );
    const found = [0, 1].map((replication) => runNetwork(stuck, { seed: "x", replication }));
    expect(summariseNetwork(stuck, found).deadlock).toEqual({
      replication: 0,
      time: 2,
      stations: ["s"],
    });
  });
});
