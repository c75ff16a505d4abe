/**
 * Queueing networks with a known answer.
 *
 * The one rule: the expected number is copied from a published or derived value and stands beside a
 * formula that also says what it would be if service took longer; a test that cannot tell the two
 * apart proves nothing.
 */
import { mmc, UNLIMITED } from "#engine";
import { erlangB, mg1Wait, priorityWaits } from "../../engine/analysis/queueing-theory.ts";
import { erlangA, poissonAbove } from "../support/birth-death.ts";
import type { Observed, Replication, TheoryNetwork } from "../support/queueing-network.ts";

/** One figure of a case. */
export interface Figure {
  readonly what: string;
  readonly expected: number;
  /** The same by formula, with services `longer` times as long. */
  readonly formula: (longer: number) => number;
  readonly observed: (replication: Replication) => number;
}

export interface TheoryCase {
  readonly source: string;
  /** The network with services `longer` times as long. */
  readonly network: (longer: number) => TheoryNetwork;
  readonly figures: readonly Figure[];
}

const at =
  (station: number, figure: keyof Observed) =>
  (replication: Replication): number =>
    replication.stations[station]![figure];

const exponential = (mean: number) => ({ dist: "exponential", mean }) as const;
const suite = "closed forms, theory suite of the project";

interface QueueSize {
  readonly rate: number;
  readonly servers: number;
  readonly horizon: number;
}

/** M/M/c with mean service 1. */
function multiServer(size: QueueSize, wait: number, delayed: number, source: string): TheoryCase {
  const { rate, servers, horizon } = size;
  const queue = (longer: number) => mmc(rate, longer, servers);
  return {
    source,
    network: (longer) => ({
      name: `M/M/${servers}`,
      horizon,
      warmup: 1000,
      streams: [{ rate, entry: 0 }],
      stations: [{ servers, service: exponential(longer) }],
    }),
    figures: [
      {
        what: "mean wait",
        expected: wait,
        formula: (longer) => queue(longer).wait,
        observed: at(0, "wait"),
      },
      {
        what: "share that waits",
        expected: delayed,
        formula: (longer) => queue(longer).delayed,
        observed: at(0, "delayed"),
      },
      {
        what: "queue length",
        expected: rate * wait,
        formula: (longer) => queue(longer).queueLength,
        observed: at(0, "queueLength"),
      },
      {
        what: "busy servers",
        expected: rate,
        formula: (longer) => rate * longer,
        observed: at(0, "busy"),
      },
    ],
  };
}

/** M/G/1 with mean service 1. */
function generalService(
  name: string,
  rate: number,
  cv: number,
  expected: number,
  source: string,
): TheoryCase {
  return {
    source,
    network: (longer) => ({
      name,
      horizon: cv === 0 ? 11_000 : 41_000,
      warmup: 1000,
      streams: [{ rate, entry: 0 }],
      stations: [
        {
          servers: 1,
          service:
            cv === 0
              ? { dist: "deterministic", value: longer }
              : { dist: "lognormal", mean: longer, cv },
        },
      ],
    }),
    figures: [
      {
        what: "mean wait",
        expected,
        formula: (longer) => mg1Wait(rate, longer, cv),
        observed: at(0, "wait"),
      },
    ],
  };
}

/** M/G/c/c by a patience of zero. */
function loss(name: string, service: (longer: number) => TheoryNetwork["stations"][0]["service"]) {
  return {
    source: `${suite}; Erlang's loss formula holds for any service`,
    network: (longer: number): TheoryNetwork => ({
      name,
      horizon: 4000,
      warmup: 500,
      streams: [{ rate: 8, entry: 0 }],
      stations: [{ servers: 10, service: service(longer), patience: 0 }],
    }),
    figures: [
      {
        what: "share lost",
        expected: 0.1216610642529515,
        formula: (longer: number) => erlangB(10, 8 * longer),
        observed: at(0, "abandoned"),
      },
    ],
  };
}

