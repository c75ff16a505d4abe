/**
 * Small Markov chains in continuous time, written down as states and rates: an oracle for networks
 * that have no formula.
 *
 * The one rule: a chain is told by what can happen in a state, in the words of the format, and knows
 * nothing of events, queues or chance.
 */
import { solveLinear } from "../../engine/analysis/linear-algebra.ts";

/** What can happen in a state, and how often a time unit; null for the end of all. */
export type Rates<State> = (state: State) => readonly (readonly [rate: number, to: State | null])[];

/** A rate from one state to another by number; -1 is the end. */
type Arrow = readonly [from: number, to: number, rate: number];

/** All states that can be reached from `start` by any of these ways. */
function reachable<State>(start: State, ways: readonly ((state: State) => readonly State[])[]) {
  const states = [start];
  const numbers = new Map([[JSON.stringify(start), 0]]);
  for (const state of states) {
    for (const to of ways.flatMap((way) => way(state))) {
      if (!numbers.has(JSON.stringify(to))) numbers.set(JSON.stringify(to), states.push(to) - 1);
    }
  }
  return { states, numberOf: (state: State) => numbers.get(JSON.stringify(state)) as number };
}

/** Where the rates lead to, the end left out. */
function steps<State>(rates: Rates<State>): (state: State) => readonly State[] {
  return (state) => rates(state).flatMap(([rate, to]) => (rate > 0 && to !== null ? [to] : []));
}

function arrowsOf<State>(
  { states, numberOf }: ReturnType<typeof reachable<State>>,
  rates: Rates<State>,
): readonly Arrow[] {
  return states.flatMap((state, from) =>
    rates(state)
      .filter(([rate]) => rate > 0)
      .map(([rate, to]): Arrow => [from, to === null ? -1 : numberOf(to), rate]),
  );
}

/** The generator's transpose: what flows into the row's state from the column's. */
function inflow(size: number, arrows: readonly Arrow[]): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [from, to, rate] of arrows) {
    matrix[from]![from]! -= rate;
    if (to >= 0) matrix[to]![from]! += rate;
  }
  return matrix;
}

/** The long-run means of numbers that go with the state: π Q = 0, the chances adding up to 1. */
export function longRun<State>(
  start: State,
  rates: Rates<State>,
): (value: (state: State) => number) => number {
  const space = reachable(start, [steps(rates)]);
  const size = space.states.length;
  const equations = inflow(size, arrowsOf(space, rates));
  equations[size - 1]!.fill(1);
  const right = space.states.map((_, at) => [at === size - 1 ? 1 : 0]);
  const chances = solveLinear(equations, right);
  return (value) =>
    space.states.reduce((sum, state, at) => sum + chances[at]![0]! * value(state), 0);
}

/** The mean time from `start` to the end: the time spent in all states, by -Qᵀ t = start. */
export function meanTimeToEnd<State>(start: State, rates: Rates<State>): number {
  const space = reachable(start, [steps(rates)]);
  const equations = inflow(space.states.length, arrowsOf(space, rates));
  const spent = solveLinear(
    equations.map((row) => row.map((rate) => -rate)),
    space.states.map((_, at) => [at === 0 ? 1 : 0]),
  );
  return spent.reduce((sum, [time]) => sum + time!, 0);
}

/** From a moment on other rates hold; `enter` is what happens at that very moment. */
export interface Piece<State> {
  readonly from: number;
  readonly rates: Rates<State>;
  readonly enter?: (state: State) => State;
}

/**
 * The means over [0, until] of numbers that go with the state, where rates are constant on pieces of
 * time: dp/dt = p Q by Runge and Kutta's fourth order, in steps of about `step`.
 */
export function meansOverTime<State>(
  start: State,
  pieces: readonly Piece<State>[],
  span: { readonly until: number; readonly step: number },
  values: readonly ((state: State) => number)[],
): readonly number[] {
  const same = (state: State) => state;
  const space = reachable(
    start,
    pieces.flatMap(({ rates, enter = same }) => [steps(rates), (state: State) => [enter(state)]]),
  );
  const columns = values.map((value) => space.states.map(value));
  const integrals = values.map(() => 0);
  let chances: number[] = space.states.map((_, at) => (at === 0 ? 1 : 0));
  pieces.forEach(({ from, rates, enter = same }, piece) => {
    const moved: number[] = chances.map(() => 0);
    space.states.forEach((state, at) => {
      moved[space.numberOf(enter(state))]! += chances[at]!;
    });
    chances = moved;
    const length = (pieces[piece + 1]?.from ?? span.until) - from;
    const count = Math.ceil(length / span.step);
    const arrows = arrowsOf(space, rates);
    for (let at = 0; at < count; at += 1) {
      const { next, average } = rungeKutta(arrows, chances, length / count);
      columns.forEach((column, index) => {
        integrals[index]! += (length / count) * dot(column, average);
      });
      chances = next;
    }
  });
  return integrals.map((integral) => integral / span.until);
}

/** One step, and the mean of the chances during it to the same order. */
function rungeKutta(arrows: readonly Arrow[], chances: readonly number[], h: number) {
  const flow = (from: readonly number[]): number[] => {
    const change = from.map(() => 0);
    for (const [source, target, rate] of arrows) {
      change[source]! -= from[source]! * rate;
      if (target >= 0) change[target]! += from[source]! * rate;
    }
    return change;
  };
  const ahead = (change: readonly number[], time: number): number[] =>
    chances.map((chance, at) => chance + time * change[at]!);
  const second = ahead(flow(chances), h / 2);
  const third = ahead(flow(second), h / 2);
  const fourth = ahead(flow(third), h);
  const average = chances.map(
    (chance, at) => (chance + 2 * second[at]! + 2 * third[at]! + fourth[at]!) / 6,
  );
  return { next: ahead(flow(average), h), average };
}

function dot(column: readonly number[], chances: readonly number[]): number {
  return column.reduce((sum, value, at) => sum + value * chances[at]!, 0);
}
