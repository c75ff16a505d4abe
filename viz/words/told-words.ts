/**
 * The sentences of figures that no conclusion belongs to, in any language.
 *
 * The rule this file keeps: what is said, and when, is decided here; a language only brings words.
 * What was not shown is told as not shown, and one replication as one.
 */
import type { Certainty, ContrastId, Estimate } from "#results";
import { directionOf, isNothing } from "./claim.ts";
import { capital, sizeOf } from "./clauses.ts";
import type { Formatter, Write } from "./format.ts";
import { type SideBySide, sideBySide } from "./side-by-side.ts";

/** How one total is spoken of: "staan er", "minder jongeren op een wachtlijst". */
export interface ContrastWords {
  readonly verb: string;
  readonly less: string;
  readonly more: string;
  /** In a clause with "that": "more or fewer youths wait". */
  readonly open: (design: string) => string;
  readonly per: string;
  /** The same in whichever design it is, where nothing changed. */
  readonly same: string;
}

/** What a total is of besides its two designs. */
export interface ContrastPlace {
  /** "december 2033", "2033". */
  readonly when: string;
  readonly segment: string;
}

export interface ToldWords {
  readonly contrast: (id: ContrastId, place: ContrastPlace) => ContrastWords;
  readonly ofHundred: (count: string) => string;
  readonly likely: string;
  readonly changed: (parts: {
    readonly design: string;
    readonly verb: string;
    readonly likely: string;
    readonly change: string;
    readonly level: string;
    readonly base: string;
    readonly range: string;
  }) => string;
  readonly notShown: (parts: {
    readonly today: string;
    readonly open: string;
    readonly level: string;
    readonly base: string;
    readonly ends: string;
  }) => string;
  readonly unchanged: (same: string, level: string) => string;
  readonly once: (design: string, level: string, today: string, base: string) => string;
  readonly margin: (range: string) => string;
  readonly ends: (low: string, high: string) => string;
  readonly less: (amount: string) => string;
  readonly more: (amount: string) => string;
  readonly points: string;
  readonly perYear: string;
  readonly comparisons: (of: string, shown: string) => string;
  readonly mostOf: (name: string, against: string, change: string) => string;
  readonly noneOf: (of: string) => string;
  readonly lag: (target: string, months: string, share: string, half: string | null) => string;
  readonly lagOpen: (target: string, months: string, share: string) => string;
  readonly walls: (design: string, of: string, shown: string) => string;
  readonly receivers: (target: string, told: string) => string;
  readonly gainCells: (of: string, less: string, more: string, open: string) => string;
  readonly influence: (cost: string, points: string, wait: string, days: string) => string;
}

/** What a sentence on a total needs. */
export interface ContrastFacts {
  readonly id: ContrastId;
  readonly level: Estimate;
  readonly base: Estimate;
  readonly difference: Estimate;
  readonly certainty: Certainty;
  readonly place: ContrastPlace;
  /** "in het ontwerp", "met de inkoop van vandaag". */
  readonly design: string;
  readonly today: string;
}

const inHundred: ReadonlySet<ContrastId> = new Set(["left", "occupancy", "still-waiting-border"]);

function writerOf(id: ContrastId, format: Formatter): Write {
  if (id === "cost") return format.euro;
  if (id === "border-days") return format.days;
  if (inHundred.has(id)) return (share, finer = 0) => format.number(100 * share, finer);
  return format.count;
}

/** A number with its margin behind it. */
export function withRange(
  value: Estimate,
  write: Write,
  per: string,
  { words, format }: { readonly words: ToldWords; readonly format: Formatter },
): string {
  const finer = format.fitting(value, write);
  const range = format.range(value, finer);
  return `${finer(value.mean)}${per}${range === "" ? "" : words.margin(range)}`;
}

/** Both levels of a total as its sentence has them, for who tells them again. */
export function contrastLevels(
  { id, level, base, difference }: Pick<ContrastFacts, "id" | "level" | "base" | "difference">,
  format: Formatter,
): SideBySide {
  return sideBySide(
    { level: level.mean, base: base.mean, difference },
    writerOf(id, format),
    format,
  );
}

/** One total of the two designs of a figure, as a sentence with its certainty in it. */
export function contrastSentence(
  facts: ContrastFacts,
  words: ToldWords,
  format: Formatter,
): string {
  const { id, difference, certainty, design, today } = facts;
  const own = words.contrast(id, facts.place);
  const written = contrastLevels(facts, format);
  const hundred = inHundred.has(id) ? words.ofHundred : (count: string) => count;
  const [here, there] = [`${hundred(written.level)}${own.per}`, written.base];
  if (isNothing(difference)) return words.unchanged(own.same, here);
  const direction = directionOf(certainty, difference);
  if (difference.low === null || difference.high === null || direction === "unknown")
    return words.once(capital(design), here, today, there);
  if (direction === "open") {
    const end = (bound: number) => {
      const amount = hundred(written.ends(Math.abs(bound)));
      return bound < 0 ? words.less(amount) : words.more(amount);
    };
    const between = words.ends(end(difference.low), end(difference.high));
    return words.notShown({
      today,
      open: own.open(design),
      level: here,
      base: there,
      ends: between,
    });
  }
  const size = sizeOf(difference);
  return words.changed({
    design: capital(design),
    verb: own.verb,
    likely: certainty === "likely" ? words.likely : "",
    change: direction === "more" ? own.more : own.less,
    level: here,
    base: there,
    range: format.range(size, written.ends) || written.ends(size.mean),
  });
}
