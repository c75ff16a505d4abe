/**
 * The closed forms of the project's theory suite, from the files that hold them.
 *
 * The one rule: file and exact values are read from test/networks; what is written here is which
 * figure of a run each value is.
 */
import type { NetworkFile } from "#engine";
import { erlangB, mg1Wait, mmc, priorityWaits } from "../../engine/analysis/queueing-theory.ts";
import { erlangA, poissonAbove } from "../support/birth-death.ts";
import {
  at,
  exits,
  type Figure,
  networkFile,
  occupancyMean,
  ofClass,
  per,
  rate,
  seen,
  type TheoryCase,
  timeWith,
} from "./case.ts";
import { moreGoTo } from "./faults.ts";
import { services, visits } from "./watches.ts";

/** The case of a file, shorter or longer where its length says nothing about its answer. */
function fromFile<Exact = Readonly<Record<string, number>>>(
  name: string,
  figures: (exact: Exact) => readonly Figure[],
  span: Partial<NetworkFile> = {},
): TheoryCase {
  const { file, exact } = networkFile<Exact>(name);
  const source = file as unknown as { readonly "x-source": string };
  return {
    name,
    source: source["x-source"],
    file: { ...file, ...span },
    figures: figures(exact),
  };
}

const sum = (first: Figure["of"], second: Figure["of"]): Figure["of"] => {
  return (look) => first(look) + second(look);
};

type MultiServer = Readonly<Record<"P_wait" | "Wq" | "Lq" | "W" | "util", number>>;

function multiServer(name: string, arrivalRate: number, servers: number, horizon: number) {
  const queue = (longer: number) => mmc(arrivalRate, longer, servers);
  return fromFile<MultiServer>(
    name,
    (exact) => [
      {
        what: "mean wait",
        expected: exact.Wq,
        of: at("A", "wait"),
        formula: (longer) => queue(longer).wait,
      },
      {
        what: "share that waits",
        expected: exact.P_wait,
        of: at("A", "delayed"),
        formula: (longer) => queue(longer).delayed,
      },
      {
        what: "queue length",
        expected: exact.Lq,
        of: at("A", "queueLength"),
        formula: (longer) => queue(longer).queueLength,
      },
      { what: "mean stay", expected: exact.W, of: at("A", "sojourn") },
      {
        what: "utilisation",
        expected: exact.util,
        of: at("A", "utilisation"),
        formula: (longer) => queue(longer).utilisation,
      },
    ],
    { horizon },
  );
}

const lost = per(at("A", "lost"), at("A", "arrivals"));

function loss(name: string): TheoryCase {
  return fromFile(
    name,
    ({ p_lost }) => [
      {
        what: "share lost",
        expected: p_lost as number,
        of: lost,
        formula: (longer) => erlangB(10, 8 * longer),
      },
    ],
    { horizon: 2200 },
  );
}

const impatience = (longer: number) =>
  erlangA({ rate: 12, meanService: longer, servers: 10, meanPatience: 2 });

type Impatient = Readonly<Record<"P_wait" | "Lq" | "P_abandon" | "Wq_all" | "util", number>>;

const impatient = fromFile<Impatient>(
  "ErlangA",
  (exact) => [
    {
      what: "share that waits",
      expected: exact.P_wait,
      of: at("A", "delayed"),
      formula: (longer) => impatience(longer).delayed,
    },
    {
      what: "share that gives up",
      expected: exact.P_abandon,
      of: per(at("A", "reneged"), at("A", "arrivals")),
      formula: (longer) => impatience(longer).abandoned,
    },
    {
      what: "queue length",
      expected: exact.Lq,
      of: at("A", "queueLength"),
      formula: (longer) => impatience(longer).queueLength,
    },
    {
      what: "mean wait of all",
      expected: exact.Wq_all,
      of: at("A", "waitAll"),
      formula: (longer) => impatience(longer).waitOfAll,
    },
    {
      what: "utilisation",
      expected: exact.util,
      of: at("A", "utilisation"),
      formula: (longer) => impatience(longer).busy / 10,
    },
  ],
  { horizon: 1200 },
);

function priorities(
  name: string,
  rates: readonly [number, number],
  servers: number,
  horizon: number,
): TheoryCase {
  const formula = (level: number) => (longer: number) =>
    priorityWaits(rates, longer, servers)[level]!;
  return fromFile(
    name,
    (exact) => [
      {
        what: "mean wait of who goes first",
        expected: exact["Wq1"] as number,
        of: at("A", "wait", "hi"),
        formula: formula(0),
      },
      {
        what: "mean wait of the others",
        expected: exact["Wq2"] as number,
        of: at("A", "wait", "lo"),
        formula: formula(1),
      },
      ...("Wq_all" in exact
        ? [{ what: "mean wait of all", expected: exact["Wq_all"] as number, of: at("A", "wait") }]
        : []),
    ],
    { horizon },
  );
}

/** M/G/inf: the number in care is Poisson whatever the law of the stay (Palm, Khinchine). */
const unlimited = fromFile(
  "MGinf_poisson_occupancy",
  (exact) => [
    {
      what: "mean occupancy",
      expected: exact["occupancy_mean"] as number,
      of: occupancyMean("A", (number) => number),
      formula: (longer) => 12 * longer,
    },
    {
      what: "mean square of the occupancy about 12",
      expected: exact["occupancy_var"] as number,
      of: occupancyMean("A", (number) => (number - 12) ** 2),
      formula: (longer) => 12 * longer + (12 * longer - 12) ** 2,
    },
    {
      what: "share of time with more than 15",
      expected: exact["P_gt_15"] as number,
      of: timeWith("A", (number) => number > 15),
      formula: (longer) => poissonAbove(15, 12 * longer),
    },
    {
      what: "share of time with fewer than 8",
      expected: 1 - poissonAbove(7, 12),
      of: timeWith("A", (number) => number < 8),
      formula: (longer) => 1 - poissonAbove(7, 12 * longer),
    },
  ],
  { horizon: 12_000 },
);

