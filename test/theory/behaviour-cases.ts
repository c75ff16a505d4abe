/**
 * One case for each thing a station can do besides first come, first served: order, batches, other
 * arrivals, interruption, crowding.
 *
 * The one rule: the formula stands here with its source, or a small Markov chain is solved in its
 * place; no value comes from a run.
 */
import type { Distribution, NetworkFile } from "#engine";
import { longRun } from "../support/markov-oracle.ts";
import { at, exponential, occupancyMean, rate, seen, single, type TheoryCase } from "./case.ts";
import { services, waits } from "./watches.ts";

const present = (number: number) => number;

/**
 * M/M/1 at 0.5: who goes next is chosen without regard to length, so the mean wait is that of FIFO,
 * and its second moment is FIFO's, 2ρ / (1 - ρ)², times `spread`.
 */
function order(
  discipline: "fifo" | "lifo" | "random",
  spread: (load: number) => number,
  source: string,
): TheoryCase {
  const second = (load: number) => (2 * load) / (1 - load) ** 2;
  return {
    name: `M/M/1 ${discipline}`,
    source,
    file: single(
      discipline,
      0.5,
      { servers: 1, discipline, service: { default: exponential(1) } },
      { horizon: 26_000, warmup: 1000 },
    ),
    watch: waits,
    figures: [
      { what: "mean wait", expected: 1, of: at("A", "wait") },
      { what: "mean wait by the trace", expected: 1, of: seen("mean") },
      {
        what: "mean square of the wait",
        expected: second(0.5) * spread(0.5),
        of: seen("square"),
        formula: (longer) => longer ** 2 * second(0.5 * longer) * spread(0.5 * longer),
      },
    ],
  };
}

// Sizes 0, 1, 2 and 4, each as likely: mean 7/4, mean square 21/4.
const batch = { dist: "empirical", values: [0, 1, 2, 4] } as const;

function batches(name: string, batchRate: number, servers: number | "infinite"): NetworkFile {
  const file = single(
    name,
    batchRate,
    { servers, service: { default: exponential(1) } },
    { horizon: 16_000, warmup: 500 },
  );
  return { ...file, arrivals: file.arrivals.map((entry) => ({ ...entry, batch })) };
}

/** The number in M^X/M/1: (ρ + λ E[X²] s) / (2 (1 - ρ)), λ counting batches, s mean service. */
function batchQueue(longer: number): number {
  const load = 0.4 * 1.75 * longer;
  return (load + 0.4 * 5.25 * longer) / (2 * (1 - load));
}

const batchCases: readonly TheoryCase[] = [
  {
    name: "batches before one server",
    source: "Gross and Harris, section on bulk input M[X]/M/1",
    file: batches("batches before one server", 0.4, 1),
    figures: [
      {
        what: "number present",
        expected: batchQueue(1),
        of: occupancyMean("A", present),
        formula: batchQueue,
      },
      {
        what: "mean wait",
        expected: batchQueue(1) / 0.7 - 1,
        of: at("A", "wait"),
        formula: (longer) => batchQueue(longer) / 0.7 - longer,
      },
      {
        what: "arrivals a time unit",
        expected: 0.7,
        of: rate(at("A", "arrivals")),
        notices: "arrivals",
      },
    ],
  },
  {
    name: "batches without limit",
    source: "compound Poisson: mean λ E[X] s, variance that plus λ E[X (X - 1)] s / 2",
    file: batches("batches without limit", 0.8, "infinite"),
    figures: [
      { what: "number present", expected: 1.4, of: occupancyMean("A", present) },
      {
        what: "mean square of the number about 1.4",
        expected: 1.4 + (0.8 * 3.5) / 2,
        of: occupancyMean("A", (count) => (count - 1.4) ** 2),
        formula: (longer) => longer * 2.8 + (1.4 * longer - 1.4) ** 2,
      },
    ],
  },
];

/** G/M/1: the wait is σ / (1 - σ) services, σ the root of σ = A*((1 - σ) / service). */
function renewal(
  name: string,
  interarrival: Distribution,
  transform: (s: number) => number,
): TheoryCase {
  const root = (longer: number): number => {
    let sigma = 0.5;
    for (let step = 0; step < 2000; step += 1) sigma = transform((1 - sigma) / longer);
    return sigma;
  };
  const wait = (longer: number) => (longer * root(longer)) / (1 - root(longer));
  const file = single(
    name,
    1,
    { servers: 1, service: { default: exponential(1) } },
    { horizon: 11_000, warmup: 1000 },
  );
  return {
    name,
    source: "Kleinrock (1975), G/M/1",
    file: {
      ...file,
      arrivals: [{ class: "x", entry: { A: 1 }, process: { type: "renewal", interarrival } }],
    },
    figures: [
      { what: "mean wait", expected: wait(1), of: at("A", "wait"), formula: wait },
      { what: "share that waits", expected: root(1), of: at("A", "delayed"), formula: root },
    ],
  };
}

/**
 * M/G/1 with three classes that interrupt: stay s_k / (1 - σ_{k-1}) + R_k / ((1 - σ_{k-1})(1 - σ_k)),
 * R_k half the sum of λ E[S²] up to k.
 */
