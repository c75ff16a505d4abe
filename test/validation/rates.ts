/**
 * Intervals for what was counted over experiments.
 *
 * The rule this file keeps: yes-or-no per experiment gets Clopper and Pearson's interval (1934),
 * which never covers too little; several borders of one world are no separate experiments, so their
 * share gets Student's t over worlds.
 */
import jstat from "jstat";
import { meanEstimate, sampleStandardDeviation } from "#engine";
import type { Measured } from "./part.ts";

/** Of every interval on the page that is not said to be another. */
const CONFIDENCE = 0.99;

/** How many of all, with Clopper and Pearson's interval. */
export function rateOf(count: number, all: number, from: string): Measured {
  const tail = (1 - CONFIDENCE) / 2;
  const { beta } = jstat.jStat;
  return {
    value: count / all,
    low: count === 0 ? 0 : beta.inv(tail, count, all - count + 1),
    high: count === all ? 1 : beta.inv(1 - tail, count + 1, all - count),
    confidence: CONFIDENCE,
    from,
  };
}

/** The mean of a share per world, with Student's t over worlds; no narrower than one count allows. */
export function shareOver(shares: readonly number[], from: string): Measured {
  const { mean, low, high } = meanEstimate(shares, CONFIDENCE);
  const clip = (value: number | null) => Math.min(1, Math.max(0, value ?? Number.NaN));
  // Without spread the t-interval has no width; then the worlds count as single trials.
  if (sampleStandardDeviation(shares) > 0) {
    return { value: mean, low: clip(low), high: clip(high), confidence: CONFIDENCE, from };
  }
  return rateOf(Math.round(mean * shares.length), shares.length, from);
}

/** A mean over experiments with Student's t interval. */
export function meanOver(values: readonly number[], from: string): Measured {
  const { mean, low, high } = meanEstimate(values, CONFIDENCE);
  return { value: mean, low, high, confidence: CONFIDENCE, from };
}
