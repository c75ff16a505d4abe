/**
 * Where two journeys of one youth part, and why.
 *
 * The rule this file keeps: `base` is the first design of the two and `variant` the second; a cause is
 * what can be behind it, and only `sure` when there is one and the log bears it out.
 */
import type { CauseId, JourneySide, PartingKind, Whereabouts } from "#journeys";
import type { Label } from "./basics.ts";

export type { CauseId, JourneySide, PartingKind } from "#journeys";

/** One figure for each of the two designs. */
export interface InBoth {
  readonly base: number;
  readonly variant: number;
}

/** A number of a design: its name in the register, and its value there. */
export interface DesignNumber extends Label {
  readonly id: string;
  readonly value: number | string | boolean;
  readonly unit: string;
}

/** What is in force in each design; mostly the same number with another value. */
export interface PartingNumber {
  readonly base: DesignNumber;
  readonly variant: DesignNumber;
}

export interface PartingCause {
  readonly id: CauseId;
  readonly numbers: readonly PartingNumber[];
}

/** What stands in one of the journeys and not in the other. */
export interface PartingEvent {
  /** A care form, or `local-team`; null outside youth care. */
  readonly form: string | null;
  readonly phase: "waiting" | "care" | "out";
  readonly from: string;
  readonly until: string;
  /** A reason of the dictionary. */
  readonly reason: string;
  /** Provider group, `form@where/number`. */
  readonly group: string | null;
}

/** What can be told of any parting: of the youth itself, and of each in the chain behind it. */
interface PartingFacts {
  /** First day on which they differ, ISO. */
  readonly day: string;
  readonly kind: PartingKind;
  /** The care it is about, or `local-team`; null outside youth care. */
  readonly form: string | null;
  /** Days of what differs: a stage of the wait, or care. */
  readonly days: InBoth | null;
  /** The journey in which it happens first. */
  readonly first: JourneySide | null;
  readonly causes: readonly PartingCause[];
  readonly sure: boolean;
}

/** Somebody whose own journeys parted before, and who has the place. */
export interface ChainLink extends PartingFacts {
  readonly youth: number;
}

/** The place that came in one journey only. */
export interface PartingQueue {
  /** Provider group, `form@where/number`. */
  readonly group: string;
  /** Places held there at that moment. */
  readonly held: InBoth;
  /** How many hold one there and not in the other journey. */
  readonly others: number;
  /** One of them, who stands for all; null where nobody of the log does. */
  readonly taker: {
    readonly youth: number;
    /** Where this youth is in the other journey. */
    readonly elsewhere: Whereabouts;
    /** The place came free there because this youth left it that day. */
    readonly justLeft: boolean;
  } | null;
}

export interface JourneyParting extends PartingFacts {
  readonly base: PartingEvent | null;
  readonly variant: PartingEvent | null;
  readonly queue: PartingQueue | null;
  /** From the youth who has the place back to what is no queue; empty where it is none. */
  readonly chain: readonly ChainLink[];
}
