/**
 * The absorbing Markov chain behind a network: what would happen if nobody ever had to wait.
 *
 * The rule this file keeps: with unlimited capacity the simulation must equal these figures for any
 * distribution of stay, so they are an oracle for every scenario, and the gap is what capacity does.
 *
 * Source: Kemeny and Snell, "Finite Markov Chains", chapter III.
 */

import { SimulationError } from "../errors.ts";
import { identityMinus, type Matrix, solveLinear, transpose } from "./linear-algebra.ts";

/** A chain of states and exits. */
export interface AbsorbingChain {
  /** Chances from state to state: Q. */
  readonly moves: Matrix;
  /** Chances from state to exit: R. With `moves`, every row sums to 1. */
  readonly exits: Matrix;
  /** Chance to begin in each state; sums to 1. */
  readonly start: readonly number[];
  /** Mean stay of one visit to each state, in days. */
  readonly stayDays: readonly number[];
}

/** What is to be expected of one who enters. */
export interface ChainOutcome {
  /** Expected visits to each state. */
  readonly visits: readonly number[];
  readonly visitVariance: readonly number[];
  /** Chance ever to visit each state. */
  readonly everVisited: readonly number[];
  /** Chance of each exit. */
  readonly exits: readonly number[];
  readonly totalDays: number;
}

/**
 * Follows the chain by N = (I - Q)⁻¹: visits start · N, exits start · N R, days visits · stay, ever
 * visited N_ij / N_jj, second moment of visits N_ij (2 N_jj - 1).
 *
 * @throws SimulationError if rows do not sum to 1, or ("no-solution") if some state has no way out
 */
export function followChain(chain: AbsorbingChain): ChainOutcome {
  checkRows(chain);
  const identity = identityMinus(chain.moves.map((row) => row.map(() => 0)));
  const fundamental = solveLinear(identityMinus(chain.moves), identity);
  const visits = weigh(chain.start, fundamental);
  const own = fundamental.map((row, state) => row[state]!);
  return {
    visits,
    visitVariance: visits.map((expected, j) => expected * (2 * own[j]! - 1) - expected ** 2),
    everVisited: visits.map((expected, j) => expected / own[j]!),
    exits: weigh(visits, chain.exits),
    totalDays: visits.reduce((sum, expected, j) => sum + expected * chain.stayDays[j]!, 0),
  };
}

function checkRows(chain: AbsorbingChain): void {
  const rows = chain.moves.map((row, state) => [...row, ...(chain.exits[state] ?? [])]);
  [chain.start, ...rows].forEach((row, index) => {
    const sum = row.reduce((total, chance) => total + chance, 0);
    if (!(Math.abs(sum - 1) <= 1e-9)) {
      const which = index === 0 ? "The start" : `Row ${index - 1}`;
      throw new SimulationError("invalid-argument", `${which} sums to ${sum}; it should be 1.`);
    }
  });
}

/** A row vector times a matrix. */
function weigh(row: readonly number[], matrix: Matrix): number[] {
  const width = matrix[0]?.length ?? 0;
  return Array.from({ length: width }, (_, j) =>
    row.reduce((sum, weight, i) => sum + weight * matrix[i]![j]!, 0),
  );
}

/**
 * The total arrival rate at each station, λ = γ (I - P)⁻¹: those from outside and those sent on.
 *
 * @param external arrival rates from outside: γ
 * @param routing chance to go from station (row) to station (column) after service: P
 * @throws SimulationError ("no-solution") if customers can circulate for ever
 */
export function trafficRates(external: readonly number[], routing: Matrix): number[] {
  const right = external.map((rate) => [rate]);
  return solveLinear(transpose(identityMinus(routing)), right).map((row) => row[0]!);
}
