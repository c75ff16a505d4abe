/**
 * How the key figures of a design are written, wherever they stand.
 *
 * The rule this file keeps: report and studio write a key figure and its difference with the same
 * writers, so equal results give equal texts. Days are whole up to ten thousand: a difference of a
 * week must not vanish in the two levels beside it.
 */
import type { Measure } from "#results";
import { roundTo, type Voice, type Write } from "../words/index.ts";
import { meanOf, withMargin } from "./view.ts";

export interface KeyWriters {
  readonly value: Write;
  readonly change: Write;
}

const wholeUpTo = 10_000;

/** Whole days, and of a larger sum three figures. */
function wholeDays(write: Write): Write {
  return (days, finer = 0) => {
    if (Math.abs(days) < wholeUpTo) return write(days, finer);
    const tens = Math.floor(Math.log10(Math.abs(days))) - 2;
    return write(roundTo(days, 10, 1 + finer), Math.max(0, finer - tens));
  };
}

/** How a key figure with this unit is written, and its difference. */
export function keyWriters(unit: string, { format }: Voice): KeyWriters {
  switch (unit) {
    case "euro":
      return { value: format.euroShort, change: format.euroChange };
    case "days":
      return { value: wholeDays(format.waitDays), change: wholeDays(format.waitChange) };
    case "share": {
      const share: Write = (value, finer = 0) => format.percent(value, 1 + finer);
      return { value: share, change: share };
    }
    default:
      return { value: format.count, change: format.change };
  }
}

/** The level of a design without its margin, as fine as that margin asks for; a dash for nothing. */
export function keyLevel(measure: Measure, variant: string, voice: Voice): string {
  return meanOf(measure.values[variant], keyWriters(measure.unit, voice).value, voice);
}

/** The level of a design with its margin. */
export function keyWithMargin(measure: Measure, variant: string, voice: Voice): string {
  return withMargin(measure.values[variant], keyWriters(measure.unit, voice).value, voice);
}
