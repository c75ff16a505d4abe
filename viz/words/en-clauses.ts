/**
 * The turns of phrase that the English conclusions share.
 *
 * The rule this file keeps: a number is written with the same number of digits as its margin, and
 * the two ends of a margin never look the same.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf } from "./claim.ts";
import type { Write } from "./format.ts";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function margin(context: ClaimContext, value: Estimate, write: Write): string {
  const range = context.format.range(value, write);
  return range === "" ? "" : ` (margin: ${range})`;
}

/** "It costs …", or "Probably it costs …". */
export function claim(context: ClaimContext, sentence: string): string {
  return context.certainty === "likely" ? `Probably ${sentence}.` : `${capital(sentence)}.`;
}

export function bothEnds(
  context: ClaimContext,
  value: Estimate,
  write: Write,
  less: string,
  more: string,
): string {
  if (value.low === null || value.high === null) return `around ${write(value.mean)}`;
  const finer = context.format.fitting(value, write);
  const end = (bound: number) => `${finer(Math.abs(bound))} ${bound < 0 ? less : more}`;
  return `between ${end(value.low)} and ${end(value.high)}`;
}

export function sizeOf(value: Estimate): Estimate {
  if (value.mean >= 0) return value;
  const turn = (bound: number | null) => (bound === null ? null : -bound);
  return { mean: -value.mean, low: turn(value.high), high: turn(value.low) };
}

export function money(context: ClaimContext, value: Estimate | null, subject: string): string {
  const direction = directionOf(context.certainty, value);
  const write = context.format.euro;
  if (value === null || direction === "unknown") return "We know too little about cost.";
  if (direction === "open") {
    return `Whether ${subject} costs more or less than ${context.against} is not shown. The difference lies ${bothEnds(context, value, write, "less", "more")} a year.`;
  }
  const size = sizeOf(value);
  const finer = context.format.fitting(size, write);
  const told = `${subject} costs ${finer(size.mean)} ${direction} a year than ${context.against}`;
  return claim(context, `${told}${margin(context, size, finer)}`);
}

export function longer(context: ClaimContext, value: Estimate | null): string {
  if (value === null) return "";
  const direction = directionOf("certain", value);
  const write = context.format.wait;
  if (direction === "open") {
    return ` A difference in waiting is not shown. It lies ${bothEnds(context, value, write, "shorter", "longer")}.`;
  }
  const size = sizeOf(value);
  const word = direction === "more" ? "longer" : "shorter";
  const finer = context.format.fitting(size, write);
  return ` Youths wait ${finer(size.mean)} ${word} for care to start${margin(context, size, finer)}.`;
}

/** A number with its margin: `26,000 days (margin: 24,000 to 29,000 days)`. */
export function measured(context: ClaimContext, value: Estimate, write: Write, per = ""): string {
  const finer = context.format.fitting(value, write);
  return `${finer(value.mean)}${per}${margin(context, value, finer)}`;
}
