/**
 * Intervals by resampling: Efron's bias-corrected and accelerated bootstrap (BCa).
 *
 * The rule this file keeps: what is resampled is a whole replication, never a person in it; and the
 * resamples are keyed draws, so that the same values always have the same interval.
 */
import { SimulationError } from "../errors.ts";
import { normalQuantile } from "../random/normal-quantile.ts";
import { createChance, purposeId } from "../random/streams.ts";
import { leaveOneOut, type Statistic } from "./jackknife.ts";
import { normalCdf } from "./special-functions.ts";
import { type Numbers, quantile } from "./summary.ts";

const DRAWS = 2000;

/** Which replications stand in each resample; worth keeping for all figures of one experiment. */
export interface Resamples {
  readonly size: number;
  readonly draws: number;
  /** [draw][position]: numbers of replications from 0, flat. */
  readonly rows: Uint16Array;
}

/** Both ends of an interval. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Draws resamples of `size` replications, with replacement. @throws SimulationError below two */
export function resamplesOf(size: number, draws = DRAWS): Resamples {
  if (size < 2) {
    throw new SimulationError("not-enough-data", `Resampling needs two or more, not ${size}.`);
  }
  const chance = createChance("bootstrap", 0);
  const purpose = purposeId("bootstrap:row");
  const rows = new Uint16Array(size * draws);
  for (let at = 0; at < rows.length; at++) {
    rows[at] = Math.floor(size * chance.uniform(0, purpose, at));
  }
  return { size, draws, rows };
}

/**
 * The BCa interval (Efron 1987; Efron and Tibshirani 1993, chapter 14): percentiles of the resampled
 * figure, moved by how far its middle is off (z0) and by how fast its spread changes (the
 * acceleration, from leaving out one replication at a time).
 *
 * @returns null where some resample has no figure, or all of them lie on one side of it
 */
export function bcaInterval(
  statistic: Statistic,
  { size, draws, rows }: Resamples,
  confidence = 0.95,
): Ends | null {
  const whole = statistic(Array.from({ length: size }, (_, row) => row));
  const values = Float64Array.from({ length: draws }, (_, draw) =>
    statistic(rows.subarray(draw * size, (draw + 1) * size)),
  );
  if (!Number.isFinite(whole) || !values.every(Number.isFinite)) return null;
  const below = shareBelow(values, whole);
  if (below <= 0 || below >= 1) return null;
  const z0 = normalQuantile(below);
  const acceleration = accelerationOf(statistic, size);
  const sorted = values.sort();
  const endAt = (share: number): number => {
    const z = z0 + normalQuantile(share);
    return quantile(sorted, normalCdf(z0 + z / (1 - acceleration * z)));
  };
  return { low: endAt((1 - confidence) / 2), high: endAt((1 + confidence) / 2) };
}

/** Share of the values below the figure; equal ones count half. */
function shareBelow(values: Float64Array, whole: number): number {
  let below = 0;
  for (const value of values) below += value < whole ? 1 : value === whole ? 0.5 : 0;
  return below / values.length;
}

/** a = sum(d^3) / (6 sum(d^2)^1.5), d the mean of the figures without one replication less each. */
export function accelerationOf(statistic: Statistic, size: number): number {
  const without = leaveOneOut(statistic, size);
  const centre = without.reduce((sum, value) => sum + value, 0) / size;
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    squares += (centre - value) ** 2;
    cubes += (centre - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/**
 * BCa interval of the ratio of two means over the same replications. Null where a resample has a
 * denominator that is not above 0: there is nothing to take a share of.
 */
export function bcaRatio(
  numerators: Numbers,
  denominators: Numbers,
  resamples: Resamples,
  confidence = 0.95,
): Ends | null {
  const ratio: Statistic = (rows) => {
    let top = 0;
    let bottom = 0;
    for (let at = 0; at < rows.length; at++) {
      top += numerators[rows[at]!]!;
      bottom += denominators[rows[at]!]!;
    }
    return bottom > 0 ? top / bottom : Number.NaN;
  };
  return bcaInterval(ratio, resamples, confidence);
}
