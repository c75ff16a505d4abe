/**
 * A run that begins in a state of some age: a sampled steady state.
 *
 * The one rule: without chance it is a longer run of which the beginning was not seen, line for line;
 * with chance its first moments are those of theory.
 */
import { describe, expect, it } from "vitest";
import {
  compileNetwork,
  meanEstimate,
  type NetworkFile,
  runNetwork,
  VisitLog,
  visitLines,
} from "#engine";
import { CONFIDENCE, covers } from "../../support/confidence.ts";
import { occupancyOf, stationFigure } from "../../support/network-figures.ts";
import { small, station, takes } from "./small.ts";

interface Line {
  readonly time: number;
  readonly event: string;
  readonly customer: number;
  readonly rest: string;
}

function linesOf(file: NetworkFile, replication = 0, seed = file.name): readonly Line[] {
  const lines: Line[] = [];
  runNetwork(compileNetwork(file), {
    seed,
    replication,
    trace: (time, event, customer, ...names) =>
      lines.push({ time, event, customer, rest: names.join(" ") }),
  });
  return lines;
}

function every(interval: number, to: string, cls: string, batch = 1) {
  return {
    class: cls,
    entry: { [to]: 1 },
    process: { type: "renewal", interarrival: takes(interval) },
    batch: takes(batch),
  } as const;
}

/** A bit of everything, and nothing left to chance; all times are sums of quarters. */
const certain: NetworkFile = small({
  name: "certain",
  horizon: 32,
  classes: [{ id: "a" }, { id: "b", priority: 1 }, { id: "c", priority: 2 }],
  arrivals: [every(1, "desk", "b"), every(1.75, "ward", "a", 2), every(2.5, "desk", "c")],
  resources: [{ id: "euro", amount: 9, renew: { every: 8 } }],
  stations: [
    station("desk", {
      servers: [
        [0, 2],
        [13, 1],
      ],
      discipline: "priority-preemptive-resume",
      service: { default: takes(1.5) },
      patience: { default: { ...takes(3.25), to: "ward" } },
      classWhileWaiting: { c: { after: takes(1.25), to: "b" } },
    }),
    station("ward", {
      servers: 3,
      queueCapacity: 2,
      onFull: "block",
      holdWhileWaiting: true,
      service: { default: takes(2.25) },
      patience: { default: { ...takes(4), to: "gone" } },
    }),
    station("home", {
      servers: 2,
      discipline: "priority",
      consumes: { euro: 1 },
      service: { default: takes(1), a: takes(2.5) },
      patience: { default: { ...takes(6.5), to: "gone" } },
      priorityRise: { default: { every: 2 } },
    }),
  ],
  routing: { default: { desk: { ward: 1 }, ward: { home: 1 }, home: { out: 1 } } },
  exits: { out: { delay: takes(0.5) } },
});

