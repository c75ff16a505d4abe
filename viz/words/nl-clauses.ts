/**
 * The turns of phrase that the Dutch conclusions share: margins, changes, careful openings.
 *
 * The rule this file keeps: a number is written with the same number of digits as its margin, and
 * the two ends of a margin never look the same.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf } from "./claim.ts";
import type { Write } from "./format.ts";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** ` (marge: a tot b)`, or nothing when there was one replication. */
export function margin(context: ClaimContext, value: Estimate, write: Write): string {
  const range = context.format.range(value, write);
  return range === "" ? "" : ` (marge: ${range})`;
}

/** A main clause that becomes careful by itself: "het kost …", "waarschijnlijk kost het …". */
export function claim(context: ClaimContext, subject: string, verb: string, rest: string): string {
  return context.certainty === "likely"
    ? `Waarschijnlijk ${verb} ${subject} ${rest}.`
    : `${capital(subject)} ${verb} ${rest}.`;
}

/** Both ends of an interval as less and more: `€ 5,2 miljoen minder en € 1,6 miljoen meer`. */
export function bothEnds(
  context: ClaimContext,
  value: Estimate,
  write: Write,
  less: string,
  more: string,
): string {
  if (value.low === null || value.high === null) return `rond ${write(value.mean)}`;
  const finer = context.format.fitting(value, write);
  const end = (bound: number) => `${finer(Math.abs(bound))} ${bound < 0 ? less : more}`;
  return `tussen ${end(value.low)} en ${end(value.high)}`;
}

interface Change {
  readonly value: Estimate | null;
  readonly subject: string;
  readonly verb: string;
  readonly less: string;
  readonly more: string;
  readonly write: Write;
  /** After the amount: "per jaar". */
  readonly per: string;
  readonly than: string;
  readonly about: string;
  /** "Of het meer of minder kost". */
  readonly openClaim: string;
}

function change(context: ClaimContext, told: Change): string {
  const { value } = told;
  const direction = directionOf(context.certainty, value);
  if (value === null || direction === "unknown") return `Over ${told.about} weten we te weinig.`;
  if (direction === "open") {
    const ends = bothEnds(context, value, told.write, told.less, told.more);
    return `${told.openClaim}, is niet aangetoond. Het verschil ligt ${ends}${told.per}.`;
  }
  const absolute = sizeOf(value);
  const write = context.format.fitting(absolute, told.write);
  const amount = `${write(absolute.mean)} ${direction === "more" ? told.more : told.less}${told.per}`;
  return claim(
    context,
    told.subject,
    told.verb,
    `${amount} ${told.than}${margin(context, absolute, write)}`,
  );
}

/** The same interval seen from the side of its mean, so that "minder" needs no minus. */
export function sizeOf(value: Estimate): Estimate {
  if (value.mean >= 0) return value;
  const turn = (bound: number | null) => (bound === null ? null : -bound);
  return { mean: -value.mean, low: turn(value.high), high: turn(value.low) };
}

export const money = (context: ClaimContext, value: Estimate | null, subject: string): string =>
  change(context, {
    value,
    subject,
    verb: "kost",
    less: "minder",
    more: "meer",
    write: context.format.euro,
    per: " per jaar",
    than: `dan ${context.against}`,
    about: "kosten",
    openClaim: `Of ${subject} meer of minder kost dan ${context.against}`,
  });

export const longer = (context: ClaimContext, value: Estimate | null): string =>
  value === null
    ? ""
    : ` ${change(context, {
        value,
        subject: "jongeren",
        verb: "wachten",
        less: "korter",
        more: "langer",
        write: context.format.wait,
        per: "",
        than: "op de start van hulp",
        about: "wachttijd",
        openClaim: "Of jongeren langer of korter wachten",
      })}`;

/** A number with its margin: `26.000 dagen (marge: 24.000 tot 29.000 dagen)`. */
export function measured(context: ClaimContext, value: Estimate, write: Write, per = ""): string {
  const finer = context.format.fitting(value, write);
  return `${finer(value.mean)}${per}${margin(context, value, finer)}`;
}
