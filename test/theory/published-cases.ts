/**
 * Published and derived answers that other simulators test themselves by, T01 to T09b, and the
 * classics beside them.
 *
 * The one rule: the expected number is copied from where it was published; a formula beside it is
 * there to say what it would be if services took longer.
 */
import { mg1Wait, mmc } from "../../engine/analysis/queueing-theory.ts";
import { erlangA } from "../support/birth-death.ts";
import {
  at,
  exponential,
  type Figure,
  occupancyMean,
  per,
  single,
  type TheoryCase,
  timeWith,
} from "./case.ts";

const present = (number: number) => number;

interface QueueSize {
  readonly arrivals: number;
  readonly servers: number;
  readonly horizon: number;
  readonly warmup?: number;
}

/** M/M/c with mean service 1. */
function multiServer(size: QueueSize, wait: number, delayed: number, source: string): TheoryCase {
  const { arrivals, servers, horizon, warmup = 500 } = size;
  const queue = (longer: number) => mmc(arrivals, longer, servers);
  return {
    name: `M/M/${servers} ${arrivals}`,
    source,
    file: single(
      `M/M/${servers}`,
      arrivals,
      { servers, service: { default: exponential(1) } },
      { horizon, warmup },
    ),
    figures: [
      {
        what: "mean wait",
        expected: wait,
        of: at("A", "wait"),
        formula: (longer) => queue(longer).wait,
      },
      {
        what: "share that waits",
        expected: delayed,
        of: at("A", "delayed"),
        formula: (longer) => queue(longer).delayed,
      },
      {
        what: "queue length",
        expected: arrivals * wait,
        of: at("A", "queueLength"),
        formula: (longer) => queue(longer).queueLength,
      },
      {
        what: "busy servers",
        expected: arrivals,
        of: at("A", "busyServers"),
        formula: (longer) => arrivals * longer,
      },
    ],
  };
}

/** M/G/1 with mean service 1. */
function generalService(name: string, cv: number, expected: number, source: string): TheoryCase {
  const service =
    cv === 0
      ? ({ dist: "deterministic", value: 1 } as const)
      : ({ dist: "lognormal", mean: 1, cv } as const);
  return {
    name,
    source,
    file: single(
      name,
      0.8,
      { servers: 1, service: { default: service } },
      { horizon: cv === 0 ? 11_000 : 21_000, warmup: 1000 },
    ),
    figures: [
      {
        what: "mean wait",
        expected,
        of: at("A", "wait"),
        formula: (longer) => mg1Wait(0.8, longer, cv),
      },
    ],
  };
}

interface ErlangACase {
  readonly name: string;
  readonly rate: number;
  readonly servers: number;
  readonly meanPatience: number;
  readonly horizon: number;
}

const abandoned = per(at("A", "reneged"), at("A", "arrivals"));

/** M/M/c+M with mean service 1. */
function impatient(
  one: ErlangACase,
  expected: Readonly<Partial<Record<"delayed" | "abandoned" | "waitOfServed", number>>>,
): TheoryCase {
  const queue = (longer: number) => erlangA({ ...one, meanService: longer });
  const observed = { delayed: at("A", "delayed"), abandoned, waitOfServed: at("A", "wait") };
  return {
    name: one.name,
    source: "birth-death chain of Erlang-A, checked with hand-written C++",
    file: single(
      one.name,
      one.rate,
      {
        servers: one.servers,
        service: { default: exponential(1) },
        patience: { default: { ...exponential(one.meanPatience), to: "gone" } },
      },
      { horizon: one.horizon, warmup: 100 },
    ),
    figures: (["delayed", "abandoned", "waitOfServed"] as const).flatMap((what): Figure[] => {
      const value = expected[what];
      if (value === undefined) return [];
      return [
        { what, expected: value, of: observed[what], formula: (longer) => queue(longer)[what] },
      ];
    }),
  };
}

/** M/M/1 with two classes, 0.2 and 0.6 a time unit, mean service 1: published stays. */
function priorities(
  name: string,
  discipline: "priority" | "priority-preemptive-resume",
  stays: readonly [number, number],
  source: string,
): TheoryCase {
  const arrivals = [0.2, 0.6].map((rate, level) => ({
    class: `class${level}`,
    entry: { A: 1 },
    process: { type: "poisson", rate } as const,
  }));
  return {
    name,
    source,
    file: {
      name,
      horizon: 16_000,
      warmup: 1000,
      classes: [
        { id: "class0", priority: 0 },
        { id: "class1", priority: 1 },
      ],
      arrivals,
      stations: [{ id: "A", servers: 1, discipline, service: { default: exponential(1) } }],
      routing: { default: { A: { out: 1 } } },
    },
    figures: stays.map((expected, level) => ({
      what: `mean stay of class ${level}`,
      expected,
      of: at("A", "sojourn", `class${level}`),
    })),
  };
}

