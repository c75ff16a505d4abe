/**
 * The part of the model on what becomes of beds that stand empty under a fixed budget.
 *
 * The rule this file keeps: beds become other places for the same money, never more.
 */
import type { Quantity } from "../quantity.ts";

export interface Supply {
  /** Share of the beds above what use asks for that becomes ambulatory places, each 1 January. */
  readonly conversionShare: Quantity;
  /** Form of the places they become. */
  readonly conversionTo: Quantity<string>;
  /** Occupancy of beds above which none is spare. */
  readonly spareBelow: Quantity;
}
