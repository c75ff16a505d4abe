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
  const order = Float64Array.from(times).sort();
  const starts = startsUntil(order, times, observed);
  const scores = new Float64Array(times.length);
  // What is left of the curve before and after each place of which the time differs from the one before.
  const before = new Float64Array(order.length);
  const after = new Float64Array(order.length);
  let still = 1;
  for (let at = 0; at < order.length; ) {
    const until = endOfTies(order, at);
    const next = still * (1 - (starts[until]! - starts[at]!) / (order.length - at));
    before[at] = still;
    after[at] = next;
    still = next;
    at = until;
  }
  for (let row = 0; row < scores.length; row++) {
    const at = firstNotBelow(order, times[row]!);
    scores[row] = 1 - (observed[row] === 1 ? before[at]! + after[at]! : after[at]!) / 2;
  }
  return scores;
}

/** [place]: how many that were seen to start stand before this place of the sorted times. */
function startsUntil(
  order: Float64Array,
  times: SurvivalData["times"],
  observed: SurvivalData["observed"],
): Float64Array {
  const starts = new Float64Array(order.length + 1);
  for (let row = 0; row < times.length; row++) {
    if (observed[row] === 1) starts[firstNotBelow(order, times[row]!) + 1]! += 1;
  }
  for (let at = 0; at < order.length; at++) starts[at + 1]! += starts[at]!;
  return starts;
}

function endOfTies(order: Float64Array, from: number): number {
  let until = from + 1;
  while (until < order.length && order[until] === order[from]) until += 1;
  return until;
}

/** First place in rising times that is not below this one. */
function firstNotBelow(order: Float64Array, time: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
