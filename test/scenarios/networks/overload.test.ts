/**
 * Which stations are told to be offered too much work, against sums done by hand.
 *
 * The one rule: each case has a station that is just above its capacity or just below it, so that a
 * wrong average would tip it.
 */
import { describe, expect, it } from "vitest";
import { overloads } from "#scenarios";
import { type Loose, oneStation, traced } from "./sample-networks.ts";

const exponential = (mean: number): Loose => ({ dist: "exponential", mean });

/** Stations by name with a number of servers and a mean service, and a rate into the first. */
function network(rate: number, stations: Loose, routing: Loose): Loose {
  const [first = ""] = Object.keys(stations);
  return {
    name: "n",
    horizon: 100,
    classes: [{ id: "c" }],
    arrivals: [{ class: "c", entry: { [first]: 1 }, process: { type: "poisson", rate } }],
    stations: Object.entries<Loose>(stations).map(([id, { mean, ...rest }]) => ({
      id,
      service: { default: exponential(mean) },
      ...rest,
    })),
    routing: { default: routing },
  };
}

/** What it is about, load and capacity, rounded. */
const told = (file: Loose): readonly (readonly [string, number, number])[] =>
  overloads(file).map(({ kind, name, variant, load, capacity }) => [
    [...(variant === null ? [] : [variant]), ...(kind === "station" ? [] : [kind]), name].join(" "),
    Math.round(load * 1e6) / 1e6,
    Math.round(capacity * 1e6) / 1e6,
  ]);

const one = (change: (file: Loose) => unknown): Loose => {
  const file = oneStation();
  change(file);
  return file;
};
const processed = (process: Loose): Loose => one((f) => Object.assign(f.arrivals[0], { process }));

describe("the load of one station", () => {
  it.each<readonly [string, Loose, number | null]>([
    ["rate 0.9, mean 1", network(0.9, { s: { servers: 1, mean: 1 } }, { s: { out: 1 } }), null],
    ["rate 1, mean 1", network(1, { s: { servers: 1, mean: 1 } }, { s: { out: 1 } }), 1],
    ["rate 2.5, mean 1", network(2.5, { s: { servers: 1, mean: 1 } }, { s: { out: 1 } }), 2.5],
    // 10 in [0, 50), 0 in [50, 100): 5 on average, or 10 for a whole round of 10 twice a day.
    ["pieces", processed({ type: "piecewise-poisson", breaks: [0, 50], rates: [2.2, 0] }), 1.1],
    [
      "pieces that come back",
      processed({ type: "piecewise-poisson", breaks: [0, 1], rates: [0, 1.5], period: 4 }),
      1.125,
    ],
    [
      "pieces of which the last is cut off by the end",
      processed({ type: "piecewise-poisson", breaks: [0, 99], rates: [1.02, 0], period: 198 }),
      1.0098,
    ],
    [
      "a wave over whole rounds",
      processed({ type: "sinusoidal", mean: 1.1, amplitude: 1, period: 25 }),
      1.1,
    ],
    // Over half a round: mean + amplitude · 2/π.
    [
      "a wave over half a round",
      processed({ type: "sinusoidal", mean: 0.5, amplitude: 0.5, period: 200 }),
      null,
    ],
    [
      "a wave over half a round, and high",
      processed({ type: "sinusoidal", mean: 0.7, amplitude: 0.7, period: 200 }),
      0.7 + (0.7 * 2) / Math.PI,
    ],
    [
      "renewals of 0.8",
      processed({ type: "renewal", interarrival: { dist: "uniform", min: 0.6, max: 1 } }),
      1.25,
    ],
    ["150 times before 100", processed({ type: "trace", times: new Array(150).fill(1) }), 1.5],
    [
      "batches of 0, 1 and 5",
      one((f) => (f.arrivals[0].batch = { dist: "empirical", values: [0, 1, 5] })),
      1,
    ],
    [
      "a delay at the exit",
      one((f) => (f.exits = { out: { delay: { dist: "deterministic", value: 1.2 } } })),
      1.1,
    ],
    [
      "services by destination",
      one((f) => {
        f.routing.default.s = { near: 0.75, far: 0.25 };
        const byDestination = { far: exponential(6), default: exponential(1) };
        f.stations[0].service.default = { byDestination };
      }),
      1.125,
    ],
    [
      "services by number: the last law counts where it is crowded",
      one((f) => {
        const byNumber = [
          [1, exponential(1)],
          [5, exponential(3)],
        ];
        f.stations[0].service.default = { byNumber };
      }),
      1.5,
    ],
  ])("is rate times service: %s", (_what, file, load) => {
    const rounded = load === null ? null : Math.round(load * 1e6) / 1e6;
    expect(told(file)).toEqual(rounded === null ? [] : [["s", rounded, 1]]);
  });

  it("is held against the average of a schedule over the run", () => {
    const scheduled = (rate: number): Loose => {
      const servers = [
        [0, 1],
        [50, 3],
        [500, 9],
      ];
      return network(rate, { s: { servers, mean: 1 } }, { s: { out: 1 } });
    };
    expect(told(scheduled(1.99))).toEqual([]);
    expect(told(scheduled(2.01))).toEqual([["s", 2.01, 2]]);
  });

  it("is held against the last of a schedule where a run ends with its customers", () => {
    const servers = [
      [0, 9],
      [5, 2],
    ];
    const file = network(2.5, { s: { servers, mean: 1 } }, { s: { out: 1 } });
    delete file.horizon;
    file.stopAfterArrivals = 100;
    expect(told(file)).toEqual([["s", 2.5, 2]]);
  });

  it("is never too much for infinite servers, nor for nobody", () => {
    const file = network(99, { s: { servers: "infinite", mean: 9 } }, { s: { out: 1 } });
    expect(told(file)).toEqual([]);
    file.stations[0].servers = 0;
    file.arrivals = [];
    expect(told(file)).toEqual([]);
  });

  it("is what traced customers bring", () => {
    const file = traced();
    expect(told(file)).toEqual([]);
    // 3 units of service at a in a run of 2.5.
    file.horizon = 2.5;
    expect(told(file)).toEqual([["a", 1.2, 1]]);
  });
});

