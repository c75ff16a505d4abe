/**
 * What arguments and values of options are called where they are shown: in help and in faults.
 *
 * The rule this file keeps: commander knows the English names only; a name without a Dutch one is
 * shown as it is.
 */
import type { Language } from "./words.ts";

const dutchNames: Readonly<Record<string, string>> = {
  results: "resultaten",
  variants: "ontwerpen",
  variant: "ontwerp",
  base: "basis",
  files: "bestanden",
  file: "bestand",
  name: "naam",
  table: "tabel",
  command: "opdracht",
  figure: "cijfer",
  time: "tijd",
  dir: "map",
  prefix: "begin",
  p: "deel",
  s: "tekst",
};

/** The name of one argument. */
export const argumentName = (name: string, lang: Language): string =>
  lang === "nl" ? (dutchNames[name] ?? name) : name;

/** The same in a line of help: every `<name>` and `[name]`, with or without dots. */
export function argumentNamesIn(line: string, lang: Language): string {
  return line.replace(
    /([<[])([a-z]+)((?:\.{3})?[>\]])/g,
    (_whole, open: string, name: string, close: string) =>
      `${open}${argumentName(name, lang)}${close}`,
  );
}
