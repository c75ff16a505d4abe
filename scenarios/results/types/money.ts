/**
 * Figures and euros: measures, series, the ladder, accounts, the savings path.
 *
 * The rule this file keeps: euros are those of a year at the stated price level, and what
 * nobody pays stands apart.
 */
import type { Certainty, Estimate, EstimateColumns, Label, PairedDifference } from "./basics.ts";

/** A headline figure per variant: the yearly mean over the policy window. */
export interface Measure extends Label {
  readonly id: string;
  readonly unit: string;
  readonly better: "lower" | "higher" | "neither";
  /** By variant id. */
  readonly values: Readonly<Record<string, Estimate | null>>;
  /** The paired difference with the variant named in `against`; none for the first. */
  readonly differences: Readonly<Record<string, PairedDifference | null>>;
}

/** Something that stands in a place and is followed over time. */
export interface Series extends Label {
  readonly id: string;
  readonly unit: string;
  /** `month`: first of the month; `year`: calendar year. */
  readonly axis: "month" | "year";
  /** variant id -> group id (segment, form or municipality) -> values along the axis. */
  readonly values: Readonly<Record<string, Readonly<Record<string, EstimateColumns>>>>;
}

/** A step of the ladder as money a year in the policy window. */
export interface LadderStep {
  readonly variant: string;
  readonly against: string | null;
  readonly euro: Estimate;
  readonly difference: PairedDifference | null;
  /** How sure that difference is; null where there is none. */
  readonly certainty: Certainty | null;
  readonly bySegment: Readonly<Record<string, PairedDifference | null>>;
  readonly waitDays: Estimate;
  readonly waitDifference: PairedDifference | null;
  readonly moved: Estimate | null;
}

/** The saving asked for and the saving the model finds, per year from the first of the path. */
export interface SavingsYear {
  readonly year: number;
  readonly targetEuro: number;
  /** By variant: total cost of the first rung (today extended) less the total of this variant. */
  readonly found: Readonly<Record<string, Estimate>>;
}

/** Yearly account of one municipality in one variant, in euros at the stated price level. */
export interface MunicipalAccount {
  readonly variant: string;
  readonly municipality: string;
  /** Price x quantity and off-contract purchase by segment, euro a year in the policy window. */
  readonly paidBySegment: Readonly<Record<string, Estimate>>;
  /** Share in the capacity budgets, by own use, as the letter says. */
  readonly paidCapacity: Estimate;
  /**
   * Share in the part of those budgets that no use pays. The letter is silent on it; it is shared by
   * `contracts.settlement` and `contracts.emptyCapacityKey`, assumptions, so that the accounts add
   * up to the region's cost. Read by the letter it is 0 and the accounts add up to less; under C and
   * D it is what the rule takes beside own use, which can be below 0.
   */
  readonly paidEmptyCapacity: Estimate;
  readonly localTeam: Estimate;
  readonly total: Estimate;
  readonly youths: Estimate;
}

/** The capacity budgets of one variant in one year, against the value of what was used. */
export interface EmptyCapacity {
  readonly variant: string;
  readonly year: number;
  readonly budget: Estimate;
  /** Paid by municipalities for their own use; never more than the budget. */
  readonly paidByUse: Estimate;
  /**
   * Budget less what is paid by use: leegstand that the letter leaves without payer. In the accounts
   * of the municipalities it stands as `paidEmptyCapacity`.
   */
  readonly withoutPayer: Estimate;
  /** Value of care beyond the budget of its segment: given, and paid by nobody but the provider. */
  readonly useAboveBudget: Estimate;
}
