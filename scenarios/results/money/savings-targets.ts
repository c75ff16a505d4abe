/**
 * The saving that is asked for, by calendar year.
 *
 * The rule this file keeps: it is read from the path in the model whether or not a design carries
 * it out, so that every design can be held against the same target.
 */
import type { Model } from "#journeys";

const million = 1e6;

/** Euro a year below the reference: 0 before the first year, the last named value after the path. */
export function savingsTargets({ savings }: Model): (year: number) => number {
  const { path, startYear, value2028 } = savings;
  const named = Object.keys(path)
    .filter((key) => /^\d{4}$/.test(key))
    .sort();
  return (year) => {
    if (year < startYear.value) return 0;
    const key = named.filter((candidate) => Number(candidate) <= year).at(-1);
    const variant = year === 2028 ? path[`2028-${value2028.value}`] : undefined;
    const value = (variant ?? path[key ?? ""])?.value ?? 0;
    return Math.abs(value) * million;
  };
}
