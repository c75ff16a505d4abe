/**
 * What the command `studio` says, in Dutch and in English.
 *
 * The rule this file keeps: as in `words.ts`, no command holds a sentence of its own.
 */
import type { Language } from "./words.ts";

const nl = {
  studio: "open de studio: verander een ontwerp en zie meteen wat dat doet",
  port: "de poort op deze computer (4028; 0 voor een die vrij is)",
  noOpen: "open geen browser",
  out: "schrijf de studio als één bestand in deze map en stop",
  building: "De studio wordt gemaakt…",
  serving: "De studio draait op:",
  stop: "Stoppen: Ctrl+C",
  written: "De studio staat in:",
};

type StudioCommandWords = typeof nl;

const en: StudioCommandWords = {
  studio: "open the studio: change a design and see at once what it does",
  port: "the port on this machine (4028; 0 for one that is free)",
  noOpen: "open no browser",
  out: "write the studio as one file in this folder and stop",
  building: "The studio is being made…",
  serving: "The studio runs at:",
  stop: "To stop: Ctrl+C",
  written: "The studio is in:",
};

export function studioWordsOf(lang: Language): StudioCommandWords {
  return lang === "nl" ? nl : en;
}
