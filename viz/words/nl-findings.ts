/**
 * The conclusions in Dutch, one function for each kind of finding.
 *
 * The rule this file keeps: short sentences at B1, every number with its margin, and "niet
 * aangetoond" where another tool would say "nee".
 */
import type { Estimate, FindingKind } from "#results";
import { atLeastZero, type ClaimContext, directionOf } from "./claim.ts";
import type { Write } from "./format.ts";
import { bothEnds, capital, claim, longer, margin, measured, money, sizeOf } from "./nl-clauses.ts";
import { wall, waterbed } from "./nl-detectors.ts";

function totalCost(context: ClaimContext): string {
  const base = context.figures.estimate("base");
  const told = money(context, context.figures.estimate("euro"), context.design);
  const level =
    base === null
      ? ""
      : ` ${capital(context.against)} kost ${context.format.euro(base.mean)} per jaar.`;
  return told + level + borneByProviders(context);
}

/** Below this many euros a year, care above the budget is not worth a sentence. */
const smallestBorne = 100_000;

/** What a fixed budget does not pay is no saving: said beside every total. */
function borneByProviders({ figures, format }: ClaimContext): string {
  const above = figures.estimate("useAboveBudget");
  if (above === null || above.mean < smallestBorne) return "";
  return ` Aanbieders geven daarbij ${format.euro(above.mean)} per jaar aan hulp die het vaste budget niet betaalt.`;
}

function saving(context: ClaimContext): string {
  const { format, figures } = context;
  const found = figures.estimate("found");
  const target = figures.number("target");
  const share = figures.number("share");
  const years = `in ${context.firstYear} tot en met ${context.lastYear}`;
  const goal = target === null ? "" : ` De opdracht is gemiddeld ${format.euro(target)} per jaar.`;
  const direction = directionOf(context.certainty, found);
  if (found === null || direction === "unknown")
    return `Over de besparing weten we te weinig.${goal}`;
  if (direction === "open") {
    const ends = bothEnds(context, found, format.euro, "duurder", "goedkoper");
    return `Een besparing is niet aangetoond. Het verschil ligt ${ends} per jaar.${goal}`;
  }
  if (direction === "less") {
    const rise = sizeOf(found);
    const write = format.fitting(rise, format.euro);
    const rest = `${write(rise.mean)} per jaar duurder ${years}${margin(context, rise, write)}`;
    return `${claim(context, "jeugdhulp", "wordt", rest)}${goal}`;
  }
  const write = format.fitting(found, format.euro);
  const rest = `gemiddeld ${write(found.mean)} besparing per jaar op, ${years}${margin(context, found, write)}`;
  const part = share === null ? "" : ` Dat is ${format.percent(share)} van de opdracht.`;
  return `${claim(context, context.design, "levert", rest)}${goal}${part}`;
}

function waiting(context: ClaimContext): string {
  const { format, figures } = context;
  const segment = context.place(figures.text("segment") ?? "");
  const base = figures.estimate("base");
  const days = figures.estimate("days");
  if (days === null || context.certainty === "unknown")
    return `Over het wachten bij ${segment} weten we te weinig.`;
  // Both waits in the unit that the finer of the two needs, so that they can be compared.
  const fine = format.fitting(atLeastZero(days), format.wait);
  const write = base === null ? fine : format.fitting(atLeastZero(base), fine);
  const here = measured(context, atLeastZero(days), write);
  if (base === null) return `Bij ${segment} wachten jongeren gemiddeld ${here}.`;
  const there = measured(context, atLeastZero(base), write);
  if (context.certainty === "uncertain") {
    return `Dat jongeren bij ${segment} korter of langer wachten, is niet aangetoond. Het gemiddelde is ${here}; bij ${context.against} is het ${there}.`;
  }
  const word = days.mean > base.mean ? "langer" : "korter";
  const opening = claim(context, "jongeren", "wachten", `${word} bij ${segment}`);
  return `${opening} Het wordt gemiddeld ${here}. Bij ${context.against} is het ${there}.`;
}

