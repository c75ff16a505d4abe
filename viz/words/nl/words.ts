/**
 * Every word of a page in Dutch, except the conclusions (`nl-findings.ts`).
 *
 * The rule this file keeps: short active sentences at B1, and no word of statistics that a reader
 * would have to look up. Words of the trade are explained once, in the word list.
 */
import type { FindingKind } from "#results";
import { dutchBoundaries } from "./boundaries.ts";
import { dutchBudget } from "./budget.ts";
import { dutchCaptions, dutchDesignCaptions } from "./captions.ts";
import { dutchFinding, dutchTimes } from "./findings.ts";
import { dutchGains } from "./gains.ts";
import { dutchInfluence } from "./influence.ts";
import { dutchOptions } from "./options.ts";
import { dutchPage } from "./page.ts";
import { dutchParting } from "./parting.ts";
import { dutchQuestions } from "./questions.ts";
import { dutchRemarks } from "./remarks.ts";
import { dutchRemoval } from "./removal.ts";
import { dutchStock } from "./stock.ts";
import { dutchTold } from "./told.ts";
import { dutchWaits } from "./waits.ts";
import { waterbedParts as dutchWaterbedParts } from "./waterbed-parts.ts";
import { dutchYouth } from "./youth.ts";

const dutchEnds = { today: "met de inkoop van vandaag", design: "in het ontwerp" };