describe("without chance", () => {
  const PAST = 64;

  it("is a longer run whose beginning was not seen", () => {
    const { servers } = certain.stations[0]!;
    const moved = (servers as readonly (readonly [number, number])[]).map(
      ([time, number]) => [time === 0 ? 0 : time + PAST, number] as const,
    );
    const [desk, ...others] = certain.stations;
    const whole = {
      ...certain,
      horizon: PAST + 32,
      stations: [{ ...desk!, servers: moved }, ...others],
    };
    const later = linesOf(whole).filter(({ time }) => time >= PAST);
    const numbers = new Map(
      [...new Set(linesOf(whole).flatMap((line) => (isThere(whole, line) ? [line.customer] : [])))]
        .sort((a, b) => a - b)
        .map((customer, number) => [customer, number]),
    );
    const expected = later.map((line) => ({
      ...line,
      time: line.time - PAST,
      customer: numbers.get(line.customer),
    }));
    const seen = linesOf({ ...certain, start: PAST }).filter(({ event }) => event !== "there");
    expect(seen.length).toBeGreaterThan(150);
    expect(new Set(seen.map(({ event }) => event)).size).toBeGreaterThan(8);
    expect(seen).toEqual(expected);
  });

  /** Whether a customer is in the network at the end of the past, or comes later. */
  function isThere(whole: NetworkFile, { customer }: Line): boolean {
    const left = linesOfWhole(whole).find(
      (line) => line.event === "exit" && line.customer === customer,
    );
    return left === undefined || left.time >= PAST;
  }

  let known: readonly Line[] | null = null;
  function linesOfWhole(whole: NetworkFile): readonly Line[] {
    known ??= linesOf(whole);
    return known;
  }

  // Comes every day and stays ten: from -10 to -1 ten came who are there just before 0.
  const stays = small({
    horizon: 4.5,
    start: 20,
    arrivals: [every(1, "stay", "a")],
    stations: [station("stay", { servers: "infinite", service: { default: takes(10) } })],
  });

  it("counts from time 0, with those who are there as they are", () => {
    const network = compileNetwork(stays);
    const visits = new VisitLog();
    const run = runNetwork(network, { seed: "stays", replication: 0, visits });
    expect(occupancyOf(network, run, "stay")[10]).toBeCloseTo(1, 12);
    expect(stationFigure(network, run, ["stay", "busyServers"])).toBeCloseTo(10, 12);
    // Come, start and end at 0, 1, 2, 3 and 4.
    expect([run.events, run.classes[0]?.[0], run.classes[0]?.[1]]).toEqual([15, 5, 5]);
    expect(run.classes[0]?.[2]).toBe(10);
    const rows = [...visitLines(visits, { classes: ["a"], stations: ["stay"] }, 0)];
    expect(rows).toEqual([
      ...[0, 1, 2, 3, 4].map((at) => `0,${at},a,stay,${at - 10},${at - 10},${at},${at},served`),
      ...[5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map(
        (at) => `0,${at},a,stay,${at - 10},${at - 10},,,unfinished`,
      ),
    ]);
  });

  it("tells who is there and what they are doing, in order of arrival", () => {
    const { start: _, ...file } = certain;
    expect(linesOf(file).some(({ event }) => event === "there")).toBe(false);
    const there = linesOf({ ...certain, start: PAST }).filter(({ event }) => event === "there");
    expect(there.map(({ customer }) => customer)).toEqual(there.map((_line, at) => at));
    expect(there.every(({ time }) => time === 0)).toBe(true);
    const words = new Set(there.map(({ rest }) => rest.split(" ").at(-1)));
    expect([...words].every((word) => /^(waiting|served|blocked|delayed)$/.test(word!))).toBe(true);
    expect(words.size).toBeGreaterThan(1);
  });

  it("can come to a deadlock before it begins", () => {
    const process = { type: "renewal", interarrival: takes(1) } as const;
    const full = { queueCapacity: 0, onFull: "block" };
    const file = small({
      horizon: 100,
      start: 10,
      arrivals: [{ class: "a", entry: { one: 1 }, process }],
      stations: [station("one", full), station("two", full)],
      routing: { default: { one: { two: 1 }, two: { one: 1 } } },
    });
    const { deadlock, stations } = runNetwork(compileNetwork(file), { seed: "", replication: 0 });
    // One comes at -9 and goes on at -8, when the next comes; at -7 both want the other's place.
    expect(deadlock).toEqual({ time: -7, stations: ["one", "two"] });
    expect(stations[0]?.[0]?.[0]).toBe(0);
  });
});

const exponential = (mean: number) => ({ dist: "exponential", mean }) as const;

function queue(mean: number, more: Partial<NetworkFile> = {}): NetworkFile {
  return small({
    name: "M/M/1 at once",
    horizon: 1,
    arrivals: [{ class: "a", entry: { desk: 1 }, process: { type: "poisson", rate: 0.9 } }],
    stations: [station("desk", { service: { default: exponential(mean) } })],
    ...more,
  });
}

/** Means over replications of what is seen in the first moments. */
function estimate(file: NetworkFile, replications: number, seen: "present" | "arrivals") {
  const network = compileNetwork(file);
  const values = Array.from({ length: replications }, (_, replication) => {
    const run = runNetwork(network, { seed: file.name, replication });
    if (seen === "arrivals") return stationFigure(network, run, ["desk", "arrivals"]);
    return occupancyOf(network, run, "desk").reduce((sum, share, at) => sum + share * at, 0);
  });
  return meanEstimate(values, CONFIDENCE);
}

describe("with chance", () => {
  // ρ / (1 - ρ) = 9. A past of 3000 is eight times 1 / (1 - √ρ)², the time in which a start is forgotten.
  it("has the mean number of M/M/1 at 0.9 from the first moment on", () => {
    expect(covers(estimate(queue(1, { start: 3000 }), 300, "present"), 9)).toBe(true);
    expect(covers(estimate(queue(1), 300, "present"), 9)).toBe(false);
    expect(covers(estimate(queue(1.05, { start: 3000 }), 300, "present"), 9)).toBe(false);
  });

  // An equilibrium renewal process brings time over mean interval; a fresh one far fewer at first.
  it("goes on with the interval of arrivals that runs at time 0", () => {
    const process = {
      type: "renewal",
      interarrival: { dist: "erlang", mean: 1, k: 4 },
    } as const;
    const file = queue(0.5, {
      name: "equilibrium renewal",
      horizon: 0.3,
      start: 30,
      arrivals: [{ class: "a", entry: { desk: 1 }, process }],
    });
    const { start: _, ...fresh } = file;
    expect(covers(estimate(file, 2000, "arrivals"), 0.3)).toBe(true);
    expect(covers(estimate(fresh, 2000, "arrivals"), 0.3)).toBe(false);
  });

  // The rate is 2 in the first half of every week and 0 in the second; all stay half a week.
  it("has had its seasons before time 0 too", () => {
    const process = {
      type: "piecewise-poisson",
      breaks: [0, 0.5],
      rates: [0, 40],
      period: 1,
    } as const;
    const file = queue(1, {
      name: "seasons",
      horizon: 0.25,
      start: 3.3,
      arrivals: [{ class: "a", entry: { desk: 1 }, process }],
      stations: [station("desk", { servers: "infinite", service: { default: takes(0.5) } })],
    });
    // Who came in the half week before is there: 20 at 0, 10 at 0.25, so 15 on average.
    expect(covers(estimate(file, 400, "present"), 15)).toBe(true);
  });

  const busy = queue(1, { horizon: 50, start: 300 });
  const comes = (lines: readonly Line[]) =>
    lines.filter(({ event }) => event === "arrive").map(({ time }) => time);
  const thereIn = (lines: readonly Line[]) => lines.filter(({ event }) => event === "there").length;

  it("brings the same customers at the same times as without a past", () => {
    const { start: _, ...empty } = busy;
    expect(comes(linesOf(busy))).toEqual(comes(linesOf(empty)));
    expect(comes(linesOf({ ...busy, start: 700 }))).toEqual(comes(linesOf(empty)));
  });

  it("has another past in every replication, and the same one again", () => {
    const counts = Array.from({ length: 12 }, (_, replication) =>
      thereIn(linesOf(busy, replication)),
    );
    expect(new Set(counts).size).toBeGreaterThan(4);
    expect(linesOf(busy, 3)).toEqual(linesOf(busy, 3));
    const other = Array.from({ length: 12 }, (_, replication) =>
      thereIn(linesOf(busy, replication, "another seed")),
    );
    expect(other).not.toEqual(counts);
  });

  it("branches like any other run", () => {
    const variants = { same: {}, more: { servers: { desk: 2 } } };
    const network = compileNetwork({ ...busy, branches: { at: 10, variants } });
    const { variants: lived, ...base } = runNetwork(network, { seed: "b", replication: 0 });
    const { variants: _none, ...plain } = runNetwork(compileNetwork(busy), {
      seed: "b",
      replication: 0,
    });
    expect(base).toEqual(plain);
    expect(lived?.["same"]).toEqual(plain);
    expect(lived?.["more"]).not.toEqual(plain);
  });

  it("draws so many arrivals, though those of the past came too", () => {
    const { horizon: _, ...file } = busy;
    const lines = linesOf({ ...file, stopAfterArrivals: 7 });
    expect(comes(lines)).toHaveLength(7);
    expect(lines.filter(({ event }) => event === "exit").length).toBe(7 + thereIn(lines));
  });
});
