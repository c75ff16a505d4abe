/**
 * Judgement on a saving: how much of it comes back elsewhere, and who moved.
 *
 * The rule this file keeps: a share needs a denominator. Where the target saved nothing, or its
 * line is a fixed budget that cannot fall, there is no leakage in euros, only the amounts.
 */
import { mean } from "#engine";
import { EXITS, type Exit, PLACE_COUNT, PLACES } from "../measures/summary.ts";
import { type Estimate, estimateOver } from "./estimate.ts";
import {
  INTENT_PLACES,
  type Leakage,
  leakageOf,
  negative,
  sumOver,
  verdictOf,
  type WaterbedVerdict,
} from "./leakage.ts";
import type { PairLedger, PairSummary } from "./pair-summary.ts";

export interface WaterbedOptions {
  /** Years of the policy window, to tell amounts a year. */
  readonly windowYears: number;
  /** Leakage above which a saving is called a waterbed; an assumption. Default 0.2. */
  readonly threshold?: number;
  /** Leakage within plus or minus this is as good as none. Default 0.05. */
  readonly equivalenceMargin?: number;
  /** Share of the segment below which less use or cost is no saving; default 0. */
  readonly leastSaving?: number;
  /** The target's line is a fixed budget: its euros do not follow use. */
  readonly fixedCash?: boolean;
  /** Euro a day at which days saved under a fixed budget are valued; without it, days decide. */
  readonly shadowPriceEuro?: number;
  /** Receivers that are the policy's intent: shown apart, no leakage. Default the local team. */
  readonly intentPlaces?: readonly string[];
  /** Ways out that count as outside youth care. Default adult law, GP practice and nobody. */
  readonly outsideExits?: readonly Exit[];
  /** Receivers that are no place, such as off-contract purchase. */
  readonly extra?: readonly ExtraReceiver[];
}

/** Variant less base per replication over the whole window; not also counted in a place. */
export interface ExtraReceiver {
  readonly place: string;
  readonly days?: readonly number[];
  readonly euro?: readonly number[];
  readonly intent?: boolean;
}

export interface ReceiverJudgement {
  readonly place: string;
  readonly days: Estimate;
  readonly euro: Estimate;
  /** Split of the change in days, a year; null for a receiver that is no place. */
  readonly substitution: Estimate | null;
  readonly downstream: Estimate | null;
  readonly crowding: Estimate | null;
  readonly leakageDays: Leakage | null;
  readonly leakageEuro: Leakage | null;
  readonly intent: boolean;
}

/** Amounts are a year; a saving and a gain elsewhere are both positive. */
export interface WaterbedJudgement {
  readonly target: string;
  readonly grossDays: Estimate;
  readonly grossEuro: Estimate;
  readonly leakageDays: Leakage | null;
  readonly leakageEuro: Leakage | null;
  /** What all places and extra receivers together cost less, intent included. */
  readonly netEuro: Estimate;
  /** By the size of their gain in euros, largest first. */
  readonly receivers: readonly ReceiverJudgement[];
  readonly waitingDays: Estimate;
  readonly outsideYouths: Estimate;
  readonly thresholdShare: number;
  /** The verdict per currency; `verdict` follows `ledger`. */
  readonly verdictDays: WaterbedVerdict;
  readonly verdictEuro: WaterbedVerdict;
  /** Euros decide, unless the line is fixed cash without a shadow price. */
  readonly ledger: "euro" | "days";
  readonly verdict: WaterbedVerdict;
}

const DEFAULTS = {
  threshold: 0.2,
  equivalenceMargin: 0.05,
  leastSaving: 0,
  fixedCash: false,
  intentPlaces: INTENT_PLACES,
  outsideExits: ["adult", "poh", "nobody"] as readonly Exit[],
  extra: [] as readonly ExtraReceiver[],
};
type Settings = WaterbedOptions & typeof DEFAULTS;

/** One receiver as series over replications, in amounts a year. */
interface Series {
  readonly place: string;
  readonly intent: boolean;
  readonly days: readonly number[];
  readonly euro: readonly number[];
  readonly index: number | null;
}

/**
 * Judges what squeezing one segment did, from paired replications (`methods.md` 3.2 and 3.3).
 *
 * `waterbed`: the 95% interval of the leakage lies above 0 and the leakage above the threshold.
 * `equivalent-to-none`: two one-sided tests put it within the equivalence margin.
 * `no-gross-saving`: the target did not fall, not distinguishably from 0, or by less than
 * `leastSaving` of what it was.
 * `unknown`: no interval, or one that holds both 0 and the threshold.
 *
 * @param target a segment, "1" to "5".
 */
