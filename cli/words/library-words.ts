/**
 * What `list` and `explain` say of scenarios, contradictions and the register.
 *
 * The rule this file keeps: a sentence that is in one language is in the other.
 */
import type { Language } from "./words.ts";

const nl = {
  contradictions: "Tegenstrijdigheden in de documenten",
  parameters: "de namen van alle getallen, of van die zo beginnen, met hun waarde",
  contradictionsOption: "wat de documenten tegenspreken, en hoe het model daarmee omgaat",
  parametersHead: ["getal", "waarde", "eenheid", "herkomst"],
  deadWhile: "Doet niets zolang",
  countsOnly: (what: string): string => `Verandert alleen ${what}`,
  countsWhile: (what: string): string => `Verandert alleen ${what} zolang`,
  toBeFilledIn: "nog geen getal: in te vullen",
  contradictionsHead: ["", "tegenstrijdigheid", "keuze in het model"],
  noSwitch: "verandert geen berekening",
  more: "Meer over een scenario, een getal of een tegenstrijdigheid: npx klantreis explain NAAM",
  oneOfTheTwo: "óf --parameters, óf --contradictions",
  prefix: "het begin van de naam van een getal",
  explained: "de naam van een getal, een scenario of een tegenstrijdigheid",
  explainedInstead:
    "de naam van een scenario: welke er bij S-0 tot en met S-16 horen, staat in docs/scenarios.md; documenten als S3 staan in journeys/data/SOURCES.md",
  asks: "Vraag",
  buildsOn: "Bouwt voort op",
  nothingBelow: "niets: de regio zoals zij is",
  changes: "Verandert",
  nothing: "niets",
  from: (before: string, after: string): string => `${before} → ${after}`,
  settles: "Kiest bij tegenstrijdigheid",
  toRun: "Doorrekenen",
  documents: "Documenten",
  switches: "Schakelaar",
  scenarios: "Scenario's",
  none: "geen",
  notOne: (value: string, others: string): string => `${value} (kan ook zijn: ${others})`,
  why: "Waarom",
};

type LibraryWords = typeof nl;

const en: LibraryWords = {
  contradictions: "Contradictions in the documents",
  parameters: "the names of all numbers, or of those that begin so, with their value",
  contradictionsOption: "what the documents contradict, and what the model does with it",
  parametersHead: ["number", "value", "unit", "origin"],
  deadWhile: "Does nothing while",
  countsOnly: (what) => `Changes only ${what}`,
  countsWhile: (what) => `Changes only ${what} while`,
  toBeFilledIn: "no number yet: to be filled in",
  contradictionsHead: ["", "contradiction", "choice in the model"],
  noSwitch: "changes no run",
  more: "More about a scenario, a number or a contradiction: npx klantreis explain NAME",
  oneOfTheTwo: "either --parameters or --contradictions",
  prefix: "the beginning of the name of a number",
  explained: "the name of a number, a scenario or a contradiction",
  explainedInstead:
    "the name of a scenario: which belong to S-0 to S-16 stands in docs/scenarios.md; documents such as S3 stand in journeys/data/SOURCES.md",
  asks: "Asks",
  buildsOn: "Builds on",
  nothingBelow: "nothing: the region as it is",
  changes: "Changes",
  nothing: "nothing",
  from: (before, after) => `${before} → ${after}`,
  settles: "Chooses in contradiction",
  toRun: "To run",
  documents: "Documents",
  switches: "Switch",
  scenarios: "Scenarios",
  none: "none",
  notOne: (value, others) => `${value} (can also be: ${others})`,
  why: "Why",
};

export function libraryWordsOf(lang: Language): LibraryWords {
  return lang === "nl" ? nl : en;
}
