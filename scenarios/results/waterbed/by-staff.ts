/**
 * Designs that differ in staff and buy nothing otherwise: what became of the care, and no saving.
 *
 * The rule this file keeps: staff reach all segments, so what one of them does less is not asked of it,
 * and nothing that grows elsewhere is its return. Amounts are told, and no share of them.
 */
import type { Model, Saving } from "#journeys";
import type { Waterbed } from "../types.ts";

/** Whether another number of staff, or another pull at them, is there in one of the designs. */
export function differsInStaff(variant: Model, against: Model): boolean {
  return staffOf(variant) !== staffOf(against);
}

/** What holds of staff, as text; the numbers of a market that is off say nothing. */
function staffOf({ labour }: Model): string {
  if (!labour.on.value) return "";
  return JSON.stringify(Object.entries(labour).map(([id, { value }]) => [id, value]));
}

const none = { rating: "nothing-saved", least: null, replicationsNeeded: null } as const;

/** The change in the segments, with nothing in it that shares may be taken of. */
export function unasked(saving: Saving): Saving {
  return {
    ...saving,
    divisor: { days: null, euro: null },
    priced: null,
    dayPrices: saving.dayPrices.map(() => null),
    rating: { days: none, euro: none },
  };
}

/** Without what only a saving has: who is squeezed, whose care a gain is, refill and ways back. */
export function asAmounts({ squeezed: _squeezed, ...bed }: Waterbed): Waterbed {
  return {
    ...bed,
    receivers: bed.receivers.map((line) => ({ ...line, split: null })),
    refill: { days: null, euro: null },
    channels: null,
  };
}
