/**
 * What changes beside a saving and is no return of it: where the design gives room itself, and what
 * other prices do.
 *
 * The rule this file keeps: it is told as its own amount and never as a share, and with it the value of
 * care still adds up: saved, come back, given room, other prices.
 */
import { RECEIVERS } from "../../measures/outside-use.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import { negative, sumOver } from "./leakage.ts";
import type { PairSummary } from "./pair-summary.ts";

/** A segment on which the design acts beside the targets, and what changes there a year. */
export interface Alongside {
  readonly place: string;
  /** Given room; or acted on in a way of which the designs do not tell whether it is more or less. */
  readonly act: "eased" | "unclear";
  readonly days: Estimate;
  readonly euro: Estimate;
}

/** Euro a year by which the same care costs more (above 0) or less by other prices. */
export interface PriceChange {
  /** In the target. */
  readonly own: Estimate;
  /** In all places together. */
  readonly net: Estimate;
  readonly byPlace: Readonly<Record<string, Estimate>>;
  /** What all places together are worth less at one price: the net saving without `net`. */
  readonly netSaved: Estimate;
}

/** The whole change in segments that the design acts on beside the targets. */
export function alongsideOf(
  pairs: readonly PairSummary[],
  acts: readonly Pick<Alongside, "place" | "act">[],
  years: number,
): readonly Alongside[] {
  return acts.map(({ place, act }) => {
    const at = (RECEIVERS as readonly string[]).indexOf(place);
    const change = (ledger: "days" | "euro") =>
      estimateOver(pairs.map((pair) => pair[ledger].change[at]! / years));
    return { place, act, days: change("days"), euro: change("euro") };
  });
}

/** What other prices do, per replication and a year in each place; null where all are the same. */
export function priceSeries(
  pairs: readonly PairSummary[],
  years: number,
): readonly (readonly number[])[] | null {
  const effects = pairs.flatMap(({ priceEffect }) => priceEffect ?? []);
  if (effects.length === 0 || effects.length < pairs.length) return null;
  return RECEIVERS.map((_, place) => effects.map((effect) => effect[place]! / years));
}

/**
 * The same told.
 *
 * @param targets numbers among RECEIVERS
 * @param change of all places at one price, per replication and a year
 */
export function priceChangeOf(
  series: readonly (readonly number[])[],
  targets: readonly number[],
  change: readonly (readonly number[])[],
): PriceChange {
  const size = series[0]?.length ?? 0;
  const own = series.filter((_, place) => targets.includes(place));
  return {
    own: estimateOver(sumOver(size, own)),
    net: estimateOver(sumOver(size, series)),
    byPlace: Object.fromEntries(
      RECEIVERS.map((place, index) => [place, estimateOver(series[index]!)]),
    ),
    netSaved: estimateOver(sumOver(size, change).map(negative)),
  };
}
