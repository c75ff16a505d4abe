/**
 * Freed places that are filled again: what some youths lost in a segment, others gained there.
 *
 * The rule this file keeps: both sides are sums over youths of one segment, so it needs no saving and
 * is a share of what was given up, not of what was saved.
 */
import { type Leakage, leakageOf } from "./leakage.ts";
import type { PairSummary } from "./pair-summary.ts";

/**
 * Of every day (or euro) that youths used less in the target, how much others used more there over
 * the window. Under a fixed number of places most of what one youth gives up another takes.
 */
export interface Refill {
  readonly days: Leakage | null;
  readonly euro: Leakage | null;
}

/** @param targets numbers among RECEIVERS: of each what was given up, and what was taken there */
export function refillOf(pairs: readonly PairSummary[], targets: readonly number[]): Refill {
  const sum = (amounts: Float64Array) => targets.reduce((total, at) => total + amounts[at]!, 0);
  const share = (ledger: "days" | "euro") =>
    leakageOf(
      pairs.map((pair) => sum(pair[ledger].moves.gained)),
      pairs.map((pair) => sum(pair[ledger].moves.lost)),
    );
  return { days: share("days"), euro: share("euro") };
}
