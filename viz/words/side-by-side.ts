/**
 * Two levels and the difference between them, each as text.
 *
 * The rule this file keeps: who subtracts the one level from the other finds a number inside the
 * difference that stands behind them. So two levels never look the same where they were shown to
 * differ.
 */
import type { Estimate } from "#results";
import type { Formatter, Language, Write } from "./format.ts";

/** A level, what it was, and the difference of the two, in one unit of measurement. */
export interface Levels {
  readonly level: number;
  readonly base: number;
  readonly difference: Estimate;
  /** The mean of the difference stands beside the levels too: then these differ by just that. */
  readonly isMeanTold?: boolean;
}

export interface SideBySide {
  readonly level: string;
  readonly base: string;
  /** Writes the two ends of the difference: in the unit of the levels, and so that they differ. */
  readonly ends: Write;
}

/** More digits than these would be chance. */
const finest = 7;
/** Without an interval the levels may be off by this part of the difference. */
const slack = 0.1;

/** The number in a text that a writer made, in the unit of that text. */
export function numberIn(text: string, lang: Language): number {
  const kept = text.replaceAll("−", "-").replace(/[^\d.,-]/g, "");
  const [group, decimal] = lang === "nl" ? [".", ","] : [",", "."];
  return Number(kept.replaceAll(group, "").replace(decimal, "."));
}

/**
 * The writer of the ends of a difference: so fine that an end beside nothing is not written as none.
 *
 * @param most - levels that may be added for it
 */
export function endsWriter(
  difference: Estimate,
  steady: Write,
  format: Formatter,
  most = finest,
): Write {
  const fitted = format.fitting(difference, steady);
  const { low, high } = difference;
  const isBesideNothing = (bound: number | null) => bound !== null && bound !== 0;
  if (![low, high].every(isBesideNothing)) return fitted;
  const looksLikeNone = (more: number) =>
    [low, high].some((bound) => bound !== null && fitted(bound, more) === fitted(0, more));
  const levels = Array.from({ length: most + 1 }, (_, level) => level);
  // An end that is none however finely it is written is told one level finer, and no more.
  const enough = levels.find((level) => !looksLikeNone(level)) ?? 1;
  return (value, finer = 0) => fitted(value, finer + enough);
}

/** Least and most that the two written levels may differ, by what is written behind them. */
function allowed({ mean, low, high }: Estimate, read: (value: number) => number) {
  if (low === null || high === null || low === high) {
    const room = Math.abs(read(mean)) * slack;
    return { least: read(mean) - room, most: read(mean) + room };
  }
  return { least: read(low), most: read(high) };
}

/** Writes both levels with the fewest digits that agree with the difference. */
export function sideBySide(
  { level, base, difference, isMeanTold = false }: Levels,
  write: Write,
  format: Formatter,
): SideBySide {
  const steady = write.inOneUnit?.([level, base]) ?? write;
  const ends = endsWriter(difference, steady, format);
  const { low, high } = difference;
  const isBare = low === null || high === null || low === high;
  const bounds = allowed(difference, (value) =>
    numberIn(isBare ? steady(value, finest) : ends(value), format.lang),
  );
  const apart = (finer: number) =>
    numberIn(steady(level, finer), format.lang) - numberIn(steady(base, finer), format.lang);
  const told = numberIn(ends(difference.mean), format.lang);
  const isTold = (gap: number) =>
    !isMeanTold || numberIn(ends(gap), format.lang) === numberIn(ends(told), format.lang);
  const fits = (gap: number) =>
    gap >= bounds.least - 1e-9 && gap <= bounds.most + 1e-9 && isTold(gap);
  let finer = 0;
  while (finer < finest && !fits(apart(finer))) finer += 1;
  return { level: steady(level, finer), base: steady(base, finer), ends };
}
