/**
 * The distributions a model may name, and how a uniform number becomes a value of each.
 *
 * The rule this file keeps: always the inverse distribution function, one uniform a value and never
 * decreasing in it, so that paired runs compare like with like. Means and cvs (standard deviation
 * over mean) are those of the variable itself, never of its logarithm.
 */

import { gammaDensity, logGamma, normalCdf, normalDensity } from "../analysis/special-functions.ts";
import { SimulationError } from "../errors.ts";
import type { Distribution } from "./distribution.ts";
import { distributionFaults } from "./distribution-faults.ts";
import { gammaQuantile } from "./gamma-quantile.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { phaseType } from "./phase-type.ts";
import { invertSurvival, tabulateQuantile } from "./quantile-table.ts";

/** A distribution made ready: what a uniform number gives, and the exact moments of that. */
export interface Sampler {
  /** The value at `u` in the open interval (0, 1); never decreasing in `u`. */
  readonly sample: (u: number) => number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Makes a distribution ready for sampling. Tables are made here, so compile once and keep it.
 *
 * @throws SimulationError ("invalid-distribution") with the first fault; use `distributionFaults`
 *   to judge a file and get all of them
 */
export function compileDistribution(distribution: Distribution): Sampler {
  const fault = distributionFaults(distribution)[0];
  if (fault !== undefined) {
    throw new SimulationError(
      "invalid-distribution",
      `${distribution.dist}${fault.path} is ${fault.found}; expected ${fault.expected}.`,
    );
  }
  return compileSound(distribution);
}

function compileSound(distribution: Distribution): Sampler {
  switch (distribution.dist) {
    case "deterministic":
      return constant(distribution.value);
    case "exponential":
      return exponential(distribution.mean);
    case "erlang":
      return gamma(distribution.mean, 1 / Math.sqrt(distribution.k));
    case "gamma":
      return gamma(distribution.mean, distribution.cv);
    case "lognormal":
      return lognormalSampler(distribution.mean, distribution.cv);
    case "weibull":
      return weibull(distribution.mean, distribution.cv);
    case "hyperexponential":
      return hyperexponential(distribution.p, distribution.means);
    case "uniform":
      return uniform(distribution.min, distribution.max);
    case "triangular":
      return triangular(distribution.min, distribution.mode, distribution.max);
    case "empirical":
      return empirical(distribution.values, distribution.weights);
    case "phase-type":
      return phases(distribution.alpha, distribution.T);
    case "normal":
      return censoredNormal(distribution.mean, distribution.sd, distribution.min);
  }
}

function constant(value: number): Sampler {
  return { sample: () => value, mean: value, variance: 0 };
}

function exponential(mean: number): Sampler {
  return { sample: (u) => -mean * Math.log(1 - u), mean, variance: mean ** 2 };
}

/** Beyond this, values of so many orders of size share a cell that no cubic follows them. */
const MOST_TABLED_CV = 10;

/** Gamma with shape 1/cv² and scale mean · cv²; from a table, since its inverse takes iteration. */
function gamma(mean: number, cv: number): Sampler {
  if (cv === 0) return constant(mean);
  if (cv === 1) return exponential(mean);
  const shape = 1 / cv ** 2;
  const scale = mean * cv ** 2;
  const variance = (mean * cv) ** 2;
  if (cv > MOST_TABLED_CV)
    return { sample: (u) => scale * gammaQuantile(u, shape), mean, variance };
  const standard = tabulateQuantile({
    quantile: (u) => gammaQuantile(u, shape),
    density: (value) => gammaDensity(shape, value),
  });
  return { sample: (u) => scale * standard(u), mean, variance };
}

/** The mean and standard deviation of the logarithm of a lognormal variable. */
export interface LognormalParameters {
  readonly mu: number;
  readonly sigma: number;
}

/** The parameters of the lognormal variable with this mean and cv: σ² = ln(1 + cv²). */
export function lognormal(mean: number, cv: number): LognormalParameters {
  const variance = Math.log1p(cv ** 2);
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/**
 * The same variable seen through the eyes of somebody who looks in at an arbitrary moment: long
 * stays are met more often, with density x f(x) / mean. Again lognormal, with mu + sigma².
 */
export function lengthBiasedLognormal(parameters: LognormalParameters): LognormalParameters {
  return { mu: parameters.mu + parameters.sigma ** 2, sigma: parameters.sigma };
}

/** The value of a lognormal variable at `u` in (0, 1). */
export function lognormalAt(u: number, parameters: LognormalParameters): number {
  return Math.exp(parameters.mu + parameters.sigma * normalQuantile(u));
}

/** The value at `u` of the lognormal variable with this mean and cv (compile it if used often). */
export function lognormalQuantile(u: number, mean: number, cv: number): number {
  return lognormalAt(u, lognormal(mean, cv));
}

/**
 * A stay met at an arbitrary moment, cut in two: given its length-biased `length` and a uniform of
 * its own, how much of it is past. What remains is `length` less this. Exact for any distribution.
 */
export function stationaryElapsed(length: number, u: number): number {
  return length * u;
}

function lognormalSampler(mean: number, cv: number): Sampler {
  const { mu, sigma } = lognormal(mean, cv);
  return {
    sample: (u) => Math.exp(mu + sigma * normalQuantile(u)),
    mean,
    variance: (mean * cv) ** 2,
  };
}

function weibull(mean: number, cv: number): Sampler {
  if (cv === 0) return constant(mean);
  const power = weibullPower(cv);
  const scale = mean / Math.exp(logGamma(1 + power));
  return {
    sample: (u) => scale * (-Math.log(1 - u)) ** power,
    mean,
    variance: (mean * cv) ** 2,
  };
}

/** One over the Weibull shape: the root of ln Γ(1 + 2p) - 2 ln Γ(1 + p) = ln(1 + cv²), bisected. */
function weibullPower(cv: number): number {
  const target = Math.log1p(cv ** 2);
  let low = 0;
  let high = 1;
  const excess = (power: number) => logGamma(1 + 2 * power) - 2 * logGamma(1 + power) - target;
  while (excess(high) < 0) high *= 2;
  for (let step = 0; step < 100 && high - low > 1e-16 * high; step += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function hyperexponential(weights: readonly number[], means: readonly number[]): Sampler {
  const over = (value: (mean: number) => number) =>
    weights.reduce((sum, weight, index) => sum + weight * value(means[index]!), 0);
  const mean = over((each) => each);
  const exact = {
    survival: (time: number) => over((each) => Math.exp(-time / each)),
    density: (time: number) => over((each) => Math.exp(-time / each) / each),
  };
  const sample = tabulateQuantile({
    quantile: (u) => invertSurvival(exact, 1 - u, mean),
    density: exact.density,
  });
  return { sample, mean, variance: 2 * over((each) => each ** 2) - mean ** 2 };
}

function uniform(min: number, max: number): Sampler {
  const width = max - min;
  return { sample: (u) => min + width * u, mean: min + width / 2, variance: width ** 2 / 12 };
}

function triangular(min: number, mode: number, max: number): Sampler {
  const width = max - min;
  if (width === 0) return constant(min);
  const rising = (mode - min) / width;
  const sample = (u: number) =>
    u < rising
      ? min + Math.sqrt(u * width * (mode - min))
      : max - Math.sqrt((1 - u) * width * (max - mode));
  const spread = min ** 2 + mode ** 2 + max ** 2 - min * mode - min * max - mode * max;
  return { sample, mean: (min + mode + max) / 3, variance: spread / 18 };
}

/** Discrete values in rising order; the first whose cumulative share is above `u`. */
function empirical(values: readonly number[], weights?: readonly number[]): Sampler {
  const pairs = values.map((value, index) => ({ value, weight: weights?.[index] ?? 1 }));
  pairs.sort((a, b) => a.value - b.value);
  const total = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const sorted = Float64Array.from(pairs, (pair) => pair.value);
  const shares = new Float64Array(pairs.length);
  let running = 0;
  let mean = 0;
  pairs.forEach(({ value, weight }, index) => {
    running += weight;
    mean += (value * weight) / total;
    shares[index] = running / total;
  });
  const variance = pairs.reduce(
    (sum, { value, weight }) => sum + ((value - mean) ** 2 * weight) / total,
    0,
  );
  return { sample: (u) => sorted[firstAbove(shares, u)]!, mean, variance };
}

/** The index of the first share above `u`, by bisection; the last one if rounding left none. */
function firstAbove(shares: Float64Array, u: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shares[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

function phases(alpha: readonly number[], rates: readonly (readonly number[])[]): Sampler {
  const law = phaseType(alpha, rates);
  const started = 1 - law.atZero;
  const sampleStarted = tabulateQuantile({
    quantile: (u) => invertSurvival(law, (1 - u) * started, law.mean),
    density: (time) => law.density(time) / started,
  });
  const sample = (u: number) => (u <= law.atZero ? 0 : sampleStarted((u - law.atZero) / started));
  return { sample, mean: law.mean, variance: law.variance };
}

/** Normal, smaller draws become `min`; the moments are those of what comes out. */
function censoredNormal(mean: number, sd: number, min: number | undefined): Sampler {
  const floor = min ?? Number.NEGATIVE_INFINITY;
  if (sd === 0) return constant(Math.max(floor, mean));
  const sample = (u: number) => Math.max(floor, mean + sd * normalQuantile(u));
  if (min === undefined) return { sample, mean, variance: sd ** 2 };
  const at = (min - mean) / sd;
  const below = normalCdf(at);
  const above = normalCdf(-at);
  const edge = sd * normalDensity(at);
  const first = min * below + mean * above + edge;
  const second = min ** 2 * below + (mean ** 2 + sd ** 2) * above + edge * (mean + min);
  return { sample, mean: first, variance: second - first ** 2 };
}
