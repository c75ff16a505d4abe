/**
 * Times that may be cut short: Kaplan and Meier's curve, the restricted mean and the log-rank test.
 *
 * The rule this file keeps: whoever is not seen to start is censored, not dropped and not counted as
 * started. At one instant, events come before censorings.
 */

import { SimulationError } from "../errors.ts";
import { normalCdf } from "./special-functions.ts";

/** Waiting times in columns; `observed` is 1 where the event was seen and 0 where it was cut short. */
export interface SurvivalData {
  readonly times: Float64Array;
  readonly observed: Uint8Array;
}

/** A Kaplan-Meier curve: a step at each distinct time of an event, 1 before the first. */
export interface SurvivalCurve {
  readonly times: Float64Array;
  /** The share still waiting from this time on. */
  readonly survival: Float64Array;
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  /** Greenwood's standard error of `survival`. */
  readonly standardError: Float64Array;
}

/**
 * Kaplan and Meier's estimate of the share still waiting.
 *
 * @throws SimulationError without data or if the columns differ in length
 */
export function kaplanMeier(data: SurvivalData): SurvivalCurve {
  checkColumns(data.times, data.observed);
  const order = byTime(data);
  const rows: { time: number; survival: number; atRisk: number; events: number; error: number }[] =
    [];
  let survival = 1;
  let greenwood = 0;
  for (let start = 0; start < order.length; ) {
    const time = data.times[order[start]!]!;
    const atRisk = order.length - start;
    let events = 0;
    for (; start < order.length && data.times[order[start]!] === time; start += 1) {
      events += data.observed[order[start]!]!;
    }
    if (events === 0) continue;
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const error = survival === 0 ? 0 : survival * Math.sqrt(greenwood);
    rows.push({ time, survival, atRisk, events, error });
  }
  return {
    times: Float64Array.from(rows, (row) => row.time),
    survival: Float64Array.from(rows, (row) => row.survival),
    atRisk: Float64Array.from(rows, (row) => row.atRisk),
    events: Float64Array.from(rows, (row) => row.events),
    standardError: Float64Array.from(rows, (row) => row.error),
  };
}

function checkColumns(times: Float64Array, ...others: ArrayLike<number>[]): void {
  const other = others.find((column) => column.length !== times.length);
  if (times.length === 0 || other !== undefined) {
    throw new SimulationError(
      "not-enough-data",
      `Survival needs columns of one length above 0, not ${times.length} and ${other?.length ?? 0}.`,
    );
  }
}

function byTime(data: SurvivalData): Uint32Array {
  const order = Uint32Array.from(data.times, (_, index) => index);
  return order.sort((a, b) => data.times[a]! - data.times[b]! || a - b);
}

/** A restricted mean with its standard error. */
export interface RestrictedMean {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * The mean of the waiting time cut at `tau`: the area under the curve up to there. Beyond the last
 * event the curve stays level. Variance by Greenwood's sum over remaining areas (Klein and
 * Moeschberger, section 4.5, without their factor for small samples).
 */
export function restrictedMean(curve: SurvivalCurve, tau: number): RestrictedMean {
  let area = 0;
  let variance = 0;
  let until = tau;
  for (let step = curve.times.length - 1; step >= 0; step -= 1) {
    const time = curve.times[step]!;
    if (time >= tau) continue;
    area += curve.survival[step]! * (until - time);
    const atRisk = curve.atRisk[step]!;
    const left = atRisk - curve.events[step]!;
    // After the last event of all nobody is left and no area either.
    if (left > 0) variance += (area ** 2 * curve.events[step]!) / (atRisk * left);
    until = time;
  }
  return { mean: area + until, standardError: Math.sqrt(variance) };
}

/**
 * The first time by which a share `p` has had the event (0.5: the median), or null where the curve
 * never comes that low: "not reached".
 */
export function survivalQuantile(curve: SurvivalCurve, p: number): number | null {
  // A share of 2/3 of 3 comes out a hair off in binary; that hair must not cost a step.
  const index = curve.survival.findIndex((share) => share <= 1 - p + 1e-12);
  return index < 0 ? null : curve.times[index]!;
}

/** Two groups to be compared, stratum by stratum. */
export interface LogRankData extends SurvivalData {
  /** 1 for the group under suspicion, 0 for the reference. */
  readonly group: Uint8Array;
  /** Number of the stratum; left out, all are one. */
  readonly stratum?: Uint32Array | undefined;
}

/** The outcome of a log-rank test, seen from group 1. */
export interface LogRank {
  readonly observed: number;
  /** Events expected in group 1 if the groups were alike. */
  readonly expected: number;
  readonly variance: number;
  /** (observed - expected) / √variance; negative where group 1 waits longer. Null without news. */
  readonly z: number | null;
  /** One-sided p-value of "group 1 does not wait longer". 1 if there is nothing to compare. */
  readonly pSlower: number;
}

/**
 * The stratified log-rank test (Mantel 1966; hypergeometric variance, so ties are allowed): observed
 * less expected events and variances are summed over strata before the one is divided by the other.
 */
export function logRank(data: LogRankData): LogRank {
  const strata = data.stratum ?? new Uint32Array(data.times.length);
  checkColumns(data.times, data.observed, data.group, strata);
  const order = Uint32Array.from(data.times, (_, index) => index);
  order.sort((a, b) => strata[a]! - strata[b]! || data.times[a]! - data.times[b]!);
  const sums = { observed: 0, expected: 0, variance: 0 };
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && strata[order[end]!] === strata[order[start]!]) end += 1;
    addStratum(data, order.subarray(start, end), sums);
    start = end;
  }
  const { observed, expected, variance } = sums;
  const z = variance > 0 ? (observed - expected) / Math.sqrt(variance) : null;
  return { observed, expected, variance, z, pSlower: z === null ? 1 : normalCdf(z) };
}

type LogRankSums = { observed: number; expected: number; variance: number };

/** Adds one stratum, whose rows are given in order of time. */
function addStratum(data: LogRankData, order: Uint32Array, sums: LogRankSums): void {
  let atRisk = order.length;
  let atRiskOfGroup = 0;
  for (const row of order) atRiskOfGroup += data.group[row]!;
  for (let start = 0; start < order.length; ) {
    const time = data.times[order[start]!];
    let [left, leftOfGroup, events, eventsOfGroup] = [0, 0, 0, 0];
    for (; start < order.length && data.times[order[start]!] === time; start += 1) {
      const row = order[start]!;
      left += 1;
      leftOfGroup += data.group[row]!;
      events += data.observed[row]!;
      eventsOfGroup += data.observed[row]! * data.group[row]!;
    }
    const share = atRiskOfGroup / atRisk;
    sums.observed += eventsOfGroup;
    sums.expected += events * share;
    if (atRisk > 1) {
      sums.variance += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1);
    }
    atRisk -= left;
    atRiskOfGroup -= leftOfGroup;
  }
}
