/**
 * The part of the model on clauses of contracts that are rules of their own.
 *
 * The rule this file keeps: a clause acts under the new contracts, and at its neutral value nothing is
 * drawn for it.
 */
import type { Quantity } from "../quantity.ts";

export interface Clauses {
  /** Longest duration of an assignment in days, by segment; 0: none. */
  readonly mostDays: Readonly<Record<"1" | "2" | "3" | "4" | "5", Quantity>>;
  /** Share of longer courses that is assigned again. */
  readonly renewedShare: Quantity;
  /** Form in which they go on: "same", or a form of another segment. */
  readonly goesOnAs: Quantity<string>;
  /** Share of the places of a group that is kept for youths of the region. */
  readonly ownRegionShare: Quantity;
}
