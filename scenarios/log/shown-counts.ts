/**
 * Which numbers of a log may be shown.
 *
 * The rule this file keeps: a number out of a known whole tells the rest as well, so neither may be small.
 */
import type { Count } from "./log-wall-types.ts";

/** A number as it may be shown. */
export type Shown = (count: number) => Count;

/** @param smallCell - numbers from 1 to one less are hidden */
export function shownFrom(smallCell: number): Shown {
  return (count) => (count > 0 && count < smallCell ? null : count);
}

/** A part of a known whole. */
export function partShown(part: number, whole: number, shown: Shown): Count {
  return shown(whole - part) === null ? null : shown(part);
}

/** A share of a number tells that part of it and the rest. */
export function shareShown(share: number | null, whole: number, shown: Shown): number | null {
  const part = Math.round((share ?? 0) * whole);
  return partShown(part, whole, shown) === null ? null : share;
}
