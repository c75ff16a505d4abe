/**
 * What the two detectors say: walls and waterbeds.
 *
 * The rule this file keeps: a verdict comes with what it was judged on, and "not shown" is
 * never "no".
 */
import type {
  BorderSystem,
  CashJudgement,
  ChannelEffects,
  LagCurve,
  OutsideSink,
  ReceiverJudgement,
  ReceiverTests,
  Refill,
  TownLeakage,
  WallJudgement,
  WaterbedJudgement,
} from "#journeys";
import type { Estimate, Label, Origin } from "./basics.ts";

/** The days of waiting in a move, split by what caused them (days a year over all youths). */
export type LostDays = WallJudgement["causes"];

/**
 * One ordered border between segments, in one variant, as the detector judged it. Waits run from
 * the day the move is asked for to the start in the receiving segment, up to 365 days (restricted
 * mean, `methods.md` 3.1). What the border itself costs is `borderDays`: the headline.
 */
export interface Wall extends Omit<WallJudgement, "pWithdrawn"> {
  readonly variant: string;
  /** One-sided p of "more withdraw here"; only where one replication was judged by itself. */
  readonly pWithdrawn?: number | null;
}

/** Judged by the limits of the last design, whichever the others have. */
export interface WallTable {
  readonly marginDays: number;
  /** Share of the starts refused more, from which a border is a wall too. */
  readonly marginRefused: number;
  /** Extra days that the rules of the last design put at a border; 0 where they are off. */
  readonly ruleDays: number;
  /** Share of the starts over a border that the rules of the last design refuse; 0 where they are off. */
  readonly ruleRefused: number;
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

/** One line of a waterbed balance: what changed with one receiver, a year, and whose change it is. */
export interface WaterbedReceiver extends ReceiverJudgement {
  readonly payer: string;
}

/** A way out of youth care that more, or fewer, youths take; counted, never priced. */
export interface WaterbedSink extends OutsideSink, Label {
  readonly payer: string;
}

/** The waterbed of one step: what a variant changed in one segment, and who received it. */
export interface Waterbed extends Omit<WaterbedJudgement, "receivers"> {
  readonly variant: string;
  readonly against: string;
  /**
   * Why the target is looked at, where the design does not cut it: it gives room there, it acts there in
   * a way that may be either, or only the price of a day changes. `staff`: nothing is asked of any
   * segment and staff differ, so all segments are told as amounts and nothing is judged. Absent for a cut,
   * and for other designs that act on no segment.
   */
  readonly targetAct?: "eased" | "unclear" | "priced" | "staff";
  /**
   * Care forms that belong to another segment in the variant: their care is counted in the segment of
   * the first design, in both. Absent where there are none.
   */
  readonly relabelled?: readonly string[];
  /** A return within plus or minus this share of the saving is called next to nothing. */
  readonly equivalenceShare: number;
  readonly receivers: readonly WaterbedReceiver[];
  /** Which receivers may be named, by way of funding, and in what order. */
  readonly tests: ReceiverTests;
  /** Who saves and where it comes back, by municipality of the youths. */
  readonly towns: readonly TownLeakage[];
  /** Leakage by month of the policy window; null where nothing was saved. */
  readonly lag: { readonly days: LagCurve | null; readonly euro: LagCurve | null };
  /** Of what youths gave up in the target, the share that others took there. */
  readonly refill: Refill;
  /** What is paid: fixed budgets in full. The euros above are the value of care. */
  readonly cash: CashJudgement;
  /** More youths waiting on the first of a month, by segment. */
  readonly waitingBySegment: readonly { readonly segment: string; readonly youths: Estimate }[];
  readonly sinks: readonly WaterbedSink[];
  /** Along which ways it comes back; null where no world without them was run. */
  readonly channels: ChannelEffects | null;
  readonly origin: Origin;
}
