/**
 * The sentences of figures that no conclusion belongs to, in Dutch.
 *
 * The rule this file keeps: B1; the number of the design first, then what it was.
 */
import type { ContrastId } from "#results";
import { capital } from "../clauses.ts";
import type { ContrastWords, ToldWords } from "../told-words.ts";

const orNone = (count: string): string => (count === "0" ? "geen" : count);

type Words<Id extends ContrastId> = Readonly<Record<Id, ContrastWords>>;

/** Totals of what youths do, and of what borders take. */
const flows = (
  segment: string,
): Words<"returns" | "left" | "border-days" | "still-waiting-border"> => ({
  returns: {
    verb: "gaan jongeren",
    less: "minder vaak terug, of opzij naar een ander segment",
    more: "vaker terug, of opzij naar een ander segment",
    open: (design) => `${design} jongeren vaker of minder vaak terug of opzij gaan`,
    per: " keer per jaar",
    same: "Jongeren gaan even vaak terug of opzij",
  },
  left: {
    verb: "is na de laatste stap",
    less: "een kleiner deel van de jongeren uit de jeugdhulp",
    more: "een groter deel van de jongeren uit de jeugdhulp",
    open: (design) =>
      `${design} na de laatste stap een groter of kleiner deel van de jongeren uit de jeugdhulp is`,
    per: "",
    same: "Na de laatste stap is een even groot deel van de jongeren uit de jeugdhulp",
  },
  "border-days": {
    verb: "kosten de grenzen tussen segmenten zelf",
    less: "minder dagen wachten",
    more: "meer dagen wachten",
    open: (design) =>
      `${design} de grenzen tussen segmenten zelf meer of minder dagen wachten kosten`,
    per: " per jaar",
    same: "De grenzen tussen segmenten zelf kosten evenveel dagen wachten",
  },
  "still-waiting-border": {
    verb: `is na 13 weken bij ${segment}`,
    less: "een kleiner deel van de starts over een grens nog niet begonnen",
    more: "een groter deel van de starts over een grens nog niet begonnen",
    open: (design) =>
      `${design} bij ${segment} na 13 weken een groter of kleiner deel van de starts over een grens nog niet is begonnen`,
    per: "",
    same: `Na 13 weken is bij ${segment} een even groot deel van de starts over een grens nog niet begonnen`,
  },
});

/** Totals of what there is at the end. */
const stocks = (when: string): Words<"waiting-youths" | "in-care" | "occupancy" | "cost"> => ({
  "waiting-youths": {
    verb: `staan er in ${when}`,
    less: "minder jongeren op een wachtlijst",
    more: "meer jongeren op een wachtlijst",
    open: (design) => `er ${design} in ${when} meer of minder jongeren op een wachtlijst staan`,
    per: "",
    same: `In ${when} staan er evenveel jongeren op een wachtlijst`,
  },
  "in-care": {
    verb: `loopt er in ${when}`,
    less: "minder hulp",
    more: "meer hulp",
    open: (design) => `er ${design} in ${when} meer of minder hulp loopt`,
    per: "",
    same: `In ${when} loopt er evenveel hulp`,
  },
  occupancy: {
    verb: `is in ${when}`,
    less: "een kleiner deel van de plaatsen bezet",
    more: "een groter deel van de plaatsen bezet",
    open: (design) => `${design} in ${when} een groter of kleiner deel van de plaatsen bezet is`,
    per: "",
    same: `In ${when} is een even groot deel van de plaatsen bezet`,
  },
  cost: {
    verb: `kost de jeugdhulp in ${when}`,
    less: "minder",
    more: "meer",
    open: (design) => `${design} de jeugdhulp in ${when} meer of minder kost`,
    per: "",
    same: `In ${when} kost de jeugdhulp evenveel`,
  },
});

export const dutchTold: ToldWords = {
  contrast: (id, { when, segment }) => ({ ...flows(segment), ...stocks(when) })[id],
  ofHundred: (count) => `${count} van de 100`,
  likely: "waarschijnlijk ",
  changed: ({ design, verb, likely, change, level, base, range }) =>
    `${design} ${verb} ${likely}${change}: ${level} in plaats van ${base} (verschil: ${range}).`,
  notShown: ({ today, open, level, base, ends }) =>
    `Dat ${open}, is niet aangetoond. Het is ${level}, en ${base} ${today}. Het verschil ligt ${ends}.`,
  unchanged: (same, level) => `${same}: ${level}.`,
  once: (design, level, today, base) =>
    `${design} is het ${level}, en ${base} ${today}. Of dat verschil toeval is, weten we niet.`,
  margin: (range) => ` (marge: ${range})`,
  ends: (low, high) => `tussen ${low} en ${high}`,
  less: (amount) => `${amount} minder`,
  more: (amount) => `${amount} meer`,
  points: " procentpunt",
  perYear: " per jaar",
  comparisons: (of, shown) =>
    of === "1"
      ? "Bij deze ene keuze is aangetoond dat de kosten veranderen."
      : `Bij ${shown} van de ${of} keuzes is aangetoond dat de kosten veranderen.`,
  mostOf: (name, against, change) =>
    `Het meest verandert ‘${name}’, vergeleken met ‘${against}’: ${change}.`,
  noneOf: (of) => `Bij geen van de ${of} keuzes is aangetoond dat de kosten veranderen.`,
  lag: (target, months, share, half) =>
    `Van wat ${target} minder kost, is na ${months} maanden ${share} ergens anders terug.${half === null ? "" : ` ${half}`}`,
  lagOpen: (target, months, share) =>
    `Of van wat ${target} minder kost iets ergens anders terugkomt, is na ${months} maanden niet aangetoond: ${share}.`,
  walls: (design, of, shown) =>
    `${capital(design)} is bij ${orNone(shown)} van de ${of} grenzen een schot aangetoond.`,
  receivers: (target, told) => `Het gaat om wat ${target} minder kost. ${told}`,
  gainCells: (of, less, more, open) =>
    `Elk vak is een gemeente in een jaar. Van de ${of} vakken is bij ${orNone(less)} aangetoond dat de gemeente minder betaalt, en bij ${orNone(more)} dat zij meer betaalt. Bij ${orNone(open)} is het niet aangetoond.`,
  influence: (cost, points, wait, days) =>
    `Het verschil in kosten verandert het meest door ‘${cost}’: ${points}. Het verschil in wachttijd verandert het meest door ‘${wait}’: ${days}.`,
};
