/**
 * Two-by-two tables in strata: more events in the group than its reference has and a margin adds?
 *
 * The rule this file keeps: how many events there are in all is part of what is seen. Where the
 * reference has hardly any, the margin makes nearly all of them, and their number varies by chance.
 */
import type { TwoByTwo } from "./exact-tables.ts";
import { gammaLower, gammaUpper, normalCdf } from "./special-functions.ts";

/** Skewness nearer to 0 than this is the normal law's. */
const LEAST_SKEW = 1e-4;

/**
 * One-sided p-value of "the group has at most so many events more than it would have at the shares of
 * its reference": the score test of a difference of shares, its chance from a gamma law with the same
 * mean, variance and skewness (Pearson's third kind), so that it holds with a handful of events.
 *
 * What the reference has is estimated under the hypothesis from both sides (Farrington and Manning
 * 1990), one share for all tables. NaN where no table has both sides.
 *
 * @param extra - events more that are allowed, over all tables together; above 0
 */
export function addedShareP(tables: readonly TwoByTwo[], extra: number): number {
  const sums = sumsOf(tables);
  if (sums === null) return Number.NaN;
  const { size, events, expected, square, cube } = sums;
  const ordinary = ordinaryEvents(sums, extra);
  const [here, there] = [(ordinary + extra) / size, ordinary / size].map((share) =>
    Math.min(1, share),
  ) as [number, number];
  const variance = (ordinary + extra) * (1 - here) + square * ordinary * (1 - there);
  const third =
    (ordinary + extra) * (1 - here) * (1 - 2 * here) -
    cube * ordinary * (1 - there) * (1 - 2 * there);
  return tailAt(events - expected - extra, variance, third);
}

interface Sums {
  /** Of the group over all tables: members and events. */
  readonly size: number;
  readonly events: number;
  /** Events of the group at the shares of the reference. */
  readonly expected: number;
  /** Variance and third moment of that, for each event expected. */
  readonly square: number;
  readonly cube: number;
}

function sumsOf(tables: readonly TwoByTwo[]): Sums | null {
  let [size, events, expected, square, cube] = [0, 0, 0, 0, 0];
  for (const { group, groupEvents, reference, referenceEvents } of tables) {
    if (group === 0 || reference === 0) continue;
    const weight = group / reference;
    size += group;
    events += groupEvents;
    expected += weight * referenceEvents;
    square += weight * group;
    cube += weight * weight * group;
  }
  return size === 0 ? null : { size, events, expected, square: square / size, cube: cube / size };
}

/** Events of the group without the margin, likeliest under it: the root of a quadratic. */
function ordinaryEvents({ events, expected, square }: Sums, extra: number): number {
  const seen = expected / square;
  const all = 1 + 1 / square;
  const middle = events + seen - all * extra;
  return (middle + Math.sqrt(middle * middle + 4 * all * seen * extra)) / (2 * all);
}

/** Chance of this much or more under a law with mean 0 and these moments. */
function tailAt(value: number, variance: number, third: number): number {
  if (variance <= 0) return value > 0 ? 0 : 1;
  const spread = Math.sqrt(variance);
  const skew = third / (variance * spread);
  if (Math.abs(skew) < LEAST_SKEW) return normalCdf(-value / spread);
  // Skewed to the left it is the same law seen from the other side.
  const place = Math.sign(skew) * (value / spread) + 2 / Math.abs(skew);
  const shape = 4 / (skew * skew);
  const at = (2 * place) / Math.abs(skew);
  if (at <= 0) return skew > 0 ? 1 : 0;
  return skew > 0 ? gammaUpper(shape, at) : gammaLower(shape, at);
}
