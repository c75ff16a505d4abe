/**
 * What the command `youth` says, in Dutch and in English.
 *
 * The rule this file keeps: as in `words.ts`, no command holds a sentence of its own.
 */
import type { Language } from "./words.ts";

const nl = {
  youth: "toon waarom de reizen van één jongere uiteengaan, of zoek zo'n jongere",
  number: "het nummer van een jongere; zonder nummer een lijst",
  variants: "twee ontwerpen bij naam, als laatste optie; anders het eerste en het laatste",
  municipality: "in de lijst: alleen jongeren uit deze gemeente",
  segment: "in de lijst: alleen wie in dit segment hulp had of erop wachtte",
  border: "in de lijst: alleen wie van het ene segment naar het andere vroeg, zoals 2-1",
  rule: "in de lijst: gekozen zoals in het rapport: typical, moved, longest-wait of most-returns",
  by: "zet wie het meest verschilt in dagen (days) of euro's (euro) bovenaan",
  most: "hoe lang de lijst hoogstens is",
  why: "waardoor alle reizen samen uiteengaan",
  running: "De eerste keer wordt opnieuw doorgerekend, met alle reizen…",
  head: [
    "jongere",
    "gemeente",
    "leeftijd",
    "nodig",
    "dagen wachten",
    "euro",
    "uiteen op",
    "wat er gebeurt",
    "waar het begint",
  ],
  whyHead: ["waar het begint", "waardoor", "jongeren", "zelf", "dagen wachten erbij", "euro erbij"],
  listed: (shown: string, all: string, base: string, variant: string, by: "days" | "euro") =>
    `${shown} van de ${all} jongeren bij wie ${by === "days" ? "het wachten" : "wat de hulp kost"} verschilt. Steeds eerst ‘${base}’, dan ‘${variant}’.`,
  nobody: "Geen jongere past hierbij met een andere reis.",
  more: (name: string, youth: string) => `Eén reis helemaal: npx klantreis youth ${name} ${youth}`,
  whyMeans:
    "Zelf: die jongere merkt het zelf. De anderen merken het doordat iemand anders een plaats heeft. Per jongere is één keten gevolgd. Dagen en euro's zijn totalen van één keer doorrekenen, over de hele periode. Een jongere telt mee zodra de reizen uiteengaan, ook met evenveel dagen en euro's.",
  unclear: "niet te zeggen",
  onlyPrice: "alleen de prijs",
};

type YouthCommandWords = typeof nl;

const en: YouthCommandWords = {
  youth: "show why the journeys of one youth part, or find such a youth",
  number: "the number of a youth; without it a list",
  variants: "two designs by name, as the last option; else the first and the last",
  municipality: "in the list: only youths of this municipality",
  segment: "in the list: only who had care in this segment or waited for it",
  border: "in the list: only who asked from one segment for another, such as 2-1",
  rule: "in the list: chosen as in the report: typical, moved, longest-wait or most-returns",
  by: "who differs most in days or in euro goes first",
  most: "how long the list is at most",
  why: "what parts all journeys together",
  running: "The first replication is run again, with all journeys…",
  head: [
    "youth",
    "municipality",
    "age",
    "need",
    "days of waiting",
    "euro",
    "part on",
    "what happens",
    "where it begins",
  ],
  whyHead: [
    "where it begins",
    "by what",
    "youths",
    "themselves",
    "days of waiting more",
    "euro more",
  ],
  listed: (shown, all, base, variant, by) =>
    `${shown} of the ${all} youths of whom ${by === "days" ? "the wait" : "the cost of care"} differs. First ‘${base}’, then ‘${variant}’.`,
  nobody: "No youth with another journey fits this.",
  more: (name, youth) => `One journey in full: npx klantreis youth ${name} ${youth}`,
  whyMeans:
    "Themselves: it meets that youth. The others have it because somebody else has a place. Of each youth one chain is followed. Days and euro are totals of one replication, over the whole period. A youth counts once the journeys part, also with the same days and euro.",
  unclear: "cannot be said",
  onlyPrice: "only the price",
};

export const youthWordsOf = (lang: Language): YouthCommandWords => (lang === "en" ? en : nl);
