/**
 * The fixed words of the register in both languages: units, who could supply a better number, and
 * why a number is what it is.
 *
 * The rule this file keeps: the register itself is in English; a word that has no Dutch here is
 * shown as it stands there. Terminal and report read the same.
 */
import type { Label } from "../results/types.ts";
import dutchNotes from "./known-figure-notes.json" with { type: "json" };
import dutchGrounds from "./register-grounds.json" with { type: "json" };

const units: Readonly<Record<string, string>> = {
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
  places: "plaatsen",
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

/** Names of organisations stay as they are. */
const owners: Readonly<Record<string, string>> = {
  "expert panel": "deskundigenpanel",
  "contract management": "contractmanagement",
  "model output; validate with experts": "uitkomst van het model; toets met deskundigen",
  project: "het project",
  councils: "gemeenteraden",
  municipalities: "gemeenten",
  "H9 finance": "financiën van de H9",
  providers: "aanbieders",
  calibration: "de vergelijking met bekende cijfers",
  "Zuid-West coordinating municipality": "coördinerende gemeente van Zuid-West",
};

/** The unit of a number. */
export function unitLabel(unit: string): Label {
  return { nl: units[unit] ?? unit, en: unit };
}

/** The owner of a number; several stand side by side. */
export function ownerLabel(owner: string): Label {
  const names = owners[owner] === undefined ? owner.split(" / ") : [owner];
  return { nl: names.map((name) => owners[name] ?? name).join(" / "), en: owner };
}

/** What a scenario adds to the ground of a number that it changes. */
const setBy =
  /^(.*?) ?\[Set by scenario (.*); was (.*?)(?:; outside the plausible range (.*) to (.*))?\.\]$/s;

function setByDutch([, ground = "", scenario, before, low, high]: RegExpExecArray): string {
  const outside = low === undefined ? "" : `; buiten het aannemelijke bereik ${low} tot ${high}`;
  const note = `[Gezet door scenario ${scenario}; was ${before}${outside}.]`;
  return `${groundLabel(ground).nl} ${note}`.trim();
}

/** What stands beside a known figure: its band, and what it counts. */
export function noteLabel(note: string): Label {
  const notes: Readonly<Record<string, string>> = dutchNotes;
  return { nl: notes[note] ?? note, en: note };
}

/** Why a number is what it is. */
export function groundLabel(ground: string): Label {
  const grounds: Readonly<Record<string, string>> = dutchGrounds;
  const set = setBy.exec(ground);
  return { nl: set === null ? (grounds[ground] ?? ground) : setByDutch(set), en: ground };
}
