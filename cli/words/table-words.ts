/**
 * What the commands on tables and schemas say, in Dutch and in English.
 *
 * The rule this file keeps: as in `words.ts`, no command holds a sentence of its own.
 */
import type { Language } from "./words.ts";

const nl = {
  table: "maak een scenario van ingevulde tabellen (CSV of XLSX), of schrijf een leeg sjabloon",
  files: 'bestanden met plaatsen, tarieven en budgetten, of het woord "template"',
  id: "de naam van het scenario; anders volgt die uit het bestand",
  base: "het scenario waar deze contracten bij horen (swap)",
  checkBase: "het scenario dat een ingevulde tabel gaat veranderen (swap)",
  doubted: "Let op:",
  schema: "toon het JSON-schema van een bestand, voor aanvullen in een editor",
  schemaName: "scenario, experiment, network of results",
  written: "Geschreven:",
  values: (count: string, base: string): string =>
    `Ingevulde waarden: ${count}. Het scenario bouwt op ${base}.`,
  next: "Doorrekenen:",
  title: (files: string): string => `Afspraken uit ${files}`,
  older: (file: string, from: number, to: number): string =>
    `${file}: versie ${from}, gelezen als versie ${to}`,
};

type TableWords = typeof nl;

const en: TableWords = {
  table: "make a scenario of filled-in tables (CSV or XLSX), or write an empty template",
  files: 'files with places, tariffs and budgets, or the word "template"',
  id: "the name of the scenario; otherwise it follows from the file",
  base: "the scenario these contracts belong to (swap)",
  checkBase: "the scenario that a filled-in table will change (swap)",
  doubted: "Mind:",
  schema: "show the JSON schema of a file, for completion in an editor",
  schemaName: "scenario, experiment, network or results",
  written: "Written:",
  values: (count, base) => `Values filled in: ${count}. The scenario builds on ${base}.`,
  next: "To run it:",
  title: (files) => `Agreements from ${files}`,
  older: (file, from, to) => `${file}: version ${from}, read as version ${to}`,
};

export function tableWordsOf(lang: Language): TableWords {
  return lang === "nl" ? nl : en;
}
