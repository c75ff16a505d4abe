/**
 * Rank scores of times that may be cut short.
 *
 * The rule this file keeps: a time that was cut short scores what is to be expected of all that could
 * still have come, so it is neither the last nor left out.
 */
import type { SurvivalData } from "./survival.ts";

/**
 * From 0 to 1, and a high score is a late time: the share that was earlier by Kaplan and Meier's curve,
 * half of the equal ones included; for a time that was cut short the middle of all that is left. Without
 * cuts these are Wilcoxon's ranks over their number (Peto and Peto 1972, Prentice 1978).
 */
export function rankScores({ times, observed }: SurvivalData): Float64Array {
  const order = Float64Array.from(times.keys()).sort((a, b) => times[a]! - times[b]!);
  const scores = new Float64Array(times.length);
  let still = 1;
  for (let at = 0; at < order.length; ) {
    const until = endOfTies(times, order, at);
    let starts = 0;
    for (let tie = at; tie < until; tie++) starts += observed[order[tie]!]!;
    const next = still * (1 - starts / (order.length - at));
    for (let tie = at; tie < until; tie++) {
      const row = order[tie]!;
      scores[row] = 1 - (observed[row] === 1 ? still + next : next) / 2;
    }
    still = next;
    at = until;
  }
  return scores;
}

function endOfTies(times: Float64Array, order: Float64Array, from: number): number {
  let until = from + 1;
  while (until < order.length && times[order[until]!] === times[order[from]!]) until += 1;
  return until;
}
