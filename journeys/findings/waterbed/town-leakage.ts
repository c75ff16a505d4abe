/**
 * A saving by municipality: who saves, and among whose youths it comes back.
 *
 * The rule this file keeps: the municipalities add up to the whole, and none is given a verdict: their
 * numbers are small, so they are shown with intervals and judged by nobody.
 */
import { RECEIVER_COUNT } from "../../measures/outside-use.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import { type Leakage, leakageOf } from "./leakage.ts";
import type { PairSummary } from "./pair-summary.ts";
import { isOneOfMany, leaksOf, type Saving } from "./saving.ts";

/** In one currency, a year; a saving and a gain elsewhere are both positive. */
export interface TownChange {
  /** What shares are of, by town: under a fixed budget its days saved at the price of the whole. */
  readonly saved: Estimate;
  readonly gained: Estimate;
  /** Gained elsewhere over saved, both of its own youths; null where it saved nothing to rate. */
  readonly leakage: Leakage | null;
  /** Gained elsewhere by its youths over what all saved; these add up to the leakage. */
  readonly shareOfSaving: Leakage | null;
}

export interface TownLeakage {
  readonly municipality: string;
  readonly days: TownChange;
  readonly euro: TownChange;
}

/**
 * The saving of a target by municipality; `names` in the order of their numbers. None where the design
 * acts on others too: what belongs to the target is not known by municipality.
 */
export function townLeakage(
  pairs: readonly PairSummary[],
  saving: Saving,
  names: readonly string[],
  intentPlaces: readonly string[],
): readonly TownLeakage[] {
  if (isOneOfMany(saving)) return [];
  const { years, divisor } = saving;
  const leaks = leaksOf(saving, intentPlaces);
  const changeOf = (ledger: "days" | "euro", town: number): TownChange => {
    const read = (pair: PairSummary, receiver: number, kind = ledger) =>
      (pair[kind].byTown[town * RECEIVER_COUNT + receiver] ?? 0) / years;
    const saved = pairs.map((pair) => savedIn(saving, ledger, (at, kind) => read(pair, at, kind)));
    const gained = pairs.map((pair) => leaks.reduce((sum, index) => sum + read(pair, index), 0));
    return {
      saved: estimateOver(saved),
      gained: estimateOver(gained),
      leakage: divisor[ledger] === null ? null : leakageOf(gained, saved),
      shareOfSaving: leakageOf(gained, divisor[ledger]),
    };
  };
  return names.map((municipality, town) => ({
    municipality,
    days: changeOf("days", town),
    euro: changeOf("euro", town),
  }));
}

/** A saving of one town, valued target by target as the saving of the whole is. */
function savedIn(
  { targets, dayPrices }: Saving,
  ledger: "days" | "euro",
  changed: (target: number, kind: "days" | "euro") => number,
): number {
  return targets.reduce((sum, target, index) => {
    const price = ledger === "euro" ? (dayPrices[index] ?? null) : null;
    return sum - (price === null ? changed(target, ledger) : price * changed(target, "days"));
  }, 0);
}
