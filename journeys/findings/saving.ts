/**
 * What squeezing a segment saved there, and whether that is enough to take a share of.
 *
 * The rule this file keeps: where a saving cannot be rated, it is said why, and how small a saving
 * these replications could have told from nothing.
 */
import { mean } from "#engine";
import { RECEIVERS } from "../measures/outside-use.ts";
import { type Estimate, estimateOver } from "./estimate.ts";
import { negative } from "./leakage.ts";
import type { PairSummary } from "./pair-summary.ts";

export interface SavingRules {
  /** Years of the policy window, to tell amounts a year. */
  readonly windowYears: number;
  /** Share of the segment below which less use or cost is no saving; default 0. */
  readonly leastSaving?: number;
  /** The target's line is a fixed budget: its euros do not follow use. */
  readonly fixedCash?: boolean;
  /** Euro a day at which days saved under a fixed budget are valued; without it, days decide. */
  readonly shadowPriceEuro?: number;
}

/**
 * `rated`, or why there is no share: the target did not fall, by less than the least that counts, not
 * distinguishably from 0, or its line is a fixed budget without a price a day.
 */
export type Rating = "rated" | "nothing-saved" | "too-small" | "not-told-from-0" | "fixed-budget";

export interface SavingRating {
  readonly rating: Rating;
  /**
   * The smallest saving a year that would have been rated: half the width of the interval, or the
   * least that counts. Null with one replication.
   */
  readonly least: number | null;
  /** Replications after which a saving of this size would be told from 0; null unless that is why. */
  readonly replicationsNeeded: number | null;
}

/** Amounts a year per replication; a saving is positive. */
export interface Saving {
  /** Number of the target among RECEIVERS. */
  readonly at: number;
  readonly years: number;
  readonly days: readonly number[];
  readonly euro: readonly number[];
  /** What a gain elsewhere may be divided by; null where there is no share. */
  readonly divisor: {
    readonly days: readonly number[] | null;
    readonly euro: readonly number[] | null;
  };
  /** Days saved under a fixed budget at their price: what euros are divided by; null where it is `euro`. */
  readonly priced: readonly number[] | null;
  readonly rating: { readonly days: SavingRating; readonly euro: SavingRating };
}

/** The saving in a segment, "1" to "5", and how it is rated. */
export function savingOf(
  pairs: readonly PairSummary[],
  target: string,
  rules: SavingRules,
): Saving {
  const at = (RECEIVERS as readonly string[]).indexOf(target);
  const years = rules.windowYears;
  const series = (ledger: "days" | "euro") =>
    pairs.map((pair) => negative(pair[ledger].change[at]!) / years);
  const least = (ledger: "days" | "euro") =>
    ((rules.leastSaving ?? 0) * mean(pairs.map((pair) => pair[ledger].base[at]!))) / years;
  const [days, euro] = [series("days"), series("euro")];
  const worth = worthOf({ days, euro }, rules);
  const rating = {
    days: ratingOf(days, least("days")),
    euro: worth === null ? fixedBudget : ratingOf(euro, least("euro"), worth),
  };
  const divisor = {
    days: rating.days.rating === "rated" ? days : null,
    euro: rating.euro.rating === "rated" ? worth : null,
  };
  const priced = worth === null || worth === euro ? null : worth;
  return { at, years, days, euro, divisor, priced, rating };
}

const fixedBudget: SavingRating = { rating: "fixed-budget", least: null, replicationsNeeded: null };

/** What the saving is worth in euros; null when a fixed budget leaves nothing to divide by. */
export function worthOf(
  saved: { readonly days: readonly number[]; readonly euro: readonly number[] },
  { fixedCash, shadowPriceEuro }: SavingRules,
): readonly number[] | null {
  if (fixedCash !== true) return saved.euro;
  if (shadowPriceEuro === undefined) return null;
  return saved.days.map((days) => days * shadowPriceEuro);
}

/** Rates what was saved; what counts as enough is looked at in `saved`, what is divided by in `worth`. */
function ratingOf(
  saved: readonly number[],
  leastCounted: number,
  worth: readonly number[] = saved,
): SavingRating {
  const estimate = estimateOver(worth);
  const reach = reachOf(estimate);
  const least = reach === null ? null : Math.max(reach, leastCounted);
  const none = { least, replicationsNeeded: null };
  if (mean(saved) < leastCounted) {
    return { rating: mean(saved) > 0 ? "too-small" : "nothing-saved", ...none };
  }
  if (estimate.mean <= 0) return { rating: "nothing-saved", ...none };
  if (reach === null || estimate.mean > reach) return { rating: "rated", ...none };
  const replicationsNeeded = Math.ceil(worth.length * (reach / estimate.mean) ** 2) + 1;
  return { rating: "not-told-from-0", least, replicationsNeeded };
}

/** Half the width of the interval. */
function reachOf({ mean: middle, high }: Estimate): number | null {
  return high === null ? null : high - middle;
}
