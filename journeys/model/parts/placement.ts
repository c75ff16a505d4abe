/**
 * The part of the model on the central placement point: in what order it places, and what it sees.
 *
 * The rule this file keeps: everything here acts from the contract date on, and as shipped changes
 * nothing: severe needs first, a provider by chance, no maximum stay, nobody from elsewhere.
 */
import type { Quantity } from "../quantity.ts";

export interface Placement {
  /** Who goes first for a place through the placement point, after the court and crises. */
  readonly rule: Quantity<string>;
  /** The point sees which groups have room, and sends youths there. */
  readonly seesPlaces: Quantity<boolean>;
  /** Of the groups with room, one in the youth's own municipality goes first. */
  readonly nearHome: Quantity<boolean>;
  /** Who keeps a crisis place while waiting for the next goes with the court and crises. */
  readonly fromCrisisFirst: Quantity<boolean>;
  /** Longest stay in a crisis place, the wait for the next place included; 0: no maximum. */
  readonly crisisMaxDays: Quantity;
  /** Requests by other regions for these places, as a share of the region's own. */
  readonly otherRegionShare: Quantity;
  /** Days out of the region after which a place inside it is asked for; 0: never. */
  readonly wayBackDays: Quantity;
}
