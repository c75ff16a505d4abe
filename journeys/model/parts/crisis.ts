/**
 * The part of the model on a crisis: how long it waits at most, and help at home instead of a stay.
 *
 * The rule this file keeps: what is named here holds for a crisis alone; how often one comes stands
 * with waiting.
 */
import type { Quantity } from "../quantity.ts";

export interface Crisis {
  /** Longest wait for a crisis place of the region in days; 0: a crisis waits like any request. */
  readonly mostWaitDays: Quantity;
  /** Share of crises in a wait that are helped at home. */
  readonly atHomeShare: Quantity;
  readonly atHomeForm: Quantity<string>;
  /** Mean days of that help. */
  readonly atHomeDays: Quantity;
}
