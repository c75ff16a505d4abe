/**
 * Who received a saving: first whether anything came back at all, then where, then in what order.
 *
 * The rule this file keeps: gatekeeping (`methods.md` 3.3). No receiver is named before the total is
 * shown, and among receivers and ways of funding the share of false names is kept down.
 */
import { benjaminiHochberg, mean, ratioPAbove } from "#engine";
import { RECEIVER_COUNT, RECEIVERS } from "../../measures/outside-use.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import { isEquivalent, type Leakage, leakageOf, sumOver } from "./leakage.ts";
import type { PairSummary } from "./pair-summary.ts";
import { gainedBy, isOneOfMany, leaksOf, type Saving } from "./saving.ts";

export interface ReceiverTestOptions {
  readonly ledger: "days" | "euro";
  /** Leakage up to this is not worth naming: what is tested against. */
  readonly floor: number;
  readonly falseDiscovery: number;
  readonly equivalenceMargin: number;
  readonly intentPlaces: readonly string[];
  /** How a receiver is paid for a youth of this municipality (by number). */
  readonly fundingOf: (place: string, town: number) => string;
  /** One-sided p of the cash ledger; null where nothing less is paid. */
  readonly cashP: number | null;
}

/** One receiver under one form of funding, in the ledger that decides; amounts a year. */
export interface ReceiverCell {
  readonly place: string;
  readonly funding: string;
  readonly days: Estimate;
  readonly euro: Estimate;
  readonly leakage: Leakage | null;
  /** One-sided, of "at most the floor"; null where nothing can be tested. */
  readonly p: number | null;
  readonly pAdjusted: number | null;
  /** Named as a receiver: the total is shown, and so is this one among all. */
  readonly isShown: boolean;
  readonly isEquivalent: boolean;
}

/** Of a receiver that is not told apart by way of funding. */
export const MIXED_FUNDING = "mixed";

/** The total, in days of care, in their value and in cash. */
export interface TotalTest {
  readonly pVolume: number | null;
  /** In the value of care; null where days decide, since nobody is named by it then. */
  readonly pValue: number | null;
  readonly pCash: number | null;
  /** Adjusted over these ledgers (Benjamini-Hochberg). */
  readonly pAdjusted: number | null;
  readonly isShown: boolean;
}

export interface ReceiverOrder {
  /** Receivers that gained, largest first, in the ledger that decides. */
  readonly places: readonly string[];
  /** Share of the replications in which each gained more than the next. */
  readonly aboveNext: readonly number[];
  /** Share in which the first is the first of all; and in which the whole order is this one. */
  readonly firstAgrees: number | null;
  readonly allAgree: number | null;
}

export interface ReceiverTests {
  readonly floor: number;
  readonly falseDiscovery: number;
  readonly ledger: "days" | "euro";
  readonly total: TotalTest;
  readonly cells: readonly ReceiverCell[];
  readonly order: ReceiverOrder;
}

/** Tests the receivers of a saving, level by level. */
export function testReceivers(
  pairs: readonly PairSummary[],
  saving: Saving,
  options: ReceiverTestOptions,
): ReceiverTests {
  const { floor, falseDiscovery, ledger } = options;
  const total = totalTest(pairs, saving, options);
  const parts = cellsOf(pairs, saving, options);
  const p = parts.map(({ amounts }) => pOver(amounts[ledger], saving.divisor[ledger], floor));
  const tested = p.filter((value) => value !== null);
  const adjusted = benjaminiHochberg(tested);
  let next = 0;
  const cells = parts.map(({ place, funding, amounts }, index): ReceiverCell => {
    const pAdjusted = p[index] === null ? null : adjusted[next++]!;
    return {
      place,
      funding,
      days: estimateOver(amounts.days),
      euro: estimateOver(amounts.euro),
      leakage: leakageOf(amounts[ledger], saving.divisor[ledger]),
      p: p[index]!,
      pAdjusted,
      isShown: total.isShown && pAdjusted !== null && pAdjusted <= falseDiscovery,
      isEquivalent: isEquivalent(
        amounts[ledger],
        saving.divisor[ledger],
        options.equivalenceMargin,
      ),
    };
  });
  return { floor, falseDiscovery, ledger, total, cells, order: orderOf(pairs, saving, options) };
}

/** One-sided p of "at most this share of the saving"; null without a saving, or with one replication. */
export function pOver(
  gained: readonly number[],
  saved: readonly number[] | null,
  floor: number,
): number | null {
  return saved === null || saved.length < 2 ? null : ratioPAbove(gained, saved, floor);
}

