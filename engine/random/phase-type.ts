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

function product(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}

/** Terms of a Poisson mixture with mean at most 1: the next one is below 1e-19. */
const MOST_JUMPS = 20;

/**
 * The chance of each phase at a time, α e^(Tt), as a function of time. Whole steps of one expected
 * jump go by matrices e^(T h), e^(T 2h), e^(T 4h), … that are made once; the rest by single jumps.
 */
function phasesOverTime(alpha: readonly number[], rates: Matrix): (time: number) => number[] {
  const fastest = Math.max(...rates.map((row, index) => -row[index]!));
  const jump = rates.map((row, i) => row.map((rate, j) => (i === j ? 1 : 0) + rate / fastest));
  const ladder = [rates.map((_, i) => byJumps(unit(rates.length, i), jump, 1))];
  return (time) => {
    const steps = time * fastest;
    let whole = Math.floor(steps);
    let phases = byJumps(alpha, jump, steps - whole);
    for (let rung = 0; whole > 0; rung += 1) {
      if (rung === ladder.length) ladder.push(times(ladder[rung - 1]!, ladder[rung - 1]!));
      if (whole % 2 === 1) phases = through(phases, ladder[rung]!);
      whole = Math.floor(whole / 2);
    }
    return phases;
  };
}

/** The phases after a Poisson number of jumps with the given mean, at most 1. */
function byJumps(start: readonly number[], jump: Matrix, expected: number): number[] {
  let term = start.map((chance) => chance * Math.exp(-expected));
  const sum = [...term];
  for (let jumps = 1; jumps <= MOST_JUMPS; jumps += 1) {
    term = through(term, jump);
    for (let i = 0; i < sum.length; i += 1) {
      term[i]! *= expected / jumps;
      sum[i]! += term[i]!;
    }
  }
  return sum;
}

function unit(size: number, index: number): number[] {
  return Array.from({ length: size }, (_, other) => (other === index ? 1 : 0));
}

function through(row: readonly number[], matrix: Matrix): number[] {
  const result = row.map(() => 0);
  for (let k = 0; k < row.length; k += 1) {
    const source = matrix[k]!;
    for (let j = 0; j < result.length; j += 1) result[j]! += row[k]! * source[j]!;
  }
  return result;
}

function times(left: Matrix, right: Matrix): number[][] {
  return left.map((row) => through(row, right));
}
