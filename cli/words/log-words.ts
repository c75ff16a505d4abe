/**
 * What `walls` says of an event log.
 *
 * The rule this file keeps: a sentence that is in one language is in the other, and none of them
 * says more than the log can show.
 */
import type { LogWall } from "#scenarios";
import { type Language, number } from "./words.ts";

const nl = {
  wallsArgument:
    "een bestand met resultaten, een scenario of experiment, of een logboek van echte hulp (.csv)",
  columns: "hoe de kolommen van een logboek heten: klantreis, ijw, of een bestand",
  smallCells:
    "toon in een logboek niets over minder jeugdigen dan dit getal (gewoonlijk 10; 1 toont alles)",
  reading: (rows: string): string => `Logboek lezen: ${rows} regels`,
  judging: (done: string, of: string): string => `Grenzen doorrekenen: ${done} van de ${of}`,
  covers: (file: string, first: string, last: string): string =>
    `Schotten in ${file}, van ${first} tot en met ${last}`,
  size: (events: string, youths: string): string =>
    `${events} gebeurtenissen van ${youths} jeugdigen.`,
  sizeHidden:
    "Hoeveel gebeurtenissen en jeugdigen het zijn staat er niet: kleine aantallen zouden terug te rekenen zijn.",
  found: (count: number, where: string): string =>
    count === 1 ? `Eén schot gevonden: ${where}.` : `${count} schotten gevonden: ${where}.`,
  noneFound: "Bij geen enkele grens is een schot aangetoond.",
  origin: (label: string): string =>
    `Herkomst van alle grenzen hieronder: ${label}, in dit logboek.`,
  between: (from: string, to: string): string => `van ${from} naar ${to}`,
  /** What makes a wall, given the extra days as text. */
  because: {
    days: (extra: string): string => `${extra} dagen langer dan een directe start`,
    refusals: (): string => "door weigeringen",
    withdrawals: (): string => "jongeren haken hier vaker af",
  },
  and: " en ",
  ended: (shares: readonly [string, string], days: readonly [string, string]): string =>
    `afgehaakt: ${shares[0]}, direct ${shares[1]}; dagen van wie begon: ${days[0]}, direct ${days[1]}`,
  composite:
    "Wie afhaakt telt in de extra dagen mee tot die dag; vaker afhaken heeft een eigen toets. Een zwaardere hulpvraag die niet in het logboek staat, ziet er net zo uit als een schot.",
  atLeast: (days: string): string => `minstens ${days}`,
  atMost: (days: string): string => `hooguit ${days}`,
  marginUnknown: (days: string): string => `${days} (marge onbekend)`,
  notShown: (count: number): string =>
    `Bij ${count} van de 20 grenzen is geen schot aangetoond. Dat is iets anders dan: er is er geen.`,
  unknown: (count: number): string =>
    `Over ${count} van de 20 grenzen zeggen deze gegevens te weinig.`,
  certainty: (rate: string): string =>
    `Zekerheid: van de schotten die zo gevonden worden is naar verwachting hooguit ${rate} onterecht.`,
  limit: (days: string, refused: string): string =>
    `Een grens telt als schot als zeker genoeg is: meer dan ${days} dagen extra, of van elke 100 overstappen meer dan ${refused} extra geweigerd of afgehaakt, vergeleken met een directe start in dezelfde hulp en dezelfde tijd. Die grenzen zijn aannames en worden zelf getoetst.`,
  small: (limit: string): string =>
    `Wat over minder dan ${limit} jeugdigen gaat, of wie minder dan ${limit} overlaat, staat er niet in ("<${limit}"). Jeugdigen tellen, niet hun overstappen.`,
  head: [
    "van",
    "naar",
    "overstappen",
    "dagen tot start",
    "extra dagen",
    "extra t.o.v. binnen",
    "geweigerd",
    "afgehaakt",
    "p",
    "oordeel",
  ],
  idle: (count: number): string =>
    `Grenzen die in dit logboek niemand over wilde: ${count} van de 20.`,
  direct: "Directe starts waarmee vergeleken is:",
  directIn: (segment: string, count: string): string => `segment ${segment}: ${count}`,
  leftOut: "Wat niet is gebruikt:",
  leftOutOf: {
    startsWithoutRequest: "starts zonder verzoek of toewijzing ervoor",
    stopsWithoutStart: "stops zonder start (de hulp telt mee als al begonnen)",
    requestsWithoutStart: "verzoeken met een stop en zonder start",
    askedAfterStart: "verzoeken of toewijzingen na de start",
    answersWithoutRequest: "weigeringen of intrekkingen zonder verzoek",
    repeatedRows: "regels die er al staan (ze tellen één keer)",
  },
  lineOf: (file: string, lines: string, more: boolean): string =>
    `${file}, regel ${lines}${more ? " en verder" : ""}`,
  mend: {
    startsWithoutRequest:
      "een start zonder verzoek of toewijzing ervoor: hoe lang er gewacht is, weten we niet. Zet het verzoek erbij als het er was.",
    stopsWithoutStart: "een stop zonder start. Zet de start erbij als die in deze jaren viel.",
    requestsWithoutStart:
      "de hulp stopt, het verzoek is er en de start niet: hoe lang er gewacht is, weten we niet. Zet de start erbij.",
    askedAfterStart:
      "het verzoek of de toewijzing komt na de start en telt niet mee. Klopt de dag? Anders mag het zo blijven.",
    answersWithoutRequest:
      "een weigering of intrekking zonder verzoek telt niet mee. Zet het verzoek erbij, of haal de regel weg.",
    repeatedRows: "deze regel staat er al en telt één keer. Haal hem weg.",
  },
  withoutRequest: "Begonnen bij de toewijzing, omdat er geen verzoek is:",
  tooFew: "te weinig om te tonen",
  dependsOnOldCare: "hangt af van de oude hulp",
  depends: (count: number): string =>
    `Bij ${count} van de 20 grenzen hangt het ervan af: vanaf het verzoek duurt het te lang, vanaf het einde van de oude hulp is dat niet aangetoond.`,
  overlapHead:
    "Oude hulp die na het verzoek nog doorliep, of geen stop heeft. Doorlopen kan gepland zijn, of komen doordat er verderop geen plek was. Een schot door dagen staat er alleen als het met en zonder die dagen geldt:",
  overlap: (where: string, share: string, days: string, extra: string): string =>
    `${where}: bij ${share} van de overstappen, gemiddeld ${days} dagen. Extra dagen zonder die dagen: ${extra}`,
  oldCareUnknown: (share: string): string =>
    `bij ${share} is er geen stop van de oude hulp; die tellen niet mee in de extra dagen zonder die dagen`,
  unknownOnly: (where: string, extra: string): string =>
    `${where}: extra dagen vanaf het einde van de oude hulp: ${extra}`,
  unfinishedHead: "Wat in dit logboek geen einde heeft (het loopt nog, of het bericht ontbreekt):",
  careWithoutStop: (share: string, before: string | null): string =>
    `hulp zonder stop: ${share} van alle hulp${before === null ? "" : `; bij ${before} begon daarna andere hulp`}. Een overstap uit hulp zonder stop telt niet mee in de vergelijking vanaf het einde van de oude hulp. Gaat het om meer dan de helft bij een grens, dan is daar geen schot door dagen aan te tonen.`,
  requestsWithoutEnd: (share: string, long: string | null): string =>
    `verzoeken zonder start of intrekking: ${share} van alle verzoeken${long === null ? "" : `; ${long} staat langer dan een jaar open`}. Ze tellen als nog wachtend. Ontbreken startberichten vaker bij overstappen dan bij directe starts, dan lijkt een grens een schot dat er niet is.`,
  clocksHead:
    "Een verzoek is eerder dan een toewijzing. Wie alleen een toewijzing heeft, is daarom alleen vergeleken met wie er ook alleen een heeft. Grenzen waar dat deel verschilt (overstappen, direct):",
  clocks: (where: string, moves: string, direct: string): string => `${where}: ${moves}, ${direct}`,
  hiddenChance:
    "p „–”: de sterkste toets is hier die van weigeringen of afhakers. De p zou een klein aantal verraden, en staat er daarom niet.",
  emptyInside:
    "Extra t.o.v. binnen „–”: niemand stapte in die tijd over binnen het segment dat verlaten wordt.",
};

