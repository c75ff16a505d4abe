/**
 * The parts of a waterbed in Dutch.
 *
 * The rule this file keeps: B1; "zo goed als niets" is only said where it was tested.
 */
import type { WaterbedParts } from "../waterbed-parts.ts";

const rowOf = (ids: readonly string[]): string =>
  ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} en ${ids.at(-1)}`;

const least = (text: string | null): string =>
  text === null
    ? ""
    : ` De kleinste besparing die we zo hadden kunnen beoordelen, is ${text} per jaar.`;

export const waterbedParts: WaterbedParts = {
  share: (ledger, hundredths) =>
    ledger === "euro"
      ? `van elke bespaarde euro ${hundredths} cent`
      : `van elke 100 bespaarde dagen hulp ${hundredths}`,
  range: (text) => ` (${text})`,
  verdict: {
    waterbed: (share) => `Ja, dit is een waterbed: ${share} komt ergens anders terug.`,
    "no-waterbed-shown": (share, limit) =>
      `Een waterbed is niet aangetoond. Er komt ${share} ergens anders terug; boven ${limit} noemen we het een waterbed.`,
    "equivalent-to-none": (share, _limit, margin) =>
      `Er komt zo goed als niets ergens anders terug: ${share}. Dat is apart getoetst: zo noemen we het alleen tussen −${margin} en ${margin}.`,
    unknown: (share) =>
      `Of dit een waterbed is, weten we niet: ${share} komt ergens anders terug, en die marge is te breed.`,
  },
  returns: {
    below: (share, limit) =>
      `Er komt iets ergens anders terug, en dat is aangetoond: ${share}. Het is minder dan wat wij een waterbed noemen (meer dan ${limit}).`,
    around: (share, limit) =>
      `Er komt iets ergens anders terug, en dat is aangetoond: ${share}. Of het meer is dan ${limit}, en dus wat wij een waterbed noemen, weten we niet.`,
  },
  once: (share, replications) =>
    `Of dit een waterbed is, weten we niet: het is maar één keer doorgerekend, en dan is er geen marge. In die ene keer komt ${share} ergens anders terug. Voor een antwoord is vaker doorrekenen nodig: gewoonlijk ${replications} keer.`,
  noneHead: (margin) => `zo goed als niets (tussen −${margin} en ${margin})`,
  fallsToo: (ledger, hundredths, limit) =>
    ledger === "euro"
      ? `Een waterbed is niet aangetoond. Elders daalde de waarde van de hulp ook: ${hundredths} cent per bespaarde euro. Boven ${limit} die terugkomt, noemen we het een waterbed.`
      : `Een waterbed is niet aangetoond. Elders werd ook minder hulp gegeven: ${hundredths} dagen per 100 bespaarde dagen. Boven ${limit} die terugkomt, noemen we het een waterbed.`,
  belowZero: {
    euro: "Onder 0 betekent: elders daalde de waarde van de hulp ook.",
    days: "Onder 0 betekent: elders werd ook minder hulp gegeven.",
  },
  priced: (euro) =>
    `Het budget ligt vast. Daarom rekenen we hier met de bespaarde dagen, keer wat een dag hulp daar eerst kostte: ${euro} per jaar. Daarvan zijn de delen.`,
  pricedTogether: (euro) =>
    `Waar het budget vastligt, rekenen we met de bespaarde dagen, keer wat een dag hulp daar eerst kostte. Samen is dat ${euro} per jaar. Daarvan zijn de delen.`,
  together: (segments) =>
    `Het ontwerp grijpt tegelijk in bij segment ${rowOf(segments)}. We tellen wat buiten die segmenten terechtkomt. Wat van het ene naar het andere gaat, is niet apart te zien: bij dat andere wordt zelf ook ingegrepen.`,
  grossAndNet: (gross, net) =>
    `De waarde van de hulp in die segmenten verandert met ${gross} per jaar, die van alle hulp samen met ${net}.`,
  oneOfMany: (target, others, { segment, alone }) =>
    `Hetzelfde ontwerp grijpt ook in bij segment ${rowOf(others)}. Hier telt daarom alleen wat daarbuiten terechtkomt, bij jongeren van wie de hulp bij ${target} veranderde. Wat naar die andere segmenten gaat, is pas te zien waar alleen segment ${segment} bespaart en verder niets verschilt, zoals ${alone === null ? "in het experiment bearing" : `in ${alone.variant} naast ${alone.against}`}.`,
  alongside: {
    eased: (place, euro) =>
      `Bij ${place} geeft het ontwerp zelf ruimte. De waarde van de hulp verandert daar met ${euro} per jaar. Dat telt niet mee als terugkomst.`,
    unclear: (place, euro) =>
      `Ook bij ${place} grijpt het ontwerp in. Of dat meer of minder ruimte is, is niet te zeggen. De waarde van de hulp verandert daar met ${euro} per jaar. Dat telt niet mee als terugkomst.`,
  },
  alongsideRule: (target) =>
    `Wat elders verandert, telt mee bij jongeren van wie de hulp bij ${target} veranderde. Wat er bij andere jongeren terugkomt, is niet apart te zien.`,
  alongsideNote: {
    eased: "krijgt ruimte van het ontwerp, telt niet mee",
    unclear: "het ontwerp grijpt daar ook in, telt niet mee",
  },
  alongsideShort: { eased: "krijgt ruimte", unclear: "ook geraakt" },
  givesRoom: (target) => `Het ontwerp geeft ${target} ruimte en vraagt daar niets minder.`,
  byStaff:
    "Beide ontwerpen kopen hetzelfde in. Het verschil zit in het personeel, en dat raakt alle segmenten. Meer of minder hulp is hier dus geen besparing, en er is niets dat kan terugkomen.",
  valueByPlace: (amounts) => `Zo verandert de waarde van de hulp per jaar: ${amounts.join("; ")}.`,
  paidByPlace: (amounts, net) =>
    `Zo verandert per jaar wat gemeenten betalen: ${amounts.join("; ")}; alles samen ${net}.`,
  relabelled: (forms) =>
    `In dit ontwerp ${forms.length === 1 ? "hoort" : "horen"} bij een ander segment: ${rowOf(forms)}. Een ander vakje is geen andere hulp. Daarom tellen we die hulp in beide ontwerpen bij het segment van eerst. Rekeningen gaan wel naar het nieuwe segment. Wat gemeenten betalen, staat er daarom alleen voor alles samen. Wie op de eerste dag van de berekening al hulp had, begint in beide ontwerpen anders en telt in deze vergelijking niet mee.`,
  byNewSegment: "naar het nieuwe segment",
  otherPrices: (euro, isMore) =>
    `Een dag hulp heeft in dit ontwerp een andere prijs. Daardoor kost dezelfde hulp per jaar ${euro} ${isMore ? "meer" : "minder"}. Dat komt niet door meer of minder hulp en telt niet mee als terugkomst.`,
  onlyPrices: (target, euro, isMore) =>
    `Bij ${target} kost de hulp ${euro} per jaar ${isMore ? "meer" : "minder"} door een andere prijs, niet door ${isMore ? "meer" : "minder"} hulp. Zo'n verschil kan niet ergens anders terugkomen.`,
  unrated: {
    "nothing-saved": (target) =>
      `Bij ${target} is niets bespaard. Dan kan er ook niets ergens anders terugkomen.`,
    "too-small": (target, text) =>
      `De besparing bij ${target} is te klein om te beoordelen.${least(text)}`,
    "not-told-from-0": (target, text) =>
      `De besparing bij ${target} is niet van toeval te onderscheiden. Hoeveel er terugkomt, is dan niet te zeggen.${least(text)}`,
    "fixed-budget": (target) =>
      `Bij ${target} is het budget vast, dus in euro's is er geen besparing die kan terugkomen.`,
  },
  neededFor: (replications) =>
    `Voor een besparing van deze grootte is ongeveer ${replications} keer doorrekenen nodig.`,
  namedFirst: (first, next) =>
    `Het meeste komt hier terecht: ${first}${next.length === 0 ? "" : `. Daarna: ${next.join(" en ")}`}.`,
  firstAgrees: (first, same, of) =>
    `In ${same} van de ${of} keer doorrekenen staat ${first} bovenaan.`,
  nobodyNamed: "Bij wie het terechtkomt, is niet aangetoond.",
  halfTime: (months) =>
    `Na ${months} is het deel dat terugkomt minstens half zo hoog als aan het eind.`,
  halfAmount: (ledger, months) =>
    `De helft van alle ${ledger === "euro" ? "euro's die terugkomen" : "dagen hulp die terugkomen"}, is er na ${months}.`,
  refill: (days) =>
    `Van elke 100 dagen die jongeren daar minder kregen, gingen er ${days} naar andere jongeren.`,
  refillOnce:
    "Hoeveel van de dagen die jongeren daar minder kregen naar andere jongeren gingen, zeggen we na één keer doorrekenen niet.",
  refillUntold: (isSmall) =>
    `Hoeveel van de dagen die jongeren daar minder kregen naar andere jongeren gingen, zeggen we niet: ${isSmall ? "daarvoor zijn er te weinig dagen bespaard" : "bespaarde dagen zijn daar niet aangetoond"}.`,
  channelsFirst: (channel, share) =>
    `De belangrijkste weg is: ${channel}. Daarlangs komt ${share} terug.`,
  channelsNone: "Langs welke weg het terugkomt, is niet te zeggen.",
  channelsInteract:
    "De wegen hangen samen: sluit er één, dan nemen andere een deel over. Daarom staat er ook een eerlijk deel per weg bij.",
  title: {
    ledgers: "Vier rekeningen",
    receivers: "Waar het terechtkomt",
    split: "Wie er anders geholpen wordt",
    funding: "Waar het terechtkomt, per manier van betalen",
    byFunding: "Per manier van betalen",
    towns: "Per gemeente",
    sinks: "Buiten de jeugdhulp",
    channels: "Langs welke weg het terugkomt",
    lag: "Wanneer het terugkomt",
    matrixEuro: "Van waar naar waar, in euro per jaar",
  },
  head: {
    ledger: "rekening",
    change: "verandering per jaar",
    receiver: "waar",
    funding: "betaald via",
    days: "dagen per jaar",
    euro: "euro per jaar",
    youths: "jongeren",
    share: "deel van de besparing",
    counted: "in",
    substitution: "verplaatst",
    downstream: "komt er niet meer",
    crowding: "schuift op",
    total: "samen",
    p: "p-waarde",
    named: "aangetoond",
    town: "gemeente van de jongere",
    saved: "bespaard per jaar",
    gained: "elders per jaar",
    ownShare: "van de eigen besparing",
    wayOut: "waarheen",
    payer: "wie betaalt",
    perYearSaved: "per bespaard jaar hulp",
    channel: "weg",
    without: "terug zonder deze weg",
    effect: "langs deze weg",
    fairShare: "eerlijk deel",
    months: "maanden",
    fromToEuro: "van → naar (euro)",
  },
  ledger: {
    volume: "Hulp, in dagen",
    value: "Waarde van de hulp",
    valueAtOnePrice: "Waarde van de hulp, tegen dezelfde prijzen",
    prices: "Andere prijs, bij evenveel hulp",
    priced: "Bespaarde dagen, keer de prijs van een dag (de delen zijn hiervan)",
    paid: "Wat gemeenten betalen",
    waitingDays: "Wachten, in dagen",
    waitingIn: (segment) => `Jongeren die wachten op ${segment}`,
    outside: "Jongeren die buiten de jeugdhulp terechtkomen",
  },
  netLine: "alles samen",
  named: { yes: "ja", no: "nee", none: "zo goed als niets" },
  funding: {
    mixed: "verschilt per gemeente",
    pxq: "per stuk",
    "pxq-spending-room": "per stuk, met een grens per aanbieder",
    "pxq-ceiling": "per stuk, met een plafond",
    capacity: "vast budget voor plaatsen",
    population: "vast budget voor alle jongeren",
    "own-service": "eigen hulp van de gemeente",
  },
  channel: {
    substitute: "andere hulp dan gevraagd",
    otherProvider: "een andere aanbieder",
    bridge: "lichte hulp tijdens het wachten",
    outOfRegion: "buiten de regio",
    offContract: "maatwerkinkoop",
    crisis: "crisis tijdens het wachten",
    supplyResponse: "plaatsen die meegroeien",
    deterioration: "langere hulp na lang wachten",
    repeat: "later terugkomen",
  },
  monthAxis: "maanden na het begin van de nieuwe contracten",
  shownNote:
    "Een volle balk is aangetoond; een gearceerde balk is niet getoetst, of kan toeval zijn. De gemeente is die van de jongere.",
  lagRunsOut: "Waar de band de rand van het vak raakt, loopt de marge daarbuiten door.",
  lagCaption: (target, half) =>
    half === null
      ? `Hoeveel van de besparing bij ${target} terug is, maand na maand.`
      : `Hoeveel van de besparing bij ${target} terug is, maand na maand. ${half}`,
};
