/**
 * The words of the page itself in Dutch: headings, introductions, the word list.
 *
 * The rule this file keeps: a chapter begins with what it shows and by which limit, in B1.
 */
export const dutchPage = {
  page: {
    skip: "Naar de inhoud",
    contents: "Inhoud",
    intro: (years: string) =>
      `Dit verslag laat zien wat de nieuwe inkoop van jeugdhulp doet in Haaglanden. Een rekenmodel volgt verzonnen jongeren van lokaal team tot einde van de hulp. Elk ontwerp krijgt dezelfde jongeren. Zo is het verschil het gevolg van het ontwerp. De bedragen zijn per jaar, gemiddeld over ${years}.`,
    notForecast:
      "Dit is een model. Het voorspelt niets over een echt kind, een echte aanbieder of een echte gemeente.",
    /** `beside`: how often the designs beside the ladder were run; null where that is as often. */
    margin: (times: number, beside: string | null) =>
      `${beside === null ? "Elk ontwerp" : "Elke stap van de ladder"} is ${times} keer doorgerekend, steeds met ander toeval.${beside === null ? "" : ` Keuzes ernaast zijn minder vaak doorgerekend: ${beside} keer.`} De marge achter een getal laat zien hoeveel het gemiddelde door toeval kan schelen. Fouten in de aannames zitten niet in die marge. Lees daarom ook het register.`,
    single:
      "Elk ontwerp is één keer doorgerekend. Er is dus geen marge. Lees de getallen als een eerste indruk.",
    asked: "De vraag:",
    quick: "Dit is een snelle, ruwe berekening. Trek er geen conclusies uit.",
    leftOut: (designs: readonly string[]) => `Niet doorgerekend: ${designs.join("; ")}.`,
    few: (times: number, enough: number) =>
      `Elk ontwerp is maar ${times} keer doorgerekend. Onder ${enough} keer is niets zeker: trek er geen conclusies uit.`,
    oftenUnseen: (times: number) =>
      `Met ${times === 1 ? "één keer" : `${times} keer`} doorrekenen blijft een schot of waterbed dat er is, vaak ongezien.`,
    runWhole: "Voor het hele antwoord:",
    tableOf: "Tabel bij dit figuur",
    source: (seed: string, hash: string) => `Bron: klantreis, startgetal ${seed}, scenario ${hash}`,
    legend: "Wat u ziet",
    seeTable: "De getallen staan in de tabel hieronder.",
    onScreen: "Klik op een titel met een driehoek om een tabel te openen.",
    onPaper:
      "Op papier staan alleen de tabellen die op het scherm open zijn. Bij een titel met een driehoek hoort een tabel die dicht is.",
    scroll: "Dit figuur is breed. Schuif opzij om alles te zien.",
    priceLevel: (year: number) => `Bedragen in prijzen van ${year}.`,
    leavesOut: "Wat deze tabel niet zegt:",
    answers: (numbers: readonly string[]) =>
      `Hoort bij ${numbers.length === 1 ? "vraag" : "de vragen"} ${numbers.join(", ")} van de uitvoeringstoets.`,
    sign: "Bij een verschil betekent een min: het kost minder. Een plus: het kost meer.",
  },
  tools: {
    theme: "Kleuren",
    themes: { system: "zoals uw apparaat", light: "licht", dark: "donker" },
    other: { lang: "en", name: "English" },
    fold: "Alle tabellen open of dicht",
    design: "Ontwerp",
    save: "Bewaar als",
    saveOf: (title: string) => `Bewaar ‘${title}’ als bestand`,
  },
  section: {
    conclusions: "Op één bladzijde",
    ladder: "Stap voor stap van vandaag naar het ontwerp",
    flows: "Hoe jongeren door de jeugdhulp gaan",
    walls: "Schotten: waar een grens tijd kost",
    waterbed: "Waterbed: wat elders terugkomt",
    moved: "Wie komt ergens anders?",
    time: "Wachten, hulp, bezetting en geld door de jaren",
    municipalities: "Wat elke gemeente betaalt",
    journeys: "Klantreizen van verzonnen jongeren",
    calibration: "Klopt het model met bekende cijfers?",
    tables: "Tabellen voor een besluit",
    influence: "Welke aannames het meest uitmaken",
    register: "Register van aannames",
    outside: "Wat niet in het model zit",
    words: "Woordenlijst",
    replay: "Naspelen",
  },
  lead: {
    conclusions:
      "De belangrijkste conclusies, in volgorde. Bij elke conclusie staat hoe zeker zij is, voor wie zij geldt en waar zij op rust.",
    compared: (design: string, against: string) =>
      `Deze conclusies vergelijken ${design} met ${against}.`,
    comparedEach: (design: string, against: string, others: readonly string[]) =>
      `Deze conclusies vergelijken ${design} met ${against}. Wat ${others.join(" en ")} ${others.length === 1 ? "verandert" : "veranderen"} aan ${against}, staat in de hoofdstukken van het rapport, onder ‘Meer bevindingen’.`,
    comparedFirst: (design: string, against: string, also: string) =>
      `Deze conclusies gaan over wat ${design} verandert aan ${against}, waar het op voortbouwt. Het verschil met ${also} staat in de hoofdstukken van het rapport.`,
    further: (count: string) =>
      count === "1"
        ? "Er is nog 1 bevinding. Die staat in het rapport, in het hoofdstuk waar zij bij hoort."
        : `Er zijn nog ${count} bevindingen. Die staan in het rapport, in het hoofdstuk waar zij bij horen.`,
    noFindings: "Deze berekening heeft geen conclusies.",
    flows:
      "De stromen zijn jongeren per jaar. Beide tekeningen hebben dezelfde schaal en dezelfde plaatsen.",
    walls: (limit: string) =>
      `Een schot is een grens tussen segmenten waar een start over die grens langer duurt, of vaker wordt geweigerd, dan een eerste start in dat segment. Een start over een grens is een overstap, of hulp uit een ander segment die erbij komt. De kaart van de stromen en het kerncijfer over overstappen volgen alleen de hoofdroute van een jongere; daarom zijn de aantallen daar lager. Een grens telt pas als schot bij ${limit}. Die maten heeft niemand afgesproken: het zijn aannames. Wachten op een volle plaats telt niet mee. Dat is een tekort, en het treft ook wie geen grens over gaat. Een eerste start wacht ook op een toewijzing; bij een start over een grens is een nieuwe nodig.`,
    waterbed: (share: string) =>
      `Een waterbed is een besparing op de ene plaats die ergens anders als kosten terugkomt: meer dan ${share} ervan. Die grens is een aanname. Krimpen meer segmenten, dan telt wat daarbuiten komt. Een stap naar het lokaal team of naar huis is vaak de bedoeling. Die staat apart.`,
    moved:
      "We vergelijken steeds dezelfde jongere. Ergens anders is: een ander segment of een ander einde. Wie alleen later begint, telt in die zin niet mee.",
    time: "De band om een lijn is de marge. Elk vak heeft een eigen schaal. Die begint niet altijd bij 0.",
    municipalities:
      "Dit gaat over wat gemeenten betalen. Hulp die een aanbieder niet betaald krijgt, staat apart.",
    journeys:
      "Deze jongeren bestaan niet. Ze zijn met een vaste regel gekozen uit de eerste keer doorrekenen. Elke jongere staat er twee keer: met de inkoop van vandaag en met het ontwerp. Uit één reis volgt geen conclusie; daarom staat er ‘beschrijving’ bij.",
    calibration:
      "Een cijfer is ‘ingesteld’ als het model erop is afgesteld. Is het ‘voorspeld’, dan is het een echte toets.",
    tables:
      "Elke tabel geeft antwoord op één vraag. Achter een getal staat de marge door toeval. Een marge houdt op waar het niet verder kan: een deel is nooit minder dan 0% of meer dan 100%, en een aantal of een wachttijd is nooit minder dan 0.",
    influence:
      "Elk getal in het model heeft een bereik. Wat gebeurt er met de uitkomst als een getal aan de rand van dat bereik ligt?",
    register: "Elk getal in het model staat hier, met de bron of de reden.",
    outside: "Het model zegt niets over deze onderwerpen.",
    replay: "Met deze opdracht komt precies hetzelfde verslag terug.",
  },
  wordList: [
    [
      "raadsbrief",
      "De brief van Den Haag aan de raad over de inkoop vanaf 2028 (RIS324798, 3 maart 2026).",
    ],
    ["segment", "Een deel van de jeugdhulp dat apart wordt ingekocht. Er zijn er vijf."],
    [
      "schot",
      "Een grens tussen segmenten die een jongere tijd kost, los van een tekort aan plaatsen.",
    ],
    ["opgave", "Wat de gemeenten samen per jaar minder moeten uitgeven (besparingsopgave)."],
    ["waterbed", "Wat op de ene plaats minder kost, kost ergens anders weer meer."],
    ["bekostigingsvorm", "De manier waarop een aanbieder geld krijgt."],
    ["vast budget", "De aanbieder krijgt per jaar één bedrag voor een aantal plaatsen."],
    ["prijs keer aantal (P×Q)", "De aanbieder krijgt geld voor elk uur of elke dag hulp."],
    [
      "leegstand zonder betaler",
      "Lege plaatsen in het vaste budget. De raadsbrief zegt niet wie die betaalt.",
    ],
    [
      "gebruik boven het budget",
      "Hulp die wel is gegeven en die het vaste budget niet betaalt. De aanbieder draagt dat.",
    ],
    [
      "dagen door de grens",
      "Dagen wachten bij een start over een grens door een regel aan de grens en door de nieuwe toewijzing.",
    ],
    ["toewijzing", "Het besluit van de gemeente dat een aanbieder hulp mag geven."],
    ["maatwerkinkoop", "Hulp die een gemeente voor één jongere koopt, buiten de contracten."],
    ["afhaken", "Stoppen met wachten, zonder dat er hulp komt."],
    ["marge", "Hoeveel een gemiddelde kan schelen als we opnieuw doorrekenen met ander toeval."],
    ["ruis", "Verschillen die ook door toeval ontstaan."],
  ] as readonly (readonly [string, string])[],
  manifest: {
    seed: "startgetal",
    replications: "keer doorgerekend",
    period: "periode",
    engine: "versie van motor / model",
    node: "Node",
    hash: "vingerafdruk van het scenario (SHA-256)",
  },
};
