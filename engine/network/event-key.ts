/**
 * The key by which events at one instant are ordered: kind, rank of the customer, slot, in one number.
 *
 * The rule this file keeps: kinds stand in the order of `network-format.md`, and within a kind it is
 * the rank given on admission (order of external arrival) that counts, never when an event was
 * planned or which slot happened to be free.
 */

/** End of service, delays, fixed days, patience, in this order. Arrivals and starts come after. */
export const END = 0;
export const DUE = 1;
export const TIMER = 2;
export const RENEGE = 3;

/** 53 bits: 2 for the kind, 27 for the rank, 24 for the slot (16.7 million customers at once). */
export const KIND_STEP = 2 ** 51;
export const RANK_STEP = 2 ** 24;
/** Ranks go round after this many customers, which matters to ties only. */
export const RANK_MASK = 2 ** 27 - 1;
