/**
 * Mean waits from attempts in order of time, some of which were cut off, with a weight each.
 *
 * The rule this file keeps: an attempt that was cut off counts as long as it was seen and no longer
 * (Kaplan-Meier). Weights make one group look like another in everything but the border: with the
 * border's numbers over the reference's per stratum as weights, and nothing cut off, the weighted
 * mean is the weighted sum of the means per stratum.
 *
 * The engine has the same curve and test without weights; a test holds this file to them. Here all
 * columns are in order already, and a quarter of a million attempts a design leave no time to copy.
 */

/** Attempts of one bucket in order of time, with what looks up their weight. */
export interface WaitingSample {
  readonly time: Float32Array;
  /** 1 started at that time, 0 cut off. */
  readonly event: Uint8Array;
  readonly from: number;
  readonly until: number;
  /** [position]: index into the weights; 0-weight attempts are as if they were not there. */
  readonly label: Uint32Array;
  readonly weight: Float64Array;
}

/** What is left of the weight at risk below which all of it is counted as gone. */
const NOTHING_LEFT = 1e-9;

/**
 * The area under the Kaplan-Meier curve from 0 to `horizon` days: the mean wait, where longer waits
 * count as `horizon`. Beyond the last attempt that was followed the curve is held flat. NaN without
 * attempts.
 */
export function weightedMeanWait(sample: WaitingSample, horizon: number): number {
  const { time, event, until } = sample;
  const whole = wholeWeight(sample);
  if (!(whole > 0)) return Number.NaN;
  let atRisk = whole;
  let curve = 1;
  let area = 0;
  let before = 0;
  let at = sample.from;
  while (at < until && time[at]! <= horizon && curve > 0) {
    const now = time[at]!;
    area += curve * (now - before);
    before = now;
    let started = 0;
    let gone = 0;
    for (; at < until && time[at] === now; at++) {
      const weight = sample.weight[sample.label[at]!]!;
      gone += weight;
      if (event[at] === 1) started += weight;
    }
    if (started > 0) curve *= 1 - started / atRisk;
    atRisk -= gone;
    if (curve < NOTHING_LEFT) curve = 0;
  }
  return area + curve * (horizon - before);
}

/**
 * Until which day, at most tau, this sample can be compared: tau when everybody started or somebody
 * was followed to tau, else the last day on which anybody was followed. -1 without attempts.
 */
export function followedUntil(sample: WaitingSample, tauDays: number): number {
  let last = -1;
  let lastEvents = true;
  for (let at = sample.until - 1; at >= sample.from; at--) {
    if (!(sample.weight[sample.label[at]!]! > 0)) continue;
    if (last >= 0 && sample.time[at]! < last) break;
    last = sample.time[at]!;
    if (sample.event[at] === 0) lastEvents = false;
  }
  return last >= 0 && lastEvents ? tauDays : Math.min(last, tauDays);
}

function wholeWeight({ label, weight, from, until }: WaitingSample): number {
  let whole = 0;
  for (let at = from; at < until; at++) whole += weight[label[at]!]!;
  return whole;
}

/** Observed less expected starts of a log-rank test, and its variance; add up over strata. */
export interface LogRankSum {
  difference: number;
  variance: number;
}

/** Two runs of positions, each in order of time, in the same columns. */
export interface TwoSamples {
  readonly time: Float32Array;
  readonly event: Uint8Array;
  readonly from: number;
  readonly until: number;
  readonly referenceFrom: number;
  readonly referenceUntil: number;
}

/**
 * Adds one stratum to a log-rank test of "the first sample waits at most `margin` days longer than
 * the reference": its waits are shortened by the margin, at least to 0. A negative difference
 * says that it still starts later.
 */
export function addLogRank(sum: LogRankSum, samples: TwoSamples, margin: number): void {
  const { time, event, until, referenceUntil } = samples;
  let at = samples.from;
  let reference = samples.referenceFrom;
  // Once either side is empty no later start can tell anything.
  while (at < until && reference < referenceUntil) {
    const here = Math.max(0, time[at]! - margin);
    const now = Math.min(here, time[reference]!);
    const risk = until - at;
    const all = risk + referenceUntil - reference;
    let started = 0;
    let startedAll = 0;
    for (; at < until && Math.max(0, time[at]! - margin) === now; at++) started += event[at]!;
    for (; reference < referenceUntil && time[reference] === now; reference++) {
      startedAll += event[reference]!;
    }
    startedAll += started;
    if (startedAll === 0) continue;
    sum.difference += started - (startedAll * risk) / all;
    if (all > 1) {
      sum.variance +=
        (startedAll * risk * (all - risk) * (all - startedAll)) / (all * all * (all - 1));
    }
  }
}