type JacksonStation = Readonly<Record<"lam" | "util" | "P_wait" | "Wq" | "L", number>>;
type Jackson = Readonly<Record<"A" | "B" | "C", JacksonStation>> &
  Readonly<Record<"total_L" | "total_W", number>>;

const means = { A: 1, B: 2, C: 2.5 };
const everybody = (number: number) => number;

/** Each station is as if alone (Jackson 1957). */
const jackson = fromFile<Jackson>(
  "Jackson3",
  (exact) => [
    ...(["A", "B", "C"] as const).flatMap((id): Figure[] => [
      {
        what: `arrivals at ${id} a time unit`,
        expected: exact[id].lam,
        of: rate(at(id, "arrivals")),
        notices: "arrivals",
      },
      { what: `utilisation of ${id}`, expected: exact[id].util, of: at(id, "utilisation") },
      { what: `share that waits at ${id}`, expected: exact[id].P_wait, of: at(id, "delayed") },
      {
        what: `mean wait at ${id}`,
        expected: exact[id].Wq,
        of: at(id, "wait"),
        formula: (longer: number) => mmc(exact[id].lam, means[id] * longer, 2).wait,
      },
      { what: `number at ${id}`, expected: exact[id].L, of: occupancyMean(id, everybody) },
    ]),
    {
      what: "number in the network",
      expected: exact.total_L,
      of: sum(
        occupancyMean("A", everybody),
        sum(occupancyMean("B", everybody), occupancyMean("C", everybody)),
      ),
    },
    { what: "time in the network", expected: exact.total_W, of: ofClass("x", "timeInSystem") },
  ],
  { horizon: 20_000 },
);

type Absorbing = Readonly<
  Record<
    "expected_visits" | "absorption" | "p_ever_visit" | "var_visits",
    Readonly<Record<string, number>>
  >
> & { readonly mean_total_days: number };

/** Every customer is followed to its end, so that no way through the network is cut short. */
function absorbing(): readonly TheoryCase[] {
  const { file, exact } = networkFile<Absorbing>("absorbing_markov_chain");
  const { horizon: _ends, ...rest } = file;
  const source = "N = (I - Q)^-1, B = N R, days N τ, ever (N - I) N_dg^-1 (Kemeny and Snell)";
  const notices = "way";
  const everySeen = (what: string, name: string, of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .filter(([, value]) => value !== 1)
      .map(([id, expected]) => ({
        what: `${what} ${id}`,
        expected,
        of: seen(`${name}:${id}`),
        notices,
      }));
  return [
    {
      name: "absorbing_markov_chain days",
      source,
      file: { ...rest, stopAfterArrivals: 5000 },
      figures: [
        {
          what: "mean days in the network",
          expected: exact.mean_total_days,
          of: ofClass("x", "timeInSystem"),
          formula: (longer) => exact.mean_total_days * longer,
        },
      ],
    },
    {
      name: "absorbing_markov_chain",
      source,
      file: { ...rest, stopAfterArrivals: 25_000 },
      watch: visits(exact.expected_visits),
      faults: { way: moreGoTo("local", "central", "done") },
      figures: [
        ...Object.entries(exact.expected_visits).map(([id, expected]) => ({
          what: `visits to ${id}`,
          expected,
          of: per(at(id, "arrivals"), ofClass("x", "entered")),
          notices,
        })),
        ...Object.entries(exact.absorption).map(([name, expected]) => ({
          what: `share that leaves by ${name}`,
          expected,
          of: per(exits(name), ofClass("x", "entered")),
          notices,
        })),
        ...everySeen("share that ever comes to", "ever", exact.p_ever_visit),
        ...everySeen("mean square about the mean of visits to", "spread", exact.var_visits),
      ],
    },
  ];
}

const phases: TheoryCase = {
  ...fromFile(
    "phase_type_coxian3",
    (exact) => [
      { what: "mean service", expected: exact["mean"] as number, of: seen("mean") },
      { what: "mean square about 1.85", expected: exact["var"] as number, of: seen("square") },
      {
        what: "mean occupancy",
        expected: exact["mean"] as number,
        of: occupancyMean("A", everybody),
      },
    ],
    { horizon: 7000 },
  ),
  watch: services(1.85),
};

/** The first station never runs out of work; the mean of the longer of two services is 3/2. */
const blocked = fromFile(
  "tandem_blocking",
  (exact) => [
    {
      what: "throughput",
      expected: exact["throughput"] as number,
      of: rate(at("B", "served")),
      formula: (longer) => 1 / (1.5 * longer),
    },
  ],
  { horizon: 2500, warmup: 300 },
);

export const suiteCases: readonly TheoryCase[] = [
  multiServer("MM1", 0.8, 1, 12_000),
  multiServer("MM3", 2.4, 3, 5000),
  multiServer("MM10", 8.5, 10, 2500),
  fromFile("MG1_lognormal", ({ Wq }) => [
    {
      what: "mean wait",
      expected: Wq as number,
      of: at("A", "wait"),
      formula: (longer) => mg1Wait(0.7, longer, 2),
    },
  ]),
  loss("ErlangB_exponential"),
  loss("ErlangB_insensitivity_lognormal_cv2"),
  impatient,
  priorities("MM1_priority", [0.3, 0.5], 1, 16_000),
  priorities("MM3_priority", [0.8, 1.6], 3, 5000),
  unlimited,
  jackson,
  ...absorbing(),
  phases,
  blocked,
];
