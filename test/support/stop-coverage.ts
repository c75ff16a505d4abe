/**
 * How often the interval of a stop rule holds the true mean, over many trials with known values.
 *
 * The rule this file keeps: chance is Lehmer's, not the engine's, and each trial has a seed of its own,
 * so the same trials are lived again by any rule.
 */
import type { PrecisionWatch } from "#engine";
import { lehmer } from "./lehmer.ts";

/** Trials in each measurement: at 0.95 the standard error is 0.0034. */
const trials = 4000;

type Draw = (uniform: () => number) => number;

/** Exponential values of mean 1. */
export const exponential: Draw = (uniform) => -Math.log(uniform());

/** Normal values of mean 1 (Box and Muller 1958). */
export function normal(cv: number): Draw {
  return (uniform) =>
    1 + cv * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/**
 * The share of trials in which the interval at the stop holds the mean, 1.
 *
 * @param stops when to stop; when the watch says so, unless told otherwise
 */
export function coverage(
  draw: Draw,
  watchOf: () => PrecisionWatch,
  stops = (watch: PrecisionWatch): boolean => watch.reached !== null,
): number {
  let covered = 0;
  for (let trial = 1; trial <= trials; trial += 1) {
    const below = lehmer(trial * 7919);
    for (let skip = 0; skip < 10; skip += 1) below(2);
    const uniform = () => (below(1_000_000_000) + 0.5) / 1_000_000_000;
    const watch = watchOf();
    while (!stops(watch)) watch.add([draw(uniform)]);
    const [width] = watch.widths();
    if (width !== undefined) covered += Number(Math.abs(width.mean - 1) <= width.halfWidth);
  }
  return covered / trials;
}
