/**
 * What does not matter does not matter: a change leaves all it cannot reach as it was, to the last
 * bit; the order of a file is nothing; a name is a key to chance and nothing else.
 *
 * The one rule: two runs are compared line by line, and a law that had nothing to compare has failed.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NetworkFile } from "#engine";
import type { StationEntry } from "../../../engine/stations/network-file.ts";
import { lehmer, shuffled } from "../../support/lehmer.ts";
import { longerServices } from "../../theory/faults.ts";
import { type Kinds, networks, settings } from "./generated.ts";
import { type Line, livedNetwork, livesOf } from "./lived.ts";
import { reachOf } from "./reach.ts";

const everything: Kinds = {
  full: ["lose", "block", "overflow"],
  patience: true,
  schedules: true,
  extensions: true,
};

function changedAt(
  file: NetworkFile,
  id: string,
  change: (station: StationEntry) => StationEntry,
): NetworkFile {
  return { ...file, stations: file.stations.map((one) => (one.id === id ? change(one) : one)) };
}

const longer = (file: NetworkFile, id: string): NetworkFile => {
  const all = longerServices(1.3)(file);
  const changed = all.stations.find((station) => station.id === id) as StationEntry;
  return changedAt(file, id, () => changed);
};

const changes: readonly ((file: NetworkFile, id: string) => NetworkFile)[] = [
  longer,
  (file, id) => changedAt(file, id, (station) => ({ ...station, servers: 4 })),
  (file, id) =>
    changedAt(file, id, (station) => ({
      ...station,
      patience: { default: { dist: "exponential", mean: 0.4, to: "gone" } },
    })),
];

/** Lines at stations out of reach, and the ways out of customers who never came within it. */
function outOfReach(lines: readonly Line[], reach: ReadonlySet<string>): readonly Line[] {
  const within = new Set(
    lines.filter(({ station }) => reach.has(station)).map(({ customer }) => customer),
  );
  return lines.filter(({ station, customer }) =>
    station === "" ? !within.has(customer) : !reach.has(station),
  );
}

describe("a change at one station", () => {
  it.each([
    [
      "where customers never come back",
      { ...everything, full: ["lose", "overflow"], loops: false },
    ],
    ["where those who cannot go on keep their server", { ...everything, loops: false }],
    ["anywhere", everything],
  ] as const)("leaves every line that it cannot reach as it was: %s", (_where, kinds) => {
    let compared = 0;
    let differed = 0;
    fc.assert(
      fc.property(
        networks(kinds),
        fc.nat(3),
        fc.constantFrom(...changes),
        (file, which, change) => {
          // Of the later stations rather, since they reach less.
          const at = Math.max(which, file.stations.length - 2) % file.stations.length;
          const { id } = file.stations[at] as StationEntry;
          const reach = reachOf(file, id);
          fc.pre(reach.size < file.stations.length);
          const before = livedNetwork(file);
          const after = livedNetwork(change(file, id));
          // A deadlock stops everything, wherever it is.
          fc.pre(before.replication.deadlock === null && after.replication.deadlock === null);
          const same = outOfReach(before.lines, reach);
          expect(outOfReach(after.lines, reach)).toEqual(same);
          compared += same.length;
          differed += Number(JSON.stringify(before.lines) !== JSON.stringify(after.lines));
        },
      ),
      { ...settings, numRuns: 80 },
    );
    expect(compared).toBeGreaterThan(4000);
    expect(differed).toBeGreaterThan(40);
  });
});

/** Everything that a file names, in another order; arrivals excepted, whose order is their number. */
function inAnotherOrder<T>(value: T, below: (count: number) => number): T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(
    ([name, one]) => [name, inAnotherOrder(one, below)] as const,
  );
  return Object.fromEntries(shuffled(entries, below)) as T;
}

describe("the order of a file", () => {
  it("of stations, classes and names within them changes nothing", () => {
    let moved = 0;
    fc.assert(
      fc.property(networks(everything), fc.integer({ min: 1, max: 1000 }), (file, seed) => {
        const below = lehmer(seed);
        const other: NetworkFile = {
          ...inAnotherOrder(file, below),
          arrivals: file.arrivals.map((entry) => inAnotherOrder(entry, below)),
          stations: shuffled(file.stations, below).map((one) => inAnotherOrder(one, below)),
          classes: shuffled(file.classes, below),
        };
        moved += Number(other.stations[0]?.id !== file.stations[0]?.id);
        const [one, two] = [livedNetwork(file), livedNetwork(other)];
        expect(two.lines).toEqual(one.lines);
        expect(two.replication.events).toBe(one.replication.events);
        expect(two.replication.deadlock).toEqual(one.replication.deadlock);
      }),
      settings,
    );
    expect(moved).toBeGreaterThan(40);
  });
});

/** The same network with another name for its first station, in the same place of the alphabet. */
function renamed(file: NetworkFile): NetworkFile {
  const names = (text: string) => text.replaceAll('"s1"', '"s0"');
  return JSON.parse(names(JSON.stringify(file)));
}

describe("the name of a station", () => {
  it("changes what is drawn there, and nothing that was drawn elsewhere", () => {
    let kept = 0;
    let redrawn = 0;
    let same = 0;
    fc.assert(
      fc.property(networks({ unlimited: true, disciplines: ["fifo"] }), (file) => {
        const lengths = (one: NetworkFile) => servicesOf(livedNetwork(one).lines);
        const after = lengths(renamed(file));
        for (const [visit, { station, length }] of lengths(file)) {
          const other = after.get(visit);
          const isThere = station === "s1" && other?.station === "s0";
          redrawn += Number(isThere && other.length !== length);
          same += Number(isThere && other.length === length);
          if (other?.station !== station) continue;
          expect(other.length).toBeCloseTo(length, 9);
          kept += 1;
        }
      }),
      settings,
    );
    expect(redrawn).toBeGreaterThan(1000);
    expect(same).toBeLessThan(redrawn / 100);
    expect(kept).toBeGreaterThan(1000);
  });

  it("leaves the life of a customer as it was until it comes there", () => {
    let lines = 0;
    fc.assert(
      fc.property(networks({ unlimited: true, disciplines: ["fifo"] }), (file) => {
        const untilThere = (one: NetworkFile, id: string) =>
          [...livesOf(livedNetwork(one).lines).values()].map((life) => {
            const there = life.findIndex(
              ({ event, station }) => event === "start" && station === id,
            );
            return there < 0 ? life : life.slice(0, there);
          });
        const [before, after] = [untilThere(file, "s1"), untilThere(renamed(file), "s0")];
        const nameless = (lives: typeof before) =>
          lives.map((life) =>
            life.map((line) => ({ ...line, station: line.station.replace("s0", "s1") })),
          );
        expect(nameless(after)).toEqual(nameless(before));
        lines += before.flat().length;
      }),
      settings,
    );
    expect(lines).toBeGreaterThan(10_000);
  });
});

/** Lengths of service by customer and the number of its visit. */
function servicesOf(lines: readonly Line[]) {
  const found = new Map<string, { station: string; length: number }>();
  for (const [customer, life] of livesOf(lines)) {
    const ends = life.filter(({ event }) => event === "end");
    const starts = life.filter(({ event }) => event === "start");
    ends.forEach(({ station, time }, visit) => {
      found.set(`${customer}/${visit}`, { station, length: time - starts[visit]!.time });
    });
  }
  return found;
}