/** M/M/c + M, mean service 1 and mean patience 2, ten servers. */
function impatient(
  rate: number,
  horizon: number,
  expected: Readonly<Record<"delayed" | "abandoned", number>>,
  more: readonly Figure[],
  source: string,
): TheoryCase {
  const queue = (longer: number) =>
    erlangA({ rate, meanService: longer, servers: 10, meanPatience: 2 });
  return {
    source,
    network: (longer) => ({
      name: `Erlang-A ${rate}`,
      horizon,
      warmup: 200,
      streams: [{ rate, entry: 0 }],
      stations: [{ servers: 10, service: exponential(longer), patience: exponential(2) }],
    }),
    figures: [
      {
        what: "share that waits",
        expected: expected.delayed,
        formula: (longer) => queue(longer).delayed,
        observed: at(0, "delayed"),
      },
      {
        what: "share that gives up",
        expected: expected.abandoned,
        formula: (longer) => queue(longer).abandoned,
        observed: at(0, "abandoned"),
      },
      ...more,
    ],
  };
}

/** M/M/c with two classes, the first served first, nobody interrupted; mean service 1. */
function priorities(
  rates: readonly [number, number],
  servers: number,
  expected: readonly [number, number],
): TheoryCase {
  return {
    source: `${suite}; Cobham (1954)`,
    network: (longer) => ({
      name: `priorities M/M/${servers}`,
      horizon: servers === 1 ? 21_000 : 11_000,
      warmup: 1000,
      streams: rates.map((rate) => ({ rate, entry: 0 })),
      stations: [{ servers, service: exponential(longer) }],
    }),
    figures: expected.map((wait, level) => ({
      what: `mean wait of class ${level}`,
      expected: wait,
      formula: (longer: number) => priorityWaits(rates, longer, servers)[level]!,
      observed: (replication: Replication) => replication.streams[level]!.wait,
    })),
  };
}

const meanOccupancy = ({ occupancy }: Replication): number =>
  occupancy.reduce((sum, share, number) => sum + share * number, 0);

/** M/G/inf: the number in care is Poisson whatever the law of the stay. */
const unlimited: TheoryCase = {
  source: `${suite}; Palm, Khinchine: occupancy is Poisson with mean rate times mean service`,
  network: (longer) => ({
    name: "M/G/inf",
    horizon: 4000,
    warmup: 400,
    streams: [{ rate: 3, entry: 0 }],
    stations: [{ servers: UNLIMITED, service: { dist: "lognormal", mean: 4 * longer, cv: 1.5 } }],
  }),
  figures: [
    {
      what: "mean occupancy",
      expected: 12,
      formula: (longer) => 12 * longer,
      observed: meanOccupancy,
    },
    {
      what: "share of time with more than 15",
      expected: 0.15558434754981676,
      formula: (longer) => poissonAbove(15, 12 * longer),
      observed: ({ occupancy }) => occupancy.slice(16).reduce((sum, share) => sum + share, 0),
    },
    {
      what: "share of time with none or fewer than 8",
      expected: 1 - poissonAbove(7, 12),
      formula: (longer) => 1 - poissonAbove(7, 12 * longer),
      observed: ({ occupancy }) => occupancy.slice(0, 8).reduce((sum, share) => sum + share, 0),
    },
  ],
};

const means = [1, 2, 2.5];
const flows = [1.1415525114155252, 0.7077625570776256, 0.3424657534246575];

/** Jackson's network with feedback: each station is as if alone. */
const jackson: TheoryCase = {
  source: `${suite}; Jackson (1957)`,
  network: (longer) => ({
    name: "Jackson",
    horizon: 11_000,
    warmup: 1000,
    streams: [{ rate: 1, entry: 0 }],
    stations: means.map((mean) => ({ servers: 2, service: exponential(mean * longer) })),
    routing: [
      [0, 0.5, 0.3],
      [0.2, 0, 0],
      [0, 0.4, 0],
    ],
  }),
  figures: [0.48320757050964874, 2.0074364973262036, 0.5609285027068164].map((wait, station) => ({
    what: `mean wait at station ${station}`,
    expected: wait,
    formula: (longer: number) => mmc(flows[station]!, means[station]! * longer, 2).wait,
    observed: at(station, "wait"),
  })),
};

