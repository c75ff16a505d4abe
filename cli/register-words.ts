/**
 * The fixed words of the register in Dutch: kinds of source, who knows better. Units are drawn too, so
 * their words stand in viz.
 *
 * The rule this file keeps: the register itself is in English; a word that has no Dutch here is shown
 * as it stands there.
 */
import { ownerLabel } from "#scenarios";
import type { Language } from "./words.ts";

export { unitText } from "#viz";

type Dutch = Readonly<Record<string, string>>;

const kinds: Dutch = {
  source: "uit de documenten",
  public: "openbare bron",
  derived: "berekend uit bronnen",
  assumption: "aanname",
};

/** Where a number comes from. */
export function kindText(kind: string, lang: Language): string {
  return lang === "nl" ? (kinds[kind] ?? kind) : kind;
}

/** Who could supply a better number; several stand side by side. */
export function ownerText(owner: string, lang: Language): string {
  return ownerLabel(owner)[lang];
}
