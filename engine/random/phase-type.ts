/**
 * Phase-type distributions: the time until a Markov chain with start chances `alpha` and rates `T`
 * between its phases is absorbed.
 *
 * The rule this file keeps: sums of non-negative terms only (uniformisation, then squaring), so
 * that the far tail keeps its relative accuracy.
 */

import { type Matrix, solveLinear } from "../analysis/linear-algebra.ts";
import type { SurvivalFunction } from "./quantile-table.ts";

/** What is left of a phase-type law after compilation. */
export interface PhaseType extends SurvivalFunction {
  /** The chance to be absorbed at once, before any phase. */
  readonly atZero: number;
  readonly mean: number;
  readonly variance: number;
}

/** Moments -α T⁻¹ 1 and 2 α T⁻² 1 (Neuts 1981), survival α e^(Tt) 1 and its density. */
export function phaseType(alpha: readonly number[], rates: Matrix): PhaseType {
  const once = solveLinear(
    rates,
    rates.map(() => [-1]),
  );
  const twice = solveLinear(
    rates,
    once.map((row) => [-row[0]!]),
  );
  const mean = product(alpha, once.flat());
  const exitRates = rates.map((row) => -row.reduce((sum, rate) => sum + rate, 0));
  const phasesAt = phasesOverTime(alpha, rates);
  return {
    atZero: Math.max(0, 1 - alpha.reduce((sum, chance) => sum + chance, 0)),
    mean,
    variance: 2 * product(alpha, twice.flat()) - mean ** 2,
    survival: (time) => phasesAt(time).reduce((sum, chance) => sum + chance, 0),
    density: (time) => product(phasesAt(time), exitRates),
  };
}

function product(left: Iterable<number>, right: readonly number[]): number {
  let sum = 0;
  let index = 0;
  for (const value of left) sum += value * right[index++]!;
  return sum;
}

/** Terms of a Poisson mixture with mean at most 1: the next one is below 1e-19. */
const MOST_JUMPS = 20;

/** A matrix without its zeros, row by row: most phases lead to few others. */
interface Sparse {
  /** Where each row begins in the two columns below, and where the last one ends. */
  readonly begins: Int32Array;
  readonly places: Int32Array;
  readonly values: Float64Array;
}

function sparse(rows: Matrix): Sparse {
  const kept = rows.map((row) => row.flatMap((value, at) => (value === 0 ? [] : [[at, value]])));
  let end = 0;
  const begins = Int32Array.from([0, ...kept.map((row) => (end += row.length))]);
  return {
    begins,
    places: Int32Array.from(kept.flat(), ([at]) => at!),
    values: Float64Array.from(kept.flat(), ([, value]) => value!),
  };
}

/**
 * The chance of each phase at a time, α e^(Tt), as a function of time; what it gives is overwritten
 * when another time is asked for. Whole steps of one expected jump go by matrices e^(T h), e^(T 2h),
 * e^(T 4h), … that are made once; the rest by single jumps.
 */
function phasesOverTime(alpha: readonly number[], rates: Matrix): (time: number) => Float64Array {
  const fastest = Math.max(...rates.map((row, index) => -row[index]!));
  const jump = sparse(
    rates.map((row, i) => row.map((rate, j) => Number(i === j) + rate / fastest)),
  );
  const step = rates.map((_, i) => Array.from(byJumps(unit(rates.length, i), jump, 1)));
  const whole: Matrix[] = [step];
  const ladder = [sparse(step)];
  const rung = (number: number): Sparse => {
    for (let next = ladder.length; next <= number; next += 1) {
      whole.push(times(whole[next - 1]!, ladder[next - 1]!));
      ladder.push(sparse(whole[next]!));
    }
    return ladder[number]!;
  };
  const start: Float64Array = Float64Array.from(alpha);
  let known = { time: 0, phases: start };
  return (time) => {
    // A survival function and its density are asked for together.
    if (time !== known.time)
      known = { time, phases: phasesAfter(start, time * fastest, jump, rung) };
    return known.phases;
  };
}

/** The phases after so many expected jumps. */
function phasesAfter(
  start: Float64Array,
  steps: number,
  jump: Sparse,
  rung: (number: number) => Sparse,
): Float64Array {
  let whole = Math.floor(steps);
  let phases: Float64Array = byJumps(start, jump, steps - whole);
  for (let number = 0; whole > 0; number += 1) {
    if (whole % 2 === 1) phases = through(phases, rung(number));
    whole = Math.floor(whole / 2);
  }
  return phases;
}

/** The phases after a Poisson number of jumps with the given mean, at most 1. */
function byJumps(start: Float64Array, jump: Sparse, expected: number): Float64Array {
  let term: Float64Array = start.map((chance) => chance * Math.exp(-expected));
  const sum = term.slice();
  for (let jumps = 1; jumps <= MOST_JUMPS; jumps += 1) {
    term = through(term, jump);
    for (let i = 0; i < sum.length; i += 1) {
      term[i]! *= expected / jumps;
      sum[i]! += term[i]!;
    }
  }
  return sum;
}

function unit(size: number, index: number): Float64Array {
  return Float64Array.from({ length: size }, (_, other) => Number(other === index));
}

/** A row of chances through a matrix. */
function through(row: ArrayLike<number>, { begins, places, values }: Sparse): Float64Array {
  const result = new Float64Array(row.length);
  for (let k = 0; k < row.length; k += 1) {
    const chance = row[k]!;
    const end = begins[k + 1]!;
    for (let at = begins[k]!; at < end; at += 1) result[places[at]!]! += chance * values[at]!;
  }
  return result;
}

function times(left: Matrix, right: Sparse): number[][] {
  return left.map((row) => Array.from(through(row, right)));
}