/** Both lines, each with its number: what the budget does not reach, and what of it nobody used. */
function emptyCapacity(context: ClaimContext): string {
  const { format, figures } = context;
  const balance = figures.estimate("balance");
  const above = figures.estimate("useAboveBudget");
  const without = figures.estimate("withoutPayer");
  const budget = figures.estimate("budget");
  const direction = directionOf(context.certainty, balance);
  if (balance === null || direction === "unknown")
    return "Of hulp op vaste plekken evenveel waard is als het vaste budget, weten we niet.";
  const named = budget === null ? "" : ` van ${format.euro(budget.mean)}`;
  const subject = "de hulp op vaste plekken";
  const opening =
    direction === "open"
      ? `Of ${subject} per jaar meer of minder waard is dan het vaste budget${named}, is niet aangetoond.`
      : claim(
          context,
          subject,
          "is",
          `per jaar ${direction === "more" ? "meer" : "minder"} waard dan het vaste budget${named}`,
        );
  // What cannot be below zero is told by its upper end when zero is not ruled out.
  const amount = (value: Estimate) =>
    value.low !== null && value.high !== null && value.low <= 0 && value.high > 0
      ? `hooguit ${format.euro(value.high)} per jaar`
      : measured(context, value, format.euro, " per jaar");
  const beyond =
    above === null
      ? ""
      : ` Gebruik boven het budget: ${amount(above)}. Geen gemeente betaalt dat; de aanbieder draagt het.`;
  const unused = without === null ? "" : ` Leegstand zonder betaler: ${amount(without)}.`;
  return `${opening}${beyond}${unused}`;
}

function segment2(context: ClaimContext): string {
  const euro = money(
    context,
    context.figures.estimate("euro"),
    "het ontwerp met een vast budget voor segment\u00a02",
  );
  return `${euro}${longer({ ...context, certainty: "certain" }, context.figures.estimate("wait"))}`;
}

function behaviour(context: ClaimContext): string {
  const { figures } = context;
  const euro = money(
    context,
    figures.estimate("euro"),
    "het ontwerp waarin aanbieders op geld reageren",
  );
  return `${euro}${longer({ ...context, certainty: "certain" }, figures.estimate("wait"))}`;
}

function placesRule(context: ClaimContext): string {
  const { figures, format } = context;
  const occupancy = figures.number("occupancy");
  const euro = figures.estimate("euro");
  const share = occupancy === null ? "" : ` (bij een bezetting van ${format.percent(occupancy)})`;
  const rule = `Als de plekken van 2028 worden afgeleid van het gebruik in 2024${share},`;
  const wait = longer({ ...context, certainty: "certain" }, figures.estimate("wait"));
  const direction = directionOf(context.certainty, euro);
  if (euro === null || direction === "unknown") return `${rule} weten we niet wat dat kost.`;
  if (direction === "open") {
    const ends = bothEnds(context, euro, format.euro, "minder", "meer");
    return `${rule} is niet aangetoond dat het ontwerp meer of minder kost. Het verschil ligt ${ends} per jaar.${wait}`;
  }
  const size = sizeOf(euro);
  const write = format.fitting(size, format.euro);
  const likely = context.certainty === "likely" ? "waarschijnlijk " : "";
  const word = direction === "more" ? "meer" : "minder";
  return `${rule} kost het ontwerp ${likely}${write(size.mean)} ${word} per jaar dan met de plekken van nu${margin(context, size, write)}.${wait}`;
}

function moved(context: ClaimContext): string {
  const { format, figures } = context;
  const share = figures.estimate("moved");
  const youths = figures.estimate("youths");
  if (share === null || context.certainty === "unknown")
    return "Hoeveel jongeren ergens anders komen, weten we niet.";
  const hundred: Write = (value, finer = 0) =>
    format.number(value * 100, (value < 0.1 ? 1 : 0) + finer);
  if (directionOf(context.certainty, share) === "open") {
    return `Dat jongeren ergens anders komen dan bij ${context.against}, is niet aangetoond${margin(context, share, hundred)}.`;
  }
  const write = format.fitting(share, hundred);
  const rest = `${write(share.mean)} van de 100 jongeren ergens anders dan bij ${context.against}${margin(context, share, write)}`;
  const opening =
    context.certainty === "likely"
      ? `Waarschijnlijk komen ${rest}.`
      : `In het model komen ${rest}.`;
  const count =
    youths === null
      ? ""
      : ` Dat zijn ${format.count(youths.mean)} jongeren, elk met een ander segment of een ander einde.`;
  return opening + count;
}

const sentences: Readonly<Record<FindingKind, (context: ClaimContext) => string>> = {
  "total-cost": totalCost,
  "saving-against-target": saving,
  waterbed,
  wall,
  waiting,
  "empty-capacity": emptyCapacity,
  "segment-2": segment2,
  behaviour,
  "places-rule": placesRule,
  moved,
};

/** The conclusion as one or more Dutch sentences. */
export function dutchFinding(kind: FindingKind, context: ClaimContext): string {
  return sentences[kind](context);
}

/** How often the replications agreed; empty when that was not counted. */
export function dutchTimes(context: ClaimContext): string {
  const { times } = context;
  if (times === null || times.of < 2) return "";
  return `In ${times.same} van de ${times.of} keer doorrekenen wijst het verschil dezelfde kant op.`;
}
