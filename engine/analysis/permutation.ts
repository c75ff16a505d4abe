/**
 * Whether a group scores higher than chance would have it, by dealing the scores again.
 *
 * The rule this file keeps: scores are dealt within their stratum only, and what was seen counts as
 * one of the deals, so that a p-value is never 0.
 */
import { SimulationError } from "../errors.ts";
import { normalCdf } from "./special-functions.ts";

/** Scores that could have fallen to anybody in this stratum; the first `members` are the group's. */
export interface ScoredStratum {
  readonly scores: Float64Array;
  readonly members: number;
}

export interface PermutationOptions {
  /** Deals drawn when there are too many to write out. Default 4,999. */
  readonly draws?: number;
  /** A number from 0 to 1 for each number from 0 on; the same numbers give the same p. */
  readonly uniform: (index: number) => number;
}

/** Up to this many deals all are written out, and the p-value is exact. */
const MOST_WRITTEN_OUT = 20_000;
/** Sums that differ by less than this share of their size are one sum. */
const SAME = 1e-9;

/**
 * One-sided p-value of "the group's scores are dealt by chance", against "they are higher": the share
 * of deals with a sum at least as high. Exact up to 20,000 deals, else (b + 1) / (draws + 1) over
 * drawn ones (Davison and Hinkley 1997, section 4.3).
 */
export function permutationP(
  strata: readonly ScoredStratum[],
  { draws = 4999, uniform }: PermutationOptions,
): number {
  const used = strata.filter(({ scores, members }) => members > 0 && members < scores.length);
  const seen = sumOf(used.map(({ scores, members }) => sumOf(scores.subarray(0, members))));
  const least = seen - SAME * (1 + Math.abs(seen));
  const deals = used.reduce((all, stratum) => all * choices(stratum), 1);
  if (deals <= MOST_WRITTEN_OUT) return shareAtLeast(used, least);
  return (drawnAtLeast(used, least, draws, uniform) + 1) / (draws + 1);
}

/** The same p-value by the normal law, with the exact mean and variance over all deals. */
export function permutationNormalP(strata: readonly ScoredStratum[]): number {
  let difference = 0;
  let variance = 0;
  for (const { scores, members } of strata) {
    const all = scores.length;
    if (members === 0 || members === all) continue;
    const mean = sumOf(scores) / all;
    difference += sumOf(scores.subarray(0, members)) - members * mean;
    let squares = 0;
    for (let at = 0; at < all; at++) squares += (scores[at]! - mean) * (scores[at]! - mean);
    variance += (members * (all - members) * squares) / (all * (all - 1));
  }
  return variance > 0 ? normalCdf(-difference / Math.sqrt(variance)) : 1;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Ways to choose the members of a stratum. */
function choices({ scores, members }: ScoredStratum): number {
  let ways = 1;
  for (let chosen = 1; chosen <= members; chosen++) {
    ways = (ways * (scores.length - members + chosen)) / chosen;
  }
  return ways;
}

function shareAtLeast(strata: readonly ScoredStratum[], least: number): number {
  let sums: readonly number[] = [0];
  for (const stratum of strata) {
    const own = dealtSums(stratum);
    sums = sums.flatMap((sum) => own.map((other) => sum + other));
  }
  return sums.filter((sum) => sum >= least).length / sums.length;
}

/** The sum of the members under each deal of one stratum. */
function dealtSums({ scores, members }: ScoredStratum): readonly number[] {
  const sums: number[] = [];
  const deal = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      sums.push(sum);
      return;
    }
    for (let at = from; at <= scores.length - left; at++) deal(at + 1, left - 1, sum + scores[at]!);
  };
  deal(0, members, 0);
  return sums;
}

/** How many of so many drawn deals reach this sum. */
function drawnAtLeast(
  strata: readonly ScoredStratum[],
  least: number,
  draws: number,
  uniform: PermutationOptions["uniform"],
): number {
  if (!(draws >= 1)) {
    throw new SimulationError("invalid-argument", `A test needs 1 draw or more, not ${draws}.`);
  }
  const pools = strata.map(({ scores, members }) => ({ pool: scores.slice(), members }));
  let index = 0;
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const { pool, members } of pools) {
      // The first members of a shuffle; the pool stays shuffled, which changes nothing.
      for (let at = 0; at < members; at++) {
        const other = at + Math.floor(uniform(index++) * (pool.length - at));
        const score = pool[other]!;
        pool[other] = pool[at]!;
        pool[at] = score;
        sum += score;
      }
    }
    if (sum >= least) reached += 1;
  }
  return reached;
}
