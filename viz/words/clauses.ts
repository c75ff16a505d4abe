/**
 * The turns of phrase that conclusions share in every language: margins, changes, levels.
 *
 * The rule this file keeps: a number is written with the digits and the unit of its margin, and the
 * two ends of a margin never look the same.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf } from "./claim.ts";
import type { Write } from "./format.ts";
import { endsWriter, sideBySide } from "./side-by-side.ts";

/** An end of a sentence by itself is written no finer than this many levels more. */
const mostFiner = 2;

/** The few words in which the clauses of two languages differ. */
export interface Phrases {
  readonly margin: string;
  readonly change: string;
  readonly around: (amount: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly insteadOf: string;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences in a row; what there is nothing to say of is left out. */
export function inARow(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== "").join(" ");
}

/** The same interval seen from the side of its mean, so that "minder" needs no minus. */
export function sizeOf(value: Estimate): Estimate {
  return value.mean >= 0 ? value : turned(value);
}

/** What is more of one is less of the other. */
export function turned({ mean, low, high }: Estimate): Estimate {
  const turn = (bound: number | null) => (bound === null ? null : 0 - bound);
  return { mean: 0 - mean, low: turn(high), high: turn(low) };
}

/** Shown to be more than nothing; what is not known to be so is not told beside other claims. */
export const isMore = (value: Estimate | null): value is Estimate =>
  directionOf("certain", value) === "more";

/** A share of a euro: `18 cent`. */
export const centsOf =
  ({ format }: ClaimContext, unit: string): Write =>
  (share, finer = 0) =>
    `${format.number(share * 100, finer)}\u00a0${unit}`;

/** A level, what it was, and the margin of the change between them. */
export interface Compared {
  readonly level: Estimate | null;
  readonly base: Estimate | null;
  readonly change: Estimate | null;
}

export function clausesOf(phrases: Phrases) {
  const bracketed = (context: ClaimContext, name: string, value: Estimate, write: Write) => {
    const range = context.format.range(value, write);
    return range === "" ? "" : ` (${name}: ${range})`;
  };

  /** ` (marge: a tot b)`, or nothing when there was one replication. */
  const margin = (context: ClaimContext, value: Estimate, write: Write): string =>
    bracketed(context, phrases.margin, value, write);

  /** A number with its margin: `26.000 dagen (marge: 24.000 tot 29.000 dagen)`. */
  const measured = (context: ClaimContext, value: Estimate, write: Write, per = ""): string => {
    const finer = context.format.fitting(value, write);
    return `${finer(value.mean)}${per}${margin(context, value, finer)}`;
  };

  /** Both ends of an interval as less and more: `€ 5,2 miljoen minder en € 1,6 miljoen meer`. */
  const bothEnds = (
    context: ClaimContext,
    value: Estimate,
    write: Write,
    [less, more]: readonly [string, string],
  ): string => {
    if (value.low === null || value.high === null) return phrases.around(write(value.mean));
    // "0 dagen korter" would read as never shorter: written until it is a number.
    const finer = endsWriter(value, write, context.format, mostFiner);
    const end = (bound: number) => `${finer(Math.abs(bound))} ${bound < 0 ? less : more}`;
    return phrases.between(end(value.low), end(value.high));
  };

  /**
   * `82 dagen in plaats van 52 dagen (verschil: 28 tot 31 dagen)`; null when no change was shown.
   * `per` follows the level: " per jaar".
   */
  const instead = (
    context: ClaimContext,
    { level, base, change }: Compared,
    write: Write,
    per = "",
  ): string | null => {
    const direction = directionOf("certain", change);
    if (level === null || base === null || change === null) return null;
    if (direction !== "more" && direction !== "less") return null;
    const written = sideBySide(
      { level: level.mean, base: base.mean, difference: change },
      write,
      context.format,
    );
    const told = `${written.level}${per} ${phrases.insteadOf} ${written.base}`;
    return `${told}${bracketed(context, phrases.change, sizeOf(change), written.ends)}`;
  };

  return { margin, measured, bothEnds, instead };
}
