/**
 * The part of the model on staff: one labour pool that all provider groups draw on.
 *
 * The rule this file keeps: staff are measured in the price of the care they give, so that no number
 * of people per place is made up; off by default.
 */
import type { Quantity } from "../quantity.ts";

export interface Labour {
  readonly on: Quantity<boolean>;
  /** First year in which places need staff from the pool. */
  readonly fromYear: Quantity;
  /** Share of the staff that the places of that year ask for and that is not there. */
  readonly shortage: Quantity;
  /** Growth a year of the pool. */
  readonly growthPerYear: Quantity;
  /** Share of staff that leaves a year, and days that the work of each then lies still. */
  readonly turnover: Quantity;
  readonly turnoverLossDays: Quantity;
  /** How much harder providers paid by the unit pull at staff than those with a fixed budget. */
  readonly poaching: Quantity;
}