const stateChances: TheoryCase = {
  name: "T02",
  source: "M/M/1 at 1 and 3, state chances of Ciw's own test",
  file: single(
    "T02",
    1,
    { servers: 1, service: { default: exponential(1 / 3) } },
    { horizon: 11_000, warmup: 100 },
  ),
  figures: [0.666667, 0.222222, 0.074074, 0.024691].map((expected, number) => ({
    what: `share of time with ${number}`,
    expected,
    of: timeWith("A", (count) => count === number),
    formula: (longer) => (1 - longer / 3) * (longer / 3) ** number,
  })),
};

const finiteRoom: TheoryCase = {
  name: "T03",
  source: "M/M/2/3 at 3 and 4, vignette of simmer",
  file: single(
    "T03",
    3,
    { servers: 2, queueCapacity: 1, onFull: "lose", service: { default: exponential(1 / 4) } },
    { horizon: 4000, warmup: 50 },
  ),
  figures: [
    {
      what: "share lost",
      expected: 0.0493601463,
      of: per(at("A", "lost"), at("A", "arrivals")),
    },
    { what: "number present", expected: 0.7623400366, of: occupancyMean("A", present) },
    { what: "mean stay", expected: 0.2673076923, of: at("A", "sojourn") },
  ],
};

/** What leaves M/M/2 is Poisson, so the next station is M/M/3 by itself. */
const tandem: TheoryCase = {
  name: "tandem",
  source: "Burke (1956); waits of M/M/2 at 0.75 and M/M/3 at 0.8 by Erlang's delay formula",
  file: {
    name: "tandem",
    horizon: 6000,
    warmup: 1000,
    classes: [{ id: "x" }],
    arrivals: [{ class: "x", entry: { A: 1 }, process: { type: "poisson", rate: 1.5 } }],
    stations: [
      { id: "A", servers: 2, service: { default: exponential(1) } },
      { id: "B", servers: 3, service: { default: exponential(1.6) } },
    ],
    routing: { default: { A: { B: 1 }, B: { out: 1 } } },
  },
  figures: [
    // M/M/2: ρ² / (1 - ρ²) services; M/M/3 at 0.8 has 1.078651685 services (theory suite, MM3).
    { id: "A", wait: 0.75 ** 2 / (1 - 0.75 ** 2), mean: 1, servers: 2 },
    { id: "B", wait: 1.6 * 1.078651685393258, mean: 1.6, servers: 3 },
  ].map(({ id, wait, mean, servers }) => ({
    what: `mean wait at ${id}`,
    expected: wait,
    of: at(id, "wait"),
    formula: (longer: number) => mmc(1.5, mean * longer, servers).wait,
  })),
};

const classic = "published waits of M/M/c at six decimals; Erlang's delay formula";

export const publishedCases: readonly TheoryCase[] = [
  {
    ...multiServer(
      { arrivals: 45, servers: 50, horizon: 500, warmup: 100 },
      0.0727728934,
      0.3638644672,
      "T01: M/M/50 at 45 and 1, Erlang's delay formula",
    ),
    name: "T01",
  },
  stateChances,
  finiteRoom,
  generalService("T04", 1.5, 6.5, "Pollaczek and Khinchine: 0.8 · 3.25 / (2 · 0.2)"),
  generalService("T04 M/D/1", 0, 2, "Pollaczek and Khinchine: half the wait of M/M/1"),
  priorities(
    "T06",
    "priority",
    [2, 6],
    "M/M/1 with priorities, quoted by Ciw's test; Cobham (1954)",
  ),
  priorities(
    "T08",
    "priority-preemptive-resume",
    [1.25, 6.25],
    "M/M/1 preemptive-resume: 1 / (1 - 0.2) and 1 / (0.8 · 0.2)",
  ),
  impatient(
    { name: "T09", rate: 10, servers: 10, meanPatience: 2, horizon: 1200 },
    { delayed: 0.6196552309, abandoned: 0.1039132123, waitOfServed: 0.1995812072 },
  ),
  impatient(
    { name: "T09b", rate: 45, servers: 50, meanPatience: 5, horizon: 350 },
    { abandoned: 0.0085566441, waitOfServed: 0.0420934372 },
  ),
  multiServer({ arrivals: 1.6, servers: 2, horizon: 6000 }, 1.7777777777777777, 32 / 45, classic),
  multiServer({ arrivals: 4.5, servers: 5, horizon: 4000 }, 1.524986, 0.762493, classic),
  tandem,
];
