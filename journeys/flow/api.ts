/**
 * What the room journeys offers to experiments: one replication of a set of designs.
 *
 * The rule this file keeps: a run is a function of designs, seed and replication number, and of
 * nothing else.
 */

import type { WaitSummary } from "../findings/wait-curves.ts";
import type { WallSummary } from "../findings/walls/wall-summary.ts";
import type { PairSummary } from "../findings/waterbed/pair-summary.ts";
import type { JourneyLog, RunSummary } from "../measures/summary.ts";
import type { Model } from "../model/model.ts";
import type { Salt } from "./salt.ts";

/** A design to be lived: a full model, and the design it is paired with. */
export interface Design {
  readonly id: string;
  readonly model: Model;
  readonly against: string | null;
  /** False when no pair with the first design is asked for; saves its time. */
  readonly againstFirst?: boolean;
  /** One decision is drawn anew from the contract date on: a null test, whose true effect is zero. */
  readonly salt?: Salt;
}

export interface ReplicationOptions {
  readonly seed: string;
  readonly replication: number;
  /** Designs of which the journey log is kept. */
  readonly logs?: readonly string[];
  /** Last day to simulate, for calibration; the model's own last day when absent. */
  readonly untilYear?: number;
  /** Called after each design with the share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

export interface ReplicationResult {
  readonly replication: number;
  readonly runs: Readonly<Record<string, RunSummary>>;
  /** Wall measures of one replication, per design. */
  readonly walls: Readonly<Record<string, WallSummary>>;
  /** Curves of waiting of one replication, per design. */
  readonly waits: Readonly<Record<string, WaitSummary>>;
  /** Paired sums of each design with the one it stands against, and with the first; key `variant|against`. */
  readonly pairs: Readonly<Record<string, PairSummary>>;
  readonly logs: Readonly<Record<string, JourneyLog>>;
}
