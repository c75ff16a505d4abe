/**
 * The ways in which a squeeze in one place can reach another.
 *
 * The rule this file keeps: all are open in the model as it is; closing one is a question put to it
 * from the contract date on, never a design.
 */
import type { Quantity } from "../quantity.ts";

export const CHANNELS = [
  "substitute",
  "otherProvider",
  "bridge",
  "outOfRegion",
  "offContract",
  "crisis",
  "supplyResponse",
  "deterioration",
  "repeat",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether each is open. */
export type Channels = Readonly<Record<Channel, Quantity<boolean>>>;
