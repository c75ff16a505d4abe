/**
 * What the two detectors say: walls and waterbeds.
 *
 * The rule this file keeps: a verdict comes with what it was judged on, and "not shown" is
 * never "no".
 */
import type { Estimate, Origin, Ratio } from "./basics.ts";

/** The lost days of a border, split by what caused them (days a year over all youths). */
export interface LostDays {
  readonly "border-rule": Estimate;
  readonly authorisation: Estimate;
  readonly capacity: Estimate;
  readonly "budget-stop": Estimate;
  readonly matching: Estimate;
  readonly "family-choice": Estimate;
}

/**
 * One ordered border between segments, in one variant. Waits run from the day the move is asked
 * for to the start in the receiving segment, up to 365 days (restricted mean, `methods.md` 3.1).
 */
export interface Wall {
  readonly variant: string;
  readonly from: string;
  readonly to: string;
  /** Attempts a year. */
  readonly attempts: Estimate;
  /** Mean days until start, restricted to 365 days. */
  readonly days: Estimate | null;
  /** Extra days against direct entries into the same segment, same form, period and severity. */
  readonly excessDirect: Estimate | null;
  /** Extra days against moves inside the segment that is left. */
  readonly excessInside: Estimate | null;
  readonly refusedShare: Estimate | null;
  readonly lostShare: Estimate | null;
  /** Total days lost a year at this border: the headline. */
  readonly lostDays: Estimate;
  readonly causes: LostDays;
  /** Days an attempt waits because the border has a rule, and because places are full. */
  readonly frictionDays: Estimate | null;
  readonly capacityDays: Estimate | null;
  /**
   * One-sided p of the delay and refusal tests together (the smaller, doubled), and after
   * Benjamini-Hochberg over the borders.
   */
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly verdict: "wall" | "no-wall-shown" | "not-enough-evidence" | "budget-causes-wait";
  readonly origin: Origin;
}

export interface WallTable {
  readonly marginDays: number;
  readonly minimumAttempts: number;
  readonly falseDiscoveryRate: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly walls: readonly Wall[];
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
