/**
 * The reference against recursions of queueing theory that hold for every single path.
 *
 * The one rule: the recursions are written out here and know nothing of events, so agreement to
 * rounding over hundreds of customers is no coincidence.
 */
import { describe, expect, it } from "vitest";
import type {
  ClassEntry,
  Discipline,
  NetworkFile,
  StationEntry,
} from "../../engine/stations/network-file.ts";
import { lehmer } from "../support/lehmer.ts";
import { certainArrivals, noChance } from "./reference-arrivals.ts";
import { runReference } from "./reference-network.ts";

interface Path {
  readonly times: readonly number[];
  readonly services: readonly (readonly number[])[];
}

/** Exponential intervals of mean 1 and exponential services of this mean at so many stations. */
function pathOf(seed: number, count: number, mean: number, stations: number): Path {
  const below = lehmer(seed);
  const exponential = () => -Math.log((below(1_000_000) + 0.5) / 1_000_000);
  let time = 0;
  const times = Array.from({ length: count }, () => {
    time += exponential();
    return time;
  });
  const services = times.map(() => Array.from({ length: stations }, () => mean * exponential()));
  return { times, services };
}

type Station = Pick<StationEntry, "id" | "servers"> & Partial<StationEntry>;

function fileOf(path: Path, stations: readonly Station[], classes: readonly ClassEntry[]) {
  const file: NetworkFile = {
    name: "path",
    horizon: 1e6,
    classes,
    arrivals: [
      {
        process: {
          type: "trace",
          customers: path.times.map((time, index) => ({
            time,
            class: classes[index % classes.length]!.id,
            visits: stations.map(({ id }, place) => ({
              station: id,
              service: path.services[index]![place]!,
            })),
          })),
        },
      },
    ],
    stations: stations.map((station) => ({
      service: { default: { dist: "deterministic", value: 1 } },
      ...station,
    })),
  };
  return file;
}

const one = [{ id: "a" }];
const two = [
  { id: "high", priority: 0 },
  { id: "low", priority: 1 },
];

/** Of each customer the time of this event at this station; missing if there was none. */
function momentsOf(file: NetworkFile, event: string, station: string): (number | undefined)[] {
  const { trace } = runReference({ file, arrivals: certainArrivals(file), draws: noChance });
  const moments: (number | undefined)[] = [];
  for (const line of trace) {
    if (line.event === event && line.station === station) moments[line.customer] = line.time;
  }
  return moments;
}

function expectClose(found: readonly (number | undefined)[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 8);
}

describe("paths of three hundred customers", () => {
  it("start as Lindley's recursion says before one server", () => {
    const path = pathOf(11, 300, 0.9, 1);
    let free = 0;
    const expected = path.times.map((time, index) => {
      const start = Math.max(time, free);
      free = start + path.services[index]![0]!;
      return start;
    });
    expectClose(
      momentsOf(fileOf(path, [{ id: "desk", servers: 1 }], one), "start", "desk"),
      expected,
    );
  });

  it("start as Kiefer and Wolfowitz's recursion says before three servers", () => {
    const path = pathOf(12, 300, 2.7, 1);
    const free = [0, 0, 0];
    const expected = path.times.map((time, index) => {
      free.sort((a, b) => a - b);
      const start = Math.max(time, free[0]!);
      free[0] = start + path.services[index]![0]!;
      return start;
    });
    expectClose(
      momentsOf(fileOf(path, [{ id: "desk", servers: 3 }], one), "start", "desk"),
      expected,
    );
  });

  it("are lost exactly when two servers are at work and there is no place to wait", () => {
    const path = pathOf(13, 300, 1.5, 1);
    const free = [0, 0];
    const lost: number[] = [];
    for (const [index, time] of path.times.entries()) {
      free.sort((a, b) => a - b);
      if (free[0]! > time) lost.push(index);
      else free[0] = time + path.services[index]![0]!;
    }
    const file = fileOf(path, [{ id: "desk", servers: 2, queueCapacity: 0 }], one);
    const found = momentsOf(file, "lose", "desk");
    expect([...found.keys()].filter((index) => found[index] !== undefined)).toEqual(lost);
    expect(lost.length).toBeGreaterThan(20);
  });

  it.each([0, 1, 3])(
    "pass a tandem with blocking and %i places between, as recursion says",
    (places) => {
      const path = pathOf(14, 300, 0.7, 3);
      const left: number[][] = [];
      // Leaving station k: after service, and once the one who is 1 + places before has left k + 1.
      for (const [index, time] of path.times.entries()) {
        const row: number[] = [];
        for (let place = 0; place < 3; place += 1) {
          const came = place === 0 ? time : row[place - 1]!;
          const done =
            Math.max(came, left[index - 1]?.[place] ?? 0) + path.services[index]![place]!;
          row.push(Math.max(done, left[index - 1 - places]?.[place + 1] ?? 0));
        }
        left.push(row);
      }
      const block = { servers: 1, queueCapacity: places, onFull: "block" } as const;
      const file = fileOf(
        path,
        [
          { id: "first", servers: 1 },
          { id: "second", ...block },
          { id: "third", ...block },
        ],
        one,
      );
      expectClose(
        momentsOf(file, "join", "second"),
        left.map((row) => row[0]!),
      );
      expectClose(
        momentsOf(file, "join", "third"),
        left.map((row) => row[1]!),
      );
      expectClose(
        momentsOf(file, "exit", "third"),
        left.map((row) => row[2]!),
      );
    },
  );

  it("do not feel who can be interrupted for them", () => {
    const path = pathOf(15, 300, 0.9, 1);
    const discipline = "priority-preemptive-resume";
    const found = momentsOf(
      fileOf(path, [{ id: "desk", servers: 1, discipline }], two),
      "end",
      "desk",
    );
    let free = 0;
    for (let index = 0; index < 300; index += 2) {
      free = Math.max(path.times[index]!, free) + path.services[index]![0]!;
      expect(found[index]).toBeCloseTo(free, 8);
    }
  });

  it.each(["lifo", "priority", "priority-preemptive-resume"] satisfies Discipline[])(
    "keep one server at work as long under %s as first in first out",
    (discipline) => {
      const path = pathOf(16, 300, 0.9, 1);
      const lastOf = (one: Discipline) => {
        const file = fileOf(path, [{ id: "desk", servers: 1, discipline: one }], two);
        return Math.max(...momentsOf(file, "end", "desk").map((time) => time ?? 0));
      };
      expect(lastOf(discipline)).toBeCloseTo(lastOf("fifo"), 8);
    },
  );
});
