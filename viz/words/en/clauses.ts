/**
 * The turns of phrase that the English conclusions share.
 *
 * The rule this file keeps: word order belongs to the language; numbers are written in
 * `clauses.ts`.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf } from "../claim.ts";
import { capital, clausesOf, sizeOf } from "../clauses.ts";

export const { margin, measured, bothEnds, instead } = clausesOf({
  margin: "margin",
  change: "difference",
  around: (amount) => `around ${amount}`,
  between: (low, high) => `between ${low} and ${high}`,
  insteadOf: "instead of",
});

/** "It costs …", or "Probably it costs …". */
export function claim(context: ClaimContext, sentence: string): string {
  return context.certainty === "likely" ? `Probably ${sentence}.` : `${capital(sentence)}.`;
}

/** "probably " inside a clause, where the certainty asks for it. */
export const likely = ({ certainty }: ClaimContext): string =>
  certainty === "likely" ? "probably " : "";

export function money(context: ClaimContext, value: Estimate | null, subject: string): string {
  const direction = directionOf(context.certainty, value);
  const write = context.format.euro;
  if (value === null || direction === "unknown") return "We know too little about cost.";
  if (direction === "open") {
    const ends = bothEnds(context, value, write, ["less", "more"]);
    return `Whether ${subject} costs more or less than ${context.against} is not shown. The difference lies ${ends} a year.`;
  }
  const size = sizeOf(value);
  const finer = context.format.fitting(size, write);
  const told = `${subject} costs ${finer(size.mean)} ${direction} a year than ${context.against}`;
  return claim(context, `${told}${margin(context, size, finer)}`);
}

/** What else happens to the wait, said as a fact beside the claim about money. */
export function longer(context: ClaimContext, value: Estimate | null): string {
  if (value === null) return "";
  const direction = directionOf("certain", value);
  const write = context.format.waitDays;
  if (direction === "open") {
    const ends = bothEnds(context, value, write, ["shorter", "longer"]);
    return ` A difference in waiting is not shown. It lies ${ends}.`;
  }
  const word = direction === "more" ? "longer" : "shorter";
  return ` Youths wait ${measured(context, sizeOf(value), write, ` ${word} for care to start`)}.`;
}
