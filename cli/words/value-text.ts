/**
 * A value of the register as a reader sees it.
 *
 * The rule this file keeps: numbers are written as the language has them; a year is a name.
 */
import { type Language, number, wordsOf } from "./words.ts";

export type Value = number | string | boolean;

/** A value in words: 0,95; ja; 2029. */
export function valueText(value: Value, unit: string, lang: Language): string {
  const words = wordsOf(lang);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return value;
  // A year is a name: 2029, not 2.029.
  return unit === "year" ? String(value) : number(value, lang, 6);
}
