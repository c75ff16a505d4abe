/**
 * The turns of phrase that the Dutch conclusions share.
 *
 * The rule this file keeps: word order belongs to the language; numbers are written in
 * `clauses.ts`.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf } from "../claim.ts";
import { capital, clausesOf, sizeOf } from "../clauses.ts";
import type { Write } from "../format.ts";

export const { margin, measured, bothEnds, instead } = clausesOf({
  margin: "marge",
  change: "verschil",
  around: (amount) => `rond ${amount}`,
  between: (low, high) => `tussen ${low} en ${high}`,
  insteadOf: "in plaats van",
});

/** A main clause that becomes careful by itself: "het kost …", "waarschijnlijk kost het …". */
export function claim(context: ClaimContext, subject: string, verb: string, rest: string): string {
  return context.certainty === "likely"
    ? `Waarschijnlijk ${verb} ${subject} ${rest}.`
    : `${capital(subject)} ${verb} ${rest}.`;
}

/** "Waarschijnlijk " inside a clause, where the certainty asks for it. */
export const likely = ({ certainty }: ClaimContext): string =>
  certainty === "likely" ? "waarschijnlijk " : "";

interface Change {
  readonly value: Estimate | null;
  readonly subject: string;
  readonly verb: string;
  readonly words: readonly [less: string, more: string];
  readonly write: Write;
  /** After the amount: "per jaar". */
  readonly per: string;
  readonly than: string;
  readonly about: string;
  /** "Of het meer of minder kost". */
  readonly openClaim: string;
}

function change(context: ClaimContext, told: Change): string {
  const { value, words } = told;
  const direction = directionOf(context.certainty, value);
  if (value === null || direction === "unknown") return `Over ${told.about} weten we te weinig.`;
  if (direction === "open") {
    const ends = bothEnds(context, value, told.write, words);
    return `${told.openClaim}, is niet aangetoond. Het verschil ligt ${ends}${told.per}.`;
  }
  const size = sizeOf(value);
  const write = context.format.fitting(size, told.write);
  const amount = `${write(size.mean)} ${words[direction === "more" ? 1 : 0]}${told.per}`;
  const rest = `${amount} ${told.than}${margin(context, size, write)}`;
  return claim(context, told.subject, told.verb, rest);
}

export const money = (context: ClaimContext, value: Estimate | null, subject: string): string =>
  change(context, {
    value,
    subject,
    verb: "kost",
    words: ["minder", "meer"],
    write: context.format.euro,
    per: " per jaar",
    than: `dan ${context.against}`,
    about: "kosten",
    openClaim: `Of ${subject} meer of minder kost dan ${context.against}`,
  });

/** What else happens to the wait, said as a fact beside the claim about money. */
export const longer = (context: ClaimContext, value: Estimate | null): string =>
  value === null
    ? ""
    : ` ${change(
        { ...context, certainty: "certain" },
        {
          value,
          subject: "jongeren",
          verb: "wachten",
          words: ["korter", "langer"],
          write: context.format.waitDays,
          per: "",
          than: "op de start van hulp",
          about: "de wachttijd",
          openClaim: "Of jongeren langer of korter wachten",
        },
      )}`;
