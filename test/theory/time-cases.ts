/**
 * Cases in which time itself counts: rates and servers that vary, and the time until nobody can move.
 *
 * The one rule: the formula stands here with its source, or a small Markov chain is solved in its
 * place; no value comes from a run.
 */
import type { NetworkFile } from "#engine";
import { meansOverTime, meanTimeToEnd, type Piece, type Rates } from "../support/markov-oracle.ts";
import {
  at,
  exponential,
  type Figure,
  type Look,
  networkFile,
  seen,
  single,
  type TheoryCase,
  timeWith,
} from "./case.ts";
import { season } from "./watches.ts";

/** M(t)/M/inf: the swing of the mean is damped by μ / √(μ² + ω²) and comes arctan(ω / μ) / ω late. */
function seasonal(): readonly TheoryCase[] {
  const { file, exact } = networkFile("MtMinf_sinusoidal");
  const omega = exact["omega"] as number;
  const lag = (longer: number) => Math.atan(omega * 4 * longer) / omega;
  // At the moment of the exact peak, also where that is no longer the peak.
  const atPeak = (longer: number) =>
    40 * longer +
    (20 * longer * Math.cos(omega * (lag(1) - lag(longer)))) / Math.hypot(1, omega * 4 * longer);
  const source = "Eick, Massey and Whitt (1993)";
  const watch = season(52, 13 + (exact["peak_lag"] as number));
  const fullSwing = { type: "sinusoidal", mean: 10, amplitude: 10, period: 52 } as const;
  return [
    {
      name: "MtMinf_sinusoidal",
      source,
      file,
      watch,
      figures: [
        {
          what: "mean number at the peak",
          expected: exact["mean_at_peak"] as number,
          of: seen("peak"),
          formula: atPeak,
        },
      ],
    },
    {
      // The lag is the same for any amplitude, and seen best where that is largest.
      name: "MtMinf_sinusoidal from nothing to twice the mean",
      source,
      file: { ...file, arrivals: [{ class: "x", entry: { A: 1 }, process: fullSwing }] },
      watch,
      figures: [
        {
          what: "lag of the peak",
          expected: exact["peak_lag"] as number,
          of: seen("lag"),
          formula: lag,
        },
      ],
    },
  ];
}

interface Shift {
  readonly from: number;
  readonly servers: number;
  readonly arrivals: number;
}

const shifts: readonly Shift[] = [
  { from: 0, servers: 2, arrivals: 1 },
  { from: 4, servers: 3, arrivals: 4 },
  { from: 8, servers: 1, arrivals: 2 },
  { from: 10, servers: 3, arrivals: 0.5 },
];

/**
 * M(t)/M/c(t) over a day of sixteen hours, from empty. A server that leaves finishes first: in the
 * chain `served` may be above the number of servers, and then nobody starts.
 */
function shiftWork(): TheoryCase {
  interface State {
    readonly present: number;
    readonly served: number;
  }
  const most = 45;
  const started = ({ present, served }: State, servers: number): State => ({
    present,
    served: Math.max(served, Math.min(present, servers)),
  });
  const piece =
    (longer: number) =>
    ({ from, servers, arrivals }: Shift): Piece<State> => ({
      from,
      enter: (state) => started(state, servers),
      rates: ({ present, served }) => [
        [present < most ? arrivals : 0, started({ present: present + 1, served }, servers)],
        [served / longer, started({ present: present - 1, served: served - 1 }, servers)],
      ],
    });
  const span = { until: 16, step: 0.05 };
  const values = [
    ({ present, served }: State) => present - served,
    ({ served }: State) => served,
    ({ present }: State) => Number(present === 0),
  ];
  const means = (longer: number) =>
    meansOverTime({ present: 0, served: 0 }, shifts.map(piece(longer)), span, values);
  const [right, wrong] = [means(1), means(1.05)];
  const formula = (which: number) => (longer: number) => (longer === 1 ? right : wrong)[which]!;
  const file = single(
    "shifts",
    1,
    {
      servers: shifts.map(({ from, servers }) => [from, servers] as const),
      service: { default: exponential(1) },
    },
    { horizon: 16 },
  );
  const process = {
    type: "piecewise-poisson",
    breaks: shifts.map(({ from }) => from),
    rates: shifts.map(({ arrivals }) => arrivals),
  } as const;
  const figure = (what: string, of: Figure["of"], which: number): Figure => ({
    what,
    expected: formula(which)(1),
    of,
    formula: formula(which),
  });
  return {
    name: "M(t)/M/c(t)",
    source: "forward equations of the chain, by Runge and Kutta",
    file: { ...file, arrivals: [{ class: "x", entry: { A: 1 }, process }] },
    replications: 2000,
    figures: [
      figure("queue length over the day", at("A", "queueLength"), 0),
      figure("servers at work over the day", at("A", "busyServers"), 1),
      figure(
        "share of the day without anybody",
        timeWith("A", (count) => count === 0),
        2,
      ),
      {
        what: "customers over the day",
        expected: 27,
        of: at("A", "arrivals"),
        notices: "arrivals",
      },
    ],
  };
}

const deadlockTime = ({ replication }: Look): number => {
  if (replication.deadlock === null) throw new Error("A replication came to its end.");
  return replication.deadlock.time;
};

