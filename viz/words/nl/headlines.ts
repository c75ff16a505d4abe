/**
 * The conclusions of the first page in Dutch, without those of the detectors.
 *
 * The rule this file keeps: a total never stands alone; beside it stands what of it is no saving,
 * and what youths and providers pay for it.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf, holdsZero, isNothing } from "../claim.ts";
import { capital, isMore, sizeOf } from "../clauses.ts";
import type { Write } from "../format.ts";
import { bothEnds, claim, instead, measured } from "./clauses.ts";

/** "bij ‘X’ ", and " dan bij ‘Y’", where the designs go by their titles. */
export const inDesign = ({ byTitle, design }: ClaimContext): string =>
  byTitle ? `bij ${design} ` : "";
const thanIn = ({ byTitle, against }: ClaimContext): string =>
  byTitle ? ` dan bij ${against}` : "";

export const yearsOf = ({ firstYear, lastYear }: ClaimContext): string =>
  `${firstYear} tot en met ${lastYear}`;

/** How much of the path is found in the first and in the last year. */
function pathShares(context: ClaimContext): string {
  const { figures, format } = context;
  const [first, last] = [figures.estimate("firstShare"), figures.estimate("lastShare")];
  const [from, until] = [figures.number("firstYear"), figures.number("lastYear")];
  if (first === null || last === null || from === until || !isMore(first)) return "";
  const falls = last.mean < first.mean;
  const then = isMore(last)
    ? `${falls ? "nog " : ""}${measured(context, last, format.percent)}`
    : "is geen besparing aangetoond";
  return ` In ${from} haalt het ontwerp ${measured(context, first, format.percent)} van de opgave, in ${until} ${then}.`;
}

/** What only another way of paying takes off: care that is not paid or not given. */
function swapShare(context: ClaimContext): string {
  const { figures, format } = context;
  const swap = figures.estimate("swap");
  const step = figures.text("swapStep");
  if (!isMore(swap) || step === null) return "";
  const amount = measured(context, swap, format.euro);
  const told = ` Daarvan komt ${amount} alleen al door de stap ${context.step(step)}.`;
  const unpaid = isMore(figures.estimate("swapUnpaid"));
  const why = unpaid
    ? " Het vaste budget groeit daar niet mee met de vraag. Dat is hulp die niet wordt betaald of niet komt. Het is geen besparing."
    : "";
  return told + why;
}

function savingUnknown({ byTitle, design, against }: ClaimContext): string {
  return byTitle
    ? `Of ${design} meer of minder kost dan ${against}, weten we niet.`
    : "Over de besparing weten we te weinig.";
}

export function saving(context: ClaimContext): string {
  const { format, figures } = context;
  const found = figures.estimate("found");
  const target = figures.number("target");
  const base = figures.estimate("base");
  const goal = target === null ? "" : ` De opgave is gemiddeld ${format.euro(target)} per jaar.`;
  const direction = directionOf(context.certainty, found);
  if (found === null || direction === "unknown") return savingUnknown(context) + goal;
  if (isNothing(found)) return `${capital(context.design)} kost evenveel als ${context.against}.`;
  if (direction === "open") {
    const ends = bothEnds(context, found, format.euro, ["duurder", "goedkoper"]);
    const opening = context.byTitle
      ? `Dat ${context.design} minder of meer kost dan ${context.against}, is niet aangetoond.`
      : "Een besparing is niet aangetoond.";
    return `${opening} Het verschil ligt ${ends} per jaar.${goal}`;
  }
  const size = sizeOf(found);
  const word = direction === "more" ? "minder" : "meer";
  const rest = `${measured(context, size, format.euro, ` per jaar ${word} dan ${context.against}`)}, gemiddeld over ${yearsOf(context)}`;
  const told = claim(context, context.design, "kost", rest);
  const level =
    base === null ? "" : ` ${capital(context.against)} kost ${format.euro(base.mean)} per jaar.`;
  if (direction === "less") return told + level + goal;
  return told + swapShare(context) + goal + pathShares(context) + level;
}

