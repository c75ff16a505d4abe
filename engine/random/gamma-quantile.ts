/**
 * The inverse of the gamma distribution function, for scale 1.
 *
 * The rule this file keeps: strictly increasing in the probability, and right to about 1e-13 in both
 * tails. Below the median Newton's method runs on ln P against ln x, above it on ln Q against x:
 * both are nearly straight lines far out, so few steps suffice everywhere.
 */

import { gammaDensity, gammaLower, gammaUpper, logGamma } from "../analysis/special-functions.ts";
import { normalQuantile } from "./normal-quantile.ts";

const MAXIMUM_STEPS = 60;

/** Newton's method doubles the digits, so a relative step this small leaves nothing to gain. */
const CLOSE_ENOUGH = 1e-9;

/** From this shape on, Wilson and Hilferty's cube is exact to better than 1e-9 of the mean. */
const NEARLY_NORMAL = 1e6;

/**
 * The value below which a gamma variable with this shape and scale 1 falls with probability `u`.
 * A probability so small that the value is below 1e-300 gives that value, or 0.
 */
export function gammaQuantile(u: number, shape: number): number {
  const guess = startingPoint(u, shape);
  if (shape >= NEARLY_NORMAL || guess < 1e-300) return guess;
  return u < 0.5 ? solveLower(u, shape, guess) : solveUpper(1 - u, shape, guess);
}

/** Wilson and Hilferty (1931) in the middle; the leading term of P near zero, where that fails. */
function startingPoint(u: number, shape: number): number {
  const ninth = 1 / (9 * shape);
  const cube = 1 - ninth + normalQuantile(u) * Math.sqrt(ninth);
  if (cube > 0.2) return shape * cube ** 3;
  return Math.exp((Math.log(u) + logGamma(shape + 1)) / shape);
}

function solveLower(u: number, shape: number, guess: number): number {
  let x = guess;
  for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
    const probability = gammaLower(shape, x);
    const slope = (x * gammaDensity(shape, x)) / probability;
    const change = Math.log(u / probability) / slope;
    x *= Math.exp(Math.max(-2, Math.min(2, change)));
    if (Math.abs(change) < CLOSE_ENOUGH) break;
  }
  return x;
}

function solveUpper(tail: number, shape: number, guess: number): number {
  let x = guess;
  for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
    const survival = gammaUpper(shape, x);
    const hazard = gammaDensity(shape, x) / survival;
    const change = Math.log(survival / tail) / hazard;
    x = Math.max(x / 4, x + change);
    if (Math.abs(change) < CLOSE_ENOUGH * x) break;
  }
  return x;
}