export function judgeWaterbed(
  pairs: readonly PairSummary[],
  target: string,
  options: WaterbedOptions,
): WaterbedJudgement {
  const settings: Settings = { ...DEFAULTS, ...options };
  const at = (PLACES as readonly string[]).indexOf(target);
  const years = settings.windowYears;
  const nothing = pairs.map(() => 0);
  const all = seriesOf(pairs, settings);
  const own = all[at]!;
  const others = all.filter((series) => series !== own);
  const leaks = others.filter(({ intent }) => !intent);
  const saved = { days: own.days.map(negative), euro: own.euro.map(negative) };
  const worth = worthOf(saved, settings);
  // What is no more than a crumb of the segment is no saving that could come back.
  const divisors = {
    days: isEnough(saved.days, baseOf(pairs, "days", at, years), settings) ? saved.days : nothing,
    worth: isEnough(saved.euro, baseOf(pairs, "euro", at, years), settings) ? worth : nothing,
  };
  const leaked = {
    days: sumOver(
      pairs.length,
      leaks.map(({ days }) => days),
    ),
    euro: sumOver(
      pairs.length,
      leaks.map(({ euro }) => euro),
    ),
  };
  const spent = sumOver(
    pairs.length,
    all.map(({ euro }) => euro),
  );
  const verdictDays = verdictOf(leaked.days, divisors.days, settings);
  const verdictEuro =
    worth === null || divisors.worth === null
      ? "no-gross-saving"
      : verdictOf(leaked.euro, divisors.worth, settings);
  const ledger = worth === null ? "days" : "euro";
  return {
    target,
    grossDays: estimateOver(saved.days),
    grossEuro: estimateOver(saved.euro),
    leakageDays: leakageOf(leaked.days, divisors.days),
    leakageEuro: divisors.worth === null ? null : leakageOf(leaked.euro, divisors.worth),
    netEuro: estimateOver(spent.map(negative)),
    receivers: others
      .map((series) =>
        receiverOf(pairs, series, { at, years, saved: divisors.days, worth: divisors.worth }),
      )
      .sort((a, b) => b.euro.mean - a.euro.mean),
    waitingDays: estimateOver(pairs.map(({ waitingDays }) => waitingDays / years)),
    outsideYouths: estimateOver(outsideOf(pairs, settings)),
    thresholdShare: settings.threshold,
    verdictDays,
    verdictEuro,
    ledger,
    verdict: ledger === "euro" ? verdictEuro : verdictDays,
  };
}

function seriesOf(pairs: readonly PairSummary[], settings: Settings): Series[] {
  const { windowYears, intentPlaces, extra } = settings;
  const yearly = (values: readonly number[]) => values.map((value) => value / windowYears);
  const places = PLACES.map((place, index) => ({
    place,
    index,
    intent: intentPlaces.includes(place),
    days: yearly(pairs.map(({ days }) => days.change[index]!)),
    euro: yearly(pairs.map(({ euro }) => euro.change[index]!)),
  }));
  const nothing = pairs.map(() => 0);
  const others = extra.map(({ place, days, euro, intent }) => ({
    place,
    index: null,
    intent: intent ?? intentPlaces.includes(place),
    days: yearly(days ?? nothing),
    euro: yearly(euro ?? nothing),
  }));
  return [...places, ...others];
}

/** What the segment came to in the base design, a year. */
function baseOf(
  pairs: readonly PairSummary[],
  ledger: "days" | "euro",
  at: number,
  years: number,
): number {
  return mean(pairs.map((pair) => pair[ledger].base[at]!)) / years;
}

function isEnough(saved: readonly number[], base: number, { leastSaving }: Settings): boolean {
  return mean(saved) >= leastSaving * base;
}

/** What the saving is worth in euros; null when a fixed budget leaves nothing to divide by. */
function worthOf(
  saved: { readonly days: readonly number[]; readonly euro: readonly number[] },
  { fixedCash, shadowPriceEuro }: Settings,
): readonly number[] | null {
  if (!fixedCash) return saved.euro;
  if (shadowPriceEuro === undefined) return null;
  return saved.days.map((days) => days * shadowPriceEuro);
}

interface Denominators {
  readonly at: number;
  readonly years: number;
  readonly saved: readonly number[];
  readonly worth: readonly number[] | null;
}

function receiverOf(
  pairs: readonly PairSummary[],
  { place, index, intent, days, euro }: Series,
  { at, years, saved, worth }: Denominators,
): ReceiverJudgement {
  const part = (name: "substitution" | "downstream" | "crowding") =>
    index === null
      ? null
      : estimateOver(pairs.map((pair) => partOf(pair.days, name, at, index) / years));
  return {
    place,
    days: estimateOver(days),
    euro: estimateOver(euro),
    substitution: part("substitution"),
    downstream: part("downstream"),
    crowding: part("crowding"),
    leakageDays: leakageOf(days, saved),
    leakageEuro: worth === null ? null : leakageOf(euro, worth),
    intent,
  };
}

function partOf(
  ledger: PairLedger,
  name: "substitution" | "downstream" | "crowding",
  target: number,
  place: number,
): number {
  return ledger[name][target * PLACE_COUNT + place]!;
}

function outsideOf(
  pairs: readonly PairSummary[],
  { outsideExits, windowYears }: Settings,
): number[] {
  return pairs.map(({ exits }) => {
    const change = outsideExits.map((exit) => exits[EXITS.indexOf(exit) + 1]!);
    return change.reduce((sum, youths) => sum + youths, 0) / windowYears;
  });
}
