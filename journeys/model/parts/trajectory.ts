/**
 * The part of the model on the trajectory price: one price for a whole course, however long it lasts.
 *
 * The rule this file keeps: it is read where funding says "trajectory" and nowhere else; what
 * providers do about it is behaviour, and off with all behaviour.
 */
import type { Quantity } from "../quantity.ts";

export interface Trajectory {
  /** Severe needs have a price of their own. */
  readonly byIntensity: Quantity<boolean>;
  /** Price over the cost of a mean course at the price of a day. */
  readonly priceFactor: Quantity;
  /** Part of the price paid when care starts; the rest when it ends. */
  readonly startShare: Quantity;
  /** A new start in the segment within so many days has no price of its own. */
  readonly sameTrajectoryDays: Quantity;
  /** Behaviour: how much shorter full courses are. */
  readonly shorten: Quantity;
  /** Behaviour: chance that a severe need is refused. */
  readonly selectivity: Quantity;
  /** Behaviour: share of full courses that is closed before it is done. */
  readonly earlyStop: Quantity;
  /** Behaviour: share of courses longer than paid for that begins anew on paper. */
  readonly reopenShare: Quantity;
}
