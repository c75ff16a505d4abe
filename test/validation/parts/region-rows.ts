/**
 * Experiments on the full region: nothing, a wall on every border and a cut, side by side.
 *
 * The rule this file keeps: what is kept of a replication are the summaries that the detectors read,
 * so that the same replications can be judged by four and by twenty.
 */
import { type PairSummary, simulateReplication, type WallSummary } from "#journeys";
import { PLACE_COUNT, type RunSummary } from "../../../journeys/measures/summary.ts";
import { haaglanden } from "../../support/model.ts";
import { cutOfSegment1, designsOf, quietDesign, SALTED, walled } from "../worlds/region-designs.ts";

/** Replications of one experiment: the region four times over is about half a minute. */
export const REPLICATIONS = 4;
export const WALL_DAYS = 28;

/** One replication of all four designs. */
export interface RegionRow {
  readonly quietWalls: WallSummary;
  readonly walledWalls: WallSummary;
  readonly salted: PairSummary;
  readonly cut: PairSummary;
  /** [place]: days of care from the contract date on. */
  readonly quietDays: Float64Array;
  readonly cutDays: Float64Array;
}

const quiet = quietDesign(haaglanden);
const wall = walled(quiet, WALL_DAYS);
const cut = cutOfSegment1(quiet);

/** Lives one replication; its experiment decides which decision is drawn anew. */
export function liveReplication(replication: number): RegionRow {
  const experiment = Math.floor(replication / REPLICATIONS);
  const salt = { purpose: SALTED[experiment % SALTED.length]!, number: experiment + 1 };
  const designs = designsOf(quiet, [
    { id: "salted", model: quiet, salt },
    { id: "walled", model: wall },
    { id: "cut", model: cut },
  ]);
  const lived = simulateReplication(designs, { seed: "validation of the region", replication });
  return {
    quietWalls: lived.walls["quiet"]!,
    walledWalls: lived.walls["walled"]!,
    salted: lived.pairs["salted|quiet"]!,
    cut: lived.pairs["cut|quiet"]!,
    quietDays: policyDays(lived.runs["quiet"]!),
    cutDays: policyDays(lived.runs["cut"]!),
  };
}

/** Days of care per place in the years from the contract date on. */
export function policyDays({ days, municipalities, years }: RunSummary): Float64Array {
  const first = years.indexOf(2028);
  const sums = new Float64Array(PLACE_COUNT);
  const rows = municipalities.length * years.length;
  for (let at = 0; at < sums.length * rows; at++) {
    if (at % years.length >= first) sums[Math.floor(at / rows)]! += days[at]!;
  }
  return sums;
}
