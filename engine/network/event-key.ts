/**
 * The key by which events at one instant are ordered: kind, customer, stamp, in one number.
 *
 * The rule this file keeps: kinds stand in the order of `network-format.md`, and the number of a
 * customer comes before its stamp, so that the order never depends on when an event was planned.
 */

/** End of service, fixed days, patience, delays, in this order. */
export const END = 0;
export const TIMER = 1;
export const RENEGE = 2;
export const DUE = 3;

/** 53 bits: 2 for the kind, 24 for the customer (16.7 million at once), 27 for the stamp. */
export const KIND_STEP = 2 ** 51;
export const SUBJECT = 2 ** 27;
export const STAMP_MASK = SUBJECT - 1;
