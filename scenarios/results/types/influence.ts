/**
 * Which numbers of the register move the conclusions most, one at a time.
 *
 * The rule this file keeps: a change is paired with the run in which nothing was changed; what could
 * not be run is listed, and what moved nothing is counted.
 */
import type { Estimate, Label } from "./basics.ts";

/** What the design changes against today, with a number at one end of its range, less without that. */
export interface InfluenceEnd {
  /** Share of the cost of today. */
  readonly cost: Estimate;
  /** Days of mean wait. */
  readonly wait: Estimate;
}

/** A number of the register, or numbers of one kind that were moved together. */
export interface InfluenceLine extends Label {
  readonly id: string;
  /** How many numbers were moved together; 1 for a number by itself. */
  readonly members: number;
  readonly unit: string;
  /** Value and ends of a number by itself; null for several. */
  readonly value: number | null;
  readonly lowValue: number | null;
  readonly highValue: number | null;
  /** Null where the model does not hold together at that end. */
  readonly low: InfluenceEnd | null;
  readonly high: InfluenceEnd | null;
}

export interface Influence {
  /** Fingerprint of the two models it was made of; another one says that the table is old. */
  readonly modelHash: string;
  readonly seed: string;
  readonly today: string;
  readonly design: string;
  /** Share of the residents of the region that was run. */
  readonly regionShare: number;
  readonly lastYear: number;
  /** Replications of the first look, and of the numbers that were measured after it. */
  readonly screenReplications: number;
  readonly replications: number;
  /** Numbers and groups that were looked at, and those of them that moved nothing at all. */
  readonly screened: number;
  readonly silent: number;
  /** Names that could be run at neither end. */
  readonly refused: readonly string[];
  readonly base: InfluenceEnd;
  /** Largest first. */
  readonly lines: readonly InfluenceLine[];
}