type LogWords = typeof nl;

const en: LogWords = {
  wallsArgument: "a file with results, a scenario or experiment, or a log of real care (.csv)",
  columns: "what the columns of a log are called: klantreis, ijw, or a file",
  smallCells: "show nothing of fewer youths than this in a log (usually 10; 1 shows all)",
  reading: (rows) => `Reading the log: ${rows} rows`,
  judging: (done, of) => `Working through borders: ${done} of ${of}`,
  covers: (file, first, last) => `Walls in ${file}, from ${first} to ${last}`,
  size: (events, youths) => `${events} events of ${youths} youths.`,
  sizeHidden:
    "How many events and youths there are is left out: small numbers could be worked out from it.",
  found: (count, where) =>
    count === 1 ? `One wall found: ${where}.` : `${count} walls found: ${where}.`,
  noneFound: "At no border a wall is shown.",
  origin: (label) => `Origin of all borders below: ${label}, in this log.`,
  between: (from, to) => `from ${from} to ${to}`,
  because: {
    days: (extra) => `${extra} days longer than a direct start`,
    refusals: () => "by refusals",
    withdrawals: () => "youths withdraw more often here",
  },
  and: " and ",
  ended: (shares, days) =>
    `withdrew: ${shares[0]}, direct ${shares[1]}; days of who started: ${days[0]}, direct ${days[1]}`,
  composite:
    "Who withdraws counts in the extra days until that day; withdrawing more often has a test of its own. Heavier need that is not in the log looks just like a wall.",
  atLeast: (days) => `at least ${days}`,
  atMost: (days) => `at most ${days}`,
  marginUnknown: (days) => `${days} (margin unknown)`,
  notShown: (count) =>
    `At ${count} of the 20 borders no wall is shown. That is not the same as: there is none.`,
  unknown: (count) => `Of ${count} of the 20 borders these data say too little.`,
  certainty: (rate) =>
    `Certainty: of the walls found this way at most ${rate} is expected to be false.`,
  limit: (days, refused) =>
    `A border counts as a wall where it is sure enough: more than ${days} extra days, or of every 100 moves more than ${refused} extra refused or withdrawn, than at a direct start in the same care and the same time. Those limits are assumptions, and are what is tested.`,
  small: (limit) =>
    `What is of fewer than ${limit} youths, or leaves fewer than ${limit}, is left out ("<${limit}"). Youths count, not their moves.`,
  head: [
    "from",
    "to",
    "moves",
    "days to start",
    "extra days",
    "extra to inside",
    "refused",
    "given up",
    "p",
    "verdict",
  ],
  idle: (count) => `Borders that nobody in this log wanted to cross: ${count} of the 20.`,
  direct: "Direct starts compared with:",
  directIn: (segment, count) => `segment ${segment}: ${count}`,
  leftOut: "What is not used:",
  leftOutOf: {
    startsWithoutRequest: "starts without a request or authorisation before them",
    stopsWithoutStart: "stops without a start (the care counts as begun before)",
    requestsWithoutStart: "requests with a stop and without a start",
    askedAfterStart: "requests or authorisations after the start",
    answersWithoutRequest: "refusals or withdrawals without a request",
    repeatedRows: "lines that are there already (they count once)",
  },
  lineOf: (file, lines, more) => `${file}, line ${lines}${more ? " and further" : ""}`,
  mend: {
    startsWithoutRequest:
      "a start without a request or authorisation before it: how long was waited is not known. Add the request if there was one.",
    stopsWithoutStart: "a stop without a start. Add the start if it was in these years.",
    requestsWithoutStart:
      "the care stops, the request is there and the start is not: how long was waited is not known. Add the start.",
    askedAfterStart:
      "the request or authorisation comes after the start and is not used. Is the day right? If so, leave it.",
    answersWithoutRequest:
      "a refusal or withdrawal without a request is not used. Add the request, or take the line out.",
    repeatedRows: "this line is there already and counts once. Take it out.",
  },
  withoutRequest: "Begun at the authorisation, as there is no request:",
  tooFew: "too few to show",
  dependsOnOldCare: "depends on the old care",
  depends: (count) =>
    `At ${count} of the 20 borders it depends: since the request it takes too long, since the end of the old care that is not shown.`,
  overlapHead:
    "Old care that went on after the request, or has no stop. Going on may be planned, or be because the next had no room. A wall by days is told only where it holds with and without those days:",
  overlap: (where, share, days, extra) =>
    `${where}: at ${share} of the moves, ${days} days on average. Extra days without those: ${extra}`,
  oldCareUnknown: (share) =>
    `at ${share} there is no stop of the old care; those are not in the extra days without those`,
  unknownOnly: (where, extra) => `${where}: extra days since the end of the old care: ${extra}`,
  unfinishedHead: "What has no end in this log (it still runs, or the message is missing):",
  careWithoutStop: (share, before) =>
    `care without a stop: ${share} of all care${before === null ? "" : `; at ${before} other care began later`}. A move out of care without a stop is not in the comparison since the end of the old care. Is that more than half at a border, then no wall by days can be shown there.`,
  requestsWithoutEnd: (share, long) =>
    `requests without a start or withdrawal: ${share} of all requests${long === null ? "" : `; ${long} open for more than a year`}. They count as still waiting. Are messages of a start missing more often at moves than at direct starts, then a border looks like a wall that is not there.`,
  clocksHead:
    "A request is earlier than an authorisation. So who has an authorisation only is compared with others who have one only. Borders where that part differs (moves, direct):",
  clocks: (where, moves, direct) => `${where}: ${moves}, ${direct}`,
  hiddenChance:
    "p “–”: the strongest test here is that of refusals or withdrawals. Its p would give a small number away, so it is left out.",
  emptyInside: "Extra to inside “–”: nobody moved within the segment that is left in that time.",
};

export function logWordsOf(lang: Language): LogWords {
  return lang === "nl" ? nl : en;
}

/** Extra days with their interval, or as much of it as the log gives: never a bare mean. */
export function extraText(
  { extraDays, excessDirect }: Partial<Pick<LogWall, "extraDays" | "excessDirect">>,
  lang: Language,
): string {
  const { mean, low, high } = extraDays ?? { mean: excessDirect ?? null, low: null, high: null };
  const words = logWordsOf(lang);
  if (mean !== null && low !== null && high !== null) {
    return `${number(mean, lang)} (${number(low, lang)}–${number(high, lang)})`;
  }
  if (low !== null) return words.atLeast(number(low, lang));
  if (high !== null) return words.atMost(number(high, lang));
  return mean === null ? "–" : words.marginUnknown(number(mean, lang));
}
