/**
 * What only a run shows to be wrong with a network, in Dutch and in English.
 *
 * The rule this file keeps: where in the file, what was found, and what to do about it; numbers as
 * the reader writes them, names as they stand in the file.
 */
import type { FaultFacts } from "#scenarios";
import { networkWordsOf } from "./network-words.ts";
import { type Language, number } from "./words.ts";

/** The same in both languages. */
type Label = { readonly nl: string; readonly en: string };

/** A fault of a file in words. */
export interface ToldFault {
  /** Where in the file; empty for the whole. */
  readonly path: string;
  readonly what: Label;
  readonly expected: Label;
}

type Tell = (facts: FaultFacts) => ToldFault;

/** A number of the facts, as it is written in a language. */
function written(facts: FaultFacts, name: string, lang: Language): string {
  return number(Number(facts[name]), lang, 3);
}

function goal(facts: FaultFacts): Label {
  if (facts["length"] === undefined) {
    return { nl: "er is zo goed als geen uitgang", en: "there is next to no way out" };
  }
  return {
    nl: `zo komt een run van ${written(facts, "length", "nl")} niet af`,
    en: `a run of ${written(facts, "length", "en")} cannot be lived at this pace`,
  };
}

const longerTime: Label = {
  nl: "een langere tijd in deze kring, of een grotere kans om eruit te gaan",
  en: "a longer time in this circle, or a larger chance of a way out",
};

const longerIntervals: Label = {
  nl: "tussentijden die langer of gelijkmatiger zijn",
  en: "intervals that are more even or longer",
};

const tells: Readonly<Record<string, Tell>> = {
  "comes-back": (facts) => ({
    path: "",
    what: {
      nl: `dat klant ${facts["customer"]} steeds terugkomt bij "${facts["station"]}": meer dan een miljoen bezoeken tot tijd ${written(facts, "time", "nl")}; ${goal(facts).nl}`,
      en: `that customer ${facts["customer"]} keeps coming back to "${facts["station"]}": over a million visits by time ${written(facts, "time", "en")}; ${goal(facts).en}`,
    },
    expected: longerTime,
  }),
  "changes-class": (facts) => ({
    path: "",
    what: {
      nl: `dat klant ${facts["customer"]} tijdens het wachten bij "${facts["station"]}" steeds van klasse verandert: meer dan een miljoen keer tot tijd ${written(facts, "time", "nl")}; ${goal(facts).nl}`,
      en: `that customer ${facts["customer"]} keeps changing class while waiting at "${facts["station"]}": over a million times by time ${written(facts, "time", "en")}; ${goal(facts).en}`,
    },
    expected: {
      nl: "langere tijden bij classWhileWaiting, of een klasse die zo blijft",
      en: "longer times in classWhileWaiting, or a class that stays as it is",
    },
  }),
  "too-many-customers": (facts) => ({
    path: `/arrivals/${facts["entry"]}`,
    what: {
      nl: `meer dan ${written(facts, "most", "nl")} klanten in één herhaling, op tijd ${written(facts, "time", "nl")}`,
      en: `more than ${written(facts, "most", "en")} customers in one replication, at time ${written(facts, "time", "en")}`,
    },
    expected: longerIntervals,
  }),
  "too-many-batches": (facts) => ({
    path: `/arrivals/${facts["entry"]}`,
    what: {
      nl: `meer dan ${written(facts, "most", "nl")} groepen in één herhaling, bijna allemaal leeg, op tijd ${written(facts, "time", "nl")}`,
      en: `more than ${written(facts, "most", "en")} batches in one replication, nearly all of them empty, at time ${written(facts, "time", "en")}`,
    },
    expected: longerIntervals,
  }),
  "too-many-at-once": (facts) => ({
    path: "",
    what: {
      nl: `meer dan ${written(facts, "most", "nl")} klanten tegelijk`,
      en: `more than ${written(facts, "most", "en")} customers at once`,
    },
    expected: { nl: networkWordsOf("nl").tooLarge, en: networkWordsOf("en").tooLarge },
  }),
};

/** A fault of a run in words; null for one that has none. */
export function toldFault(facts: FaultFacts | null): ToldFault | null {
  return facts === null ? null : (tells[facts.reason]?.(facts) ?? null);
}
