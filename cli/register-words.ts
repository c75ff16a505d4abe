/**
 * The words of the register on the terminal: units, kinds of source, who knows better, and why.
 *
 * The rule this file keeps: it has no words of its own; the report says the same.
 */
import { type AnyQuantity, groundLabel, ownerLabel, unitLabel } from "#scenarios";
import { voiceOf } from "#viz";
import type { Language } from "./words.ts";

/** The unit of a number. */
export function unitText(unit: string, lang: Language): string {
  return unitLabel(unit)[lang];
}

/** Where a number comes from. */
export function kindText(kind: AnyQuantity["kind"], lang: Language): string {
  return voiceOf(lang).words.kind[kind];
}

/** Who could supply a better number; several stand side by side. */
export function ownerText(owner: string, lang: Language): string {
  return ownerLabel(owner)[lang];
}

/** Why a number is what it is. */
export function groundText(ground: string, lang: Language): string {
  return groundLabel(ground)[lang];
}
