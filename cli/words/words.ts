/**
 * What the command line says, in Dutch and in English.
 *
 * The rule this file keeps: no command holds a sentence of its own; a sentence that is in one
 * language is in the other.
 */
export type Language = "nl" | "en";

const nl = {
  language: "nl" as Language,
  about:
    "Klantreis rekent door wat de inkoop van jeugdhulp in Haaglanden vanaf 2028 doet: waar jongeren " +
    "tijd verliezen (schotten) en welke besparing elders terugkomt (waterbed).\n\n" +
    "Zonder opdracht rekent klantreis de hele ladder door, van vandaag naar het ontwerp voor 2028.",
  usage: "Gebruik:",
  usageRest: (isWhole: boolean): string => (isWhole ? "[opties] [opdracht]" : "[opties]"),
  arguments: "Argumenten:",
  options: "Opties:",
  commands: "Opdrachten:",
  help: "toon deze uitleg",
  helpCommand: "toon de uitleg van een opdracht",
  version: "toon de versie",
  run: "reken een experiment door, of een scenario naast vandaag en naast waar het op bouwt",
  compare: "zet scenario's naast een basis",
  report: "maak een rapport van resultaten of van een scenario",
  check: "controleer bestanden zonder te rekenen",
  list: "toon wat er is meegeleverd: scenario's, getallen, tegenstrijdigheden",
  explain: "leg een getal, een scenario of een tegenstrijdigheid uit",
  tables: "toon tabellen van resultaten, of schrijf ze als CSV",
  tableId: "de naam van een tabel; zonder naam een lijst",
  csv: "schrijf elke tabel als CSV voor een Nederlands Excel in deze map (met --lang en voor een programma)",
  noTables: "Deze resultaten hebben geen tabel.",
  tablesHead: ["tabel", "wat het is", "regels"],
  leavesOut: "Wat deze tabel niet zegt:",
  calibrate: "vergelijk het model met bekende cijfers",
  calibrated: "een meegeleverd scenario van vandaag, met eigen afgestelde getallen",
  sensitivity: "zoek welke getallen de uitkomst het meest veranderen",
  network: "reken een netwerk van wachtrijen door, los van de jeugdhulp",
  walls: "toon de schotten: grenzen waar jongeren tijd verliezen",
  waterbed: "toon het waterbed: besparingen die elders terugkomen",
  waterbedVariant: "een tweede ontwerp: dan volgt een oordeel over die ene vergelijking",
  moversRead:
    "Een rij is waar jongeren minder dagen hulp hebben, een kolom waar ze meer dagen hebben, over alle jaren samen. Elke jongere telt één keer, verdeeld naar dagen. Daarom tellen rijen en kolommen op. Een getal tussen haakjes valt binnen de ruis.",
  waterbedMore:
    "Alles per gemeente, per maand en buiten de jeugdhulp, en wie waar minder en meer hulp heeft in dagen en euro's: met --json. Een deel staat ook in het rapport.",
  channels: "met twee ontwerpen: ook langs welke weg de besparing terugkomt (duurt langer)",
  scenario: "naam van een meegeleverd scenario of experiment, of een bestand",
  base: "het scenario waar de andere naast staan",
  variants: "een of meer scenario's",
  resultsArgument: "een resultatenbestand, of een scenario of experiment bij naam of als bestand",
  files: "een of meer bestanden",
  networkFile: "een bestand met een netwerk",
  trace: "schrijf alles wat er gebeurt als CSV, met --json naar <bestand>.trace.csv",
  networkReplications: "hoe vaak alles wordt doorgerekend: 30, of met --precision hooguit 10.000",
  networkSeed: "de naam van het toeval: dezelfde naam geeft dezelfde uitkomst; anders 1",
  precision:
    "herhaal tot de marge hooguit dit deel van het gemiddelde is, zoals 5%; dat duurt minstens 25 herhalingen",
  measure:
    "met --precision: van dit cijfer, zoals stations.NAAM.wait; mag vaker; anders van timeInSystem van elke klasse",
  start: "begin niet leeg maar in de toestand na zo lang, of steady: proefruns kiezen",
  visits: "schrijf elk bezoek van elke klant als CSV naar dit bestand",
  helpOf: "de opdracht waar de uitleg bij hoort",
  parameter: "een naam: van een getal (contracts.targetOccupancy), een scenario (swap), of C7",
  replications: "hoe vaak alles wordt doorgerekend",
  seed: "de naam van het toeval: dezelfde naam geeft dezelfde uitkomst",
  workers: "hoeveel rekenkernen tegelijk",
  out: "de map voor de uitkomsten",
  json: "geef één JSON-object op standaarduitvoer en verder niets",
  lang: "taal: nl of en",
  quick: "een snel en ruw antwoord",
  svg: "schrijf elk figuur als SVG-bestand in deze map; met --figure alleen dat ene",
  figure: "alleen dit figuur; samen met --svg <map>",
  svgAt: (count: number): string => (count === 1 ? "1 figuur in:" : `${count} figuren in:`),
  refit: "pas het model opnieuw aan de cijfers aan en bewaar dat",
  unknownCommand: "een opdracht",
  unknownOption: "een optie van deze opdracht",
  missingArgument: "dit argument",
  missingValue: "een waarde bij deze optie",
  tooMany: "niet meer argumenten",
  running: (share: string, done: string, total: string, left: string) =>
    `${share} doorgerekend, ${done} van ${total} ${total === "1" ? "herhaling" : "herhalingen"}${left === "" ? "" : `, nog ongeveer ${left}`}`,
  barTitle: "Doorrekenen",
  roundOf: (at: number, of: number, isSure: boolean): string =>
    `ronde ${at} van ${isSure ? "" : "hooguit "}${of}`,
  willRun: (designs: string, replications: string): string =>
    `Er ${designs === "1" ? "wordt 1 ontwerp" : `worden ${designs} ontwerpen`} doorgerekend, ${replications === "1" ? "één keer" : `hooguit ${replications} keer`}.`,
  quickHint: "Dat kan lang duren. Met --quick gaat het veel sneller, en is het antwoord ruw.",
  left: (text: string) => `nog ${text}`,
  kept: (count: number) =>
    count === 1
      ? "1 herhaling van een eerdere, gestopte keer wordt hergebruikt."
      : `${count} herhalingen van een eerdere, gestopte keer worden hergebruikt.`,
  stopping:
    "Gestopt: de herhaling die nu loopt wordt nog afgemaakt. Nog een keer Ctrl+C breekt meteen af.",
  stoppedWith: (done: number, total: number) =>
    `Eerder gestopt: dit rust op ${done} van de ${total} herhalingen. Verder gaan waar het stopte:`,
  stoppedEmpty: "Gestopt voordat één herhaling klaar was. Opnieuw beginnen:",
  quickNote: (count: number, leftOut: readonly string[]) =>
    `Let op: dit is een snel en ruw antwoord, met ${count === 1 ? "1 herhaling" : `${count} herhalingen`}, zonder klantreizen. ` +
    `${leftOut.length > 0 ? `Niet doorgerekend: ${leftOut.join("; ")}. ` : ""}` +
    `${count === 1 ? "Er zijn geen marges" : `De marges zijn ${count === 3 ? "ruim vijf keer zo breed als bij 20 herhalingen" : "groot"}`}. Laat --quick weg voor het hele antwoord.`,
  reportAt: "Rapport:",
  resultsAt: "Resultaten:",
  journeysAt: "Reizen (logboek):",
  good: (file: string, kind: string) => `${file}: goed (${kind})`,
  kinds: {
    scenario: "scenario",
    experiment: "experiment",
    results: "resultaten",
    network: "netwerk",
    table: "ingevulde tabel",
    log: "kolommen van een logboek",
  },
  scenarios: "Scenario's",
  experiments: "Experimenten",
  value: "Waarde",
  range: "Aannemelijk",
  bounds: "Toegestaan",
  origin: "Herkomst",
  why: "Waarom",
  codesIn: "De codes bij de herkomst staan in journeys/data/SOURCES.md.",
  owner: "Wie weet het beter",
  inScenario: "In een scenario",
  fittedNote: "aangepast aan de bekende cijfers",
  yes: "ja",
  no: "nee",
  unknown: "onbekend",
  internal: "Er ging iets mis in klantreis zelf. Meld dit met de regels hieronder.",
  deadlock: "Het model kan niet verder:",
  noWalls: "Er is geen grens met genoeg starts om iets over te zeggen.",
  waterbedEach: (results: string) =>
    `Alles over één stap: klantreis waterbed ${results} VARIANT, met de naam van de stap. Segmenten die in één stap tegelijk krimpen, staan hier samen.`,
  noWaterbeds: "Er is geen besparing om naar een waterbed te zoeken.",
  wallHead: ["van", "naar", "dagen extra", "extra t.o.v. binnen", "p", "herkomst", "oordeel"],
  wallMoreTitle: "Meer over dezelfde grenzen (aantallen en dagen per jaar)",
  wallMoreHead: [
    "van",
    "naar",
    "extra geweigerd",
    "starts over de grens",
    "dagen regel en toewijzing",
    "dagen volle plaatsen",
  ],
  wallMeanings: {
    inside:
      "Dagen extra: langer dan wie rechtstreeks instroomt in dezelfde hulp. Daarmee toetsen we. Extra t.o.v. binnen: langer dan een overstap binnen het segment dat verlaten wordt. Dat is een tweede vergelijking, zonder toets. Een streepje: daar is niemand om mee te vergelijken, of te weinig.",
    origin: (label: string, means: string): string => `Herkomst ${label}: ${means}`,
    budget: "Vooral wachten op een plaats: dat is in een segment met een vast budget.",
  },
  wallNotes: (limit: string): readonly string[] => [
    "Een start over de grens is een overstap, of hulp uit een ander segment die erbij komt.",
    "De kaart van de stromen volgt alleen de hoofdroute; daarom zijn de aantallen daar lager.",
    "Op een toewijzing wacht ook wie rechtstreeks instroomt. Voor een schot telt alleen wat een overstap langer duurt: de dagen extra.",
    `Een grens telt als schot bij ${limit}.`,
    "Tussen haakjes staat het interval van 95%. p is de kans op zo'n uitkomst of meer als er geen schot is: na correctie voor alle getoetste grenzen, en van de sterkste van de toetsen op dagen en op weigeringen. Een streepje betekent: niet getoetst, want te weinig gegevens.",
  ],
  fromUntil: (low: string, high: string): string => `${low} tot ${high}`,
  wallByRefusals: "schot, alleen door weigeringen",
  waterbedHead: [
    "stap",
    "vergeleken met",
    "besparing in",
    "euro per jaar",
    "komt terug",
    "wachtdagen erbij",
    "oordeel",
  ],
  wallVerdict: {
    wall: "schot",
    "no-wall-shown": "geen schot aangetoond",
    "not-enough-evidence": "te weinig gegevens",
    "budget-causes-wait": "vooral wachten op een plaats",
  },
  wallOnce: "weten we niet: één keer gerekend",
  calibrationHead: ["cijfer", "bekend", "berekend", "binnen de marge"],
  influenceHead: ["getal", "kosten laag", "kosten hoog", "wachten laag", "wachten hoog"],
  influenceOf: (all: number, silent: number, refused: number) =>
    `${all} getallen of soorten bekeken; ${silent} doen niets in deze ontwerpen; ${refused} konden niet. Kosten in procentpunt van vandaag, wachten in dagen.`,
  influenceStopped: "Gestopt: de tabel met de invloed van getallen is niet veranderd.",
  calibrationStopped: "Gestopt: de tabel met bekende cijfers is niet veranderd.",
  writtenTo: (file: string) => `Geschreven: ${file}`,
  insideOf: (inside: number, total: number) =>
    `${inside} van de ${total} cijfers liggen binnen de marge.`,
  round: (round: number, distance: string) => `Ronde ${round}: gemiddeld ${distance} ernaast`,
};

