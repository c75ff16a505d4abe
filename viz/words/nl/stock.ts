/**
 * The words of where youths are: the years side by side, and the tanks, in Dutch.
 *
 * The rule this file keeps: a youth is counted once, and it is said in which place.
 */
export const dutchStock = {
  stock: {
    title: "Waar jongeren zijn, van jaar tot jaar",
    tanks: "Bakken en wachtlijsten: een foto op drie dagen",
    team: "Lokaal team",
    waits: "wacht",
    care: "hulp",
    teamShort: "team",
    on: (date: string) => `Op ${date}`,
    ownScale: "Elke rij heeft een eigen schaal; bij beide ontwerpen dezelfde.",
    fresh: (youths: string) => `nieuw ${youths}`,
    back: (youths: string) => `terug ${youths}`,
    gone: (youths: string) => `uit ${youths}`,
    waitsFor: (place: string) => `Wacht: ${place}`,
    notYet: "Nog niet gekomen",
    out: "Uit de jeugdhulp",
    caption: (day: string, counts: string, waits: string) =>
      `Jongeren die op ${day} hulp krijgen of erop wachten: ${counts}. Van hen wachten er ${waits} zonder hulp.`,
    mean: (times: string) =>
      `De zin boven dit figuur is het gemiddelde van ${times} keer doorrekenen. Daarom zijn de getallen daar iets anders.`,
    counted: (youths: string, design: string) => `${youths} (${design})`,
    and: " en ",
    once: "Dit zijn de jongeren van één keer doorrekenen, geteld op 1 januari. Elke jongere telt één keer: bij de zwaarste hulp die loopt, en anders bij de zwaarste hulp waarop die jongere wacht.",
    reads:
      "Elke baan is een plaats. Boven de hulp ligt de wachtlijst (gearceerd). Een baan die dikker wordt, loopt vol. Links van een balk: wie nieuw is (grijs) of terugkomt (gestreept). Rechts: wie weggaat.",
    readsNarrow:
      "Elke balk is een jaar. Een volle balk is hulp, een gearceerde balk is de wachtlijst. Wie van waar naar waar ging, staat in de tabel.",
    hidden: (youths: string) =>
      `Te dun om te tekenen: ${youths} jongeren, alle jaren en ontwerpen samen. Ze staan in de tabel.`,
    through: (counts: string) =>
      `Wie tussen twee dagen komt én weer gaat, staat er niet in. Dat zijn in alle jaren samen ${counts} jongeren.`,
    tankCaption: (children: string) =>
      `${children}. Een dicht blokje krijgt hulp, een open blokje wacht. De getallen zijn precies.`,
    block: (count: string) =>
      count === "1" ? "Elk blokje is 1 jongere" : `Elk blokje is ${count} jongeren`,
    tankNote:
      "De bak is niet het aantal plaatsen: hoe hoog hij is, zegt niets. De bakken en blokjes zijn overal even groot, dus u kunt de ontwerpen vergelijken. Wie hulp krijgt en ook op andere hulp wacht, ligt in de bak. De tabel telt ook alle vragen op de wachtlijst.",
    legendCare: "krijgt hulp",
    legendWaits: "wacht, en krijgt nog geen hulp",
    table: "De aantallen",
    flowTable: "Wie van waar naar waar ging",
    tankTable: "De aantallen per dag",
    head: {
      from: "Van",
      to: "Naar",
      design: "Ontwerp",
      day: "Dag",
      care: "krijgt hulp",
      waits: "wacht zonder deze hulp",
      bridged: "van hen met lichte hulp ondertussen",
      requests: "alle vragen op de wachtlijst",
    },
    finding: {
      unknown: (year: string) => `Hoeveel jongeren er begin ${year} hulp krijgen, weten we niet.`,
      open: (year: string, level: string, base: string, against: string) =>
        `Dat er begin ${year} meer of minder jongeren hulp uit een segment krijgen, is niet aangetoond. Het zijn er ${level}; bij ${against} ${base}.`,
      shown: (
        facts: Readonly<
          Record<"year" | "level" | "base" | "against" | "size" | "likely", string>
        > & { readonly isMore: boolean },
      ) =>
        `Begin ${facts.year} krijgen ${facts.likely}${facts.size} ${facts.isMore ? "meer" : "minder"} jongeren hulp uit een segment: ${facts.level}. Bij ${facts.against} zijn dat er ${facts.base}.`,
    },
  },
};
