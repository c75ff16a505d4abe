/**
 * The conclusions of the first page in English, without those of the detectors.
 *
 * The rule this file keeps: a total never stands alone; beside it stands what of it is no saving,
 * and what youths and providers pay for it.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf, holdsZero, isNothing } from "../claim.ts";
import { capital, isMore, sizeOf } from "../clauses.ts";
import type { Write } from "../format.ts";
import { bothEnds, claim, instead, measured } from "./clauses.ts";

/** " with ‘X’", and " than with ‘Y’", where the designs go by their titles. */
export const inDesign = ({ byTitle, design }: ClaimContext): string =>
  byTitle ? ` with ${design}` : "";
const thanIn = ({ byTitle, against }: ClaimContext): string =>
  byTitle ? ` than with ${against}` : "";

export const yearsOf = ({ firstYear, lastYear }: ClaimContext): string =>
  `${firstYear} to ${lastYear}`;

/** How much of the path is found in the first and in the last year. */
function pathShares(context: ClaimContext): string {
  const { figures, format } = context;
  const [first, last] = [figures.estimate("firstShare"), figures.estimate("lastShare")];
  const [from, until] = [figures.number("firstYear"), figures.number("lastYear")];
  if (first === null || last === null || from === until || !isMore(first)) return "";
  const then = isMore(last) ? measured(context, last, format.percent) : "no saving is shown";
  return ` In ${from} the design reaches ${measured(context, first, format.percent)} of the target, in ${until} ${then}.`;
}

/** What only another way of paying takes off: care that is not paid or not given. */
function swapShare(context: ClaimContext): string {
  const { figures, format } = context;
  const swap = figures.estimate("swap");
  const step = figures.text("swapStep");
  if (!isMore(swap) || step === null) return "";
  const amount = measured(context, swap, format.euro);
  const told = ` Of that, ${amount} comes from the step ${context.step(step)} alone.`;
  const why = isMore(figures.estimate("swapUnpaid"))
    ? " There the fixed budget does not grow with demand. That is care not paid for or not given. It is no saving."
    : "";
  return told + why;
}

function savingUnknown({ byTitle, design, against }: ClaimContext): string {
  return byTitle
    ? `Whether ${design} costs more or less than ${against}, we do not know.`
    : "We know too little about the saving.";
}

export function saving(context: ClaimContext): string {
  const { format, figures } = context;
  const found = figures.estimate("found");
  const target = figures.number("target");
  const base = figures.estimate("base");
  const goal = target === null ? "" : ` The target is ${format.euro(target)} a year on average.`;
  const direction = directionOf(context.certainty, found);
  if (found === null || direction === "unknown") return savingUnknown(context) + goal;
  if (isNothing(found)) return `${capital(context.design)} costs as much as ${context.against}.`;
  if (direction === "open") {
    const ends = bothEnds(context, found, format.euro, ["dearer", "cheaper"]);
    const opening = context.byTitle
      ? `That ${context.design} costs less or more than ${context.against} is not shown.`
      : "A saving is not shown.";
    return `${opening} The difference lies ${ends} a year.${goal}`;
  }
  const word = direction === "more" ? "less" : "more";
  const amount = measured(
    context,
    sizeOf(found),
    format.euro,
    ` a year ${word} than ${context.against}`,
  );
  const told = claim(
    context,
    `${context.design} costs ${amount}, averaged over ${yearsOf(context)}`,
  );
  const level =
    base === null ? "" : ` ${capital(context.against)} costs ${format.euro(base.mean)} a year.`;
  if (direction === "less") return told + level + goal;
  return told + swapShare(context) + goal + pathShares(context) + level;
}

/** What goes wrong during the wait, each with its level, what it was, and the margin between. */
function alsoPaid(context: ClaimContext): string {
  const { figures, format } = context;
  const told = (key: string, write: Write): string | null => {
    const [level, base] = [figures.estimate(key), figures.estimate(`${key}Base`)];
    const change = figures.estimate(`${key}Change`);
    return instead(context, { level, base, change }, write, " a year");
  };
  const times: Write = (value, finer = 0) => `${format.count(value, finer)}\u00a0times`;
  const crises = told("crises", times);
  const gaveUp = told("gaveUp", times);
  const offContract = told("offContract", format.euro);
  return [
    crises === null ? "" : ` Crisis while waiting: ${crises}.`,
    gaveUp === null ? "" : ` Given up while waiting: ${gaveUp}.`,
    offContract === null ? "" : ` Care bought off contract: ${offContract}.`,
  ].join("");
}

/** What the certainty of a wait rests on, where no known wait stands beside it. */
const unchecked = ({ waitsUnchecked }: ClaimContext): string =>
  waitsUnchecked
    ? " There is no known wait that we could compare this with. The waits follow from assumptions: read the direction, not the exact number of days."
    : "";

