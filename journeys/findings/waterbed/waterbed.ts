/**
 * Judgement on a saving: how much of it comes back elsewhere, and who moved.
 *
 * The rule this file keeps: a share needs a denominator. Where the target saved nothing, or its
 * line is a fixed budget that cannot fall, there is no leakage in euros, only the amounts.
 */
import { RECEIVERS } from "../../measures/outside-use.ts";
import { EXITS, type Exit } from "../../measures/summary.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import {
  checkedLeakage,
  INTENT_PLACES,
  isEquivalent,
  type Leakage,
  negative,
  sumOver,
  verdictOf,
  type WaterbedVerdict,
} from "./leakage.ts";
import {
  type Alongside,
  alongsideOf,
  type PriceChange,
  priceChangeOf,
  priceSeries,
} from "./no-return.ts";
import { type PairLedger, type PairSummary, pairCell } from "./pair-summary.ts";
import {
  gainedBy,
  isOneOfMany,
  type Saving,
  type SavingRating,
  type SavingRules,
  savingOf,
} from "./saving.ts";

export interface WaterbedOptions extends SavingRules {
  /** Leakage above which a saving is called a waterbed; an assumption. Default 0.2. */
  readonly threshold?: number;
  /** Leakage within plus or minus this is as good as none. Default 0.05. */
  readonly equivalenceMargin?: number;
  /** Receivers that are the policy's intent: shown apart, no leakage. Default the local team. */
  readonly intentPlaces?: readonly string[];
  /** Ways out that count as outside youth care. Default adult law, GP practice and nobody. */
  readonly outsideExits?: readonly Exit[];
  /** What the design acts on beside what it squeezes: neither target nor receiver. */
  readonly alongside?: readonly Pick<Alongside, "place" | "act">[];
}

/**
 * A change a year, split by who it is of: displaced youths, flow that no longer arrives, moved queues.
 * Of youths it counts who used more of it less who used less.
 */
export interface SplitChange {
  readonly substitution: Estimate;
  readonly downstream: Estimate;
  readonly crowding: Estimate;
}

export interface ReceiverJudgement {
  readonly place: string;
  readonly days: Estimate;
  readonly euro: Estimate;
  /** Youths with more days of it less youths with fewer, over the whole window. */
  readonly youths: Estimate;
  /**
   * Split of the change, in days and euros a year, and in youths over the window. Null where the design
   * acts on others than the target too: there the change is only what belongs to it.
   */
  readonly split: {
    readonly days: SplitChange;
    readonly euro: SplitChange;
    readonly youths: SplitChange;
  } | null;
  readonly leakageDays: Leakage | null;
  readonly leakageEuro: Leakage | null;
  /** Shown to be as good as nothing, in the ledger that decides; else "nothing came here" is not said. */
  readonly isEquivalent: boolean;
  readonly intent: boolean;
}

/**
 * Amounts are a year; a saving and a gain elsewhere are both positive. Euros are the value of care at one
 * price, so that they follow what is used; what other prices do is in `price`, and in `netEuro`.
 */
export interface WaterbedJudgement {
  /** A segment, or segments that are squeezed at once and judged together: "1+3". */
  readonly target: string;
  /**
   * All segments that are squeezed at once, where they are several. What lands in one of them is no
   * leakage and no loss of another: it is cut itself. Absent where only the target is squeezed.
   */
  readonly squeezed?: readonly string[];
  /**
   * Where the design acts on other segments too, and does not cut them: what changes there in all. It is
   * no return, and elsewhere only that counts which belongs to the target.
   */
  readonly alongside?: readonly Alongside[];
  /** What other prices do; absent where the designs have the same. */
  readonly price?: PriceChange;
  readonly grossDays: Estimate;
  readonly grossEuro: Estimate;
  /**
   * Under a fixed budget: days saved at the price of a day before, which is what is rated in euros and
   * what shares in euros are of. Absent elsewhere: there it is `grossEuro`.
   */
  readonly pricedEuro?: Estimate;
  /** Whether the saving can be rated in each ledger, and if not why. */
  readonly rating: { readonly days: SavingRating; readonly euro: SavingRating };
  readonly leakageDays: Leakage | null;
  readonly leakageEuro: Leakage | null;
  /** What all places together used and cost less, intent and other prices included. */
  readonly netDays: Estimate;
  readonly netEuro: Estimate;
  /** By the size of their gain in the ledger that decides, largest first. */
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
  intentPlaces: INTENT_PLACES,
  outsideExits: ["adult", "poh", "nobody"] as readonly Exit[],
  alongside: [] as readonly Pick<Alongside, "place" | "act">[],
};
type Settings = WaterbedOptions & typeof DEFAULTS;

/** One receiver as series over replications, in amounts a year. */
interface Series {
  readonly place: string;
  readonly intent: boolean;
  readonly index: number;
  readonly days: readonly number[];
  readonly euro: readonly number[];
}

/** The name of segments that are judged together. */
export function togetherOf(targets: readonly string[]): string {
  return targets.join("+");
}

/**
 * Judges what squeezing one segment did, from paired replications (`methods.md` 3.2 and 3.3).
 *
 * `waterbed`: the 95% interval of the leakage lies above the threshold, and above 0.
 * `equivalent-to-none`: two one-sided tests put it within the equivalence margin.
 * `no-gross-saving`: the target did not fall, not distinguishably from 0, or by less than
 * `leastSaving` of what it was; `rating` tells which.
 * `no-waterbed-shown`: the interval lies below the threshold.
 * `unknown`: no interval, or one that holds the threshold, which decides nothing.
 *
 * @param target a segment, "1" to "5".
 */
