/**
 * What is told of the walls in a log.
 *
 * The rule this file keeps: null is never zero. It is what cannot be said, or may not be.
 */
import type { LoggedWall, WallJudgement } from "#journeys";
import type { Origin } from "../results/types/basics.ts";
import type { LeftOut } from "./log-cases.ts";

/** A number of attempts; null where there are some, but of fewer youths than may be shown. */
export type Count = number | null;

/** What a border can be a wall by: each has a test of its own. */
export type WallReason = "days" | "refusals" | "withdrawals";

/** One border as a log shows it. Figures are null where nothing can be said, or nothing may. */
export interface LogWall {
  readonly from: string;
  readonly to: string;
  readonly attempts: Count;
  /** Null too where those that were not are of few youths. */
  readonly lost: Count;
  readonly refused: Count;
  /** Mean days from asking to starting, followed for `tauDays`. */
  readonly days: number | null;
  /** Days more than direct entries of the same care in the same period. */
  readonly excessDirect: number | null;
  /** Days more than the direct entries of that moment, with the interval of its own test. */
  readonly extraDays: LoggedWall["extraDays"];
  /** Days more than moves inside the segment that is left. */
  readonly excessInside: number | null;
  /** Share of the attempts that could be compared; null too where those, or the others, are few. */
  readonly covered: number | null;
  readonly excessRefused: number | null;
  readonly pDelay: number | null;
  /** Null too where the refusals are few: from a chance their number could be found. */
  readonly pRefused: number | null;
  /** The same for withdrawals. */
  readonly pWithdrawn: number | null;
  /** Null where it would tell the chance of few refusals or withdrawals. */
  readonly pAdjusted: number | null;
  /** What makes it a wall, each by itself; the strongest first. Empty where it is none. */
  readonly decidedBy: readonly WallReason[];
  /** Shares that withdrew, of the moves and of direct entries into the same segment. */
  readonly withdrawn: number | null;
  readonly withdrawnDirect: number | null;
  /** Mean days of those who started, of the moves and of direct entries. */
  readonly startedDays: number | null;
  readonly startedDaysDirect: number | null;
  /** Shares that are known from their authorisation only; they are held against their like alone. */
  readonly authorisedOnly: number | null;
  readonly authorisedOnlyDirect: number | null;
  /** Share of the moves after whose request the old care still ran, and its mean days there. */
  readonly overlapShare: number | null;
  readonly overlapDays: number | null;
  /**
   * Share of the moves of which the old care has no stop in the log: they are not in the comparison from its
   * end on. More than half, and no wall by days is told.
   */
  readonly oldCareUnknown: number | null;
  /** Extra days with the wait counted from the end of the old care; null where that makes no difference. */
  readonly extraDaysAfterCare: LoggedWall["extraDays"];
  /** `depends-on-old-care`: a wall since the request, and none since the end of the old care. */
  readonly verdict: WallJudgement["verdict"] | "too-few-to-show" | "depends-on-old-care";
  /** As of a wall of results: what stands in a log was put into no model. */
  readonly origin: Extract<Origin, "measured">;
}

/** Direct entries into a segment: what moves are compared with. */
export interface DirectEntries {
  readonly segment: string;
  readonly attempts: Count;
}

/**
 * Shares of what never ends in the log: it goes on, or the message is missing. Null where such a part, or what
 * is left of the whole, is of few youths.
 */
export interface UnfinishedShares {
  /** Of all care: no stop. */
  readonly careWithoutStop: number | null;
  /** Of all care: no stop, while the youth began other care later. */
  readonly careBeforeOther: number | null;
  /** Of all requests (or authorisations where nobody asked): no start and no withdrawal. */
  readonly requestsWithoutEnd: number | null;
  /** The same, and open for more than a year. */
  readonly requestsLongOpen: number | null;
}

export interface LogWalls {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Null where it would give a number away that is not shown, see `totalsShown`. */
  readonly events: Count;
  /** Null too where it would give a number away that is not shown. */
  readonly youths: Count;
  readonly passedOver: Count;
  readonly leftOut: Readonly<Record<keyof LeftOut, Count>>;
  /** Attempts that are only known from their authorisation. */
  readonly withoutRequest: Count;
  readonly unfinished: UnfinishedShares;
  readonly marginDays: number;
  readonly marginRefused: number;
  /** Of withdrawals; the same share as of refusals. */
  readonly marginWithdrawn: number;
  readonly minimumAttempts: number;
  readonly falseDiscoveryRate: number;
  readonly tauDays: number;
  readonly gapDays: number;
  readonly smallCell: number;
  readonly direct: readonly DirectEntries[];
  readonly walls: readonly LogWall[];
}
