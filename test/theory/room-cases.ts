/**
 * Cases about room: finite waiting rooms, overflow, blocking, turning away, servers that are kept.
 *
 * The one rule: the formula stands here with its source, or a small Markov chain is solved in its
 * place; no value comes from a run.
 */
import type { NetworkFile } from "#engine";
import { erlangB } from "../../engine/analysis/queueing-theory.ts";
import { longRun } from "../support/markov-oracle.ts";
import {
  at,
  exits,
  exponential,
  type Figure,
  occupancyMean,
  ofClass,
  per,
  rate,
  single,
  type TheoryCase,
  timeWith,
} from "./case.ts";

const present = (number: number) => number;
const lost = (id: string) => per(at(id, "lost"), at(id, "arrivals"));

/** M/M/3 at 2.5 with five waiting places, by its chain. */
function finiteRoom(): TheoryCase {
  const chain = (longer: number) =>
    longRun(0, (count: number) => [
      [count < 8 ? 2.5 : 0, count + 1],
      [Math.min(count, 3) / longer, count - 1],
    ]);
  const queue = (longer: number) => chain(longer)((count) => Math.max(0, count - 3));
  const full = (longer: number) => chain(longer)((count) => Number(count === 8));
  return {
    name: "M/M/3/8",
    source: "birth-death chain",
    file: single(
      "M/M/3/8",
      2.5,
      { servers: 3, queueCapacity: 5, service: { default: exponential(1) } },
      { horizon: 4000, warmup: 100 },
    ),
    figures: [
      { what: "share lost", expected: full(1), of: lost("A"), formula: full },
      { what: "queue length", expected: queue(1), of: at("A", "queueLength"), formula: queue },
      {
        what: "mean wait of those let in",
        expected: queue(1) / (2.5 * (1 - full(1))),
        of: at("A", "wait"),
        formula: (longer) => queue(longer) / (2.5 * (1 - full(longer))),
      },
      { what: "share of time full", expected: full(1), of: timeWith("A", (count) => count === 8) },
    ],
  };
}

/** Five servers at 4; who finds them busy goes to B, which is unlimited, or has three servers. */
function overflow(servers: number | "infinite", horizon: number): NetworkFile {
  return {
    name: "overflow",
    horizon,
    warmup: 100,
    classes: [{ id: "x" }],
    arrivals: [{ class: "x", entry: { A: 1 }, process: { type: "poisson", rate: 4 } }],
    stations: [
      {
        id: "A",
        servers: 5,
        queueCapacity: 0,
        onFull: "B",
        service: { default: exponential(1) },
      },
      { id: "B", servers, queueCapacity: 0, onFull: "lose", service: { default: exponential(1) } },
    ],
    routing: { default: { A: { out: 1 }, B: { out: 1 } } },
  };
}

/** Load that five servers let through, and its variance about the load without error (Riordan). */
function overflowLoad(load: number) {
  const mean = load * erlangB(5, load);
  return { mean, variance: mean * (1 - mean + load / (6 + mean - load)) };
}

const overflowCases: readonly TheoryCase[] = [
  {
    name: "overflow to an unlimited station",
    source: "Erlang's loss formula; Riordan's variance of overflow, in Wilkinson (1956)",
    file: overflow("infinite", 16_000),
    figures: [
      {
        what: "mean number at the second",
        expected: overflowLoad(4).mean,
        of: occupancyMean("B", present),
        formula: (longer) => overflowLoad(4 * longer).mean,
      },
      {
        what: "mean square of the number at the second about its mean",
        expected: overflowLoad(4).variance,
        of: occupancyMean("B", (count) => (count - overflowLoad(4).mean) ** 2),
      },
      {
        what: "arrivals at the second a time unit",
        expected: 4 * erlangB(5, 4),
        of: rate(at("B", "arrivals")),
        formula: (longer) => 4 * erlangB(5, 4 * longer),
      },
    ],
  },
  {
    name: "overflow to three more servers",
    source: "five servers and three behind them lose as eight do: Erlang's loss formula",
    file: overflow(3, 6000),
    figures: [
      {
        what: "share lost by both",
        expected: erlangB(8, 4),
        of: per(exits("lost"), ofClass("x", "entered")),
        formula: (longer) => erlangB(8, 4 * longer),
      },
      {
        what: "busy servers of both",
        expected: 4 * (1 - erlangB(8, 4)),
        of: (look) => at("A", "busyServers")(look) + at("B", "busyServers")(look),
        formula: (longer) => 4 * longer * (1 - erlangB(8, 4 * longer)),
      },
    ],
  },
];

