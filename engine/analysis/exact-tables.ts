/**
 * Two-by-two tables in strata: the odds in a group against the odds in its reference.
 *
 * The rule this file keeps: tables are never added up; every stratum is compared within itself.
 */
import { SimulationError } from "../errors.ts";
import { normalQuantile } from "../random/normal-quantile.ts";
import { logGamma } from "./special-functions.ts";

/** One stratum: how many of the group and of the reference, and of those with the event. */
export interface TwoByTwo {
  readonly group: number;
  readonly groupEvents: number;
  readonly reference: number;
  readonly referenceEvents: number;
}

/**
 * One-sided exact p-value of "the odds are the same in every stratum" against "higher in the group":
 * given the margins, the chance of as many events in the group or more. The law of their sum is the
 * convolution of hypergeometric laws (Gart 1970; with one table Fisher's test).
 *
 * @param counted - what was seen counts "whole", or "half" (mid-p, Lancaster 1961): few events make
 *   large steps, and whole steps keep far below the level that is asked for
 * @param odds - odds ratio of every stratum when nothing is the matter; 1 is "the same"
 */
export function stratifiedExactP(
  tables: readonly TwoByTwo[],
  counted: "whole" | "half" = "whole",
  odds = 1,
): number {
  let law: readonly number[] = [1];
  let seen = 0;
  for (const table of tables) {
    const { lowest, chances } = hypergeometric(table, odds);
    seen += table.groupEvents - lowest;
    law = convolved(law, chances);
  }
  let tail = 0;
  for (let events = law.length - 1; events > seen; events--) tail += law[events]!;
  return Math.min(1, tail + law[seen]! / (counted === "half" ? 2 : 1));
}

/**
 * Chances of each number of events in the group, from the lowest possible on, given the margins; with
 * an odds ratio other than 1 Fisher's non-central law.
 */
export function hypergeometric(
  { group, groupEvents, reference, referenceEvents }: TwoByTwo,
  odds = 1,
): { readonly lowest: number; readonly chances: readonly number[] } {
  if (
    groupEvents > group ||
    referenceEvents > reference ||
    groupEvents < 0 ||
    referenceEvents < 0
  ) {
    throw new SimulationError("invalid-argument", "A table holds more events than people.");
  }
  const events = groupEvents + referenceEvents;
  const lowest = Math.max(0, events - reference);
  const highest = Math.min(group, events);
  const all = logChoose(group + reference, events);
  const chances: number[] = [];
  for (let here = lowest; here <= highest; here++) {
    chances.push(Math.exp(logChoose(group, here) + logChoose(reference, events - here) - all));
  }
  return { lowest, chances: odds === 1 ? chances : tilted(chances, odds) };
}

/** Chances times the odds to the power of their place, made to add up to 1. */
export function tilted(chances: readonly number[], odds: number): readonly number[] {
  const logs = chances.map((chance, at) => Math.log(chance) + at * Math.log(odds));
  const highest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - highest));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

function logChoose(of: number, chosen: number): number {
  return logGamma(of + 1) - logGamma(chosen + 1) - logGamma(of - chosen + 1);
}

function convolved(first: readonly number[], second: readonly number[]): readonly number[] {
  if (second.length === 1) return first;
  const sums = new Array<number>(first.length + second.length - 1).fill(0);
  first.forEach((one, at) => {
    second.forEach((other, beside) => {
      sums[at + beside]! += one * other;
    });
  });
  return sums;
}

/** Sums over strata of the odds ratio of Mantel and Haenszel and of its variance; they add up. */
export interface OddsSums {
  /** a d / N and b c / N. */
  readonly forward: number;
  readonly backward: number;
  /** P R, P S + Q R and Q S, with P = (a + d) / N and Q = (b + c) / N. */
  readonly forwardSquare: number;
  readonly cross: number;
  readonly backwardSquare: number;
}

/** What one stratum adds to the sums. */
export function oddsSums({ group, groupEvents, reference, referenceEvents }: TwoByTwo): OddsSums {
  const all = group + reference;
  const none = group - groupEvents;
  const referenceNone = reference - referenceEvents;
  const forward = (groupEvents * referenceNone) / all;
  const backward = (none * referenceEvents) / all;
  const same = (groupEvents + referenceNone) / all;
  const other = (none + referenceEvents) / all;
  return {
    forward,
    backward,
    forwardSquare: same * forward,
    cross: same * backward + other * forward,
    backwardSquare: other * backward,
  };
}

/** A common odds ratio with its interval. */
export interface OddsRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mantel and Haenszel's common odds ratio with the interval of Robins, Breslow and Greenland (1986),
 * which holds for few large and for many small strata. Null when either sum is 0.
 */
export function mantelHaenszel(sums: OddsSums, confidence = 0.95): OddsRatio | null {
  const { forward, backward } = sums;
  if (!(forward > 0 && backward > 0)) return null;
  const variance =
    sums.forwardSquare / (2 * forward ** 2) +
    sums.cross / (2 * forward * backward) +
    sums.backwardSquare / (2 * backward ** 2);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const ratio = forward / backward;
  return { ratio, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}