describe("the load of stations in a row", () => {
  it("is what the station before can pass on, and no more", () => {
    const row = (mean: number): Loose =>
      network(
        4,
        { a: { servers: 1, mean: 1 }, b: { servers: 1, mean } },
        { a: { b: 1 }, b: { out: 1 } },
      );
    expect(told(row(0.9))).toEqual([["a", 4, 1]]);
    expect(told(row(1.1))).toEqual([
      ["a", 4, 1],
      ["b", 1.1, 1],
    ]);
  });

  it("counts those who come back: 1 / (1 - 0.5) visits each", () => {
    const back = (mean: number): Loose =>
      network(1, { s: { servers: 1, mean } }, { s: { s: 0.5, out: 0.5 } });
    expect(told(back(0.49))).toEqual([]);
    expect(told(back(0.5))).toEqual([["s", 1, 1]]);
    // Above capacity only 1 / 0.625 of them get as far as coming back: 1 + 0.5 · 1.6 = 1.8.
    expect(told(back(0.625))).toEqual([["s", 1.125, 1]]);
  });

  it("counts many returns: 1 / (1 - 0.99) visits each", () => {
    const back = (mean: number): Loose =>
      network(1, { s: { servers: 1, mean } }, { s: { s: 0.99, out: 0.01 } });
    expect(told(back(0.0099))).toEqual([]);
    expect(told(back(0.01001))[0]?.[0]).toBe("s");
  });

  it("counts overflow where it arrives", () => {
    const over = (mean: number): Loose =>
      network(
        3,
        {
          a: { servers: 1, mean: 1, queueCapacity: 0, onFull: "b" },
          b: { servers: 1, mean },
        },
        { a: { out: 1 }, b: { out: 1 } },
      );
    // Two of three find no server at a.
    expect(told(over(0.49))).toEqual([["a", 3, 1]]);
    expect(told(over(0.6))).toEqual([
      ["a", 3, 1],
      ["b", 1.2, 1],
    ]);
  });

  it("counts those who lose patience where they go", () => {
    const file = network(
      3,
      { a: { servers: 1, mean: 1 }, b: { servers: 1, mean: 1 } },
      { a: { out: 1 }, b: { out: 1 } },
    );
    file.stations[0].patience = { c: { ...exponential(5), to: { b: 0.75, gone: 0.25 } } };
    expect(told(file)).toEqual([
      ["a", 3, 1],
      ["b", 1.5, 1],
    ]);
  });

  it("goes by class, changes of class after service too", () => {
    const file = network(
      1,
      { a: { servers: 2, mean: 1 }, b: { servers: 1, mean: 1 } },
      { a: { b: 1 }, b: { out: 1 } },
    );
    file.classes.push({ id: "d" });
    file.stations[0].classAfter = { c: { c: 0.5, d: 0.5 } };
    file.stations[1].service = { c: exponential(0.2), d: exponential(1.9) };
    expect(told(file)).toEqual([["b", 1.05, 1]]);
    file.stations[1].service.d.mean = 1.7;
    expect(told(file)).toEqual([]);
  });

  it("says nothing of a network that nobody enters from outside", () => {
    const file = network(
      1,
      { a: { servers: 1, mean: 1 }, b: { servers: 1, mean: 2 } },
      { a: { b: 1 }, b: { a: 1 } },
    );
    file.arrivals = [];
    file.initial = [{ class: "c", station: "a", waits: [1, 1, 1] }];
    expect(told(file)).toEqual([]);
  });
});

