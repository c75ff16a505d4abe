/**
 * The part of the model on where places for stays stand: in which municipality, and how far when a
 * youth goes out of the region.
 *
 * The rule this file keeps: where a place stands is counted and, as shipped, steers nobody; only the
 * placement point with `placement.nearHome` looks at it.
 */
import type { Quantity } from "../quantity.ts";

export interface Location {
  /** By municipality: places for stays against residents; 1 everywhere is as many as its youths. */
  readonly placesPerResident: Readonly<Record<string, Quantity>>;
  /** By form: its places are homes all over the region (families) and not one house a group. */
  readonly inHomes: Readonly<Record<string, Quantity<boolean>>>;
  /** Of the stays out of the region, the share in a region that borders on it. */
  readonly borderingShare: Quantity;
}
