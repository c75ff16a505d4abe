/**
 * How many customers a process brings, on average.
 *
 * The rule this file keeps: expectations only, exact where there is a formula; nothing is drawn.
 */
import {
  type ArrivalEntry,
  type ArrivalProcess,
  compileDistribution,
  type Distribution,
  phaseType,
} from "#engine";

/** Most customers in one replication: what memory holds, and what can be waited for. */
export const mostArrivals = 50_000_000;
/** Most customers of one entry: each has a number of its own in the chance of that entry. */
export const mostOfOne = 15_000_000;
/** Most customers of a past whose length pilot runs decide. */
export const mostInPast = 500_000;

type Piecewise = Extract<ArrivalProcess, { type: "piecewise-poisson" }>;
type Sinusoidal = Extract<ArrivalProcess, { type: "sinusoidal" }>;

/** The mean of a sound distribution; patience may carry its `to`. */
export function meanOf(law: Distribution): number {
  switch (law.dist) {
    case "exponential":
    case "erlang":
    case "gamma":
    case "lognormal":
    case "weibull":
      return law.mean;
    case "phase-type":
      return phaseType(law.alpha, law.T).mean;
    default:
      return compileDistribution(law).mean;
  }
}

/** Expected number of points over one round, or until `end` without a period. */
function massUntil({ breaks, rates }: Piecewise, end: number): number {
  return rates.reduce((sum, rate, index) => {
    const from = breaks[index] ?? 0;
    const until = Math.min(breaks[index + 1] ?? end, end);
    return sum + (rate === 0 || until <= from ? 0 : rate * (until - from));
  }, 0);
}

function piecewisePoints(process: Piecewise, end: number): number {
  const { period } = process;
  if (period === undefined) return massUntil(process, end);
  const rounds = Math.floor(end / period);
  return rounds * massUntil(process, period) + massUntil(process, end - rounds * period);
}

function sinusoidalPoints({ mean, amplitude, period, phase = 0 }: Sinusoidal, end: number): number {
  const angular = (2 * Math.PI) / period;
  return mean * end - (amplitude / angular) * (Math.cos(angular * end + phase) - Math.cos(phase));
}

/** Expected moments of arrival from 0 to `end`; of renewals the first-order term. */
export function expectedPoints(process: ArrivalProcess, end: number): number {
  switch (process.type) {
    case "poisson":
      return process.rate * end;
    case "piecewise-poisson":
      return piecewisePoints(process, end);
    case "sinusoidal":
      return sinusoidalPoints(process, end);
    case "renewal":
      return end / meanOf(process.interarrival);
    case "trace": {
      const times =
        "customers" in process ? process.customers.map(({ time }) => time) : process.times;
      return times.filter((time) => time <= end).length;
    }
  }
}

/** The mean of what there is of an interval until `end`; of other laws the mean itself, which is more. */
function meanUntil(law: Distribution, end: number): number {
  if (law.dist === "hyperexponential") {
    return law.means.reduce(
      (sum, mean, index) => sum - (law.p[index] ?? 0) * mean * Math.expm1(-end / mean),
      0,
    );
  }
  if (law.dist !== "empirical") return meanOf(law);
  const { values, weights } = law;
  const weightOf = (index: number): number => weights?.[index] ?? 1;
  const whole = values.reduce((sum, _, index) => sum + weightOf(index), 0);
  return values.reduce(
    (sum, value, index) => sum + (weightOf(index) / whole) * Math.min(value, end),
    0,
  );
}

/**
 * At least so many moments are to be expected from 0 to `end`, also where renewals come in bursts:
 * end / E[min(X, end)] - 1 (Erickson 1973).
 */
export function fewestPoints(process: ArrivalProcess, end: number): number {
  const expected = expectedPoints(process, end);
  if (process.type !== "renewal") return expected;
  return Math.max(expected, end / meanUntil(process.interarrival, end) - 1);
}

/** How many come at once, on average. */
export function meanBatch(batch: Distribution | undefined): number {
  return batch === undefined ? 1 : meanOf(batch);
}

/** Expected customers from 0 to `end`, each member of a batch counted. */
export function expectedArrivals(
  process: ArrivalProcess,
  batch: Distribution | undefined,
  end: number,
): number {
  const size = meanBatch(batch);
  return size === 0 ? 0 : expectedPoints(process, end) * size;
}

/** Customers per unit of time in the long run; 0 for those that end. */
export function longRunRate(process: ArrivalProcess, batch: Distribution | undefined): number {
  const size = meanBatch(batch);
  switch (process.type) {
    case "poisson":
      return size * process.rate;
    case "piecewise-poisson":
      return process.period === undefined
        ? size * (process.rates.at(-1) ?? 0)
        : (size * massUntil(process, process.period)) / process.period;
    case "sinusoidal":
      return size * process.mean;
    case "renewal":
      return size / meanOf(process.interarrival);
    case "trace":
      return 0;
  }
}

/** Moments of arrival per unit of time before time 0, in a run with a past. */
export function pastRate(process: ArrivalProcess): number {
  if (process.type !== "piecewise-poisson" || process.period !== undefined) {
    return longRunRate(process, undefined);
  }
  return process.rates[0] ?? 0;
}

/** Customers per unit of time before time 0, of all entries together. */
export function pastCustomers(arrivals: readonly ArrivalEntry[]): number {
  return arrivals.reduce(
    (sum, { process, batch }) => sum + pastRate(process) * meanBatch(batch),
    0,
  );
}

/** The most that can come at once. */
export function largestBatch(batch: Distribution): number {
  if (batch.dist === "deterministic") return batch.value;
  if (batch.dist !== "empirical") return Number.POSITIVE_INFINITY;
  const { values, weights } = batch;
  const possible = values.filter((_, index) => (weights?.[index] ?? 1) > 0);
  return possible.reduce((most, value) => Math.max(most, value), 0);
}

/** Whether nobody comes any more from some moment on. */
export function surelyCeases(process: ArrivalProcess): boolean {
  return process.type === "trace" || longRunRate(process, undefined) === 0;
}