interface DeadlockCase<State> {
  readonly name: string;
  readonly file: NetworkFile;
  readonly start: State;
  readonly rates: (longer: number) => Rates<State>;
  /** Some fourteen times the mean, so that no replication comes to its end. */
  readonly horizon: number;
  readonly replications: number;
}

/** The mean time until customers are blocked toward places that only they themselves hold. */
function deadlock<State>(one: DeadlockCase<State>): TheoryCase {
  const formula = (longer: number) => meanTimeToEnd(one.start, one.rates(longer));
  return {
    name: one.name,
    source: "absorbing chain as in Palmer, Harper and Knight (2018)",
    file: { ...one.file, name: one.name, horizon: one.horizon },
    replications: one.replications,
    figures: [{ what: "mean time to deadlock", expected: formula(1), of: deadlockTime, formula }],
  };
}

/** One server, room for five in all; a third of the served want to come back. */
const oneNode = deadlock<number>({
  name: "deadlock of one node",
  horizon: 7000,
  replications: 1200,
  start: 0,
  file: single(
    "deadlock",
    0.3,
    { servers: 1, queueCapacity: 4, onFull: "block", service: { default: exponential(1) } },
    { routing: { default: { A: { A: 0.35, out: 0.65 } } } },
  ),
  rates: (longer) => (count) => [
    [count < 5 ? 0.3 : 0, count + 1],
    [count > 0 ? 0.65 / longer : 0, count - 1],
    [count === 5 ? 0.35 / longer : 0, null],
  ],
});

/** Two servers, room for five: both have to be held by customers who want to come back. */
const twoServers = deadlock<{ readonly count: number; readonly held: number }>({
  name: "deadlock of one node with two servers",
  horizon: 1700,
  replications: 2400,
  start: { count: 0, held: 0 },
  file: single(
    "deadlock",
    0.6,
    { servers: 2, queueCapacity: 3, onFull: "block", service: { default: exponential(1) } },
    { routing: { default: { A: { A: 0.5, out: 0.5 } } } },
  ),
  rates:
    (longer) =>
    ({ count, held }) => {
      const served = Math.min(count, 2) - held;
      const leaves = held > 0 ? { count: count - 1, held: held - 1 } : { count: count - 1, held };
      const stays = held === 1 ? null : { count, held: held + 1 };
      return [
        [count < 5 ? 0.6 : 0, { count: count + 1, held }],
        [(0.5 * served) / longer, leaves],
        [count === 5 ? (0.5 * served) / longer : 0, stays],
      ];
    },
});

/** At both of two nodes: one server, one waiting place; `held` is the node whose server is kept. */
type TwoNodes = { readonly at: readonly [number, number]; readonly held: 0 | 1 | null };

const comes = [0.2, 0.15] as const;
const goesOn = [0.6, 0.5] as const;

/** So many more at one node, and at the other. */
function moved({ at: [first, second] }: TwoNodes, node: number, more: number, there: number) {
  return node === 0
    ? ([first + more, second + there] as const)
    : ([first + there, second + more] as const);
}

/** What can happen at one node. */
function atNode(state: TwoNodes, node: 0 | 1, longer: number): ReturnType<Rates<TwoNodes>> {
  const other = node === 0 ? 1 : 0;
  const [here, there] = [state.at[node], state.at[other]];
  const rate = here > 0 && state.held !== node ? 1 / longer : 0;
  // Whoever makes room lets in at once who is held at the other node.
  const makesRoom = state.held === other;
  const left: TwoNodes = {
    at: moved(state, node, makesRoom ? 0 : -1, makesRoom ? -1 : 0),
    held: null,
  };
  const goes = (): TwoNodes | null => {
    if (there === 2) return makesRoom ? null : { ...state, held: node };
    return makesRoom ? { ...state, held: null } : { at: moved(state, node, -1, 1), held: null };
  };
  return [
    [here < 2 ? comes[node] : 0, { ...state, at: moved(state, node, 1, 0) }],
    [rate * (1 - goesOn[node]), left],
    [rate * goesOn[node], goes()],
  ];
}

/** Two nodes that send half of their customers to each other. */
const twoNodes = deadlock<TwoNodes>({
  name: "deadlock of two nodes",
  horizon: 4000,
  replications: 5000,
  start: { at: [0, 0], held: null },
  file: {
    name: "deadlock",
    classes: [{ id: "x" }],
    arrivals: ["A", "B"].map((id, node) => ({
      class: "x",
      entry: { [id]: 1 },
      process: { type: "poisson", rate: comes[node]! },
    })),
    stations: ["A", "B"].map((id) => ({
      id,
      servers: 1,
      queueCapacity: 1,
      onFull: "block",
      service: { default: exponential(1) },
    })),
    routing: { default: { A: { B: 0.6, out: 0.4 }, B: { A: 0.5, out: 0.5 } } },
  },
  rates: (longer) => (state) => [...atNode(state, 0, longer), ...atNode(state, 1, longer)],
});

export const timeCases: readonly TheoryCase[] = [...seasonal(), shiftWork(), oneNode, twoServers];

/** Those that take long; the command for many replications runs them. */
export const slowTimeCases: readonly TheoryCase[] = [twoServers, twoNodes];
