/**
 * The words of the register on the terminal: units, kinds of source, who knows better, and why.
 *
 * The rule this file keeps: it has no words of its own but for a line that nobody has filled in yet;
 * the report says the same.
 */
import { type AnyQuantity, groundLabel, isNotAgreed, ownerLabel, unitLabel } from "#scenarios";
import { voiceOf } from "#viz";
import { libraryWordsOf } from "./library-words.ts";
import type { Language } from "./words.ts";

/** The unit of a number. */
export function unitText(unit: string, lang: Language): string {
  return unitLabel(unit)[lang];
}

/** Where a number comes from. */
export function kindText(kind: AnyQuantity["kind"], lang: Language): string {
  return voiceOf(lang).words.kind[kind];
}

/** What a number rests on; a line that waits for an agreement holds none. */
export function originText(id: string, { value, kind }: AnyQuantity, lang: Language): string {
  if (isNotAgreed(id, value)) return libraryWordsOf(lang).toBeFilledIn;
  return kindText(kind, lang);
}

/** Who could supply a better number; several stand side by side. */
export function ownerText(owner: string, lang: Language): string {
  return ownerLabel(owner)[lang];
}

/** Why a number is what it is. */
export function groundText(ground: string, lang: Language): string {
  return groundLabel(ground)[lang];
}
