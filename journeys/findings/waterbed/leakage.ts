/**
 * The share of a saving that comes back elsewhere, and what may be said of it.
 *
 * The rule this file keeps: a share needs a denominator. What was not saved cannot leak, and "no
 * waterbed" takes a test of its own, not the absence of one.
 */
import { bcaRatio, mean, type Resamples, ratioEstimate, ratioPAbove, resamplesOf } from "#engine";
import { estimateOver } from "../estimate.ts";

/** A share of the saving that comes back; `low` and `high` are null with one replication. */
export interface Leakage {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: "delta" | "fieller" | "unbounded";
  /**
   * The interval by resampling replications (BCa), beside the other as a check; absent with few
   * replications, or where a resample has no saving.
   */
  readonly bca?: { readonly low: number; readonly high: number };
}

export type WaterbedVerdict =
  | "waterbed"
  | "no-waterbed-shown"
  | "equivalent-to-none"
  | "no-gross-saving"
  | "unknown";

export interface VerdictRules {
  /** Leakage above which a saving is called a waterbed. */
  readonly threshold: number;
  /** Leakage within plus or minus this is as good as none. */
  readonly equivalenceMargin: number;
}

/** Places that the policy wants youths to go to: shown apart, no leakage. */
export const INTENT_PLACES: readonly string[] = ["local-team"];

/** The level of both one-sided tests: the complement of the 95% intervals. */
const EQUIVALENCE_LEVEL = 0.05;

/**
 * What is gained elsewhere over what is saved, per replication; null when nothing is saved. The
 * interval is that of savings that can be told from 0: where the saving cannot, there is no share.
 */
export function leakageOf(
  gained: readonly number[],
  saved: readonly number[] | null,
): Leakage | null {
  if (saved === null || !isSaving(saved)) return null;
  const share = mean(gained) / mean(saved);
  if (saved.length < 2) return { mean: share, low: null, high: null, method: "unbounded" };
  const { low, high, kind } = ratioEstimate(gained, saved);
  return { mean: share, low, high, method: kind };
}

/** With fewer replications a resample says little. */
const LEAST_RESAMPLED = 8;

const known = new Map<number, Resamples>();

/** Resamples of so many replications, drawn once: the same for every figure. */
function resamplesFor(size: number): Resamples {
  const resamples = known.get(size) ?? resamplesOf(size);
  known.set(size, resamples);
  return resamples;
}

/** The same with the interval by resampling beside it. */
export function checkedLeakage(
  gained: readonly number[],
  saved: readonly number[] | null,
): Leakage | null {
  const leakage = leakageOf(gained, saved);
  if (leakage === null || saved === null || saved.length < LEAST_RESAMPLED) return leakage;
  const bca = bcaRatio(gained, saved, resamplesFor(saved.length));
  return bca === null ? leakage : { ...leakage, bca };
}

/** A saving can leak when it is there: above 0, and by its interval too when there is one. */
function isSaving(saved: readonly number[]): boolean {
  const { mean, low } = estimateOver(saved);
  return mean > 0 && (low === null || low > 0);
}

export function verdictOf(
  gained: readonly number[],
  saved: readonly number[] | null,
  { threshold, equivalenceMargin }: VerdictRules,
): WaterbedVerdict {
  const leakage = leakageOf(gained, saved);
  if (leakage === null || saved === null) return "no-gross-saving";
  const { low, high } = leakage;
  if (low === null || high === null || leakage.method === "unbounded") return "unknown";
  if (low > 0 && low > threshold) return "waterbed";
  if (isEquivalent(gained, saved, equivalenceMargin)) return "equivalent-to-none";
  return high >= threshold ? "unknown" : "no-waterbed-shown";
}

/**
 * Two one-sided tests, of "leakage at most -margin" and "at least margin", each on a difference of
 * sums, so that no ratio has to be trusted.
 */
export function isEquivalent(
  gained: readonly number[],
  saved: readonly number[] | null,
  margin: number,
): boolean {
  if (saved === null || saved.length < 2 || !isSaving(saved)) return false;
  const tooLow = ratioPAbove(gained, saved, -margin);
  const tooHigh = ratioPAbove(gained.map(negative), saved, -margin);
  return Math.max(tooLow, tooHigh) < EQUIVALENCE_LEVEL;
}

export function negative(value: number): number {
  return 0 - value;
}

/** Sum of series, replication by replication. */
export function sumOver(length: number, series: readonly (readonly number[])[]): number[] {
  return Array.from({ length }, (_, index) =>
    series.reduce((sum, values) => sum + values[index]!, 0),
  );
}