/** What goes wrong during the wait, each with its level, what it was, and the margin between. */
function alsoPaid(context: ClaimContext): string {
  const { figures, format } = context;
  const told = (key: string, write: Write): string | null =>
    instead(
      context,
      {
        level: figures.estimate(key),
        base: figures.estimate(`${key}Base`),
        change: figures.estimate(`${key}Change`),
      },
      write,
      " per jaar",
    );
  const times: Write = (value, finer = 0) => `${format.count(value, finer)}\u00a0keer`;
  const crises = told("crises", times);
  const gaveUp = told("gaveUp", times);
  const offContract = told("offContract", format.euro);
  return [
    crises === null ? "" : ` Crisis tijdens het wachten: ${crises}.`,
    gaveUp === null ? "" : ` Afgehaakt tijdens het wachten: ${gaveUp}.`,
    offContract === null ? "" : ` Maatwerkinkoop buiten contract: ${offContract}.`,
  ].join("");
}

/** What the certainty of a wait rests on, where no known wait stands beside it. */
const unchecked = ({ waitsUnchecked }: ClaimContext): string =>
  waitsUnchecked
    ? " Er is geen bekende wachttijd waarmee wij dit konden vergelijken. De wachttijden volgen uit aannames: let op de richting, niet op het precieze aantal dagen."
    : "";

export function priceForYouths(context: ClaimContext): string {
  const { figures, format } = context;
  const change = figures.estimate("waitChange");
  const [base, level] = [figures.estimate("waitBase"), figures.estimate("wait")];
  const direction = directionOf(context.certainty, change);
  if (change === null || base === null || level === null || direction === "unknown")
    return `Wat jongeren merken van ${context.byTitle ? context.design : "het ontwerp"}, weten we niet.`;
  if (isNothing(change))
    return `Jongeren wachten bij ${context.design} even lang op de start van hulp als bij ${context.against}.${alsoPaid(context)}`;
  if (direction === "open") {
    const ends = bothEnds(context, change, format.waitDays, ["korter", "langer"]);
    return `Dat jongeren ${inDesign(context)}langer of korter op hulp wachten${thanIn(context)}, is niet aangetoond. Het verschil ligt ${ends}.${alsoPaid(context)}`;
  }
  const told = instead(context, { level, base, change }, format.waitDays);
  const word = direction === "more" ? "langer" : "korter";
  const opening = claim(
    context,
    "jongeren",
    "wachten",
    `${inDesign(context)}${word} op de start van hulp${thanIn(context)}: gemiddeld ${told}`,
  );
  return opening + alsoPaid(context) + unchecked(context);
}

/** Both lines, each with its number: what the budget does not reach, and what of it nobody used. */
export function emptyCapacity(context: ClaimContext): string {
  const { format, figures } = context;
  const balance = figures.estimate("balance");
  const above = figures.estimate("useAboveBudget");
  const without = figures.estimate("withoutPayer");
  const budget = figures.estimate("budget");
  const direction = directionOf(context.certainty, balance);
  if (balance === null || direction === "unknown")
    return "Of hulp op vaste plaatsen evenveel waard is als het vaste budget, weten we niet.";
  const named = budget === null ? "" : ` van ${format.euro(budget.mean)}`;
  const place = context.byTitle ? ` bij ${context.design}` : "";
  const subject = `de hulp op vaste plaatsen${place}`;
  const word = direction === "more" ? "meer" : "minder";
  const opening =
    direction === "open"
      ? `Of ${subject} per jaar meer of minder waard is dan het vaste budget${named}, is niet aangetoond.`
      : claim(context, subject, "is", `per jaar ${word} waard dan het vaste budget${named}`);
  // What cannot be below zero is told by its upper end when zero is not ruled out.
  const amount = (value: Estimate) =>
    value.low !== null && value.high !== null && value.low <= 0 && value.high > 0
      ? `hooguit ${format.euro(value.high)} per jaar`
      : measured(context, value, format.euro, " per jaar");
  const beyond =
    above === null
      ? ""
      : ` Gebruik boven het budget: ${amount(above)}. Geen gemeente betaalt dat; de aanbieder draagt het.`;
  const unused =
    without === null
      ? ""
      : ` Lege plaatsen waarvoor de raadsbrief van 3 maart 2026 geen betaler noemt: ${amount(without)}. Het model verdeelt die over de gemeenten.`;
  return `${opening}${beyond}${unused}${capacityBefore(context)}`;
}

