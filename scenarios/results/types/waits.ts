/**
 * How long it takes until care starts, as curves.
 *
 * The rule this file keeps: a wait that was cut off by the end of the run is told apart from one that
 * ended.
 */
import type { Estimate, EstimateColumns } from "./basics.ts";

/** Waits for one segment in one design; yearly means over the policy window. */
export interface WaitCurve {
  readonly variant: string;
  readonly segment: string;
  /** First starts, or starts across a border between segments. Crisis is in neither. */
  readonly origin: "direct" | "border";
  readonly asked: Estimate;
  readonly started: Estimate;
  /** Gave up, or was helped elsewhere: has not started, and counts so. */
  readonly lost: Estimate;
  /** Youths who still waited on the last day, over the whole window. */
  readonly waiting: Estimate;
  /** Share that has not started after 0, 1, 2, … weeks (Kaplan-Meier). */
  readonly open: EstimateColumns;
  /** Mean number of waits that were cut off in the week before each point. */
  readonly cutOff: readonly number[];
  /** Days until half, and nine in ten, have started; null when not in every replication within the curve. */
  readonly half: Estimate | null;
  readonly nineInTen: Estimate | null;
}
