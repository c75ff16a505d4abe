/**
 * A value of the register as a reader sees it.
 *
 * The rule this file keeps: numbers are written as the language has them; a year is a name; a choice
 * stands as a scenario writes it, with what it does behind it.
 */
import { voiceOf } from "#viz";
import { type Language, number, wordsOf } from "./words.ts";

export type Value = number | string | boolean;

/** A choice as a scenario writes it, with its words: pxq: price times quantity. */
export function choiceText(choice: string, lang: Language): string {
  const words = voiceOf(lang).words.options[choice];
  if (words === undefined) return choice;
  return words.startsWith(`${choice}:`) ? words : `${choice}: ${words}`;
}

/** A value as it stands among others: 0,95; ja; 2029; severity. */
export function valueText(value: Value, unit: string, lang: Language): string {
  const words = wordsOf(lang);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return value;
  // A year is a name: 2029, not 2.029.
  return unit === "year" ? String(value) : number(value, lang, 6);
}

/** A value that is told: a choice with its words behind it, all else as it stands among others. */
export function toldText(value: Value, unit: string, lang: Language): string {
  return typeof value === "string" ? choiceText(value, lang) : valueText(value, unit, lang);
}
