/**
 * Experiments on the full region: nothing, a wall on every border and a cut, side by side.
 *
 * The rule this file keeps: what is kept of a replication are the summaries that the detectors read,
 * so that the same replications can be judged by four and by twenty.
 */
import { type PairSummary, RECEIVER_COUNT, simulateReplication, type WallSummary } from "#journeys";
import type { RunSummary } from "../../../journeys/measures/summary.ts";
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
  /** [receiver]: days of care from the contract date on, see RECEIVERS. */
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

/** Days of care from the contract date on, under the agreements of a place and outside them. */
export function policyDays({ monthDays }: RunSummary): Float64Array {
  const months = monthDays.length / RECEIVER_COUNT;
  return Float64Array.from({ length: RECEIVER_COUNT }, (_, receiver) =>
    monthDays
      .subarray(receiver * months, (receiver + 1) * months)
      .reduce((sum, days) => sum + days, 0),
  );
}
