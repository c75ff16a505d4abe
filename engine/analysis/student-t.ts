/**
 * Student's t distribution.
 *
 * The rule this file keeps: tails are computed as tails, so that a p-value of 1e-12 is 1e-12.
 */

import { SimulationError } from "../errors.ts";
import { normalQuantile } from "../random/normal-quantile.ts";
import { betaRegularised, logGamma } from "./special-functions.ts";

function checkFreedom(df: number): void {
  if (!(df > 0 && Number.isFinite(df))) {
    throw new SimulationError("invalid-argument", `Degrees of freedom are above 0, not ${df}.`);
  }
}

/** The chance that a t variable with `df` degrees of freedom exceeds `x`. */
export function tUpperTail(x: number, df: number): number {
  checkFreedom(df);
  const square = x * x;
  // Far out the square overflows; there is nothing left to tell from zero.
  if (square === Number.POSITIVE_INFINITY) return x > 0 ? 0 : 1;
  const beyond = 0.5 * betaRegularised(df / 2, 0.5, df / (df + square), square / (df + square));
  return x > 0 ? beyond : 1 - beyond;
}

/** The distribution function of Student's t. */
export function tCdf(x: number, df: number): number {
  return tUpperTail(-x, df);
}

/**
 * The quantile of Student's t at probability `p` in (0, 1): Newton's method, which from the normal
 * quantile climbs to the root without passing it, the upper tail being convex.
 *
 * @throws SimulationError if `p` is not between 0 and 1 or `df` not above 0
 */
export function tQuantile(p: number, df: number): number {
  checkFreedom(df);
  const normal = normalQuantile(p);
  if (normal === 0) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const logPeak = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  let x = Math.abs(normal);
  for (let step = 0; step < 500; step += 1) {
    const density = Math.exp(logPeak - ((df + 1) / 2) * Math.log1p((x * x) / df));
    const change = (tUpperTail(x, df) - tail) / density;
    x += change;
    if (Math.abs(change) <= 1e-10 * x) break;
  }
  return p < 0.5 ? -x : x;
}