describe("what is asked of resources", () => {
  const using = (rate: number, parts: Loose, resource: Loose): Loose => ({
    ...network(rate, { s: { servers: "infinite", mean: 0.5, ...parts } }, { s: { out: 1 } }),
    resources: [{ id: "r", ...resource }],
  });

  it("is rate times service times amount for what is given back", () => {
    // 4 a unit, half a unit each, 2 of it: 4.
    const room = (amount: number): Loose => using(4, { needs: { r: 2 } }, { amount });
    expect(told(room(4.1))).toEqual([]);
    expect(told(room(4))).toEqual([["resource r", 4, 4]]);
  });

  it("is rate times amount for what is used up, against all that comes in over the run", () => {
    const budget = (rate: number, to: number): Loose =>
      using(rate, { consumes: { r: 2 } }, { amount: 10, renew: { every: 10, to } });
    // 10 at first and nine times 20: 190 in 100.
    expect(told(budget(0.94, 20))).toEqual([]);
    expect(told(budget(0.96, 20))).toEqual([["budget r", 1.92, 1.9]]);
    expect(told(using(0.06, { consumes: { r: 2 } }, { amount: 10 }))).toEqual([
      ["budget r", 0.12, 0.1],
    ]);
  });

  it("is counted until the last customer is to be expected, where there is no horizon", () => {
    // 100 customers at 4 a unit come in 25; each uses 2.
    const draining = (resource: Loose): Loose => {
      const { horizon: _horizon, ...file } = using(4, { consumes: { r: 2 } }, resource);
      return { ...file, stopAfterArrivals: 100 };
    };
    expect(told(draining({ amount: 200 }))).toEqual([]);
    expect(told(draining({ amount: 190 }))).toEqual([["budget r", 8, 7.6]]);
    expect(told(draining({ amount: 7, renew: { every: 1 } }))).toEqual([["budget r", 8, 7]]);
    expect(told(draining({ amount: 8, renew: { every: 1 } }))).toEqual([]);
  });

  it("says where it is exactly what there is, of stations too", () => {
    const exact = (file: Loose) => overloads(file).map(({ isExact }) => isExact);
    expect(exact(using(4, { needs: { r: 2 } }, { amount: 4 }))).toEqual([true]);
    expect(exact(using(4, { needs: { r: 2 } }, { amount: 3.9 }))).toEqual([false]);
    const loaded = (mean: number): Loose =>
      network(0.1, { s: { servers: 1, mean } }, { s: { out: 1 } });
    expect(exact(loaded(10))).toEqual([true]);
    expect(exact(loaded(10.1))).toEqual([false]);
  });

  it("is what a station can begin, and no more", () => {
    const file = using(4, { servers: 1, needs: { r: 1 } }, { amount: 1.5 });
    expect(told(file)).toEqual([["s", 2, 1]]);
  });
});

describe("the load in a variant", () => {
  const branched = (variant: Loose): Loose => ({
    ...network(0.5, { s: { servers: 1, mean: 1 } }, { s: { out: 1 } }),
    branches: { at: 50, variants: { v: variant } },
  });

  it("goes by its own length of service and number of servers", () => {
    expect(told(branched({ serviceFactor: { s: 1.9 } }))).toEqual([]);
    expect(told(branched({ serviceFactor: { s: 2.1 } }))).toEqual([["v s", 1.05, 1]]);
    expect(told(branched({ servers: { s: 0 } }))).toEqual([["v s", 0.5, 0]]);
    expect(told(branched({ servers: { s: 2 }, serviceFactor: { s: 2.1 } }))).toEqual([]);
  });

  it("goes by who comes from its date on", () => {
    const file = branched({ serviceFactor: { s: 1.1 } });
    file.arrivals[0].process = { type: "piecewise-poisson", breaks: [0, 50], rates: [0.1, 0.95] };
    expect(told(file)).toEqual([["v s", 1.045, 1]]);
  });

  it("is told once where it is so in the run as well", () => {
    const file = branched({ serviceFactor: { s: 2 } });
    file.arrivals[0].process.rate = 1.5;
    expect(told(file)).toEqual([["s", 1.5, 1]]);
  });
});
