/**
 * The part of the model on help at home in a crisis.
 *
 * The rule this file keeps: it comes in the place of a crisis stay and beside the wait, as that does.
 */
import type { Quantity } from "../quantity.ts";

export interface Crisis {
  /** Share of crises in a wait that are helped at home. */
  readonly atHomeShare: Quantity;
  readonly atHomeForm: Quantity<string>;
  /** Mean days of that help. */
  readonly atHomeDays: Quantity;
}
