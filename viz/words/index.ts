/** The words of a language, with the writers of its numbers. */
import { english } from "./en/words.ts";
import {
  type Formatter,
  formatter,
  isPercentUnit,
  type Language,
  roundTo,
  type Write,
} from "./format.ts";
import { dutch, type Words } from "./nl/words.ts";

export type { Formatter, Language, Words, Write };
export { isPercentUnit, roundTo };

/** What every figure gets to speak with. */
export interface Voice {
  readonly lang: Language;
  readonly words: Words;
  readonly format: Formatter;
}

export function voiceOf(lang: Language): Voice {
  return { lang, words: lang === "nl" ? dutch : english, format: formatter(lang) };
}