export const dutch = {
  lang: "nl" as "nl" | "en",
  ...dutchPage,
  ...dutchBoundaries,
  ...dutchBudget,
  ...dutchGains,
  ...dutchInfluence,
  ...dutchQuestions,
  ...dutchStock,
  ...dutchRemarks,
  ...dutchRemoval,
  ...dutchWaits,
  ...dutchYouth,
  options: dutchOptions,
  caption: {
    ...dutchCaptions,
    ...dutchDesignCaptions(dutchEnds),
  },
  /** The two designs of a figure inside a sentence. */
  ends: dutchEnds,
  told: dutchTold,
  designCaptions: dutchDesignCaptions,
  inNamed: (name: string) => `bij ‘${name}’`,
  finding: dutchFinding,
  times: dutchTimes,
  parting: dutchParting,
  waterbedParts: dutchWaterbedParts,
  certainty: {
    certain: "zeker",
    likely: "waarschijnlijk",
    uncertain: "onzeker",
    unknown: "weten we niet",
  },
  certaintyInModel: { certain: "zeker in het model", likely: "waarschijnlijk in het model" },
  certaintyMeans: {
    certain: "Dit is gemeten, en ook met ander toeval komt het eruit.",
    likely: "Dit is gemeten. De meeste keren doorrekenen wijzen dezelfde kant op.",
    uncertain: "Het model kan de richting niet aantonen.",
    unknown: "Er zijn te weinig waarnemingen, of het valt buiten het model.",
  },
  certaintyMeansInModel: {
    certain:
      "Ook met ander toeval komt dit eruit. Als een aanname niet klopt, kan het anders zijn.",
    likely:
      "De meeste keren doorrekenen wijzen dezelfde kant op. Als een aanname niet klopt, kan het anders zijn.",
  },
  setting: {
    today: "Met de inkoop van vandaag",
    whole: "In het hele ontwerp",
    step: (name: string) => `In stap ‘${name}’`,
    named: (name: string, against: string | null) =>
      against === null ? `Bij ‘${name}’` : `Bij ‘${name}’, vergeleken met ‘${against}’,`,
  },
  basis: {
    data: "rust op cijfers",
    assumption: "rust op aannames",
    construction: "volgt uit hoe het model is gebouwd",
  },
  origin: { "put-in": "ingevoerd", emerged: "ontstaan", measured: "gemeten" },
  originMeans: {
    "put-in": "Wij hebben dit zelf in het model gezet.",
    emerged: "Dit stond niet in de invoer; het ontstaat in het model.",
    measured: "Dit is gemeten in echte gegevens.",
  },
  perspective: {
    municipalities: "voor gemeenten",
    "public-purse": "voor alle overheden samen",
    youths: "voor jongeren",
    providers: "voor aanbieders",
  },
  describes: "beschrijving",
  clause: "Raakt",
  wholeDesign: "het hele ontwerp",
  todayExtended: "vandaag doortrekken",
  stepNamed: (name: string) => `‘${name}’`,
  segmentNamed: (id: string) => `segment\u00a0${id}`,
  /** Segments that are squeezed at once, as one. */
  segmentsTogether: (ids: readonly string[]) =>
    ids.length === 5
      ? "Alle segmenten samen"
      : `Segment ${ids.slice(0, -1).join(", ")} en ${ids.at(-1)} samen`,
  today: "Vandaag doorgetrokken",
  design: "Ontwerp",
  difference: "Verschil",
  unitOf: {
    euro: "€ per jaar",
    days: "dagen",
    youths: "jongeren",
    count: "aantal per jaar",
    share: "%",
    places: "plaatsen",
  } as Readonly<Record<string, string>>,
  new: "nergens minder",
  nowhere: "nergens meer",
  later: "later",
  total: "Totaal",
  none: "geen",
  notKnown: "niet bekend",
  to: "tot",
  value: "waarde",
  lower: "Laagste",
  upper: "Hoogste",
  figure: {
    ladder: "Kosten per stap",
    ladderWait: "Gemiddelde wachttijd per stap",
    map: "Kaart van de stromen",
    unrolled: "Stap voor stap: waar jongeren na elkaar komen",
    walls: "Extra wachten bij elke grens",
    causes: "Waardoor een start over een grens tijd kost",
    waterbed: "Waterbed per segment (waarde van hulp, niet wat gemeenten betalen)",
    movers: "Minder hulp hier, meer hulp daar",
    matrix: "Aantallen in een tabel",
    matrixDays: "Hetzelfde in dagen hulp",
    comparisons: "Andere keuzes naast het ontwerp",
    savings: "Besparing tegen de opgave",
    savingsYear: "Per jaar",
    savingsSegment: "Per segment: verschil met vandaag",
    municipalities: "Kosten per gemeente",
    municipalityShare: "Verdeling over segmenten",
    perYouth: "Kosten per jongere",
    journeys: "Klantreis",
    calibration: "Bekend cijfer tegen model",
    measures: "Kerncijfers per stap",
  },
  /** Where designs each stand beside the first, and are no steps of a ladder. */
  sideBySide: {
    section: "De ontwerpen naast elkaar",
    figure: {
      ladder: "Kosten per ontwerp",
      ladderWait: "Gemiddelde wachttijd per ontwerp",
      measures: "Kerncijfers per ontwerp",
    },
    step: "ontwerp",
  },
  axis: {
    euroChange: "verschil met vandaag, per jaar",
    waitDays: "gemiddelde wachttijd in dagen",
    from: "van",
    to: "naar",
    lessAt: "minder hulp bij",
    moreAt: "meer hulp bij",
    today100: "vandaag = 100",
    perYouth: "€ per jongere in hulp; open stip: vandaag, dichte stip: ontwerp",
    millionEuro: "€ mln / jaar",
    changeMillion: "verschil met vandaag, € mln / jaar",
    valueChange: "verschil in waarde van hulp, per jaar",
    movingWait: "dagen wachten bij een start over een grens, per jaar",
    waitChangeDays: "verschil in wachttijd, dagen",
    bandIs100: "bekend cijfer = 100",
  },
  longerThanFirst: (days: string) => `${days} langer dan een eerste start`,
  upTo: "tot en met",
  moreThan: "meer dan",
  comparedWith: "vergeleken met",
  above: "Boven",
  below: "Onder",
  phaseShort: { waiting: "wachten", care: "hulp", out: "uit de jeugdhulp" },
  phaseColour: "De kleur van een balk hoort bij het segment of het lokale team.",
  yearSpan: (first: number, last: number) =>
    first === last ? String(first) : `${first} tot en met ${last}`,
  card: { perspective: "Blik", basis: "Basis", origin: "Herkomst" },
  tableHead: {
    step: "stap",
    asks: "wat dit vraagt",
    cost: "kosten per jaar",
    costChange: "verschil in kosten",
    wait: "wachttijd",
    waitChange: "verschil in wachttijd",
    moved: "ergens anders",
    measure: "cijfer",
    comesBack: "terug of opzij",
    place: "plaats",
    design: "inkoop",
    attempts: "starts over de grens per jaar (overstap of hulp erbij)",
    excessDirect: "langer dan een eerste start",
    excessInside: "langer dan een stap binnen het oude segment",
    refused: "geweigerd",
    excessRefused: "vaker geweigerd dan een eerste start",
    borderDays: "dagen regel en toewijzing per jaar",
    shortageDays: "dagen door een tekort per jaar",
    verdict: "uitkomst",
    origin: "herkomst",
    border: "grens",
    totalDesign: "samen, ontwerp",
    totalToday: "samen, vandaag",
    receiver: "waar het terugkomt",
    days: "dagen hulp per jaar",
    leakage: "deel dat terugkomt",
    payer: "betaler",
    fromTo: "minder bij / meer bij (jongeren)",
    fromToDays: "minder bij / meer bij (dagen hulp per jaar)",
    when: "wanneer",
    municipality: "gemeente",
    youths: "jongeren per jaar",
    choice: "keuze",
    against: "vergeleken met",
    figure: "cijfer",
    known: "bekend",
    band: "band",
    simulated: "model",
    inside: "binnen de band",
    role: "rol",
    source: "bron",
    note: "opmerking",
    number: "getal",
    unit: "eenheid",
    range: "van laag tot hoog",
    whatHappens: "wat er gebeurt",
    why: "waarom",
    owner: "wie het beter weet",
  },
  cause: {
    "border-rule": "regel aan de grens",
    authorisation: "nieuwe toewijzing",
    capacity: "geen plaats",
    "budget-stop": "budget op",
    matching: "passende plaats zoeken",
    "family-choice": "keuze van het gezin",
  },
  wallClass: {
    none: "geen kleur: te weinig gegevens, ook met een getal erin",
    budget:
      "vooral wachten op een plaats, want het budget ligt vast: een tekort, geen schot aangetoond",
    wall: (limit: string) => `schot aangetoond: ${limit}`,
  },
  /** What it takes to be a wall: so many days, or so many of 100 starts refused. */
  wallLimit: (days: string, refused: string | null) =>
    refused === null
      ? `zeker meer dan ${days} langer`
      : `zeker meer dan ${days} langer, of zeker meer dan ${refused} van de 100 starts extra geweigerd`,
  wallByRefusals: "schot aangetoond, alleen door weigeringen",
  wallVerdict: {
    wall: "schot aangetoond",
    "no-wall-shown": "schot niet aangetoond",
    "not-enough-evidence": "te weinig gegevens",
    "budget-causes-wait":
      "vooral wachten op een plaats door het vaste budget; geen schot aangetoond",
  },
  waterbedVerdict: {
    waterbed: "waterbed aangetoond",
    "no-waterbed-shown": "waterbed niet aangetoond",
    "equivalent-to-none": "wat terugkomt, is te klein om te tellen",
    "no-gross-saving": "geen besparing die kan weglekken",
    unknown: "weten we niet",
  },
  waterbedLine: {
    gross: (place: string) => `${place} zelf`,
    prices: "andere prijs, evenveel hulp",
    rest: "andere verschuivingen",
    net: "alles samen",
    intent: "bedoeld",
    volume: "hulp bij dit segment, dagen",
    cash: "waarde van alle hulp",
    paid: "wat gemeenten betalen",
    dayValue: "andere waarde per dag",
    waiting: "wachten, dagen",
    outside: "jongeren die buiten de jeugdhulp eindigen",
  },
  payer: {
    municipality: "gemeente",
    national: "andere wet",
    insurer: "zorgverzekeraar",
    family: "gezin",
    nobody: "niemand",
  } as Readonly<Record<string, string>>,
  capacity: "vast budget (1 en 3)",
  emptyWithoutPayer: "leegstand zonder betaler",
  emptyShared: "leegstand, verdeeld",
  useAboveBudget: "gebruik boven het budget",
  /** Of what all municipalities pay today: the axis of a line that is no municipality. */
  ofAllTogether: (share: string) => `${share} van allen`,
  target: "opgave",
  found: "gevonden in het model",
  role: { fitted: "ingesteld", predicted: "voorspeld", conflicts: "strijdig met een ander cijfer" },
  inside: { yes: "binnen", no: "buiten", unknown: "niet berekend" },
  kind: {
    source: "uit de documenten",
    public: "openbare bron",
    derived: "berekend uit bronnen",
    assumption: "aanname",
  },
  notAgreed: "nog geen afspraak",
  rule: {
    typical: "Een gewone reis",
    "longest-wait": "De langste wachttijd",
    "most-returns": "De meeste keren terug",
    moved: "Ergens anders door het ontwerp",
  },
  ruleMeans: {
    typical: "Gekozen omdat wachten en aantal stappen dicht bij het midden liggen.",
    "longest-wait":
      "Gekozen omdat deze jongere op de meeste dagen wacht, beide ontwerpen samen. Een dag waarop de jongere op twee soorten hulp wacht, telt één keer.",
    "most-returns": "Gekozen omdat deze jongere het vaakst terugkomt.",
    moved:
      "Gekozen uit jongeren die door het ontwerp in andere segmenten komen, dicht bij het midden van die groep.",
  },
  invented: "verzonnen",
  about: {
    saving: "Besparing en opgave",
    "price-for-youths": "Wat jongeren merken",
    "empty-capacity": "Het vaste budget",
    walls: "Schotten",
    waterbeds: "Waterbed",
    municipalities: "Verschil tussen gemeenten",
    "not-known": "Wat we niet weten",
    wall: "Grens tussen segmenten",
    waterbed: "Besparing in één segment",
    waiting: "Wachten",
    "segment-2": "Vast budget voor segment 2",
    behaviour: "Gedrag van aanbieders",
    "places-rule": "Aantal plaatsen",
    moved: "Ergens anders",
    gains: "Wie meer en wie minder betaalt",
    stock: "Hoeveel jongeren er zijn",
    "still-waiting": "Nog niet begonnen",
  } satisfies Readonly<Record<FindingKind, string>> as Readonly<Record<FindingKind, string>>,
  aboutCost: "Kosten",
  further: "Meer bevindingen",
  moreIn: (chapter: string) => `Lees verder: ${chapter}`,
  partOf: (part: string, whole: string) => `${part} van ${whole}`,
  phase: { waiting: "wacht op", care: "krijgt hulp bij", out: "gaat uit de jeugdhulp" },
  partEnd: "deze hulp stopt. De jongere krijgt nog andere hulp, of wacht daarop.",
  stillGoing: "nog bezig aan het einde van de berekening",
  yesNo: { yes: "ja", no: "nee" },
  onOff: { on: "aan", off: "uit" },
};

/** What every language must be able to say. */
export type Words = typeof dutch;
