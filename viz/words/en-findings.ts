/**
 * The conclusions in English, one function for each kind of finding.
 *
 * The rule this file keeps: it says what the Dutch says, no more; "not shown" is never "no".
 */
import type { Estimate, FindingKind } from "#results";
import { atLeastZero, type ClaimContext, directionOf } from "./claim.ts";
import { bothEnds, capital, claim, longer, margin, measured, money, sizeOf } from "./en-clauses.ts";
import { wall, waterbed } from "./en-detectors.ts";
import type { Write } from "./format.ts";

function totalCost(context: ClaimContext): string {
  const base = context.figures.estimate("base");
  const told = money(context, context.figures.estimate("euro"), context.design);
  const level =
    base === null
      ? ""
      : ` ${capital(context.against)} costs ${context.format.euro(base.mean)} a year.`;
  return told + level + borneByProviders(context);
}

/** Below this many euros a year, care above the budget is not worth a sentence. */
const smallestBorne = 100_000;

/** What a fixed budget does not pay is no saving: said beside every total. */
function borneByProviders({ figures, format }: ClaimContext): string {
  const above = figures.estimate("useAboveBudget");
  if (above === null || above.mean < smallestBorne) return "";
  return ` Providers then give ${format.euro(above.mean)} a year of care that the fixed budget does not pay.`;
}

function saving(context: ClaimContext): string {
  const { format, figures } = context;
  const found = figures.estimate("found");
  const target = figures.number("target");
  const share = figures.number("share");
  const goal =
    target === null ? "" : ` The assignment is ${format.euro(target)} a year on average.`;
  const direction = directionOf(context.certainty, found);
  if (found === null || direction === "unknown")
    return `We know too little about the saving.${goal}`;
  if (direction === "open") {
    return `A saving is not shown. The difference lies ${bothEnds(context, found, format.euro, "dearer", "cheaper")} a year.${goal}`;
  }
  const size = sizeOf(found);
  const years = `in ${context.firstYear} to ${context.lastYear}`;
  const write = format.fitting(size, format.euro);
  const amount = `${write(size.mean)} a year ${years}${margin(context, size, write)}`;
  if (direction === "less")
    return `${claim(context, `youth care becomes dearer by ${amount}`)}${goal}`;
  const part = share === null ? "" : ` That is ${format.percent(share)} of the assignment.`;
  return `${claim(context, `${context.design} saves ${amount}`)}${goal}${part}`;
}

function waiting(context: ClaimContext): string {
  const { format, figures } = context;
  const segment = context.place(figures.text("segment") ?? "");
  const base = figures.estimate("base");
  const days = figures.estimate("days");
  if (days === null || context.certainty === "unknown")
    return `We know too little about waiting at ${segment}.`;
  const fine = format.fitting(atLeastZero(days), format.wait);
  const unit = base === null ? fine : format.fitting(atLeastZero(base), fine);
  const write = (value: Estimate) => measured(context, atLeastZero(value), unit);
  if (base === null) return `At ${segment} youths wait ${write(days)} on average.`;
  if (context.certainty === "uncertain") {
    return `That youths wait shorter or longer at ${segment} is not shown: ${write(days)}, against ${write(base)} with ${context.against}.`;
  }
  const word = days.mean > base.mean ? "longer" : "shorter";
  const told = claim(context, `youths wait ${word} at ${segment}`);
  return `${told} It becomes ${write(days)} on average. With ${context.against} it is ${write(base)}.`;
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
    return "Whether care on fixed places is worth as much as the fixed budget, we do not know.";
  const named = budget === null ? "" : ` of ${format.euro(budget.mean)}`;
  const opening =
    direction === "open"
      ? `Whether care on fixed places is worth more or less than the fixed budget${named} is not shown.`
      : claim(
          context,
          `care on fixed places is worth ${direction} a year than the fixed budget${named}`,
        );
  const amount = (value: Estimate) =>
    value.low !== null && value.high !== null && value.low <= 0 && value.high > 0
      ? `at most ${format.euro(value.high)} a year`
      : measured(context, value, format.euro, " a year");
  const beyond =
    above === null
      ? ""
      : ` Use above the budget: ${amount(above)}. No municipality pays for it; the provider bears it.`;
  const unused = without === null ? "" : ` Empty places without a payer: ${amount(without)}.`;
  return `${opening}${beyond}${unused}`;
}

function placesRule(context: ClaimContext): string {
  const { figures, format } = context;
  const occupancy = figures.number("occupancy");
  const euro = figures.estimate("euro");
  const share = occupancy === null ? "" : ` (at an occupancy of ${format.percent(occupancy)})`;
  const rule = `If the places of 2028 are derived from the use in 2024${share},`;
  const wait = longer(context, figures.estimate("wait"));
  const direction = directionOf(context.certainty, euro);
  if (euro === null || direction === "unknown") return `${rule} we do not know what that costs.`;
  if (direction === "open") {
    const ends = bothEnds(context, euro, format.euro, "less", "more");
    return `${rule} it is not shown that the design costs more or less. The difference lies ${ends} a year.${wait}`;
  }
  const size = sizeOf(euro);
  const write = format.fitting(size, format.euro);
  const likely = context.certainty === "likely" ? "probably " : "";
  return `${rule} the design ${likely}costs ${write(size.mean)} ${direction} a year than with the places of now${margin(context, size, write)}.${wait}`;
}

function withSubject(subject: string) {
  return (context: ClaimContext): string => {
    const euro = money(context, context.figures.estimate("euro"), subject);
    return `${euro}${longer(context, context.figures.estimate("wait"))}`;
  };
}

function moved(context: ClaimContext): string {
  const { format, figures } = context;
  const share = figures.estimate("moved");
  const youths = figures.estimate("youths");
  const direction = directionOf(context.certainty, share);
  if (share === null || direction === "unknown")
    return "How many youths end up elsewhere, we do not know.";
  const hundred: Write = (value, finer = 0) =>
    format.number(value * 100, (value < 0.1 ? 1 : 0) + finer);
  if (direction === "open") {
    return `That youths end up elsewhere than with ${context.against} is not shown${margin(context, share, hundred)}.`;
  }
  const write = format.fitting(share, hundred);
  const told = `in the model ${write(share.mean)} of every 100 youths end up elsewhere than with ${context.against}`;
  const count =
    youths === null
      ? ""
      : ` That is ${format.count(youths.mean)} youths, each with another segment or another ending.`;
  return `${claim(context, `${told}${margin(context, share, write)}`)}${count}`;
}

const sentences: Readonly<Record<FindingKind, (context: ClaimContext) => string>> = {
  "total-cost": totalCost,
  "saving-against-target": saving,
  waterbed,
  wall,
  waiting,
  "empty-capacity": emptyCapacity,
  "segment-2": withSubject("the design with a fixed budget for segment\u00a02"),
  behaviour: withSubject("the design in which providers react to money"),
  "places-rule": placesRule,
  moved,
};

/** The conclusion as one or more English sentences. */
export function englishFinding(kind: FindingKind, context: ClaimContext): string {
  return sentences[kind](context);
}

export function englishTimes(context: ClaimContext): string {
  const { times } = context;
  if (times === null || times.of < 2) return "";
  return `In ${times.same} of ${times.of} replications the direction was the same.`;
}
