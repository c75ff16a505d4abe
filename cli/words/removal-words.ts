/**
 * Words of `walls --remove`, in Dutch and English.
 *
 * The rule this file keeps: plain words (B1), and never more certain than the figures.
 */
import type { RemovalJudgement } from "#scenarios";
import type { Language } from "./words.ts";

type Binds = RemovalJudgement["borders"][number]["binds"];

export interface RemovalWords {
  readonly option: string;
  readonly nothingFound: string;
  readonly unknownDesign: string;
  readonly head: readonly string[];
  readonly binds: Readonly<Record<Binds, string>>;
  /** @param found how many walls were taken away, and how many were found */
  readonly notes: (
    together: string,
    places: string,
    found: { readonly taken: number; readonly all: number },
  ) => readonly string[];
  readonly writtenAt: string;
}

const nl: RemovalWords = {
  option: "neem de gevonden schotten weg, een voor een en samen, en reken opnieuw",
  nothingFound: "Er is geen schot gevonden om weg te nemen.",
  unknownDesign: "resultaten van een meegeleverd scenario, of het scenario zelf",
  head: [
    "van",
    "naar",
    "dagen winst bij de grens",
    "dagen winst in de regio",
    "deel dat aankomt",
    "aandeel in het geheel",
    "met meer plaatsen",
    "minder afhakers",
    "wat knelt",
  ],
  binds: { border: "de grens", capacity: "de plaatsen", unknown: "niet te zeggen" },
  notes: (together, places, { taken, all }) => [
    "Dagen wachten per jaar, alle jongeren samen. Min betekent: meer wachten.",
    taken < all
      ? `De ${taken} duurste van de ${all} gevonden schotten samen weg: ${together} dagen minder wachten in de regio. De andere ${all - taken} blijven.`
      : `Alle gevonden schotten samen weg: ${together} dagen minder wachten in de regio.`,
    "Het aandeel verdeelt dat eerlijk over de schotten, in elke volgorde van wegnemen (Shapley).",
    `Met meer plaatsen: ${places} plaatsen erbij achter de grens, en de grens blijft.`,
    "Komt er minder dan de helft in de regio aan, dan knellen de plaatsen en niet de grens.",
  ],
  writtenAt: "Cijfers:",
};

const en: RemovalWords = {
  option: "take away the walls that were found, one by one and together, and run again",
  nothingFound: "No wall was found to take away.",
  unknownDesign: "results of a shipped scenario, or the scenario itself",
  head: [
    "from",
    "to",
    "days gained at the border",
    "days gained in the region",
    "share that arrives",
    "part of the whole",
    "with more places",
    "fewer dropouts",
    "what binds",
  ],
  binds: { border: "the border", capacity: "the places", unknown: "cannot be said" },
  notes: (together, places, { taken, all }) => [
    "Days of waiting a year, all youths together. Minus means more waiting.",
    taken < all
      ? `The ${taken} most costly of the ${all} walls found away together: ${together} days less waiting in the region. The other ${all - taken} stay.`
      : `All walls found away together: ${together} days less waiting in the region.`,
    "The part shares that out fairly, over every order of taking them away (Shapley).",
    `With more places: ${places} places more behind the border, and the border stays.`,
    "Where less than half arrives in the region the places bind and not the border.",
  ],
  writtenAt: "Figures:",
};

export const removalWordsOf = (lang: Language): RemovalWords => (lang === "en" ? en : nl);