function interruption(): TheoryCase {
  const classes = [
    { rate: 0.2, mean: 0.5, cv: 1.5 },
    { rate: 0.25, mean: 1, cv: 0 },
    { rate: 0.15, mean: 2, cv: 0.5 },
  ];
  const stay = (level: number) => (longer: number) => {
    const load = (upTo: number) =>
      classes.slice(0, upTo).reduce((sum, one) => sum + one.rate * one.mean * longer, 0);
    const left = classes
      .slice(0, level + 1)
      .reduce((sum, one) => sum + one.rate * (one.mean * longer) ** 2 * (1 + one.cv ** 2), 0);
    const above = 1 - load(level);
    return (classes[level]!.mean * longer) / above + left / 2 / (above * (1 - load(level + 1)));
  };
  return {
    name: "M/G/1 preemptive-resume",
    source: "Conway, Maxwell and Miller (1967), preemptive-resume",
    file: {
      name: "preemptive-resume",
      horizon: 21_000,
      warmup: 500,
      classes: classes.map((_, level) => ({ id: `class${level}`, priority: level })),
      arrivals: classes.map(({ rate: often }, level) => ({
        class: `class${level}`,
        entry: { A: 1 },
        process: { type: "poisson", rate: often },
      })),
      stations: [
        {
          id: "A",
          servers: 1,
          discipline: "priority-preemptive-resume",
          service: Object.fromEntries(
            classes.map(({ mean, cv }, level) => [
              `class${level}`,
              cv === 0
                ? ({ dist: "deterministic", value: mean } as const)
                : ({ dist: "gamma", mean, cv } as const),
            ]),
          ),
        },
      ],
      routing: { default: { A: { out: 1 } } },
    },
    figures: classes.map((_, level) => ({
      what: `mean stay of class ${level}`,
      expected: stay(level)(1),
      of: at("A", "sojourn", `class${level}`),
      formula: stay(level),
    })),
  };
}

/**
 * A service that begins anew each time it is interrupted lasts (e^λs - 1)(1 / λ + B) from first start
 * to end where it takes s by itself: λ interruptions a time unit, each of a busy period B.
 */
function restart(): TheoryCase {
  const busy = (longer: number) => (0.5 * longer) / (1 - 0.3 * 0.5 * longer);
  const completion = (longer: number) => Math.expm1(0.3 * longer) * (1 / 0.3 + busy(longer));
  const arrivals = [0.3, 0.3].map((often, level) => ({
    class: `class${level}`,
    entry: { A: 1 },
    process: { type: "poisson", rate: often } as const,
  }));
  return {
    name: "M/G/1 preemptive-restart",
    source: "Gaver (1962), preemptive-repeat-identical",
    file: {
      name: "preemptive-restart",
      horizon: 8000,
      warmup: 500,
      classes: [
        { id: "class0", priority: 0 },
        { id: "class1", priority: 1 },
      ],
      arrivals,
      stations: [
        {
          id: "A",
          servers: 1,
          discipline: "priority-preemptive-restart",
          service: {
            class0: exponential(0.5),
            class1: { dist: "deterministic", value: 1 },
          },
        },
      ],
      routing: { default: { A: { out: 1 } } },
    },
    watch: (file) => {
      const { trace, seen: numbers } = services(0)(file);
      return {
        trace: (time, event, customer, cls, station, detail) => {
          if (cls === "class1") trace(time, event, customer, cls, station, detail);
        },
        seen: numbers,
      };
    },
    figures: [
      {
        what: "mean time from first start to end",
        expected: completion(1),
        of: seen("mean"),
        formula: completion,
      },
    ],
  };
}

/** One server that takes half as long for a service that starts with three or more present. */
function crowding(): TheoryCase {
  interface State {
    readonly count: number;
    readonly fast: boolean;
  }
  const most = 60;
  const chain = (longer: number) =>
    longRun<State>({ count: 0, fast: false }, ({ count, fast }) => [
      [count < most ? 1.1 : 0, { count: count + 1, fast }],
      // Who starts next finds one fewer present, itself included.
      [count === 0 ? 0 : (fast ? 2 : 1) / longer, { count: count - 1, fast: count - 1 >= 3 }],
    ]);
  const mean = (longer: number) => chain(longer)(({ count }) => count);
  const busy = (longer: number) => chain(longer)(({ count }) => Math.min(1, count));
  return {
    name: "service by crowding",
    source: "Markov chain of number and pace",
    file: single(
      "crowding",
      1.1,
      {
        servers: 1,
        service: {
          default: {
            byNumber: [
              [0, exponential(1)],
              [3, exponential(0.5)],
            ],
          },
        },
      },
      { horizon: 12_000, warmup: 100 },
    ),
    figures: [
      { what: "number present", expected: mean(1), of: occupancyMean("A", present), formula: mean },
      { what: "utilisation", expected: busy(1), of: at("A", "utilisation"), formula: busy },
    ],
  };
}

export const behaviourCases: readonly TheoryCase[] = [
  order("fifo", () => 1, "M/M/1, mean square of the wait 2ρ / (1 - ρ)²"),
  order(
    "lifo",
    (load) => 1 / (1 - load),
    "last in first out: a wait is a busy period (Kendall 1951)",
  ),
  order(
    "random",
    (load) => 2 / (2 - load),
    "random order: 2 / (2 - ρ) times FIFO's (Kingman 1962)",
  ),
  ...batchCases,
  renewal("D/M/1", { dist: "deterministic", value: 1.25 }, (s) => Math.exp(-1.25 * s)),
  renewal("E2/M/1", { dist: "erlang", mean: 1.25, k: 2 }, (s) => (1 / (1 + 0.625 * s)) ** 2),
  interruption(),
  restart(),
  crowding(),
];
