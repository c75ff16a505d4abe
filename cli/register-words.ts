/**
 * The fixed words of the register in Dutch: units, kinds of source, who knows better.
 *
 * The rule this file keeps: the register itself is in English; a word that has no Dutch here is shown
 * as it stands there.
 */
import { ownerLabel } from "#scenarios";
import type { Language } from "./words.ts";

type Dutch = Readonly<Record<string, string>>;

const units: Dutch = {
  share: "aandeel",
  switch: "schakelaar",
  ratio: "verhouding",
  days: "dagen",
  choice: "keuze",
  date: "datum",
  "funding form": "vorm van bekostiging",
  "share per year": "aandeel per jaar",
  "share per month": "aandeel per maand",
  factor: "factor",
  "day of the year": "dag van het jaar",
  youths: "jongeren",
  attempts: "pogingen",
  refusals: "weigeringen",
  replications: "herhalingen",
  "times the margin": "keer de marge",
  "euro per day": "euro per dag",
  "euro per hour": "euro per uur",
  "hours per request": "uren per hulpvraag",
  "hours per message": "uren per bericht",
  "hours per week": "uren per week",
  "hours per month": "uren per maand",
  "euro per part of a day": "euro per dagdeel",
  "chance per year": "kans per jaar",
  form: "hulpvorm",
  "provider groups": "groepen van een aanbieder",
  "provider or class": "aanbieder of klasse",
  providers: "aanbieders",
  rule: "regel",
  "yes/no": "ja of nee",
  "EUR mln": "miljoen euro",
  "EUR a year": "euro per jaar",
  places: "plekken",
  year: "jaar",
  years: "jaar",
  weeks: "weken",
  "times a year": "keer per jaar",
  months: "maanden",
  groups: "groepen",
  persons: "personen",
  segment: "segment",
  level: "niveau",
  "units a week": "eenheden per week",
  "first needs per 1,000 residents aged 0-17 a year":
    "eerste hulpvragen per 1.000 inwoners van 0 tot en met 17 jaar, per jaar",
};

const kinds: Dutch = {
  source: "uit de documenten",
  public: "openbare bron",
  derived: "berekend uit bronnen",
  assumption: "aanname",
};

/** The unit of a number. */
export function unitText(unit: string, lang: Language): string {
  return lang === "nl" ? (units[unit] ?? unit) : unit;
}

/** Where a number comes from. */
export function kindText(kind: string, lang: Language): string {
  return lang === "nl" ? (kinds[kind] ?? kind) : kind;
}

/** Who could supply a better number; several stand side by side. */
export function ownerText(owner: string, lang: Language): string {
  return ownerLabel(owner)[lang];
}
