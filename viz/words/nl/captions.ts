/**
 * The sentence under each figure in Dutch, for figures that no conclusion belongs to.
 *
 * The rule this file keeps: a caption describes what is drawn and claims no more than that.
 */
import { capital } from "../clauses.ts";

const borders = (count: string): string => (count === "1" ? "1 grens" : `${count} grenzen`);
const orNone = (count: string): string => (count === "0" ? "geen" : count);

/** How a sentence names the two designs of a figure: "in het ontwerp". */
export interface Ends {
  readonly today: string;
  readonly design: string;
}

/** Borders, and how many of them each verdict has; of a step of the ladder too. */
export type WallCounts = Readonly<Record<"of" | "shown" | "rest" | "budget" | "unknown", string>>;

/** The captions that speak of the two designs of a figure, named so. */
export const dutchDesignCaptions = (ends: Ends) => ({
  map: (today: string, design: string) =>
    `${capital(ends.today)} komen jongeren ${today} keer per jaar terug, of gaan zij opzij naar een ander segment. ${capital(ends.design)} is dat ${design} keer.`,
  unrolled: (cohort: string, years: string, step: string, today: string, design: string) =>
    `Van de ${cohort} jongeren die in ${years} binnenkomen, zijn er na stap ${step} ${ends.today} ${today} van de 100 uit de jeugdhulp. ${capital(ends.design)} zijn dat er ${design} van de 100.`,
  causes: (design: string, today: string, total: string) =>
    `Alle grenzen tussen segmenten samen kosten jongeren ${ends.design} ${design} dagen per jaar. ${capital(ends.today)} is dat ${today} dagen. ${capital(ends.design)} wachten zij bij een start over een grens in totaal ${total} dagen, ook door andere oorzaken.`,
  movers: (moved: string, of: string, years: string) =>
    `In ${years} komen ${moved} van de ${of} jongeren ergens anders dan ${ends.today}.`,
  series: (label: string, when: string, today: string, design: string) =>
    `${label} in ${when}: ${today} ${ends.today}, ${design} ${ends.design}.`,
  seriesSpan: (label: string, when: string, today: string, design: string) =>
    `${label} in ${when}, van het laagste tot het hoogste segment: ${today} ${ends.today}, ${design} ${ends.design}.`,
});