/**
 * Whether anything came back at all, in any ledger. `methods.md` has volume and cash; where value decides
 * it is a third one, or a waterbed in euros would stand beside "nobody is shown to receive it".
 */
function totalTest(
  pairs: readonly PairSummary[],
  saving: Saving,
  { floor, falseDiscovery, intentPlaces, cashP: pCash, ledger }: ReceiverTestOptions,
): TotalTest {
  const pIn = (own: "days" | "euro") => {
    const rows = leaksOf(saving, intentPlaces).map((at) => gainedBy(pairs, saving, own, at));
    return pOver(sumOver(pairs.length, rows), saving.divisor[own], floor);
  };
  const pVolume = pIn("days");
  const pValue = ledger === "euro" ? pIn("euro") : null;
  if (pVolume === null && pValue === null && pCash === null) {
    return { pVolume, pValue, pCash, pAdjusted: null, isShown: false };
  }
  // A ledger in which nothing was saved shows nothing, and still counts as one that was looked at.
  const looked = [pVolume ?? 1, pCash ?? 1, ...(ledger === "euro" ? [pValue ?? 1] : [])];
  const pAdjusted = Math.min(...benjaminiHochberg(looked));
  return { pVolume, pValue, pCash, pAdjusted, isShown: pAdjusted <= falseDiscovery };
}

interface Part {
  readonly place: string;
  readonly funding: string;
  readonly amounts: { readonly days: readonly number[]; readonly euro: readonly number[] };
}

/** Every receiver under every way it is funded, from the municipalities of the youths. */
function cellsOf(
  pairs: readonly PairSummary[],
  saving: Saving,
  { fundingOf, intentPlaces }: ReceiverTestOptions,
): readonly Part[] {
  const towns = Math.max(...pairs.map(({ days }) => days.byTown.length / RECEIVER_COUNT));
  return leaksOf(saving, intentPlaces).flatMap((index) => {
    const place = RECEIVERS[index]!;
    if (isOneOfMany(saving)) {
      const amounts = (ledger: "days" | "euro") => gainedBy(pairs, saving, ledger, index);
      const funding = onlyFunding(place, towns, fundingOf);
      return [{ place, funding, amounts: { days: amounts("days"), euro: amounts("euro") } }];
    }
    const byFunding = new Map<string, number[]>();
    for (let town = 0; town < towns; town++) {
      const funding = fundingOf(place, town);
      byFunding.set(funding, [...(byFunding.get(funding) ?? []), town]);
    }
    return [...byFunding].map(([funding, among]): Part => {
      const amounts = (ledger: "days" | "euro") =>
        pairs.map((pair) =>
          among.reduce(
            (sum, town) =>
              sum + (pair[ledger].byTown[town * RECEIVER_COUNT + index] ?? 0) / saving.years,
            0,
          ),
        );
      return { place, funding, amounts: { days: amounts("days"), euro: amounts("euro") } };
    });
  });
}

/** How a receiver is paid everywhere; `mixed` where municipalities differ. */
function onlyFunding(
  place: string,
  towns: number,
  fundingOf: ReceiverTestOptions["fundingOf"],
): string {
  const forms = new Set(Array.from({ length: towns }, (_, town) => fundingOf(place, town)));
  const [only = MIXED_FUNDING] = forms;
  return forms.size === 1 ? only : MIXED_FUNDING;
}

/** The receivers by what they gained, and how many replications have them in this order. */
function orderOf(
  pairs: readonly PairSummary[],
  saving: Saving,
  { ledger, intentPlaces }: ReceiverTestOptions,
): ReceiverOrder {
  const all = leaksOf(saving, intentPlaces).map((index) => ({
    place: RECEIVERS[index]!,
    values: gainedBy(pairs, saving, ledger, index),
  }));
  const gained = all
    .map((one) => ({ ...one, centre: mean(one.values) }))
    .filter(({ centre }) => centre > 0)
    .sort((a, b) => b.centre - a.centre);
  const runs = pairs.map((_, run) => run);
  const share = (holds: (run: number) => boolean) => runs.filter(holds).length / runs.length;
  const isAbove = (upper: number, lower: number, run: number) =>
    gained[upper]!.values[run]! > gained[lower]!.values[run]!;
  const [first] = gained;
  return {
    places: gained.map(({ place }) => place),
    aboveNext: gained.slice(1).map((_, upper) => share((run) => isAbove(upper, upper + 1, run))),
    firstAgrees:
      first === undefined
        ? null
        : share((run) =>
            all.every((one) => one.place === first.place || first.values[run]! > one.values[run]!),
          ),
    allAgree:
      first === undefined
        ? null
        : share((run) => gained.slice(1).every((_, upper) => isAbove(upper, upper + 1, run))),
  };
}
