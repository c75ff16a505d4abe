/**
 * Which numbers of a log may be shown.
 *
 * The rule this file keeps: few is few youths. Ten moves of one child are figures of one child, and a
 * number out of a known whole tells the rest as well, so neither may be of few.
 */
import type { Count } from "./log-wall-types.ts";

/** So many moves, requests or rows, and of how many different youths they are. */
export interface Part {
  readonly count: number;
  readonly youths: number;
}

/** A whole in two. A youth can be on both sides. */
export interface Split {
  readonly part: Part;
  readonly rest: Part;
}

/** A number as it may be shown; null where it may not. */
export type Shown = (part: Part) => Count;

/** @param smallCell - numbers of fewer youths than this are hidden */
export function shownFrom(smallCell: number): Shown {
  return ({ count, youths }) => (count > 0 && youths < smallCell ? null : count);
}

/** A part of a known whole. */
export function partShown({ part, rest }: Split, shown: Shown): Count {
  return shown(rest) === null ? null : shown(part);
}

/** A share of a number tells that part of it and the rest; null too where there is no whole. */
export function shareShown(split: Split, shown: Shown): number | null {
  const whole = split.part.count + split.rest.count;
  const part = partShown(split, shown);
  return part === null || whole === 0 ? null : part / whole;
}
