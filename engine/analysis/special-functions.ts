/**
 * The few special functions that statistics and inverse distributions need: the logarithm of the
 * gamma function, the incomplete gamma and beta functions, and the normal distribution.
 *
 * The rule this file keeps: a relative error of about 1e-13 also far out in the tails, so every tail
 * is computed as itself and never as one minus the other side.
 */

const LOG_SQRT_TWO_PI = 0.9189385332046728;
const EPSILON = 2.220446049250313e-16;
const TINY = 1e-300;

/** From this argument on, six terms of Stirling's series are exact to double precision. */
const STIRLING_FROM = 12;

/** ln Γ(x) less Stirling's main term, for x of at least 12 (Abramowitz and Stegun 6.1.41). */
function stirlingRest(x: number): number {
  const y = 1 / (x * x);
  const tail = 1 / 1680 - y * (1 / 1188 - y * (691 / 360360));
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * tail))) / x;
}

/** ln Γ(x) for x > 0: Stirling's series, reached from small x by Γ(x + 1) = x Γ(x). */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + LOG_SQRT_TWO_PI;
  return stirling + stirlingRest(shifted) - Math.log(product);
}

/**
 * a ln(a / x) + x - a without loss of digits where x is near a.
 * Source: Loader, "Fast and accurate computation of binomial probabilities" (2000), function bd0.
 */
function deviance(a: number, x: number): number {
  if (Math.abs(a - x) >= 0.1 * (a + x)) return a * Math.log(a / x) + x - a;
  const v = (a - x) / (a + x);
  let sum = (a - x) * v;
  let term = 2 * a * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** x^a e^-x / Γ(a + 1): the factor before the series and the continued fraction. */
function gammaFactor(a: number, x: number): number {
  if (a < STIRLING_FROM) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-deviance(a, x) - stirlingRest(a)) / Math.sqrt(2 * Math.PI * a);
}

/** The density of the gamma distribution with scale 1, at x > 0. */
export function gammaDensity(shape: number, x: number): number {
  return (gammaFactor(shape, x) * shape) / x;
}

/** P(a, x), the distribution function of the gamma distribution with shape a and scale 1. */
export function gammaLower(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** Q(a, x) = 1 - P(a, x), the survival function. */
export function gammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = a + 1; term > sum * EPSILON; k += 1) {
    term *= x / k;
    sum += term;
  }
  return Math.min(1, sum * gammaFactor(a, x));
}

/** The continued fraction of Q(a, x) by Lentz's method (Numerical Recipes, section 6.2). */
function gammaFraction(a: number, x: number): number {
  const factor = gammaFactor(a, x);
  if (factor === 0) return 0;
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; ; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) <= EPSILON) return factor * a * fraction;
  }
}

/**
 * I_x(a, b), the regularised incomplete beta function, given x and its complement y = 1 - x (both,
 * so that neither side loses digits).
 */
export function betaRegularised(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const logFactor = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y);
  const factor = Math.exp(logFactor);
  if (x < (a + 1) / (a + b + 2)) return (factor * betaFraction(a, b, x)) / a;
  return 1 - (factor * betaFraction(b, a, y)) / b;
}

/** The continued fraction of the incomplete beta function (Numerical Recipes, section 6.4). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) <= 2 * EPSILON) break;
  }
  return fraction;
}

/** Lentz's guard against a division by zero. */
function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x - LOG_SQRT_TWO_PI);
}

/** The distribution function of the standard normal distribution, exact in the lower tail too. */
export function normalCdf(x: number): number {
  const tail = 0.5 * gammaUpper(0.5, 0.5 * x * x);
  return x < 0 ? tail : 1 - tail;
}