export function priceForYouths(context: ClaimContext): string {
  const { figures, format } = context;
  const change = figures.estimate("waitChange");
  const [base, level] = [figures.estimate("waitBase"), figures.estimate("wait")];
  const direction = directionOf(context.certainty, change);
  if (change === null || base === null || level === null || direction === "unknown")
    return `What youths notice of ${context.byTitle ? context.design : "the design"}, we do not know.`;
  if (isNothing(change))
    return `Youths wait as long for care to start with ${context.design} as with ${context.against}.${alsoPaid(context)}`;
  if (direction === "open") {
    const ends = bothEnds(context, change, format.waitDays, ["shorter", "longer"]);
    return `That youths wait shorter or longer for care${inDesign(context)}${thanIn(context)} is not shown. The difference lies ${ends}.${alsoPaid(context)}`;
  }
  const told = instead(context, { level, base, change }, format.waitDays);
  const word = direction === "more" ? "longer" : "shorter";
  return (
    claim(
      context,
      `youths wait ${word} for care to start${inDesign(context)}${thanIn(context)}: ${told} on average`,
    ) +
    alsoPaid(context) +
    unchecked(context)
  );
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
    return "Whether care on fixed places is worth as much as the fixed budget, we do not know.";
  const named = budget === null ? "" : ` of ${format.euro(budget.mean)}`;
  const opening =
    direction === "open"
      ? `Whether care on fixed places${inDesign(context)} is worth more or less than the fixed budget${named} is not shown.`
      : claim(
          context,
          `care on fixed places${inDesign(context)} is worth ${direction} a year than the fixed budget${named}`,
        );
  const amount = (value: Estimate) =>
    value.low !== null && value.high !== null && value.low <= 0 && value.high > 0
      ? `at most ${format.euro(value.high)} a year`
      : measured(context, value, format.euro, " a year");
  const beyond =
    above === null
      ? ""
      : ` Use above the budget: ${amount(above)}. No municipality pays for it; the provider bears it.`;
  const unused =
    without === null
      ? ""
      : ` Empty places that the letter to the council of 3 March 2026 leaves without a payer: ${amount(without)}. The model divides those over the municipalities.`;
  return `${opening}${beyond}${unused}${capacityBefore(context)}`;
}

/** The same two lines of the design beside it, where that has fixed budgets too. */
function capacityBefore({ byTitle, against, figures, format }: ClaimContext): string {
  const [above, without] = [
    figures.estimate("useAboveBudgetBase"),
    figures.estimate("withoutPayerBase"),
  ];
  if (!byTitle || above === null || without === null) return "";
  return ` With ${against} use above the budget is ${format.euro(above.mean)} a year and empty places are ${format.euro(without.mean)}.`;
}

/** "0.8% less (margin: …)"; both ends where it can be either: "between 2% less and 1% more". */
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
    return "Whether municipalities differ from each other, we do not know.";
  if (direction === "open")
    return context.byTitle
      ? `That ${context.design}, compared with ${context.against}, works out differently for one municipality than for another is not shown.`
      : "That one municipality saves more than another is not shown.";
  const share: Write = (value, finer = 0) => format.percent(value, 1 + finer);
  const change = (value: Estimate) => lessOrMore(context, value, share, ["less", "more"]);
  const name = context.municipality(id);
  if (holdsZero(own)) {
    const apart = claim(
      context,
      `${name} differs most in euros from the other municipalities${inDesign(context)}`,
    );
    return `${apart} That ${name} itself pays less or more than with ${context.against} is not shown: the difference lies ${change(own)}. For the other municipalities together it is ${change(rest)}.${waitsApart(context, name)}`;
  }
  const told = claim(
    context,
    `${name} pays ${change(own)}${inDesign(context)} than with ${context.against}, the other municipalities together ${change(rest)}`,
  );
  return `${told} In euros ${name} differs most from the rest.${waitsApart(context, name)}`;
}

/** What a saving that differs by municipality goes with: waits that do too. */
function waitsApart(context: ClaimContext, name: string): string {
  const { figures, format } = context;
  const [own, rest] = [figures.estimate("waitOwn"), figures.estimate("waitRest")];
  if (own === null || rest === null) return "";
  const change = (value: Estimate) =>
    lessOrMore(context, value, format.waitDays, ["shorter", "longer"]);
  const why = context.keepsOwnBudget
    ? ` One reason: ${name} buys segment\u00a05 itself, with one budget for all youths. We assume that the savings task does not lower that budget. In the other municipalities places of segment\u00a05 do go.`
    : "";
  return ` Youths of ${name} wait ${change(own)}, those of the other municipalities together ${change(rest)}.${why}`;
}

export function notKnown({ figures, format }: ClaimContext): string {
  const [numbers, assumptions] = [figures.number("numbers"), figures.number("assumptions")];
  const [known, inside] = [figures.number("predicted"), figures.number("insidePredicted")];
  const counted =
    numbers === null || assumptions === null
      ? ""
      : ` Of the ${format.number(numbers)} numbers in the model ${format.number(assumptions)} are an assumption.`;
  const tested =
    known === null || inside === null || known === 0
      ? ""
      : ` Of the ${format.number(known)} known figures that the model predicts, ${format.number(inside)} fall inside the band of the source.`;
  return `Whether the assumptions are right, we do not know.${counted} An error in them is not in the margins.${tested} Whether the care helps, the model does not say.`;
}
