/**
 * Figures of a log as they may leave it.
 *
 * The rule this file keeps: a figure with all its digits is a sum divided by a number of youths, and gives
 * that number away. So where small numbers are hidden every figure is rounded: days to whole ones,
 * shares to whole percents, chances to two figures.
 */
import type { LoggedWall } from "#journeys";

export interface Rounding {
  readonly days: (value: number | null) => number | null;
  readonly share: (value: number | null) => number | null;
  readonly chance: (value: number | null) => number | null;
}

/** @param smallCell - numbers from 1 to one less are hidden; with 0 or 1 nothing is rounded */
export function roundingFor(smallCell: number): Rounding {
  const kept = (value: number | null): number | null => value;
  if (smallCell <= 1) return { days: kept, share: kept, chance: kept };
  const by = (round: (value: number) => number) => (value: number | null) =>
    value === null ? null : round(value);
  return {
    // Adding 0 makes a 0 of -0.
    days: by((value) => Math.round(value) + 0),
    share: by((value) => Math.round(100 * value) / 100 + 0),
    chance: by((value) => Number(value.toPrecision(2))),
  };
}

export function extraShown(
  extra: LoggedWall["extraDays"],
  { days }: Rounding,
): LoggedWall["extraDays"] {
  if (extra === null) return null;
  return { mean: days(extra.mean), low: days(extra.low), high: days(extra.high) };
}
