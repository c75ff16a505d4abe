/**
 * Why two journeys of one youth part, in Dutch.
 *
 * The rule this file keeps: short sentences at B1. What the log shows is said as it is; what can be
 * behind it is only said to be so when it is sure.
 */
import type { CauseId } from "#results";
import type { PartingWords } from "../parting-words.ts";

const causes: Readonly<Record<CauseId, string>> = {
  "border-days": "de grens tussen segmenten kost niet evenveel dagen",
  "border-counted": "deze stap telt maar in één van de twee als grens tussen segmenten",
  "border-refusals": "aan de grens wordt een ander deel geweigerd",
  "provider-refuses": "een aanbieder weigert een zware vraag",
  "authorisation-days": "een toewijzing kost niet evenveel dagen",
  "authorisation-new":
    "in één van de twee is hiervoor een nieuwe toewijzing nodig, in de ander een wijziging van de oude",
  messages: "berichten tussen gemeente en aanbieder duren niet even lang",
  "school-border": "voor hulp op een school in een andere gemeente gelden andere afspraken",
  "team-strength": "het lokale team is niet even sterk",
  "team-hours": "het lokale team heeft niet evenveel uren",
  "team-full": "het lokale team zit in één van de twee vol met andere jongeren",
  "team-strict": "het lokale team zegt vaker nee",
  demand: "er vragen niet evenveel jongeren om hulp",
  "care-mix": "wat op hulp volgt, is anders ingesteld",
  "push-up":
    "een aanbieder met één budget voor alle jongeren stuurt een vraag door naar een ander segment, meestal naar zwaardere hulp",
  return: "de kans om terug te komen is niet gelijk",
  "fewer-places": "deze aanbieder heeft niet evenveel plaatsen",
  "another-youth": "een andere jongere heeft de plaats",
  "other-region": "jongeren uit andere regio's hebben er plaatsen",
  order: "wie er voorgaat op de wachtlijst, is anders geregeld",
  "placement-point": "het plaatsingspunt kiest naar waar plaats is",
  "shares-of-places":
    "wie er meer plaatsen heeft, krijgt vaker een jongere, en die aantallen zijn anders",
  "spending-room": "een aanbieder is aan de grens van zijn budget",
  "year-end-stop": "een aanbieder stopt met aannemen als het geld op is",
  channel: "een weg uit de wachtlijst is dicht",
  "waiting-numbers": "wat jongeren doen als wachten lang duurt, is anders ingesteld",
  stretch: "wie per dag betaald wordt, rekt hulp",
  "bed-blocking": "met een vast budget houdt een aanbieder een lichte jongere langer",
  shorten: "wie per traject betaald wordt, maakt hulp korter",
  "early-close": "wie per traject betaald wordt, sluit eerder af",
  monitoring: "het lokale team ziet dat hulp niet werkt",
  assignment: "een toewijzing heeft een langste duur",
  "way-back": "hulp buiten de regio moet na een tijd terug",
  "crisis-limit": "een crisisplaats heeft een langste duur",
  deterioration: "wachten maakt de hulp langer",
  duration: "hoe lang deze hulp duurt, is anders ingesteld",
  "provider-leaves": "de aanbieder gaat weg",
};

const days = (count: string): string => (count === "1" ? "1 dag" : `${count} dagen`);