type Words = typeof nl;

const en: Words = {
  language: "en",
  about:
    "Klantreis works out what purchasing of youth care in Haaglanden does from 2028: where youths " +
    "lose time (walls) and which savings come back elsewhere (waterbed).\n\n" +
    "Without a command klantreis runs the whole ladder, from today to the design for 2028.",
  usage: "Usage:",
  usageRest: (isWhole) => (isWhole ? "[options] [command]" : "[options]"),
  arguments: "Arguments:",
  options: "Options:",
  commands: "Commands:",
  help: "show this text",
  helpCommand: "show the help of a command",
  version: "show the version",
  run: "run an experiment, or a scenario beside today and what it builds on",
  compare: "set scenarios beside a base",
  report: "make a report of results or of a scenario",
  check: "check files without running",
  list: "show what is shipped: scenarios, numbers, contradictions",
  explain: "explain a number, a scenario or a contradiction",
  tables: "show tables of results, or write them as CSV",
  tableId: "the name of a table; without it a list",
  csv: "write every table as CSV for a program into this folder (in Dutch: for a Dutch Excel)",
  noTables: "These results have no table.",
  tablesHead: ["table", "what it is", "rows"],
  leavesOut: "What this table does not say:",
  calibrate: "compare the model with known figures",
  calibrated: "a scenario of today that ships, with fitted numbers of its own",
  sensitivity: "find which numbers change the outcome most",
  network: "run a queueing network, apart from youth care",
  walls: "show the walls: borders at which youths lose time",
  waterbed: "show the waterbed: savings that come back elsewhere",
  waterbedVariant: "a second design: a verdict on that comparison follows",
  moversRead:
    "A row is where youths have fewer days of care, a column where they have more days, over all years together. Every youth counts once, shared out by days. So rows and columns add up. A number between brackets lies within the noise.",
  waterbedMore:
    "All by municipality, by month and outside youth care, and who has less and more care where in days and euros: with --json. A part stands in the report too.",
  channels: "with two designs: also along which way the saving comes back (takes longer)",
  scenario: "name of a shipped scenario or experiment, or a file",
  base: "the scenario the others stand beside",
  variants: "one or more scenarios",
  resultsArgument: "a results file, or a scenario or experiment by name or as a file",
  files: "one or more files",
  networkFile: "a file with a network",
  trace: "write all that happens as CSV, with --json to <file>.trace.csv",
  networkReplications: "how often everything is run: 30, or with --precision at most 10,000",
  networkSeed: "the name of the chance: the same name gives the same outcome; 1 by default",
  precision:
    "repeat until the margin is at most this share of the mean, such as 5%; that takes at least 25 replications",
  measure:
    "with --precision: of this figure, such as stations.NAME.wait; may be repeated; by default timeInSystem of every class",
  start: "begin not empty but in the state after so long, or steady: pilot runs choose",
  visits: "write every visit of every customer as CSV to this file",
  helpOf: "the command to be helped with",
  parameter: "a name: of a number (contracts.targetOccupancy), a scenario (swap), or C7",
  replications: "how often everything is run",
  seed: "the name of the chance: the same name gives the same outcome",
  workers: "how many threads at a time",
  out: "the folder for the output",
  json: "print one JSON object on standard output and nothing else",
  lang: "language: nl or en",
  quick: "a quick and rough answer",
  svg: "write every figure as an SVG file in this folder; with --figure only that one",
  figure: "only this figure; together with --svg <dir>",
  svgAt: (count) => (count === 1 ? "1 figure in:" : `${count} figures in:`),
  refit: "fit the model to the figures again and keep that",
  unknownCommand: "a command",
  unknownOption: "an option of this command",
  missingArgument: "this argument",
  missingValue: "a value with this option",
  tooMany: "no more arguments",
  running: (share, done, total, left) =>
    `${share} done, ${done} of ${total} ${total === "1" ? "replication" : "replications"}${left === "" ? "" : `, about ${left} left`}`,
  barTitle: "Running",
  roundOf: (at, of, isSure) => `round ${at} of ${isSure ? "" : "at most "}${of}`,
  willRun: (designs, replications) =>
    `${designs === "1" ? "1 design" : `${designs} designs`} will be run, ${replications === "1" ? "once" : `at most ${replications} times`}.`,
  quickHint: "That can take long. With --quick it is much faster, and the answer is rough.",
  left: (text) => `${text} left`,
  kept: (count) =>
    count === 1
      ? "1 replication of an earlier, stopped run is used again."
      : `${count} replications of an earlier, stopped run are used again.`,
  stopping:
    "Stopped: the replication that is running will be finished. Ctrl+C again breaks off at once.",
  stoppedWith: (done, total) =>
    `Stopped early: this rests on ${done} of the ${total} replications. To go on where it stopped:`,
  stoppedEmpty: "Stopped before one replication was complete. To start again:",
  quickNote: (count, leftOut) =>
    `Note: this is a quick and rough answer, with ${count === 1 ? "1 replication" : `${count} replications`}, without journeys. ` +
    `${leftOut.length > 0 ? `Not run: ${leftOut.join("; ")}. ` : ""}` +
    `${count === 1 ? "There are no margins" : `The margins are ${count === 3 ? "over five times as wide as with 20 replications" : "wide"}`}. Leave out --quick for the whole answer.`,
  reportAt: "Report:",
  resultsAt: "Results:",
  journeysAt: "Journeys (log):",
  good: (file, kind) => `${file}: good (${kind})`,
  kinds: {
    scenario: "scenario",
    experiment: "experiment",
    results: "results",
    network: "network",
    table: "filled-in table",
    log: "columns of a log",
  },
  scenarios: "Scenarios",
  experiments: "Experiments",
  value: "Value",
  range: "Plausible",
  bounds: "Allowed",
  origin: "Origin",
  why: "Why",
  codesIn: "The codes with the origin stand in journeys/data/SOURCES.md.",
  owner: "Who knows better",
  inScenario: "In a scenario",
  fittedNote: "fitted to the known figures",
  yes: "yes",
  no: "no",
  unknown: "unknown",
  internal: "Something went wrong in klantreis itself. Please report it with the lines below.",
  deadlock: "The model cannot run on:",
  noWalls: "There is no border with enough starts to say anything about.",
  waterbedEach: (results) =>
    `All of one step: klantreis waterbed ${results} VARIANT, with the name of the step. Segments that one step cuts at once stand here together.`,
  noWaterbeds: "There is no saving to look for a waterbed in.",
  wallHead: ["from", "to", "extra days", "extra to inside", "p", "origin", "verdict"],
  wallMoreTitle: "More about the same borders (numbers and days a year)",
  wallMoreHead: [
    "from",
    "to",
    "extra refused",
    "starts across the border",
    "days of rule and authorisation",
    "days of full places",
  ],
  wallMeanings: {
    inside:
      "Extra days: longer than who comes in directly into the same care. That is what is tested. Extra to inside: longer than a move inside the segment that is left. That is a second comparison, without a test. A dash: nobody is there to compare with, or too few.",
    origin: (label, means) => `Origin ${label}: ${means}`,
    budget: "Mostly waiting for a place: that is in a segment with a fixed budget.",
  },
  wallNotes: (limit) => [
    "A start across the border is a move, or care from another segment that comes beside.",
    "The map of the flows follows only the main path, so its numbers are lower.",
    "Who comes in directly waits for an authorisation too. A wall is judged by what a move takes longer: the extra days.",
    `A border counts as a wall at ${limit}.`,
    "Between brackets stands the 95% interval. p is the chance of such an outcome or more where there is no wall: corrected for all borders that were tested, and of the stronger of the tests of days and of refusals. A dash means: not tested, for lack of evidence.",
  ],
  fromUntil: (low, high) => `${low} to ${high}`,
  wallByRefusals: "wall, by refusals only",
  waterbedHead: [
    "step",
    "compared with",
    "saving in",
    "euro a year",
    "comes back",
    "extra waiting days",
    "verdict",
  ],
  wallVerdict: {
    wall: "wall",
    "no-wall-shown": "no wall shown",
    "not-enough-evidence": "not enough evidence",
    "budget-causes-wait": "mostly waiting for a place",
  },
  wallOnce: "not known: one replication",
  calibrationHead: ["figure", "known", "simulated", "inside the band"],
  influenceHead: ["number", "cost low", "cost high", "wait low", "wait high"],
  influenceOf: (all, silent, refused) =>
    `${all} numbers or kinds looked at; ${silent} do nothing in these designs; ${refused} could not be run. Cost in percentage points of today, wait in days.`,
  influenceStopped: "Stopped: the table of influence was not changed.",
  calibrationStopped: "Stopped: the table of known figures was not changed.",
  writtenTo: (file) => `Written: ${file}`,
  insideOf: (inside, total) => `${inside} of the ${total} figures lie inside their band.`,
  round: (round, distance) => `Round ${round}: ${distance} off on average`,
};

export function wordsOf(lang: Language): Words {
  return lang === "nl" ? nl : en;
}

export type { Words };

/** A share as a percentage, in at most two digits behind the point. */
export function percentage(share: number, lang: Language): string {
  return `${number(100 * share, lang, 2)}%`;
}

/** As `percentage`, but of a share however small it can be seen that it is not 0. */
export function finePercentage(share: number, lang: Language): string {
  if (share === 0 || share >= 0.0001) return percentage(share, lang);
  const locale = lang === "nl" ? "nl-NL" : "en-GB";
  const notation = share < 1e-12 ? "scientific" : "standard";
  const text = (100 * share).toLocaleString(locale, { maximumSignificantDigits: 2, notation });
  return `${text}%`;
}

/** A number as it is written in the language. */
export function number(value: number, lang: Language, digits = 0): string {
  const locale = lang === "nl" ? "nl-NL" : "en-GB";
  return value.toLocaleString(locale, { maximumFractionDigits: digits });
}
