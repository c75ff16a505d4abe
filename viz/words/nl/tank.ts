/**
 * The words of the tanks of the studio in Dutch.
 *
 * The rule this file keeps: what can be seen can be read too, with the same numbers.
 */
export const dutchTank = {
  lead: "Eén blokje is één jongere. Wie in een bak ligt, krijgt hulp. Wie op de stapel erboven ligt, wacht. U kijkt van dag tot dag, in A en in B.",
  making: "De studio zet de reizen van alle jongeren klaar…",
  loading: (name: string) => `Het bestand ${name} wordt gelezen…`,
  own: "Dit zijn de jongeren van A en B, één keer doorgerekend.",
  from: (name: string) => `Dit zijn de jongeren uit het bestand ${name}.`,
  backToOwn: "Terug naar A en B",
  openFile: "Open journeys.bin.gz",
  fileHint: "Dat bestand maakt de opdrachtregel. Zo speelt u de hele regio af.",
  refused: "Dit bestand is niet geopend:",
  faults: {
    "not-gzip": "het is geen gzip-bestand, of het is niet heel.",
    "too-large": "het is te groot om te lezen.",
    "not-journeys": "het is geen bestand met reizen.",
    "other-version": "het is van een andere versie. Maak het opnieuw met deze versie.",
    damaged: "er staat iets in dat niet kan. Het is beschadigd of veranderd.",
  },
  noCanvas: "Deze browser kan de bakken niet tekenen. De aantallen staan in de tabel.",
  picture: (side: string) => `Bakken van ${side}. Alle aantallen staan in de tabel hieronder.`,
  controls: "Afspelen",
  play: "Speel af",
  pause: "Pauze",
  dayBack: "Dag terug",
  dayOn: "Dag verder",
  monthBack: "Maand terug",
  monthOn: "Maand verder",
  day: "Dag",
  date: "Ga naar datum",
  speed: "Snelheid",
  speeds: {
    "7": "1 week per seconde",
    "30": "1 maand per seconde",
    "91": "1 kwartaal per seconde",
    "365": "1 jaar per seconde",
  } as Readonly<Record<string, string>>,
  still:
    "Uw computer staat op ‘minder beweging’. Daarom ziet u een foto per dag. Kies een dag of stap verder.",
  playing: "Speelt af.",
  waits: "wacht",
  care: "hulp",
  team: "team",
  status: (date: string, sides: string) => `${date}. ${sides}`,
  side: (name: string, care: string, waiting: string) =>
    `${name}: ${care} jongeren krijgen hulp, ${waiting} wachten.`,
  table: (date: string) => `Jongeren op ${date}`,
  head: {
    care: (side: string) => `${side}: krijgt hulp`,
    waiting: (side: string) => `${side}: wacht`,
    bridged: (side: string) => `${side}: wacht, met lichte hulp`,
    requests: (side: string) => `${side}: vragen op de lijst`,
  },
  legend: [
    "Vol blokje: krijgt hulp.",
    "Open blokje: wacht, en krijgt nog geen hulp.",
    "Half open blokje: wacht, met lichte hulp ondertussen.",
  ] as readonly string[],
  small: "De blokjes zijn hier te klein om open te zijn. Wie boven de stippellijn ligt, wacht.",
  note: "Wie hulp krijgt en ook op andere hulp wacht, ligt in de bak. ‘Vragen op de lijst’ telt ook die vragen. De bakken van A en B zijn even groot. Een bak is breder als er meer jongeren in komen. Wie van boven komt, is nieuw of terug. Wie onderuit zakt, gaat weg. De bak is niet het aantal plaatsen: hij toont wie er hulp krijgt. De tijd onderweg is alleen om het te zien.",
};