export const dutchParting: PartingWords = {
  at: (label) => (label.length === 1 ? `in ${label}` : `bij ‘${label}’`),
  mark: "uiteen",
  same: "De reis is in beide gelijk.",
  priceOnly: (base, variant) =>
    `De reis is in beide gelijk. Alleen de prijs verschilt: ${base}, en ${variant}.`,
  opening: (day) => `Tot ${day} zijn de reizen gelijk. Dan gaan zij uiteen.`,
  both: (base, variant) => `${base}, en ${variant}`,
  nearlyEqual: (count) => `${days(count)} in beide (het scheelt minder dan een dag)`,
  daysAt: (count, at) => `${days(count)} ${at}`,
  queue: (care, first, later) =>
    `Er komt een plaats voor ${care} ${first}. Op die dag nog niet ${later}.`,
  inLine: (both) => `In de rij wachten: ${both}.`,
  event: {
    "border-rule": (both) => `De regel aan de grens kost ${both}.`,
    authorisation: (both) => `Wachten op een toewijzing kost ${both}.`,
    matching: (both) => `Zoeken naar een passende plaats kost ${both}.`,
    "budget-stop": (both) =>
      `De aanbieder neemt een tijd niemand aan, omdat het geld op is. In de rij wachten: ${both}.`,
    "care-length": (both) => `Dezelfde hulp duurt ${both}.`,
    refusal: (both) => `De aanvraag wordt geweigerd. Wachten aan de grens: ${both}.`,
  },
  provider: (base, variant) =>
    `De jongere komt niet bij dezelfde aanbieder op de lijst: ${base}, en ${variant}.`,
  wayOut: (at) => `De jongere gaat ${at} die dag op een andere manier van de wachtlijst.`,
  elsewhere: (care, first, later) =>
    `Een andere aanbieder heeft plaats voor ${care} ${first}. Dat is er niet ${later}.`,
  exit: (at) => `De aanbieder houdt ${at} op, en de hulp gaat over naar een ander.`,
  request: (at) => `Alleen ${at} vraagt de jongere dan om hulp.`,
  otherwise: "Op die dag gebeurt er niet hetzelfde.",
  nothing: "niets",
  happens: (at, what) => `${at}: ${what}`,
  because: (cause) => `Oorzaak: ${cause}.`,
  several: "Het kan door meer dan één ding komen. Het logboek zegt niet door welk:",
  unknown: "Wat erachter zit, is met deze gegevens niet te zeggen.",
  cause: causes,
  places: (group, base, variant) =>
    `Bij ${group} zijn op dat moment bezet: ${base}, en ${variant}. Waar nog gewacht wordt, is dan niets vrij.`,
  placesAt: (count, at) => (count === "1" ? `1 plaats ${at}` : `${count} plaatsen ${at}`),
  placesFollow:
    "Geen afspraak over plaatsen is hier anders: het aantal volgt uit wat eerder is gebruikt.",
  taker: (youth, group, later) => `Jongere ${youth} heeft ${later} een plaats bij ${group}.`,
  justLeft: (first) => `Die gaat er ${first} juist die dag weg.`,
  whereabouts: {
    "same-line": (first) => `Die staat ${first} dan zelf nog in die rij.`,
    "other-line": (first) => `Die wacht ${first} dan op dezelfde hulp bij een ander.`,
    "same-care-elsewhere": (first) => `Die heeft ${first} dan dezelfde hulp op een andere plaats.`,
    "other-care": (first) => `Die heeft ${first} dan andere hulp.`,
    waiting: (first) => `Die wacht ${first} dan nog op iets anders.`,
    "not-in-care": (first) => `Die heeft ${first} dan geen hulp en wacht niet.`,
  },
  others: (count) => `Samen met wie nog meer een plaats heeft: ${count}. Dit is er één van.`,
  chain: (steps) =>
    steps === "1"
      ? "Bij die jongere begint het:"
      : `Zo gaat het terug, van de een op de ander, ${steps} jongeren lang. Daar begint het:`,
  link: (youth, day, what) => `jongere ${youth}, ${day}: ${what}`,
  numbers: "Dit is in de ontwerpen anders en werkt hierop:",
  number: (name, base, variant) => `${name}: ${base}, en ${variant}`,
  numberNamed: (name, value, at) => `${name} (${value}) ${at}`,
  valueAt: (value, at) => `${value} ${at}`,
  moreNumbers: (count) => (count === "1" ? "en nog 1 getal" : `en nog ${count} getallen`),
  group: (number, where) =>
    where === null ? `aanbieder ${number}` : `aanbieder ${number} (${where})`,
  where: { denhaag: "Den Haag", h8: "de andere gemeenten", region: null },
  kind: {
    request: "een vraag om hulp in maar één van de twee",
    team: "iets anders bij het lokale team",
    "other-care": "een andere vorm van hulp",
    authorisation: "een andere toewijzing",
    "border-rule": "de regel aan de grens",
    refusal: "een weigering",
    matching: "zoeken naar een plaats",
    provider: "een andere aanbieder",
    queue: "een plaats die eerder of later komt",
    "budget-stop": "een budget dat op is",
    "way-out": "anders van de wachtlijst af",
    "care-length": "hulp van een andere duur",
    "provider-exit": "een aanbieder die stopt",
    unknown: "niet te zeggen",
  },
  unclear: "niet te zeggen waardoor",
};
