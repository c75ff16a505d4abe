/**
 * The words of the tornado in Dutch.
 *
 * The rule this file keeps: it says of what the bars are differences, and how roughly they were made.
 */
interface HowFacts {
  readonly share: string;
  readonly year: string;
  readonly screen: string;
  readonly times: string;
  readonly silent: string;
  readonly refused: string;
  readonly seed: string;
}

export const dutchInfluence = {
  influence: {
    title: "Welke getallen de uitkomst het meest veranderen",
    cost: "Verschil in kosten",
    wait: "Verschil in wachttijd",
    costAxis: "procentpunt van de kosten van vandaag",
    waitAxis: "dagen",
    low: "getal aan de lage kant",
    high: "getal aan de hoge kant",
    kinds: {
      "forms.*.price": "Prijs per hulpvorm",
      "forms.*.meanDays": "Duur per hulpvorm",
      "forms.*.occupancy": "Bezetting per hulpvorm",
      "forms.*.inflowPer1000": "Vraag per hulpvorm",
      "forms.*.unitsPerWeek": "Uren per week per hulpvorm",
      "forms.*.matchingDays": "Zoektijd per hulpvorm",
      "forms.*.groups.*": "Aantal groepen per hulpvorm",
      "forms.*.cvDays": "Spreiding van de duur",
      "forms.*.level": "Zwaarte per hulpvorm",
      "forms.*.referrerAffinity.*": "Verwijzer per hulpvorm",
      "municipalities.*.inflowFactor": "Vraag per gemeente",
      "municipalities.*.intensityFactor": "Zwaarte per gemeente",
      "municipalities.*.teamStrength": "Sterkte van de lokale teams",
      "municipalities.*.residents": "Inwoners per gemeente",
      "municipalities.*.referrers.*": "Verwijzers per gemeente",
      "pathway.next": "Overstap naar andere hulp",
      "pathway.parallel": "Hulp erbij",
      "pathway.substitute": "Andere hulp tijdens het wachten",
      "pathway.bridge": "Hulp om te overbruggen",
      "pathway.mistaken": "Verkeerde eerste hulp",
      "pathway.breakdown": "Plaatsing die misloopt",
      "attrition.perYear.*": "Verlies van plaatsen per jaar",
      "demand.targetShare.*": "Vraag per gemeente in het doeljaar",
      "prices.index.*": "Prijzen van de jaren ervoor",
      "savings.split.*": "Verdeling van de besparing",
    } as Readonly<Record<string, string>>,
    together: (count: string) => `${count} getallen samen naar hun lage of hoge kant`,
    range: (low: string, high: string) => `van ${low} tot ${high}`,
    caption: (all: string, lines: string, cost: string, wait: string) =>
      `We bekeken ${all} getallen of soorten getallen, steeds één tegelijk, en rekenden de ${lines} grootste na. Het verschil in kosten tussen ontwerp en vandaag hangt het meest af van ‘${cost}’, het verschil in wachttijd van ‘${wait}’.`,
    how: (facts: HowFacts) =>
      `Gerekend in een verkleinde regio (${facts.share} van de inwoners) tot en met ${facts.year}. Eerste blik: ${facts.screen} keer. Nagerekend: ${facts.times} keer, startgetal ${facts.seed}. Bij ${facts.silent} verandert er niets in deze twee ontwerpen. Bij ${facts.refused} kon het niet: dan kloppen de getallen onderling niet meer.`,
    note: "Een balk is het verschil tussen ontwerp en vandaag met dit getal aan de rand van zijn bereik, min hetzelfde verschil met het gewone getal. Twee getallen die samen verschuiven, kunnen meer doen dan hier staat.",
    old: "Deze tabel is gemaakt met eerdere gegevens. Maak haar opnieuw met: npx klantreis sensitivity.",
    head: {
      range: "bereik",
      costLow: "kosten, laag (procentpunt)",
      costHigh: "kosten, hoog (procentpunt)",
      waitLow: "wachten, laag",
      waitHigh: "wachten, hoog",
      id: "naam in het register",
    },
  },
  register: {
    influence: "wat het doet (kosten, wachten)",
    measured: (rank: string, cost: string, wait: string) =>
      `${rank}e: tot ${cost} procentpunt, tot ${wait}`,
    together: (told: string) => `${told}, samen met de andere van dit soort`,
    notMeasured: "–",
    order: (lines: string) =>
      `In elke lijst staat bovenaan wat het verschil tussen ontwerp en vandaag het meest verandert. Nagerekend zijn ${lines} getallen of soorten getallen. Een streepje: niet apart nagerekend.`,
  },
};
