/**
 * Walls and waterbeds in Dutch: the words of `wall-sentences.ts` and `waterbed-sentences.ts`.
 *
 * The rule this file keeps: B1, and "niet aangetoond" where another tool would say "nee".
 */
import type { DetectorWords } from "../detector-words.ts";
import { WallSentences } from "../wall-sentences.ts";
import { WaterbedSentences } from "../waterbed-sentences.ts";
import { likely, margin, measured } from "./clauses.ts";

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const than = ["minder dan", "evenveel als", "meer dan"] as const;

const words: DetectorWords = {
  likely,
  margin,
  measured,
  cents: "cent",

  waiting: (isMore, days, setting) => {
    const told = `per jaar ${isMore ? "meer" : "minder"}: ${days}.`;
    return setting === undefined
      ? `Alle jongeren samen wachten ${told}`
      : `${setting} wachten alle jongeren samen ${told}`;
  },
  becameWaiting: "Geld dat niet terugkomt, kan dus wachten zijn geworden.",
  receiverPer: " per jaar aan hulp",
  receiver: (place, amount) => `Het meeste komt op deze plaats: ${place}. Dat is ${amount}.`,
  receiverIsIntent: "Dat is wat het beleid wil.",
  receiverIsFixed: "Daar is het budget vast. Gemeenten betalen die extra hulp dus niet.",
  aboveThreshold: (limit) => `Dat is een waterbed: het is meer dan ${limit}.`,
  belowThreshold: (limit) => `Een waterbed is het niet: zo noemen we het pas boven ${limit}.`,
  openThreshold: (limit) =>
    `Pas boven ${limit} noemen we het een waterbed. Of het zo veel is, weten we niet.`,
  ifAlone: (target) => `Als alleen ${target} bespaart,`,
  ifTogether: (target) => `Als ${target} besparen,`,
  setting: (setting) => setting,
  at: (target) => ` bij ${target}`,
  noSaving: (opening, target, range) =>
    `${opening} is ${target === null ? "daar" : `bij ${target}`} geen besparing aangetoond${range}.`,
  nothingToLeak: "Dan is er ook niets dat kan weglekken.",
  returnUnknown: (opening, at, isTooUncertain) =>
    `${opening} weten we niet of de besparing${at} elders terugkomt${isTooUncertain ? ": die besparing is zelf te onzeker" : ""}.`,
  returnNotShown: (opening, at, range) =>
    `${opening} is niet aangetoond dat de besparing${at} elders terugkomt${range}.`,
  nextToNothing: (opening, at, range) =>
    `${opening} komt van de besparing${at} zo goed als niets ergens anders terug${range}.`,
  waterbedsNone:
    "Van de besparing komt zo goed als niets ergens anders terug in de waarde van de hulp.",
  nothingTested: (low, high) =>
    `Dat is apart getoetst: zo noemen we het alleen tussen ${low} en ${high} per bespaarde euro.`,
  notReturned: (opening, at, probably) =>
    `${opening} komt de besparing${at} ${probably}niet elders terug.`,
  fallsToo: (amount) => `Ook daar dalen de kosten: per bespaarde euro ${amount}.`,
  returned: (opening, at, probably, amount, range) =>
    `${opening} komt ${probably}van elke euro minder${at} ${amount} ergens anders terug${range}.`,
  fromTo: (against, design, told) => `Van ${against} naar ${design}: ${lower(told)}`,
  mostReturned: (target, setting, amount) =>
    `Het meest komt terug van wat ${target} minder kost, ${setting === null ? "als alleen dat segment bespaart" : lower(setting)}: ${amount} per euro.`,
  togetherReturned: (target, amount) =>
    `Van wat ${target} minder kosten, komt daarbuiten terug: ${amount} per euro.`,
  grossAndNet: (gross, net) =>
    `Waar wordt bespaard, gaat het om ${gross} per jaar. De waarde van alle hulp samen verandert met ${net} per jaar.`,
  waterbedsUnknown: "Of een besparing elders terugkomt, weten we niet.",
  waterbedsShown: (probably, shown, judged) => {
    if (judged === "1")
      return probably === ""
        ? "Een waterbed door de besparing is aangetoond."
        : `De besparing geeft ${probably}een waterbed.`;
    return probably === ""
      ? `Bij ${shown} van de ${judged} besparingen is een waterbed aangetoond.`
      : `Bij ${shown} van de ${judged} besparingen is er ${probably}een waterbed.`;
  },
  waterbedsNotShown: (cashToo) =>
    `Een waterbed door de besparing is niet aangetoond${cashToo ? ": niet in de waarde van de hulp, en niet in wat gemeenten betalen" : " in de waarde van de hulp"}.`,
  cashNotShown: "In wat gemeenten samen betalen, is geen waterbed aangetoond.",
  nothingAsked:
    "Beide ontwerpen kopen hetzelfde in: het verschil zit in het personeel, en dat raakt alle segmenten. Of een besparing ergens anders terugkomt, is hier dus geen vraag.",
  waterbedLimit: (amount) =>
    `Zo noemen we het pas als van elke bespaarde euro meer dan ${amount} elders terugkomt.`,
  nothingSaved: (number, judged) =>
    judged === "1"
      ? "De besparing zelf is niet aangetoond. Dan kan er niets weglekken."
      : `Bij ${number} van de ${judged} is de besparing zelf niet aangetoond. Daar kan niets weglekken.`,

  there: "daar",
  atAllBorders: "bij alle grenzen samen",
  border: (from, to) => `van ${from} naar ${to}`,
  perStart: (days) => `${days} per start en samen `,
  borderCost: (where, each, days) =>
    `De regel aan de grens en de nieuwe toewijzing kosten ${where} ${each}${days} per jaar.`,
  ofThatExtra: (days) =>
    days === null
      ? "Dat is niet meer dan wie rechtstreeks instroomt aan een toewijzing kwijt is."
      : `Daarvan is ${days} meer dan wie rechtstreeks instroomt aan een toewijzing kwijt is.`,
  queue: (days) => `Wachten op een volle plaats komt daar nog bij: ${days} per jaar.`,
  shortageIsNoWall: "Dat is een tekort en geen schot.",
  wallsUnknown: "Over de grenzen tussen segmenten weten we te weinig.",
  wallsShown: (setting, probably, shown, judged) =>
    probably === ""
      ? `${setting} is bij ${shown} van de ${judged} grenzen tussen segmenten een schot aangetoond.`
      : `${setting} is er ${probably}bij ${shown} van de ${judged} grenzen tussen segmenten een schot.`,
  wallsToday: (shown) => `Met de inkoop van vandaag bij ${shown ?? "geen"}.`,
  wallsBeside: (against, shown) => `Bij ${against} bij ${shown ?? "geen"}.`,
  wallsNotShown: (setting) => `Een schot is bij geen van de grenzen aangetoond ${lower(setting)}.`,
  mostDays: (from, to, days) => `De meeste dagen kost de grens van ${from} naar ${to}: ${days}.`,
  tooFewStarts: (borders, number) =>
    `Bij ${borders === 1 ? "1 grens" : `${number} grenzen`} zijn er te weinig starts om iets te zeggen.`,
  hangsOnInput: (days, sign, limit) =>
    `Hoeveel schotten er zijn, hangt aan de invoer: wij rekenen bij elke grens ${days} extra. Dat is ${than[sign + 1]} de ${limit} van waaraf wij het een schot noemen.`,
  refusalsPutIn: (input, sign, limit, walls) =>
    `Ook weigeringen zijn invoer: bij elke grens ${input} van de 100 starts. Dat is ${than[sign + 1]} de ${limit} van de 100 van waaraf wij het een schot noemen.${walls === null ? "" : ` ${walls === "1" ? "1 schot is er" : `${walls} schotten zijn er`} alleen door weigeringen.`}`,
  fewerWalls: (byRefusals) =>
    `Met minder dagen${byRefusals ? " en minder weigeringen" : ""} vinden we minder schotten.`,
  withoutRules: (name, shown) => `In ${name} vinden we er ${shown ?? "geen"}.`,
  wallLimit: (days, refused) =>
    `Pas als dat zeker meer is dan ${days},${refused === null ? "" : ` of als van de 100 starts er zeker meer dan ${refused} extra worden geweigerd,`} noemen we het een schot.`,
  refusedWall: (setting, border, probably) =>
    `${setting} is de grens ${border} ${probably}een schot, maar alleen door weigeringen.`,
  refusedPer: " extra geweigerd, vergeleken met een eerste start",
  refusedOfHundred: (amount) => `Van de 100 starts worden er ${amount}.`,
  waitWithinLimit: (days, limit) =>
    `Het extra wachten is ${days}: dat is niet zeker meer dan ${limit}.`,
  nextBorders: (borders) => `Daarna kosten de meeste dagen: ${borders.join(" en ")}.`,
  starts: (number) => `Dat gaat om ${number} starts per jaar: overstappen en hulp die erbij komt.`,
  wallUnknown: (setting, border) => `${setting} weten we te weinig over de grens ${border}.`,
  wallNotShown: (setting, border) => `Een schot ${border} is niet aangetoond ${lower(setting)}.`,
  extraWait: (days) => `Het extra wachten is ${days}.`,
  waitsForBudget: "Jongeren wachten daar vooral doordat het budget vast is.",
  longerThanFirst: " langer dan een eerste start daar",
  wallShown: (setting, border, probably, longer) =>
    `${setting} duurt een start over de grens ${border} ${probably}${longer}.`,
};

export const walls = new WallSentences(words);
export const waterbeds = new WaterbedSentences(words);
