/**
 * The ledger of what is paid: what a saving in one place does to the bills of all places.
 *
 * The rule this file keeps: cash is not the value of care. A fixed budget moves with its places and
 * its price and never with use, so a squeeze of use under it shows in days and waiting, not here.
 */
import { PLACES } from "../measures/summary.ts";
import { type Estimate, estimateOver } from "./estimate.ts";
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
  /** Share of it that is paid elsewhere; null when nothing less is paid in the target. */
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
}

/** Judges what is paid; `target` is a segment, "1" to "5". */
export function judgeCash(
  changes: CashChange,
  target: string,
  { windowYears, ...rules }: CashOptions,
): CashJudgement {
  const yearly = PLACES.map((_, place) => changes.map((change) => change[place]! / windowYears));
  const at = (PLACES as readonly string[]).indexOf(target);
  const saved = yearly[at]!.map(negative);
  const leaks = yearly.filter(
    (_, place) => place !== at && !INTENT_PLACES.includes(PLACES[place]!),
  );
  const gained = sumOver(changes.length, leaks);
  const leakage = leakageOf(gained, saved);
  return {
    gross: estimateOver(saved),
    leakage,
    net: estimateOver(sumOver(changes.length, yearly).map(negative)),
    byPlace: Object.fromEntries(
      PLACES.map((place, index) => [place, estimateOver(yearly[index]!)]),
    ),
    p: leakage === null ? null : pOver(gained, saved, rules.floor ?? 0),
    verdict: verdictOf(gained, saved, rules),
  };
}
