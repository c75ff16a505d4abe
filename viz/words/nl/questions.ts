/**
 * The questions of the implementation test and the verdicts on them, in Dutch.
 *
 * The rule this file keeps: one or two short sentences a verdict; a condition says what has to be
 * arranged, and "niet aangetoond" is never "nee".
 */
import type { QuestionId, Verdict } from "#results";
import { inARow } from "../clauses.ts";

/** What a sentence may use: the figures of one verdict, written in its language. */
export interface AskedFacts {
  readonly verdict: Verdict;
  /** The leading figure is above zero. */
  readonly isMore: boolean;
  /** Size of the leading figure with its margin. */
  readonly amount: string;
  /** Sizes of the two ends of the leading figure, where these lie on both sides of zero. */
  readonly ends: { readonly below: string; readonly above: string } | null;
  /** The design was not run, or the figure is not there. */
  readonly isMissing: boolean;
  /** A count or an amount by its key, written. */
  readonly number: (key: string) => string;
  /** A design or a municipality by its key, written; null when none is named. */
  readonly name: (key: string) => string | null;
  /** A place in youth care by its key in the finding behind the verdict; null when none is named. */
  readonly place: (key: string) => string | null;
  /** Where most of what comes back lands, and who pays there; null where that was not shown. */
  readonly receiver: { readonly name: string; readonly payer: string | null } | null;
  /** Shown in what is paid as well; null where that was not looked at. */
  readonly isPaidToo: boolean | null;
}

export interface Question {
  readonly ask: string;
  readonly why: (facts: AskedFacts) => string;
}

const missing = "Dat is hier niet doorgerekend.";

/** The sentence of a verdict; the same for all where nothing was run. */
const asked = (ask: string, why: (facts: AskedFacts) => string): Question => ({
  ask,
  why: (facts) => (facts.isMissing ? missing : why(facts)),
});