/** What leaves M/M/2 is Poisson, so the next station is M/M/3 by itself. */
const tandem: TheoryCase = {
  source: "Burke (1956); waits of M/M/2 at 0.75 and M/M/3 at 0.8 by Erlang's delay formula",
  network: (longer) => ({
    name: "tandem",
    horizon: 11_000,
    warmup: 1000,
    streams: [{ rate: 1.5, entry: 0 }],
    stations: [
      { servers: 2, service: exponential(longer) },
      { servers: 3, service: exponential(1.6 * longer) },
    ],
    routing: [[0, 1]],
  }),
  figures: [
    // M/M/2: ρ² / (1 - ρ²) services; M/M/3 at 0.8 has 1.078651685 services (theory suite, MM3).
    { wait: 0.75 ** 2 / (1 - 0.75 ** 2), mean: 1, servers: 2 },
    { wait: 1.6 * 1.078651685393258, mean: 1.6, servers: 3 },
  ].map(({ wait, mean, servers }, station) => ({
    what: `mean wait at station ${station}`,
    expected: wait,
    formula: (longer: number) => mmc(1.5, mean * longer, servers).wait,
    observed: at(station, "wait"),
  })),
};

/** Two single servers without room between them, the first never short of work. */
const blocked: TheoryCase = {
  source: `${suite}; mean of the longer of two services is 3/2`,
  network: (longer) => ({
    name: "tandem with blocking",
    horizon: 4000,
    warmup: 200,
    streams: [{ rate: 2, entry: 0 }],
    stations: [
      { servers: 1, service: exponential(longer) },
      { servers: 1, service: exponential(longer) },
    ],
    routing: [[0, 1]],
    blocking: true,
  }),
  figures: [
    {
      what: "throughput",
      expected: 2 / 3,
      formula: (longer) => 1 / (1.5 * longer),
      observed: at(1, "throughput"),
    },
  ],
};

const classic = "published waits of M/M/c at six decimals; Erlang's delay formula";

export const theoryCases: readonly TheoryCase[] = [
  multiServer({ rate: 0.8, servers: 1, horizon: 21_000 }, 4, 0.8, suite),
  multiServer({ rate: 1.6, servers: 2, horizon: 11_000 }, 1.7777777777777777, 32 / 45, classic),
  multiServer({ rate: 4.5, servers: 5, horizon: 7000 }, 1.524986, 0.762493, classic),
  multiServer({ rate: 8.5, servers: 10, horizon: 4000 }, 0.3532408700772689, 0.5298613051, suite),
  generalService("M/D/1", 0.8, 0, 2, "Pollaczek and Khinchine: half the wait of M/M/1"),
  generalService("M/G/1", 0.8, 1.5, 6.5, "Pollaczek and Khinchine: 0.8 · 3.25 / (2 · 0.2)"),
  loss("Erlang-B", exponential),
  loss("Erlang-B lognormal", (longer) => ({ dist: "lognormal", mean: longer, cv: 2 })),
  impatient(
    12,
    2000,
    { delayed: 0.8503849479147523, abandoned: 0.19565594401072298 },
    [
      {
        what: "queue length",
        expected: 4.695742656257352,
        formula: (longer) =>
          erlangA({ rate: 12, meanService: longer, servers: 10, meanPatience: 2 }).queueLength,
        observed: at(0, "queueLength"),
      },
    ],
    suite,
  ),
  impatient(
    10,
    3000,
    { delayed: 0.6196552309, abandoned: 0.1039132123 },
    [
      {
        what: "mean wait of the served",
        expected: 0.1995812072,
        formula: (longer) =>
          erlangA({ rate: 10, meanService: longer, servers: 10, meanPatience: 2 }).waitOfServed,
        observed: at(0, "wait"),
      },
    ],
    "Erlang-A M/M/10+M at 10, 1, 0.5: birth-death chain",
  ),
  priorities([0.3, 0.5], 1, [1.142857142857143, 5.714285714285716]),
  priorities([0.8, 1.6], 3, [0.2941777323799797, 1.4708886618998986]),
  unlimited,
  jackson,
  tandem,
  blocked,
];
