/**
 * A cut of 10% of the places of segment 1, on the youth-care model of a small region.
 *
 * The rule this file keeps: both designs share their chance; an experiment is ten pairs of its own.
 */
import { judgeWaterbed, type PairSummary, simulateReplication } from "#journeys";
import { type Pairing, pairingOf, type Use } from "../pairing.ts";
import { cutOfSegment1, designsOf, quietDesign, smallRegion } from "../worlds/region-designs.ts";
import { policyDays } from "./region-rows.ts";

/** Pairs of replications of one experiment. */
export const PAIRS = 10;
/** A twentieth of the region. */
const RESIDENTS_SHARE = 0.05;

const quiet = quietDesign(smallRegion(RESIDENTS_SHARE, 2));
const cut = cutOfSegment1(quiet);

export interface VarianceRow extends Pairing {
  readonly youths: number;
  /** Places of segment 1 in the variant over those in the base, on the last day. */
  readonly places: number;
  /** The leakage in days as the detector says it of the same pairs; NaN where it rates none. */
  readonly judged: number;
}

export function liveCut(experiment: number): VarianceRow {
  const uses: Use[] = [];
  const sums: PairSummary[] = [];
  let youths = 0;
  let places = 0;
  for (let index = 0; index < PAIRS; index++) {
    const replication = experiment * PAIRS + index;
    const designs = designsOf(quiet, [{ id: "cut", model: cut }]);
    const { runs, pairs } = simulateReplication(designs, { seed: "cut of segment 1", replication });
    const base = runs["quiet"]!;
    const variant = runs["cut"]!;
    uses.push({ base: policyDays(base), variant: policyDays(variant) });
    sums.push(pairs["cut|quiet"]!);
    youths += pairs["cut|quiet"]!.youths / PAIRS;
    places += variant.places[base.months - 1]! / base.places[base.months - 1]! / PAIRS;
  }
  const { leakageDays } = judgeWaterbed(sums, "1", { windowYears: 6 });
  return { ...pairingOf(uses, "1"), youths, places, judged: leakageDays?.mean ?? Number.NaN };
}
