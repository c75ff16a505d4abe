/**
 * Youths on their way: the map, the unrolled journeys, who moved, and single stories.
 *
 * The rule this file keeps: a flow names its places by the ids of the dictionaries, and
 * what leaves a place arrives in one.
 */
import type { MoversJudgement } from "#journeys";
import type { Estimate, Label } from "./basics.ts";
import type { JourneyParting } from "./partings.ts";

export interface FlowNode extends Label {
  readonly id: string;
  /** Column on the process map, 0 leftmost. */
  readonly column: number;
  readonly kind: "referrer" | "team" | "placement" | "segment" | "exit";
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** A move to an earlier or the same column: somebody comes back or moves sideways. */
  readonly returns: boolean;
  /** Youths a year, by variant. */
  readonly youths: Readonly<Record<string, Estimate>>;
}

export interface ProcessMap {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** The years the flow is the yearly mean of. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * What a cohort of entering youths met first, second, third: links from step n to step n + 1.
 * At each step the links out of all nodes, exits included, add up to the cohort.
 */
export interface UnrolledJourney {
  readonly cohort: { readonly firstYear: number; readonly lastYear: number };
  readonly steps: number;
  /** Node ids per step; `exit:...` ids stay in the picture once reached, `later` holds the rest. */
  readonly nodes: readonly (Label & {
    readonly id: string;
    readonly step: number;
    readonly place: string;
    /** The name in a word or two, for a narrow column. */
    readonly short: Label;
  })[];
  /** variant id -> links with mean youths a replication. */
  readonly links: Readonly<
    Record<
      string,
      readonly { readonly from: string; readonly to: string; readonly youths: number }[]
    >
  >;
  readonly youths: Readonly<Record<string, number>>;
}

/** Who moved between two variants: the same youth, another set of segments or another exit. */
export interface Movers extends MoversJudgement {
  readonly variant: string;
  readonly against: string;
}

/** Why a youth was chosen; the rules themselves stand in `build-journeys.ts`. */
export type JourneyRule = "typical" | "longest-wait" | "most-returns" | "moved";

/** One youth of the first replication for the journey strips: the same youth in two variants. */
export interface JourneyExample {
  readonly rule: JourneyRule;
  readonly youth: number;
  readonly municipality: string;
  readonly ageAtStart: number;
  readonly referrer: string;
  /** Care form that would help, at the first request. */
  readonly need: string;
  /** variant id -> steps in order of beginning. */
  readonly journeys: Readonly<Record<string, readonly JourneyStep[]>>;
  /** Where the two part, and why; null when the same happens in both. */
  readonly parting: JourneyParting | null;
}

/** A stretch of waiting or care, or the moment of leaving. */
export interface JourneyStep {
  /** Segment or local team; an exit id when the youth leaves. */
  readonly place: string;
  readonly form: string | null;
  readonly phase: "waiting" | "care" | "out";
  /** First and last day, ISO. */
  readonly from: string;
  readonly until: string;
  /** What the wait was lost to, or how the care ended: a reason of the dictionary. */
  readonly reason: string;
  readonly euro: number;
  /** Still going on when the run ended. */
  readonly censored: boolean;
}
