/**
 * What squeezing a segment saved there, and whether that is enough to take a share of.
 *
 * The rule this file keeps: where a saving cannot be rated, it is said why, and how small a saving
 * these replications could have told from nothing.
 */
import { mean } from "#engine";
import { RECEIVERS } from "../../measures/outside-use.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import { negative, sumOver } from "./leakage.ts";
import { type PairSummary, pairCell, TOGETHER } from "./pair-summary.ts";

export interface SavingRules {
  /** Years of the policy window, to tell amounts a year. */
  readonly windowYears: number;
  /** Share of the segment below which less use or cost is no saving; default 0. */
  readonly leastSaving?: number;
  /** The target's line is a fixed budget: its euros do not follow use. */
  readonly fixedCash?: boolean;
  /** Euro a day at which days saved under a fixed budget are valued; without it, days decide. */
  readonly shadowPriceEuro?: number;
  /** All segments that the design acts on, the target among them; default the target alone. */
  readonly acted?: readonly string[];
}

/**
 * `rated`, or why there is no share: it was shown that the target did not fall, it fell by less than the
 * least that counts, not distinguishably from 0, or its line is a fixed budget without a price a day.
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
  /** The target of the splits: its number among RECEIVERS, or `TOGETHER`. */
  readonly at: number;
  /** Numbers among RECEIVERS: what saves here, and all that is acted on. Neither receives. */
  readonly targets: readonly number[];
  readonly acted: readonly number[];
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
  /** Of each target: euro a day at which `priced` values its days; null where its euros count. */
  readonly dayPrices: readonly (number | null)[];
  readonly rating: { readonly days: SavingRating; readonly euro: SavingRating };
}

/** The saving in a segment, "1" to "5", and how it is rated. */
export function savingOf(
  pairs: readonly PairSummary[],
  target: string,
  rules: SavingRules,
): Saving {
  const at = numberOf(target);
  const years = rules.windowYears;
  const acted = (rules.acted ?? [target]).map(numberOf);
  const series = (ledger: "days" | "euro") =>
    pairs.map((pair) => negative(pair[ledger].change[at]!) / years);
  const least = (ledger: "days" | "euro") => leastOf(pairs, target, ledger, rules);
  const [days, euro] = [series("days"), series("euro")];
  const worth = worthOf({ days, euro }, rules);
  const amounts = { days, euro, worth, least: { days: least("days"), euro: least("euro") } };
  const dayPrices = [dayPriceOf(rules) ?? null];
  return { at, targets: [at], acted, years, dayPrices, ...ratedOf(amounts) };
}

/**
 * The saving in several segments that are squeezed at once, each by its own rules: what comes back
 * is what lands outside all that is acted on. With one segment it is `savingOf`.
 */
export function savingTogether(
  pairs: readonly PairSummary[],
  targets: readonly string[],
  rulesOf: (target: string) => SavingRules,
): Saving {
  const parts = targets.map((target) => savingOf(pairs, target, rulesOf(target)));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const sum = (read: (part: Saving) => readonly number[]) => sumOver(pairs.length, parts.map(read));
  const [days, euro] = [sum((part) => part.days), sum((part) => part.euro)];
  const isPriced = parts.some(({ priced }) => priced !== null);
  const isUnpriced = parts.some(({ rating }) => rating.euro.rating === "fixed-budget");
  const least = (ledger: "days" | "euro") =>
    targets.reduce((total, id) => total + leastOf(pairs, id, ledger, rulesOf(id)), 0);
  const worth = isPriced ? sum((part) => part.priced ?? part.euro) : euro;
  const numbers = targets.map(numberOf);
  return {
    at: TOGETHER,
    targets: numbers,
    acted: parts[0] === undefined ? numbers : unionOf(parts[0].acted, numbers),
    years: parts[0]?.years ?? 1,
    dayPrices: parts.flatMap((part) => (isUnpriced ? [null] : part.dayPrices)),
    ...ratedOf({
      days,
      euro,
      worth: isUnpriced ? null : worth,
      least: { days: least("days"), euro: least("euro") },
    }),
  };
}

const unionOf = (some: readonly number[], more: readonly number[]): readonly number[] =>
  [...new Set([...some, ...more])].sort((one, other) => one - other);

const numberOf = (target: string): number => (RECEIVERS as readonly string[]).indexOf(target);

