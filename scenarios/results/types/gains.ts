/**
 * Who pays more and who pays less, from the first to the last design.
 *
 * The rule this file keeps: lines of one group add up to the change of the region, but where the
 * letter leaves a part without a payer.
 */
import type { Certainty, FundingForm, PairedDifference } from "./basics.ts";

export type GainGroup = "segment" | "funding" | "municipality" | "year";

/** Change in what municipalities pay, euro a year over the policy window (of that year in `year`). */
export interface GainLine {
  readonly group: GainGroup;
  /** Place, funding form in the last design, municipality, or year. */
  readonly id: string | FundingForm;
  /** What it is in the first design. */
  readonly base: number;
  readonly change: PairedDifference;
  readonly certainty: Certainty;
}

/** The same for one municipality in one year, as a share of what it pays in the first design. */
export interface GainCell {
  readonly municipality: string;
  readonly year: number;
  readonly share: PairedDifference;
  readonly certainty: Certainty;
}

export interface Gains {
  readonly variant: string;
  readonly against: string;
  readonly lines: readonly GainLine[];
  readonly cells: readonly GainCell[];
}
