/**
 * How the key figures of a design are written, wherever they stand.
 *
 * The rule this file keeps: report and studio write a key figure and its difference with the same
 * writers, so equal results give equal texts. Days are whole up to ten thousand: a difference of a
 * week must not vanish in the two levels beside it.
 */
import type { Estimate, Measure } from "#results";
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

/**
 * How the levels of designs are written that stand in one row: equally fine, so that no rounding makes a
 * difference of its own, and so fine that a difference that was shown is seen in them.
 */
function rowWriter(
  { values, differences, unit }: Measure,
  designs: readonly string[],
  voice: Voice,
) {
  const { format } = voice;
  const levels = designs.flatMap((id) => values[id] ?? []);
  const pairs = designs.flatMap((id) => {
    const difference = differences[id];
    const [own, other] = [values[id], values[difference?.against ?? ""]];
    return own && other && difference && isShown(difference) ? [[own, other] as const] : [];
  });
  return format.fittingAll(levels, keyWriters(unit, voice).value, pairs);
}

const isShown = ({ low, high }: Estimate): boolean =>
  low !== null && high !== null && low * high > 0;

/** The levels of designs without their margins; a dash for nothing. */
export function keyLevels(measure: Measure, designs: readonly string[], voice: Voice): string[] {
  const write = rowWriter(measure, designs, voice);
  return designs.map((id) => meanOf(measure.values[id], write, voice));
}

/** The levels of designs with their margins. */
export function keysWithMargin(
  measure: Measure,
  designs: readonly string[],
  voice: Voice,
): string[] {
  const write = rowWriter(measure, designs, voice);
  return designs.map((id) => withMargin(measure.values[id], write, voice));
}