/** The least that counts as a saving in a segment, a year. */
function leastOf(
  pairs: readonly PairSummary[],
  target: string,
  ledger: "days" | "euro",
  { leastSaving = 0, windowYears }: SavingRules,
): number {
  const at = numberOf(target);
  return (leastSaving * mean(pairs.map((pair) => pair[ledger].base[at]!))) / windowYears;
}

interface Amounts extends Pick<Saving, "days" | "euro"> {
  readonly worth: readonly number[] | null;
  readonly least: { readonly days: number; readonly euro: number };
}

function ratedOf({ days, euro, worth, least }: Amounts) {
  const rating = {
    days: ratingOf(days, least.days),
    euro: worth === null ? fixedBudget : ratingOf(euro, least.euro, worth),
  };
  const divisor = {
    days: rating.days.rating === "rated" ? days : null,
    euro: rating.euro.rating === "rated" ? worth : null,
  };
  const priced = worth === null || worth === euro ? null : worth;
  return { days, euro, divisor, priced, rating };
}

/** Looked at while the design acts on other segments too: of several that are cut, or beside relief. */
export function isOneOfMany({ targets, acted }: Saving): boolean {
  return targets.length < acted.length;
}

/** Numbers of the receivers that count as leakage: not acted on, and not what the policy wants. */
export function leaksOf({ acted }: Saving, intentPlaces: readonly string[]): readonly number[] {
  return RECEIVERS.flatMap((place, index) =>
    acted.includes(index) || intentPlaces.includes(place) ? [] : [index],
  );
}

/**
 * What a receiver used more, per replication: all of it or, where the design acts on others than the
 * targets too, what belongs to these (`addTied`).
 */
export function gainedBy(
  pairs: readonly PairSummary[],
  saving: Saving,
  ledger: "days" | "euro" | "youthCounts",
  receiver: number,
): readonly number[] {
  const over = ledger === "youthCounts" ? 1 : saving.years;
  const tied = (pair: PairSummary) =>
    saving.targets.reduce((sum, at) => sum + pair[ledger].tied[pairCell(at, receiver)]!, 0);
  return isOneOfMany(saving)
    ? pairs.map((pair) => tied(pair) / over)
    : pairs.map((pair) => pair[ledger].change[receiver]! / over);
}

const fixedBudget: SavingRating = { rating: "fixed-budget", least: null, replicationsNeeded: null };

/** Euro a day at which days saved are valued; undefined where it is by their euros, or not at all. */
const dayPriceOf = ({ fixedCash, shadowPriceEuro }: SavingRules): number | undefined =>
  fixedCash === true ? shadowPriceEuro : undefined;

/** What the saving is worth in euros; null when a fixed budget leaves nothing to divide by. */
export function worthOf(
  saved: { readonly days: readonly number[]; readonly euro: readonly number[] },
  rules: SavingRules,
): readonly number[] | null {
  if (rules.fixedCash !== true) return saved.euro;
  const price = dayPriceOf(rules);
  return price === undefined ? null : saved.days.map((days) => days * price);
}

/** Rates what was saved; it has to be enough in `saved` and in `worth`, which is divided by. */
function ratingOf(
  saved: readonly number[],
  leastCounted: number,
  worth: readonly number[] = saved,
): SavingRating {
  const estimate = estimateOver(worth);
  const reach = reachOf(estimate);
  const least = reach === null ? null : Math.max(reach, leastCounted);
  const none = { least, replicationsNeeded: null };
  const smallest = Math.min(mean(saved), estimate.mean);
  if (smallest < leastCounted || estimate.mean <= 0) {
    if (smallest > 0) return { rating: "too-small", ...none };
    const isShown = [saved, worth].some(isShownToBeNone);
    return { rating: isShown ? "nothing-saved" : "not-told-from-0", ...none };
  }
  if (reach === null || estimate.mean > reach) return { rating: "rated", ...none };
  const replicationsNeeded = Math.ceil(worth.length * (reach / estimate.mean) ** 2) + 1;
  return { rating: "not-told-from-0", least, replicationsNeeded };
}

/** A mean below 0 by chance alone leaves room for a saving. */
function isShownToBeNone(values: readonly number[]): boolean {
  const { high } = estimateOver(values);
  return values.every((value) => value === 0) || (high !== null && high <= 0);
}

/** Half the width of the interval. */
function reachOf({ mean: middle, high }: Estimate): number | null {
  return high === null ? null : high - middle;
}
