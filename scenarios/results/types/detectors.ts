/**
 * What the two detectors say: walls and waterbeds.
 *
 * The rule this file keeps: a verdict comes with what it was judged on, and "not shown" is
 * never "no".
 */
import type { BorderSystem, CashJudgement, WallJudgement } from "#journeys";
import type { Estimate, Origin, Ratio } from "./basics.ts";

/** The days of waiting in a move, split by what caused them (days a year over all youths). */
export type LostDays = WallJudgement["causes"];

/**
 * One ordered border between segments, in one variant, as the detector judged it. Waits run from
 * the day the move is asked for to the start in the receiving segment, up to 365 days (restricted
 * mean, `methods.md` 3.1). What the border itself costs is `borderDays`: the headline.
 */
export interface Wall extends WallJudgement {
  readonly variant: string;
}

export interface WallTable {
  readonly marginDays: number;
  /** From this many times the margin on, an excess is far above it. */
  readonly farTimes: number;
  readonly minimumAttempts: number;
  readonly falseDiscoveryRate: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly walls: readonly Wall[];
  /** What the borders do to each design as a whole. */
  readonly systems: readonly WallSystem[];
}

export interface WallSystem extends BorderSystem {
  readonly variant: string;
}

/** One line of a waterbed balance: what changed in one place, in days and euros a year. */
export interface WaterbedReceiver {
  readonly place: string;
  readonly days: Estimate;
  readonly euro: Estimate;
  /** Split of the change in days: displaced youths, flow that no longer arrives, moved queues. */
  readonly substitution: Estimate;
  readonly downstream: Estimate;
  readonly crowding: Estimate;
  /** Share of the gross saving (days) that comes back here; null when there is nothing to leak. */
  readonly leakageDays: Ratio | null;
  readonly leakageEuro: Ratio | null;
  /** Moves towards the local team or ordinary life are policy intent, not waterbed. */
  readonly intent: boolean;
  readonly payer: string;
}

/** The waterbed of one step: what a variant changed in one segment, and who received it. */
export interface Waterbed {
  readonly variant: string;
  readonly against: string;
  /** The constrained segment. */
  readonly target: string;
  readonly grossDays: Estimate;
  readonly grossEuro: Estimate;
  /** Null when there is no gross saving to leak. */
  readonly leakageDays: Ratio | null;
  readonly leakageEuro: Ratio | null;
  readonly netEuro: Estimate;
  readonly receivers: readonly WaterbedReceiver[];
  /** What is paid: fixed budgets in full. The euros above are the value of care. */
  readonly cash: CashJudgement;
  /** Change in waiting days a year over all segments: the ledger in which a fixed budget shows. */
  readonly waitingDays: Estimate;
  /** Change in youths a year who end with nobody, or in another law. */
  readonly outsideYouths: Estimate;
  readonly thresholdShare: number;
  readonly verdict:
    | "waterbed"
    | "no-waterbed-shown"
    | "equivalent-to-none"
    | "no-gross-saving"
    | "unknown";
  readonly origin: Origin;
}
