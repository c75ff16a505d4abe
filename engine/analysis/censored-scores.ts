/**
 * Normal scores of times that may be cut short.
 *
 * The rule this file keeps: a time that was cut short scores what is to be expected of all that could
 * still have come, so it is neither the last nor left out.
 */
import { normalQuantile } from "../random/normal-quantile.ts";
import type { SurvivalData } from "./survival.ts";

/**
 * A high score is a late time: the standard normal quantile of the share that was earlier, by Kaplan
 * and Meier's curve, half of the equal ones included (van der Waerden 1952, for data without
 * cuts); for a time that was cut short the mean of the normal law beyond that quantile (Prentice 1978).
 */
export function normalScores({ times, observed }: SurvivalData): Float64Array {
  const order = Array.from(times.keys()).sort((a, b) => times[a]! - times[b]!);
  const scores = new Float64Array(times.length);
  let still = 1;
  for (let at = 0; at < order.length; ) {
    const until = endOfTies(times, order, at);
    const here = order.slice(at, until);
    const starts = here.reduce((sum, row) => sum + observed[row]!, 0);
    const next = still * (1 - starts / (order.length - at));
    for (const row of here) {
      scores[row] = observed[row] === 1 ? normalQuantile(1 - (still + next) / 2) : beyond(next);
    }
    still = next;
    at = until;
  }
  return scores;
}

function endOfTies(times: Float64Array, order: readonly number[], from: number): number {
  let until = from + 1;
  while (until < order.length && times[order[until]!] === times[order[from]!]) until += 1;
  return until;
}

/** The mean of the normal law in its upper tail of this size. */
function beyond(tail: number): number {
  if (tail >= 1) return 0;
  const from = normalQuantile(1 - tail);
  return Math.exp(-(from ** 2) / 2) / (Math.sqrt(2 * Math.PI) * tail);
}