export function judgeWaterbed(
  pairs: readonly PairSummary[],
  target: string,
  options: WaterbedOptions,
): WaterbedJudgement {
  return judgeSaving(pairs, savingOf(pairs, target, options), options);
}

/** The same of a saving that is known, of one segment or of several that are squeezed at once. */
export function judgeSaving(
  pairs: readonly PairSummary[],
  saving: Saving,
  options: WaterbedOptions,
): WaterbedJudgement {
  const settings: Settings = { ...DEFAULTS, ...options };
  const others = receiversOf(pairs, saving, settings);
  const leaks = others.filter(({ intent }) => !intent);
  const sum = (among: readonly Series[], ledger: "days" | "euro") =>
    sumOver(
      pairs.length,
      among.map((series) => series[ledger]),
    );
  const prices = priceSeries(pairs, saving.years);
  const net = (ledger: "days" | "euro") => {
    const places = wholeChange(pairs, ledger, saving.years);
    const all = ledger === "euro" && prices !== null ? [...places, ...prices] : places;
    return estimateOver(sumOver(pairs.length, all).map(negative));
  };
  const leaked = { days: sum(leaks, "days"), euro: sum(leaks, "euro") };
  const verdictDays = verdictOf(leaked.days, saving.divisor.days, settings);
  const verdictEuro = verdictOf(leaked.euro, saving.divisor.euro, settings);
  const ledger = saving.rating.euro.rating === "fixed-budget" ? "days" : "euro";
  const judged = others.map((series) => receiverOf(pairs, series, saving, { ...settings, ledger }));
  const names = (places: readonly number[]) => places.map((at) => RECEIVERS[at]!);
  const alongside = alongsideOf(pairs, settings.alongside, saving.years);
  const squeezed = names(saving.acted).filter((id) => !alongside.some(({ place }) => place === id));
  return {
    target: togetherOf(names(saving.targets)),
    ...(squeezed.length > 1 ? { squeezed } : {}),
    ...(alongside.length > 0 ? { alongside } : {}),
    ...(prices === null
      ? {}
      : {
          price: priceChangeOf(prices, saving.targets, wholeChange(pairs, "euro", saving.years)),
        }),
    grossDays: estimateOver(saving.days),
    grossEuro: estimateOver(saving.euro),
    ...(saving.priced === null ? {} : { pricedEuro: estimateOver(saving.priced) }),
    rating: saving.rating,
    leakageDays: checkedLeakage(leaked.days, saving.divisor.days),
    leakageEuro: checkedLeakage(leaked.euro, saving.divisor.euro),
    netDays: net("days"),
    netEuro: net("euro"),
    receivers: judged.sort((a, b) => b[ledger].mean - a[ledger].mean),
    waitingDays: estimateOver(pairs.map(({ waitingDays }) => waitingDays / saving.years)),
    outsideYouths: estimateOver(outsideOf(pairs, settings)),
    thresholdShare: settings.threshold,
    verdictDays,
    verdictEuro,
    ledger,
    verdict: ledger === "euro" ? verdictEuro : verdictDays,
  };
}

/** All places that are not acted on. */
function receiversOf(
  pairs: readonly PairSummary[],
  saving: Saving,
  { intentPlaces }: Settings,
): Series[] {
  return RECEIVERS.map((place, index) => ({
    place,
    index,
    intent: intentPlaces.includes(place),
    days: gainedBy(pairs, saving, "days", index),
    euro: gainedBy(pairs, saving, "euro", index),
  })).filter(({ index }) => !saving.acted.includes(index));
}

/** The change in each place, acted on or not, per replication and a year. */
function wholeChange(pairs: readonly PairSummary[], ledger: "days" | "euro", years: number) {
  return RECEIVERS.map((_, index) => pairs.map((pair) => pair[ledger].change[index]! / years));
}

function receiverOf(
  pairs: readonly PairSummary[],
  { place, index, intent, days, euro }: Series,
  saving: Saving,
  { ledger, equivalenceMargin }: Settings & { readonly ledger: "days" | "euro" },
): ReceiverJudgement {
  const { at, years, divisor } = saving;
  const split = (name: "days" | "euro" | "youths", over: number): SplitChange => {
    const part = (of: "substitution" | "downstream" | "crowding") =>
      estimateOver(pairs.map((pair) => ledgerOf(pair, name)[of][pairCell(at, index)]! / over));
    return {
      substitution: part("substitution"),
      downstream: part("downstream"),
      crowding: part("crowding"),
    };
  };
  return {
    place,
    days: estimateOver(days),
    euro: estimateOver(euro),
    youths: estimateOver(gainedBy(pairs, saving, "youthCounts", index)),
    split: isOneOfMany(saving)
      ? null
      : { days: split("days", years), euro: split("euro", years), youths: split("youths", 1) },
    leakageDays: checkedLeakage(days, divisor.days),
    leakageEuro: checkedLeakage(euro, divisor.euro),
    isEquivalent: isEquivalent(ledger === "days" ? days : euro, divisor[ledger], equivalenceMargin),
    intent,
  };
}

function ledgerOf(pair: PairSummary, name: "days" | "euro" | "youths"): PairLedger {
  return name === "youths" ? pair.youthCounts : pair[name];
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