export const dutchCaptions = {
  /** What is counted in lines over the years, by series. */
  counted: {
    "waiting-youths":
      "Elke vraag telt. Wie op twee soorten hulp wacht, telt twee keer. Ook wie al andere hulp krijgt, en wie opnieuw begint in hetzelfde segment, telt mee. Daarom is het meer dan bij de eerste starts en de starts over een grens samen.",
    "in-care":
      "Geteld is lopende hulp. Wie twee soorten hulp krijgt, telt twee keer. Daarom is het meer dan het aantal jongeren.",
  } as Readonly<Record<string, string>>,
  walls: (place: string, counts: WallCounts) =>
    `Er zijn ${borders(counts.of)}. ${capital(place)} is bij ${orNone(counts.shown)} een schot aangetoond, en bij ${orNone(counts.rest)} niet. Bij ${orNone(counts.budget)} is het vooral wachten op een plaats in een segment met een vast budget. Bij ${orNone(counts.unknown)} weten we te weinig.`,
  wallsByRefusals: (place: string, count: string) =>
    `Van de schotten ${place} ${count === "1" ? "komt" : "komen"} er ${count} alleen door weigeringen: de extra dagen zijn daar niet zeker genoeg.`,
  ladderDesign: (last: string) =>
    `‘Ontwerp’ is in elk figuur: alle stappen samen, tot en met ‘${last}’.`,
  ladder: (steps: string, largest: string, change: string) =>
    steps === "1"
      ? `De enige stap is ‘${largest}’: ${change}. De balk laat zien wat die stap meer of minder kost.`
      : `De grootste stap is ‘${largest}’: ${change}. Elke balk laat zien wat één van de ${steps} stappen meer of minder kost.`,
  ladderBeside: (designs: string, today: string, largest: string, change: string) =>
    `Van de ${designs} ontwerpen verschilt ‘${largest}’ in kosten het meest van ‘${today}’: ${change}. Elke balk is één ontwerp, vergeleken met ‘${today}’. De balken tellen niet op.`,
  waterbedDayValue:
    "De centen zijn delen van de bovenste balk. De balk ‘andere waarde per dag’ telt daarin niet mee: een dag hulp werd daar meer of minder waard.",
  mapHidden: (links: string, youths: string, least: string) =>
    `Niet getekend: ${links} stromen die in elk ontwerp onder ${least} jongeren per jaar blijven, samen ${youths}. Ze staan wel in de tabel. Wat in één ontwerp groter is, is in alle getekend. Heel dunne lijnen zijn iets dikker getekend dan ze zijn. De kaart volgt de hoofdroute: wie afhaakt van een tweede hulp ernaast, telt hier niet en in het kerncijfer wel.`,
  mapReturns:
    "Een gestreepte lijn is een terugkeer of een overstap opzij, met het aantal per jaar.",
  mapNarrow: (most: string) =>
    `Alleen de ${most} grootste stromen staan hier. De andere staan in de tabel. Een balk met schuine streepjes is een terugkeer of een overstap opzij.`,
  unrolledNote:
    "Een stap is geen vaste tijd. Wie weg is, blijft in beeld: grijs. ‘Nog bezig’ is iedereen die hierna geen stap meer zet voor het einde van de berekening.",
  unrolledHidden: (hidden: string) =>
    `Stromen die te dun zijn om te zien: samen ${hidden} jongeren.`,
  unrolledNarrow: (part: string) =>
    `Plaatsen met minder dan ${part} van de jongeren staan alleen in de tabel.`,
  wallsRough:
    "‘Niet aangetoond’ zegt hier weinig: met zo weinig keer doorrekenen blijft een schot dat er is, vaak ongezien.",
  wallsCell:
    "In elk vak: extra wachttijd in dagen bij een start over de grens, vergeleken met een eerste start in het segment waar de jongere heen gaat. Tussen haakjes: vergeleken met een overstap binnen het segment dat de jongere verlaat. Daaronder: dagen per jaar door de regel aan de grens en de nieuwe toewijzing, en bij een schot de herkomst: ‘ingevoerd’ is een regel die wij zelf in het model hebben gezet. De kleur gaat alleen over dagen, niet over weigeringen.",
  causesNote:
    "Blauw hoort bij de grens zelf. Grijs is iets anders: zo is een volle plaats een tekort en geen schot. Het getal achter een balk is blauw van alles samen. De grens die het meest kost, staat bovenaan.",
  teams: (step: string) =>
    `Bij ${step}: wat het kost om teams op te bouwen (triage, regie, personeel) zit niet in het model. Alleen de eigen hulp van het team heeft een prijs. De stap kost dus meer dan hier staat.`,
  causesHidden: (count: string, own: string, days: string) =>
    `Niet getekend: ${borders(count)} met samen ${own} van ${days} dagen per jaar, geteld zoals achter de balken. Ze staan in de tabel.`,
  waterbed: (comparison: string, target: string, verdict: string) =>
    `${comparison}. Bij ${target}: ${verdict}.`,
  waterbedValue: (ladder: string) =>
    `De balken zijn de waarde van de hulp die is gegeven. Bij een vast budget betalen gemeenten het budget, ook als er meer of minder hulp is. Daarom staat onder elk figuur ook wat gemeenten betalen. Alles is een verschil per jaar. Wat gemeenten betalen, is hetzelfde als bij ‘${ladder}’.`,
  waterbedNote:
    "Een streep bij een balk is de marge. Oranje: daar is meer hulp nodig, dus komt er iets terug. Lichtblauw: daar is ook minder hulp. Wat terugkomt, is oranje min lichtblauw, als deel van de bovenste balk. Een gearceerde balk telt niet mee: een bedoelde verschuiving, ruimte die het ontwerp zelf geeft, of een andere prijs. De tabel heeft alle stappen, ook die waarin niets wordt bespaard.",
  nextToNothing: (ledger: "days" | "euro") =>
    `‘Zo goed als niets’ is getoetst op het deel in ${ledger === "euro" ? "euro’s" : "dagen"}, met twee toetsen van elk 5%. Daar hoort een interval van 90% bij. In de tabel staat er een van 95%. Dat is breder, en kan dus buiten de grenzen in de kop van die kolom komen.`,
  moversHidden: (youths: string) =>
    `Verschuivingen onder de ruis zijn niet getekend: samen ${youths} jongeren. Ze tellen wel mee in de totalen. In de tabel staan ze tussen haakjes.`,
  matrix:
    "Geteld zijn jongeren met minder dagen hulp op de ene plaats (rij) en meer op de andere (kolom), over alle jaren samen. Elke jongere telt één keer, verdeeld naar dagen. Ook wie alleen later begint, telt hier mee. Daarom zijn het er meer dan in de zin hierboven. Een getal tussen haakjes valt binnen de ruis.",
  policy: "nieuwe contracten",
  municipalities: (count: string) => `Het figuur vergelijkt ${count} gemeenten.`,
  municipalitiesEmpty:
    "Leegstand zonder betaler: de raadsbrief van 3 maart 2026 zegt niet wie die betaalt. Het model verdeelt haar over de gemeenten: hun balken tellen haar al mee. Hoe, is een aanname. De onderste balk is hulp boven het vaste budget. Die betaalt geen gemeente. Beide balken zijn een deel van wat alle gemeenten vandaag samen betalen.",
  municipalitiesSmall:
    "In een kleine gemeente kan een verschil toeval zijn. Dat een jongere in de ene gemeente meer kost dan in de andere, volgt uit de bekende cijfers waarop het model is ingesteld.",
  segmentNoMargin: "Bij de bedragen per segment is geen marge berekend.",
  savings: "De streep is de opgave, de balk is wat het model vindt.",
  savingsBefore: (year: string) =>
    `De opgave begint voor de nieuwe contracten. Het gemiddelde hierboven telt vanaf ${year}.`,
  comparisons:
    "Elke stip is een verschil met het ontwerp waar de keuze naast staat. De streep is de marge.",
  calibration: (inside: string, of: string, fitted: string) =>
    `Bij ${inside} van de ${of} berekende cijfers komt het model binnen de band van de bron. ${fitted} daarvan zijn ingesteld.`,
  calibrationNote:
    "Dit is een telling: wat een cijfer betekent dat buiten de band valt, staat in de tabel. De grijze balk is de band om het bekende cijfer. De stip is het model. Een vet getal valt buiten de band.",
  calibrationOff: "Een pijl wijst naar een stip buiten beeld.",
  journey: (municipality: string, age: string, need: string, referrer: string) =>
    `${age} jaar bij de eerste vraag, uit ${municipality}. Nodig: ${need}. Verwijzer: ${referrer}.`,
  journeyCost: (euro: string, waited: string) => `Wachten: ${waited}. Hulp kost ${euro}.`,
  notAgreed: (lines: string) =>
    `Daarnaast zijn er ${lines} lege regels. Daar kan een afspraak over plaatsen, tarief of budget komen te staan. Tot dan leidt het model die af.`,
  register: (all: string, assumptions: string) =>
    `Het model heeft ${all} getallen. ${assumptions} daarvan zijn aannames.`,
  measures: "De getallen zijn gemiddelden per jaar. Tussen haakjes staat de marge.",
};
