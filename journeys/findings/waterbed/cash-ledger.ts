/**
 * The ledger of what is paid: what a saving in one place does to the bills of all places.
 *
 * The rule this file keeps: cash is not the value of care. A fixed budget moves with its places and
 * its price and never with use, so a squeeze of use under it shows in days and waiting, not here.
 */
import { PLACES } from "../../measures/summary.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import {
  INTENT_PLACES,
  type Leakage,
  leakageOf,
  negative,
  sumOver,
  type VerdictRules,
  verdictOf,
  type WaterbedVerdict,
} from "./leakage.ts";
import { pOver } from "./receiver-tests.ts";

/**
 * Per replication the change in what the payers pay in each place (see `PLACES`) over the whole
 * window, variant less base: fixed budgets in full, price times quantity by use.
 */
export type CashChange = readonly (readonly number[])[];

/** Euro a year; a saving and a gain elsewhere are both positive. */
export interface CashJudgement {
  /** What is paid less in the target, purchase outside the contract there taken off. */
  readonly gross: Estimate;
  /**
   * Share of it that is paid elsewhere; null when nothing less is paid in the target, when the design
   * acts on others too (nobody knows whose bill it is) or on all, or when prices or segments of forms
   * differ: a bill then says nothing of how much help there was.
   */
  readonly leakage: Leakage | null;
  /** What all places together are paid less. */
  readonly net: Estimate;
  /** By place: what is paid more. */
  readonly byPlace: Readonly<Record<string, Estimate>>;
  /** One-sided, of "at most the floor is paid elsewhere"; null when nothing less is paid. */
  readonly p: number | null;
  readonly verdict: WaterbedVerdict;
}

export interface CashOptions extends VerdictRules {
  /** Leakage up to this is not worth naming; default 0. */
  readonly floor?: number;
  readonly windowYears: number;
  /** The design acts on others than the target too. */
  readonly isOneOfMany?: boolean;
  /** The designs have other prices, or forms of another segment. */
  readonly isSteady?: boolean;
}

/**
 * Judges what is paid.
 *
 * @param targets segments, "1" to "5": one, or several that are squeezed at once
 */
export function judgeCash(
  changes: CashChange,
  targets: readonly string[],
  { windowYears, isOneOfMany = false, isSteady = false, ...rules }: CashOptions,
): CashJudgement {
  const yearly = PLACES.map((_, place) => changes.map((change) => change[place]! / windowYears));
  const isOwn = (place: number) => targets.includes(PLACES[place]!);
  const own = yearly.filter((_, place) => isOwn(place));
  const saved = sumOver(changes.length, own).map(negative);
  const leaks = yearly.filter(
    (_, place) => !isOwn(place) && !INTENT_PLACES.includes(PLACES[place]!),
  );
  const gained = sumOver(changes.length, leaks);
  // Where every place that pays is squeezed, nothing is left to pay more.
  const isOpen = isOneOfMany || isSteady || leaks.length === 0;
  const leakage = isOpen ? null : leakageOf(gained, saved);
  return {
    gross: estimateOver(saved),
    leakage,
    net: estimateOver(sumOver(changes.length, yearly).map(negative)),
    byPlace: Object.fromEntries(
      PLACES.map((place, index) => [place, estimateOver(yearly[index]!)]),
    ),
    p: leakage === null ? null : pOver(gained, saved, rules.floor ?? 0),
    verdict: isOpen ? "unknown" : verdictOf(gained, saved, rules),
  };
}