/** The same two lines of the design beside it, where that has fixed budgets too. */
function capacityBefore({ byTitle, against, figures, format }: ClaimContext): string {
  const [above, without] = [
    figures.estimate("useAboveBudgetBase"),
    figures.estimate("withoutPayerBase"),
  ];
  if (!byTitle || above === null || without === null) return "";
  return ` Bij ${against} is het gebruik boven het budget ${format.euro(above.mean)} per jaar en de leegstand ${format.euro(without.mean)}.`;
}

/** "0,8% minder (marge: …)"; both ends where it can be either: "tussen 2% minder en 1% meer". */
function lessOrMore(
  context: ClaimContext,
  value: Estimate,
  write: Write,
  words: readonly [less: string, more: string],
): string {
  if (holdsZero(value)) return bothEnds(context, value, write, words);
  return measured(context, sizeOf(value), write, ` ${words[value.mean < 0 ? 0 : 1]}`);
}

export function municipalities(context: ClaimContext): string {
  const { figures, format } = context;
  const id = figures.text("municipality");
  const gap = figures.estimate("gap");
  const [own, rest] = [figures.estimate("own"), figures.estimate("rest")];
  const direction = directionOf(context.certainty, gap);
  if (id === null || own === null || rest === null || direction === "unknown")
    return "Of gemeenten van elkaar verschillen, weten we niet.";
  if (direction === "open")
    return context.byTitle
      ? `Dat ${context.design} voor de ene gemeente anders uitpakt dan voor de andere, vergeleken met ${context.against}, is niet aangetoond.`
      : "Dat de ene gemeente meer bespaart dan de andere, is niet aangetoond.";
  const share: Write = (value, finer = 0) => format.percent(value, 1 + finer);
  const change = (value: Estimate) => lessOrMore(context, value, share, ["minder", "meer"]);
  const name = context.municipality(id);
  if (holdsZero(own)) {
    const apart = claim(
      context,
      name,
      "wijkt",
      `${inDesign(context)}in euro's het meest af van de andere gemeenten`,
    );
    return `${apart} Dat ${name} zelf minder of meer betaalt dan bij ${context.against}, is niet aangetoond: het verschil ligt ${change(own)}. Bij de andere gemeenten samen is het ${change(rest)}.${waitsApart(context, name)}`;
  }
  const told = claim(
    context,
    name,
    "betaalt",
    `${inDesign(context)}${change(own)} dan bij ${context.against}, de andere gemeenten samen ${change(rest)}`,
  );
  return `${told} ${name} wijkt in euro's het meest af van de rest.${waitsApart(context, name)}`;
}

/** What a saving that differs by municipality goes with: waits that do too. */
function waitsApart(context: ClaimContext, name: string): string {
  const { figures, format } = context;
  const [own, rest] = [figures.estimate("waitOwn"), figures.estimate("waitRest")];
  if (own === null || rest === null) return "";
  const change = (value: Estimate) =>
    lessOrMore(context, value, format.waitDays, ["korter", "langer"]);
  const why = context.keepsOwnBudget
    ? ` Een reden: ${name} koopt segment\u00a05 zelf in, met één budget voor alle jongeren. Wij nemen aan dat de opgave dat budget niet verlaagt. Bij de andere gemeenten gaan in segment\u00a05 wel plaatsen weg.`
    : "";
  return ` Jongeren uit ${name} wachten ${change(own)}, die uit de andere gemeenten samen ${change(rest)}.${why}`;
}

export function notKnown({ figures, format }: ClaimContext): string {
  const [numbers, assumptions] = [figures.number("numbers"), figures.number("assumptions")];
  const [known, inside] = [figures.number("predicted"), figures.number("insidePredicted")];
  const counted =
    numbers === null || assumptions === null
      ? ""
      : ` Van de ${format.number(numbers)} getallen in het model zijn er ${format.number(assumptions)} een aanname.`;
  const tested =
    known === null || inside === null || known === 0
      ? ""
      : ` Van de ${format.number(known)} bekende cijfers die het model voorspelt, vallen er ${format.number(inside)} binnen de band van de bron.`;
  return `Of de aannames kloppen, weten we niet.${counted} Een fout daarin zit niet in de marges.${tested} Of de hulp helpt, zegt het model niet.`;
}
