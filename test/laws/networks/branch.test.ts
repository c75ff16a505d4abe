/**
 * Branching at a date, and the log of visits: both tell again what a plain run tells.
 *
 * The one rule: a branch that changes nothing is the run itself, and one that changes something is a
 * run of its own in which the change was there from that date on.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileNetwork,
  type NetworkFile,
  type NetworkReplication,
  runNetwork,
  VisitLog,
} from "#engine";
import { type Kinds, networks, settings } from "./generated.ts";
import { livedNetwork } from "./lived.ts";

const everything: Kinds = {
  full: ["lose", "block", "overflow"],
  patience: true,
  schedules: true,
  extensions: true,
};

const AT = 12;

function figuresOf({ variants: _none, ...base }: NetworkReplication): unknown {
  return base;
}

function branched(file: NetworkFile, change: object): NetworkReplication {
  const network = compileNetwork({ ...file, branches: { at: AT, variants: { other: change } } });
  return runNetwork(network, { seed: file.name, replication: 0 });
}

describe("a branch", () => {
  it("that changes nothing is the run itself, and the run is as if there were none", () => {
    fc.assert(
      fc.property(networks(everything), (file) => {
        const plain = livedNetwork(file).replication;
        const { variants, ...base } = branched(file, {});
        expect(base).toEqual(figuresOf(plain));
        expect(variants?.["other"]).toEqual(figuresOf(plain));
      }),
      { ...settings, numRuns: 80 },
    );
  });

  it("of servers is a run with those servers scheduled from that date on", () => {
    let differed = 0;
    fc.assert(
      fc.property(networks({ ...everything, schedules: false }), fc.nat(3), (file, which) => {
        const { id, servers } = file.stations[which % file.stations.length]!;
        const { variants } = branched(file, { servers: { [id]: 4 } });
        const scheduled: NetworkFile = {
          ...file,
          stations: file.stations.map((station) =>
            station.id === id
              ? {
                  ...station,
                  servers: [
                    [0, servers as number],
                    [AT, 4],
                  ],
                }
              : station,
          ),
        };
        const alone = livedNetwork(scheduled).replication;
        expect(variants?.["other"]).toEqual(figuresOf(alone));
        differed += Number(alone.events !== livedNetwork(file).replication.events);
      }),
      { ...settings, numRuns: 80 },
    );
    expect(differed).toBeGreaterThan(20);
  });
});

describe("the log of visits", () => {
  it("keeps all rows of the run and of every variant, however many blocks they fill", () => {
    const file: NetworkFile = {
      name: "long log",
      horizon: 40_000,
      classes: [{ id: "a" }],
      arrivals: [{ class: "a", entry: { s: 1 }, process: { type: "poisson", rate: 2 } }],
      stations: [{ id: "s", servers: 3, service: { default: { dist: "exponential", mean: 1 } } }],
      routing: { default: { s: { exit: 1 } } },
    };
    const rows = (more: Partial<NetworkFile>): VisitLog => {
      const visits = new VisitLog();
      const network = compileNetwork({ ...file, ...more });
      runNetwork(network, { seed: file.name, replication: 0, visits });
      return visits;
    };
    const alone = rows({});
    const early = alone.blocks.reduce(
      (sum, { left, length }) => sum + left.subarray(0, length).filter((at) => at < 100).length,
      0,
    );
    expect(alone.blocks.length).toBeGreaterThan(2);
    // What was told before the date stands there once, the rest twice.
    const both = rows({ branches: { at: 100, variants: { same: {} } } });
    expect(both.length).toBe(2 * alone.length - early);
  });

  it("has a row for every visit, with the times of the trace", () => {
    fc.assert(
      fc.property(networks({ ...everything, extensions: false }), (file) => {
        const visits = new VisitLog();
        const { network, lines } = livedNetwork(file);
        runNetwork(network, { seed: file.name, replication: 0, visits });
        const rows = visits.blocks.flatMap((block) =>
          Array.from({ length: block.length }, (_, row) => ({
            customer: block.customer[row]!,
            station: file.stations[block.station[row]!]!.id,
            joined: block.joined[row]!,
            started: block.started[row]!,
            ended: block.ended[row]!,
          })),
        );
        const key = (one: { customer: number; joined: number; station: string }) =>
          `${one.customer} ${one.joined} ${one.station}`;
        const found = new Map(rows.map((row) => [key(row), row]));
        const joins = lines.filter(({ event }) => event === "join");
        expect(rows).toHaveLength(joins.length);
        for (const { customer, station, time } of joins) {
          const row = found.get(key({ customer, station, joined: time }));
          const own = lines.filter(
            (line) => line.customer === customer && line.station === station,
          );
          const after = own.slice(
            own.findIndex((line) => line.event === "join" && line.time === time),
          );
          const next = after.slice(1).findIndex(({ event }) => event === "join");
          const visit = next < 0 ? after : after.slice(0, next + 1);
          const timeOf = (event: string) =>
            visit.find((line) => line.event === event)?.time ?? Number.NaN;
          expect(row?.started).toBe(timeOf("start"));
          expect(row?.ended).toBe(timeOf("end"));
        }
      }),
      { ...settings, numRuns: 60 },
    );
  });
});
