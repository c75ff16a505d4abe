/**
 * A table of events in a group and its reference, for tests.
 *
 * The rule this file keeps: events stand before how many there are, as one says "5 of 10".
 */
import type { TwoByTwo } from "../../../engine/analysis/exact-tables.ts";

/** `groupEvents` of `group` beside `referenceEvents` of `reference`. */
export const table = (
  groupEvents: number,
  group: number,
  referenceEvents: number,
  reference: number,
): TwoByTwo => ({ group, groupEvents, reference, referenceEvents });
