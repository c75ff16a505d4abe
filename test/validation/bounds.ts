/**
 * How many of a few experiments a short test must see, or may see at most.
 *
 * The rule this file keeps: the bound follows from the target and the number of experiments by the
 * binomial law, so that a detector that just meets its target fails once in ten thousand runs.
 */

const TAIL = 1e-4;

/** The fewest successes of `trials` that still fit a chance of at least `chance`. */
export function leastOf(trials: number, chance: number): number {
  let below = 0;
  for (let count = 0; count <= trials; count++) {
    below += binomial(trials, count, chance);
    if (below > TAIL) return count;
  }
  return trials;
}

/** The most successes of `trials` that still fit a chance of at most `chance`. */
export function mostOf(trials: number, chance: number): number {
  return trials - leastOf(trials, 1 - chance);
}

function binomial(trials: number, count: number, chance: number): number {
  let share = (1 - chance) ** trials;
  for (let at = 0; at < count; at++) share *= ((trials - at) / (at + 1)) * (chance / (1 - chance));
  return share;
}
