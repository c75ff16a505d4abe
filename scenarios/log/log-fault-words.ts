/**
 * What should have stood in a cell of a log.
 *
 * The rule this file keeps: the words say what to mend, with an example, and never who it is about.
 */
import { show } from "../definition/issue.ts";
import type { Label } from "../results/types.ts";
import type { LogMapping } from "./log-mapping.ts";

/** Kinds of care that can be told apart: the wall detector keeps them in a byte. */
export const MOST_PRODUCTS = 250;

export const segmentWords = { nl: "een segment, 1 tot en met 5", en: "a segment, 1 to 5" };
export const originWords = {
  nl: "het segment dat verlaten wordt, 1 tot en met 5, of 0 voor een eerste hulpvraag",
  en: "the segment that is left, 1 to 5, or 0 for a first request",
};
export const levelWords = {
  nl: 'een woord dat onder "priorities" staat',
  en: 'a word that stands under "priorities"',
};
export const manyProducts = {
  nl: `hooguit ${MOST_PRODUCTS} soorten hulp: kort de codes in`,
  en: `at most ${MOST_PRODUCTS} kinds of care: shorten the codes`,
};

/** A code of a product in iJw: a category and three more. No other cell is shown as it stands. */
const productCode = /^[45]\d[0-9A-Z]{3}$/;

export function productWords(code: string): Label {
  const [nl, en] = productCode.test(code)
    ? [show(code), show(code)]
    : ["het begin van de code", "the beginning of the code"];
  return {
    nl: `een product waarvan het segment bekend is: zet ${nl} onder "segments" in de kolommen, of vul een kolom met het segment`,
    en: `a product of which the segment is known: put ${en} under "segments" in the columns file, or fill a column with the segment`,
  };
}

/** A row with more cells than there are names: a separator in a text, or cells that moved over. */
export function beyondWords(width: number): Label {
  return {
    nl: `hooguit ${width} cellen, zoveel als er namen boven staan (staat het scheidingsteken in een tekst, zet die dan tussen aanhalingstekens)`,
    en: `at most ${width} cells, as many as there are names above (is the separator part of a text, then put that between quotes)`,
  };
}

const dayExamples = {
  "yyyy-mm-dd": "2026-05-31",
  "dd-mm-yyyy": "31-05-2026",
  yyyymmdd: "20260531",
} as const;

export function dayWords({ days }: LogMapping): Label {
  const [own, ...others] = [days, ...Object.keys(dayExamples).filter((other) => other !== days)];
  const listed = others.map((other) => `"${other}"`);
  return {
    nl: `een dag als ${dayExamples[days]} ("days" in de kolommen is "${own}"; het kan ook ${listed.join(" of ")} zijn)`,
    en: `a day such as ${dayExamples[days]} ("days" in the columns file is "${own}"; it can be ${listed.join(" or ")} too)`,
  };
}

export function eventWords({ events }: LogMapping): Label {
  const listed = Object.keys(events).slice(0, 20).join(", ");
  return {
    nl: `een van ${listed}; een ander woord hoort onder "events"`,
    en: `one of ${listed}; any other word belongs under "events"`,
  };
}

export function afterLastDayWords({ lastDay }: LogMapping): Label {
  return {
    nl: `een dag tot en met ${lastDay}, de laatste dag van het logboek ("lastDay" in de kolommen)`,
    en: `a day up to ${lastDay}, the last day of the log ("lastDay" in the columns)`,
  };
}

export const afterTodayWords = {
  nl: "een dag die al geweest is: vandaag of eerder",
  en: "a day that has been: today or before",
};
