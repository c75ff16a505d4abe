/**
 * The part of the model on spending rooms that are a signal: what happens above the room of the year.
 *
 * The rule this file keeps: a room stops nobody; above it a start needs permission, may go elsewhere,
 * and may be paid less. Terms are by class of provider. Off by default.
 */
import type { Quantity } from "../quantity.ts";
import type { ProviderSize } from "./providers.ts";

/** Terms of a class of providers. */
export interface RoomTerms {
  /** Room of a year over what was given in the year before. */
  readonly growth: Quantity;
  /** Share of starts above the room that are permitted. */
  readonly permissionShare: Quantity;
  /** Price of care above the room over the tariff. */
  readonly overPrice: Quantity;
}

export interface Room {
  readonly on: Quantity<boolean>;
  readonly fromYear: Quantity;
  readonly permissionDays: Quantity;
  /** Share sent on at once to a group below its room that has a free place. */
  readonly shiftShare: Quantity;
  readonly classes: Readonly<Record<ProviderSize, RoomTerms>>;
}