const all: Readonly<Record<QuestionId, Question>> = {
  inhabitants: asked("Krijgen jongeren net zo snel hulp als nu?", ({ verdict, amount, number }) => {
    if (verdict === "unknown") return "Dat jongeren langer of korter wachten, is niet aangetoond.";
    if (verdict === "fails") return `Jongeren wachten gemiddeld ${amount} langer.`;
    const told = `Jongeren wachten gemiddeld ${amount} korter.`;
    return verdict === "works"
      ? told
      : `${told} Voorwaarde: minder crises tijdens het wachten. Nu zijn het er per jaar ${number("crises")} meer.`;
  }),
  "local-teams": asked("Helpen sterkere lokale teams?", ({ verdict, amount, isMore }) => {
    if (verdict === "conditional")
      return `Jongeren wachten er gemiddeld ${amount} korter door. Dat het meer kost, is niet aangetoond. Voorwaarde: de teams hebben de mensen en de uren.`;
    if (verdict === "unknown")
      return "Dat sterkere teams het wachten korter maken, is niet aangetoond.";
    return isMore
      ? `Jongeren wachten er gemiddeld ${amount} langer door.`
      : "Het kost meer dan het bespaart.";
  }),
  providers: asked("Krijgen aanbieders alle hulp betaald?", ({ verdict, amount }) => {
    if (verdict === "works") return "In het model komt geen hulp boven het vaste budget uit.";
    return verdict === "conditional"
      ? `Hulp boven het vaste budget is ${amount} per jaar waard. Die betaalt niemand. Voorwaarde: een afspraak over wat er dan gebeurt.`
      : "Dat er hulp boven het vaste budget uitkomt, is niet aangetoond.";
  }),
  referrers: asked("Kunnen verwijzers met een jongere terecht?", ({ verdict, amount }) => {
    if (verdict === "unknown")
      return "Dat aanbieders vaker of minder vaak weigeren, is niet aangetoond.";
    return `Aanbieders weigeren per jaar ${amount} keer ${verdict === "fails" ? "vaker" : "minder"}.`;
  }),
  walls: asked("Komt een jongere zonder schot in een ander segment?", (facts) => {
    const { verdict, amount, number, name } = facts;
    if (verdict === "unknown" && number("shown") !== "0")
      return "Hoe zeker de schotten zijn die dit model laat zien, weten we niet: daarvoor is het te weinig keer doorgerekend.";
    if (verdict === "unknown")
      return `Een schot is bij geen van de ${number("judged")} grenzen met genoeg gegevens aangetoond. Dat er geen zijn, is ook niet aangetoond.`;
    const [from, to] = [facts.place("from"), facts.place("to")];
    const told = inARow(
      `Bij ${number("shown")} van de ${number("judged")} grenzen is een schot aangetoond.`,
      from !== null && to !== null && `De meeste dagen kost de grens van ${from} naar ${to}.`,
      `Alle schotten samen kosten ${amount} wachten per jaar.`,
    );
    const without = name("without");
    return without === null
      ? told
      : `${told} Voorwaarde: de regels aan de grens vervallen, zoals in ${without}.`;
  }),
  "unpaid-places": asked("Heeft elke lege plaats een betaler?", ({ verdict, amount }) => {
    if (verdict === "works") return "In het model blijft op de vaste plaatsen niets over.";
    return verdict === "conditional"
      ? `Voor ${amount} per jaar aan lege plaatsen noemt de raadsbrief geen betaler. Voorwaarde: een afspraak over de verrekening.`
      : "Dat er lege plaatsen zonder betaler zijn, is niet aangetoond.";
  }),
  waterbed: asked("Blijft een besparing waar zij valt?", (facts) => {
    const { verdict, number, amount, receiver, isPaidToo } = facts;
    if (verdict === "works") return "Wat elders terugkomt, is zo klein dat het niet telt.";
    if (verdict !== "fails")
      return "Dat een besparing elders terugkomt, is niet aangetoond. Uitgesloten is het ook niet.";
    const target = facts.place("target");
    return inARow(
      number("judged") === "1"
        ? "Van de onderzochte besparing komt een deel elders terug."
        : `Bij ${number("shown")} van de ${number("judged")} onderzochte besparingen komt een deel elders terug.`,
      target !== null && `Het meest bij ${target}: van elke euro minder hulp ${amount}.`,
      receiver !== null && `De meeste extra hulp komt op deze plaats: ${receiver.name}.`,
      receiver?.payer != null && `Betaler daar: ${receiver.payer}.`,
      isPaidToo === false &&
        "Dat dit ook te zien is in wat gemeenten samen betalen, is niet aangetoond.",
    );
  }),
  incentives: asked("Werkt de betaling zonder ongewenste prikkels?", ({ verdict, amount }) => {
    if (verdict === "unknown")
      return "Dat het geld kost als aanbieders reageren op hoe zij betaald worden, is niet aangetoond.";
    return verdict === "works"
      ? `Als aanbieders reageren op hoe zij betaald worden, kost het ontwerp ${amount} per jaar minder.`
      : `Niet vanzelf: als aanbieders reageren op hoe zij betaald worden, kost dat ${amount} per jaar meer. Voorwaarde: het contract neemt die prikkel weg.`;
  }),
  municipalities: asked("Pakt het in elke gemeente gelijk uit?", ({ verdict, amount, name }) => {
    const town = name("municipality");
    return verdict === "unknown" || town === null
      ? "Dat de ene gemeente anders uitkomt dan de andere, is niet aangetoond."
      : `${town} wijkt ${amount} af van de andere gemeenten. Voorwaarde: een afspraak over de verrekening.`;
  }),
  savings: asked("Wordt de opgave gehaald?", ({ verdict, amount, isMore, ends, number }) => {
    const goal = `De opgave is ${number("target")} per jaar.`;
    if (ends !== null)
      return `Dat het ontwerp minder kost, is niet aangetoond. Het verschil ligt tussen ${ends.below} meer en ${ends.above} minder per jaar. ${goal}`;
    const told = `Het ontwerp kost ${amount} per jaar ${isMore ? "minder" : "meer"}. ${goal}`;
    if (verdict === "unknown") return `${told} De marge laat ruimte voor ja en voor nee.`;
    return verdict === "conditional"
      ? `${told} Voorwaarde: aanvaarden dat jongeren langer wachten.`
      : told;
  }),
  practice: asked("Klopt het model met de praktijk?", ({ verdict, number }) => {
    const told = `Van de ${number("predicted")} bekende cijfers die het model voorspelt, vallen er ${number("inside")} binnen de band van de bron.`;
    return verdict === "conditional"
      ? `${told} Voorwaarde: de ${number("assumptions")} aannames kloppen.`
      : `${told} Dat is te weinig om op te bouwen.`;
  }),
};

const orNone = (count: string): string => (count === "0" ? "geen" : count);

export const dutchQuestions = {
  questions: {
    heading: "De vragen van de uitvoeringstoets",
    head: { question: "vraag", verdict: "oordeel", why: "waarom", more: "lees verder" },
    verdict: {
      works: "werkt",
      conditional: "werkt onder voorwaarde",
      fails: "werkt niet",
      unknown: "weten we niet",
    } satisfies Readonly<Record<Verdict, string>> as Readonly<Record<Verdict, string>>,
    lead: (counts: Readonly<Record<Verdict, string>>, of: string) =>
      `Het oordeel volgt uit een vaste regel: de kant van één cijfer, en of die kant is aangetoond. Van de ${of} vragen werkt het bij ${orNone(counts.works)}, onder voorwaarde bij ${orNone(counts.conditional)}, niet bij ${orNone(counts.fails)}. Bij ${orNone(counts.unknown)} weten we het niet.`,
    touches: (clause: string) => `Dit raakt: ${clause}.`,
    decide:
      "Over wat niet werkt, of alleen onder voorwaarde, is een besluit nodig vóór de publicatie op 1 maart 2027. Bij het oordeel staat welk stuk het raakt.",
    claims: "De belangrijkste conclusies",
    margin: "marge",
    points: (number: string) => `${number}\u00a0procentpunt`,
    cents: (number: string) => `${number}\u00a0cent`,
    all,
  },
};
