/**
 * One youth in full, in a list, and what parts the journeys of many.
 *
 * The rule this file keeps: `base` is the first design of the two and `variant` the second.
 */
import type { FundingForm } from "./basics.ts";
import type { JourneyExample } from "./flows.ts";
import type { CauseId, InBoth, PartingKind } from "./partings.ts";

/** What the care of one youth costs at one place in both designs. */
export interface YouthMoney {
  /** A segment or `local-team`. */
  readonly place: string;
  /** Price times quantity. */
  readonly euro: InBoth;
  /** How the municipality pays for it from the contract date on; null where the designs are not known. */
  readonly funding: {
    readonly base: FundingForm | null;
    readonly variant: FundingForm | null;
  } | null;
}

/** One youth in full. */
export interface YouthStory {
  readonly example: JourneyExample;
  /** The numbers of the two designs were at hand, so that causes could be looked for. */
  readonly hasDesigns: boolean;
  /** Days on which it waits for something (two waits at once count once), and cost, all of it. */
  readonly days: InBoth;
  readonly euro: InBoth;
  readonly money: readonly YouthMoney[];
}

/** One youth in a list of those whose journeys differ. */
export interface YouthLine {
  readonly youth: number;
  readonly municipality: string;
  readonly ageAtStart: number;
  readonly need: string;
  /** Days on which it waits for something, and cost. */
  readonly days: InBoth;
  readonly euro: InBoth;
  /** Where they part; null when only the price differs. */
  readonly day: string | null;
  readonly kind: PartingKind | null;
  /** What is behind it, at the end of the chain. */
  readonly causes: readonly CauseId[];
  /** Youths between this one and where it begins. */
  readonly steps: number;
}

/** What parts journeys, over many youths. */
export interface YouthCause {
  /** At the end of the chain of each. */
  readonly kind: PartingKind;
  readonly causes: readonly CauseId[];
  readonly youths: number;
  /** Of them, those whom it meets themselves; the others have it by way of other youths. */
  readonly direct: number;
  /** Days on which they wait and euro more in the second design, all of them together. */
  readonly days: number;
  readonly euro: number;
}