/** M/M/1 at 1.5 where a quarter of those who find two turn away, half of three, all of five. */
function baulking(): TheoryCase {
  const chance = (count: number): number =>
    count < 2 ? 0 : count < 3 ? 0.25 : count < 5 ? 0.5 : 1;
  const chain = (longer: number) =>
    longRun(0, (count: number) => [
      [1.5 * (1 - chance(count)), count + 1],
      [Math.min(count, 1) / longer, count - 1],
    ]);
  const share = (longer: number) => chain(longer)(chance);
  const mean = (longer: number) => chain(longer)(present);
  const schedule = [
    [0, 0],
    [2, 0.25],
    [3, 0.5],
    [5, 1],
  ] as const;
  return {
    name: "M/M/1 with baulking",
    source: "birth-death chain",
    file: single(
      "baulking",
      1.5,
      {
        servers: 1,
        service: { default: exponential(1) },
        baulk: { default: { chance: schedule, to: "elsewhere" } },
      },
      { horizon: 8000, warmup: 100 },
    ),
    figures: [
      {
        what: "share that turns away",
        expected: share(1),
        of: per(exits("elsewhere"), at("A", "arrivals")),
        formula: share,
      },
      { what: "number present", expected: mean(1), of: occupancyMean("A", present), formula: mean },
    ],
  };
}

/** M/G/1 at 0.5: a service of mean 1, and for a quarter a delay of 1 before the server is free. */
function delayedExit(): TheoryCase {
  const wait = (longer: number) => {
    const load = 0.5 * (longer + 0.25);
    const square = 2 * longer ** 2 + 0.25 * (2 * longer + 1);
    return (0.5 * square) / (2 * (1 - load));
  };
  return {
    name: "delayed exits",
    source: "Pollaczek and Khinchine with service and delay together",
    file: {
      ...single(
        "delayed exits",
        0.5,
        { servers: 1, service: { default: exponential(1) } },
        { horizon: 21_000, warmup: 500 },
      ),
      routing: { default: { A: { out: 0.75, late: 0.25 } } },
      exits: { late: { delay: { dist: "deterministic", value: 1 } } },
    },
    faults: {
      way: (file) => ({ ...file, routing: { default: { A: { out: 0.7375, late: 0.2625 } } } }),
    },
    figures: [
      { what: "mean wait", expected: wait(1), of: at("A", "wait"), formula: wait },
      { what: "utilisation", expected: 0.625, of: at("A", "utilisation") },
      {
        what: "servers held after service",
        expected: 0.125,
        of: at("A", "blockedServers"),
        notices: "way",
      },
    ],
  };
}

/**
 * Two servers with two waiting places, then one server with one: who cannot go on holds its server.
 * In the chain `first` are all at the first station, `held` of whom have been served.
 */
function blocking(): TheoryCase {
  interface State {
    readonly first: number;
    readonly held: number;
    readonly second: number;
  }
  const chain = (longer: number) =>
    longRun<State>({ first: 0, held: 0, second: 0 }, ({ first, held, second }) => {
      const serving = Math.min(first - held, 2 - held);
      const served: State =
        second < 2
          ? { first: first - 1, held, second: second + 1 }
          : { first, held: held + 1, second };
      const freed: State =
        held > 0
          ? { first: first - 1, held: held - 1, second }
          : { first, held, second: second - 1 };
      return [
        [first < 4 ? 1.2 : 0, { first: first + 1, held, second }],
        [serving / longer, served],
        [second > 0 ? 1 / (0.8 * longer) : 0, freed],
      ];
    });
  const figure = (
    what: string,
    of: Figure["of"],
    value: (state: State) => number,
    scale: (mean: number) => number = present,
  ): Figure => {
    const formula = (longer: number) => scale(chain(longer)(value));
    return { what, expected: formula(1), of, formula };
  };
  return {
    name: "tandem with little room",
    source: "Markov chain of the tandem",
    file: {
      name: "tandem with little room",
      horizon: 7000,
      warmup: 100,
      classes: [{ id: "x" }],
      arrivals: [{ class: "x", entry: { A: 1 }, process: { type: "poisson", rate: 1.2 } }],
      stations: [
        { id: "A", servers: 2, queueCapacity: 2, service: { default: exponential(1) } },
        {
          id: "B",
          servers: 1,
          queueCapacity: 1,
          onFull: "block",
          service: { default: exponential(0.8) },
        },
      ],
      routing: { default: { A: { B: 1 }, B: { out: 1 } } },
    },
    figures: [
      figure("share lost", lost("A"), ({ first }) => Number(first === 4)),
      figure("servers held", at("A", "blockedServers"), ({ held }) => held),
      figure("servers at work", at("A", "busyServers"), ({ first, held }) =>
        Math.min(first - held, 2 - held),
      ),
      figure("queue of the first", at("A", "queueLength"), ({ first }) => Math.max(0, first - 2)),
      figure("queue of the second", at("B", "queueLength"), ({ second }) =>
        Math.max(0, second - 1),
      ),
      figure(
        "throughput",
        rate(at("B", "served")),
        ({ first }) => Number(first === 4),
        (full) => 1.2 * (1 - full),
      ),
    ],
  };
}

export const roomCases: readonly TheoryCase[] = [
  finiteRoom(),
  ...overflowCases,
  baulking(),
  delayedExit(),
  blocking(),
];
