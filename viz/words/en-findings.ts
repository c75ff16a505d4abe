/**
 * The conclusions in English, one function for each kind of finding.
 *
 * The rule this file keeps: it says what the Dutch says, no more; "not shown" is never "no".
 */
import type { Estimate, FindingKind } from "#results";
import { type ClaimContext, directionOf } from "./claim.ts";

type Write = (value: number) => string;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function margin(context: ClaimContext, value: Estimate, write: Write): string {
  const range = context.format.range(value, write);
  return range === "" ? "" : ` (margin: ${range})`;
}

/** "It costs …", or "Probably it costs …". */
function claim(context: ClaimContext, sentence: string): string {
  return context.certainty === "likely" ? `Probably ${sentence}.` : `${capital(sentence)}.`;
}

function bothEnds(value: Estimate, write: Write, less: string, more: string): string {
  if (value.low === null || value.high === null) return `around ${write(value.mean)}`;
  const end = (bound: number) => `${write(Math.abs(bound))} ${bound < 0 ? less : more}`;
  return `between ${end(value.low)} and ${end(value.high)}`;
}

function sizeOf(value: Estimate): Estimate {
  if (value.mean >= 0) return value;
  const turn = (bound: number | null) => (bound === null ? null : -bound);
  return { mean: -value.mean, low: turn(value.high), high: turn(value.low) };
}

function money(context: ClaimContext, value: Estimate | null, subject: string): string {
  const direction = directionOf(context.certainty, value);
  const write = context.format.euro;
  if (value === null || direction === "unknown") return "We know too little about cost.";
  if (direction === "open") {
    return `Whether ${subject} costs more or less than ${context.against} is not shown. The difference lies ${bothEnds(value, write, "less", "more")} a year.`;
  }
  const size = sizeOf(value);
  const told = `${subject} costs ${write(size.mean)} ${direction} a year than ${context.against}`;
  return claim(context, `${told}${margin(context, size, write)}`);
}

function longer(context: ClaimContext, value: Estimate | null): string {
  if (value === null) return "";
  const direction = directionOf("certain", value);
  const write = context.format.wait;
  if (direction === "open") {
    return ` A difference in waiting is not shown. It lies ${bothEnds(value, write, "shorter", "longer")}.`;
  }
  const size = sizeOf(value);
  const word = direction === "more" ? "longer" : "shorter";
  return ` Youths wait ${write(size.mean)} ${word} for care to start${margin(context, size, write)}.`;
}

function totalCost(context: ClaimContext): string {
  const base = context.figures.estimate("base");
  const told = money(context, context.figures.estimate("euro"), context.design);
  return base === null
    ? told
    : `${told} ${capital(context.against)} costs ${context.format.euro(base.mean)} a year.`;
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
    return `A saving is not shown. The difference lies ${bothEnds(found, format.euro, "dearer", "cheaper")} a year.${goal}`;
  }
  const size = sizeOf(found);
  const years = `in ${context.firstYear} to ${context.lastYear}`;
  const amount = `${format.euro(size.mean)} a year ${years}${margin(context, size, format.euro)}`;
  if (direction === "less")
    return `${claim(context, `youth care becomes dearer by ${amount}`)}${goal}`;
  const part = share === null ? "" : ` That is ${format.percent(share)} of the assignment.`;
  return `${claim(context, `${context.design} saves ${amount}`)}${goal}${part}`;
}

function waitingLedger(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  if (waiting === null || directionOf("certain", waiting) === "open") return "";
  const word = waiting.mean > 0 ? "more" : "less";
  return ` All youths together wait ${context.format.days(Math.abs(waiting.mean))} a year ${word}.`;
}

function receiverOf(context: ClaimContext): string {
  const receiver = context.figures.text("receiver");
  const euro = context.figures.estimate("receiverEuro");
  if (receiver === null || euro === null || directionOf("certain", euro) !== "more") return "";
  const intent = context.receiverIsIntent ? " That is what the policy wants." : "";
  return ` Most of it lands at ${context.place(receiver)}: ${context.format.euro(euro.mean)} a year.${intent}`;
}

function waterbed(context: ClaimContext): string {
  const { format, figures } = context;
  const target = context.place(figures.text("target") ?? "");
  const gross = figures.estimate("gross");
  const leakage = figures.ratio("leakage");
  const rest = `${receiverOf(context)}${waitingLedger(context)}`;
  if (leakage === null) {
    const range = gross === null ? "" : margin(context, gross, format.euro);
    return `No saving is shown at ${target}${range}. So there is nothing to leak.${rest}`;
  }
  const direction = directionOf(context.certainty, leakage);
  if (leakage.method === "unbounded" || direction === "unknown") {
    return `Whether the saving at ${target} comes back elsewhere, we do not know.${waitingLedger(context)}`;
  }
  const cents = (share: number) => `${format.number(share * 100)}\u00a0cents`;
  if (direction === "open") {
    return `That the saving at ${target} comes back elsewhere is not shown${margin(context, leakage, cents)}.${waitingLedger(context)}`;
  }
  if (direction === "less") {
    return `The saving at ${target} does not come back elsewhere: cost falls there too.${waitingLedger(context)}`;
  }
  const told = `of every euro less at ${target}, ${cents(leakage.mean)} come back elsewhere`;
  return `${claim(context, `${told}${margin(context, leakage, cents)}`)}${rest}`;
}

function wall(context: ClaimContext): string {
  const { format, figures } = context;
  const border = `from ${context.place(figures.text("from") ?? "")} to ${context.place(figures.text("to") ?? "")}`;
  const excess = figures.estimate("excess");
  const attempts = figures.estimate("attempts");
  const lost = figures.estimate("lostDays");
  const count = attempts === null ? "" : ` That is ${format.count(attempts.mean)} moves a year.`;
  const days =
    lost === null
      ? ""
      : ` Together youths lose ${format.days(lost.mean)} a year there${margin(context, lost, format.count)}.`;
  if (context.wallVerdict === "budget-causes-wait") {
    return `Youths wait ${border} because the budget is fixed. A wall by the border itself is not shown.${days}`;
  }
  const direction = directionOf(context.certainty, excess);
  if (excess === null || direction === "unknown" || context.wallVerdict === "not-enough-evidence") {
    return `We know too little about the border ${border}.${count}`;
  }
  if (direction !== "more" || context.wallVerdict === "no-wall-shown") {
    return `A wall ${border} is not shown${margin(context, excess, format.wait)}.${days}`;
  }
  const told = `a move ${border} takes ${format.wait(excess.mean)} longer than a first start there`;
  return `${claim(context, `${told}${margin(context, excess, format.wait)}`)}${count}${days}`;
}

function waiting(context: ClaimContext): string {
  const { format, figures } = context;
  const segment = context.place(figures.text("segment") ?? "");
  const base = figures.estimate("base");
  const days = figures.estimate("days");
  if (days === null || context.certainty === "unknown")
    return `We know too little about waiting at ${segment}.`;
  const write = (value: Estimate) =>
    `${format.wait(value.mean)}${margin(context, value, format.wait)}`;
  if (base === null) return `At ${segment} youths wait ${write(days)} on average.`;
  if (context.certainty === "uncertain") {
    return `That youths wait shorter or longer at ${segment} is not shown: ${write(days)}, against ${write(base)} with ${context.against}.`;
  }
  const word = days.mean > base.mean ? "longer" : "shorter";
  const told = claim(context, `youths wait ${word} at ${segment}`);
  return `${told} It becomes ${write(days)} on average. With ${context.against} it is ${write(base)}.`;
}

function emptyCapacity(context: ClaimContext): string {
  const { format, figures } = context;
  const without = figures.estimate("withoutPayer");
  const budget = figures.estimate("budget");
  const direction = directionOf(context.certainty, without);
  if (without === null || direction === "unknown")
    return "We know too little about empty places without a payer.";
  if (direction !== "more") {
    return `That empty places have no payer is not shown${margin(context, without, format.euro)}.`;
  }
  const share =
    budget === null || budget.mean <= 0
      ? ""
      : ` That is ${format.percent(without.mean / budget.mean, 1)} of the fixed budget of ${format.euro(budget.mean)}.`;
  const told = `empty places cost ${format.euro(without.mean)} a year that by the letter nobody pays`;
  return `${claim(context, `${told}${margin(context, without, format.euro)}`)}${share}`;
}

function placesRule(context: ClaimContext): string {
  const occupancy = context.figures.number("occupancy");
  const rule =
    occupancy === null
      ? ""
      : `The design reckons with an occupancy of ${context.format.percent(occupancy)}. `;
  const euro = money(
    context,
    context.figures.estimate("euro"),
    "keeping the number of places of 2024",
  );
  return `${rule}${euro}${longer(context, context.figures.estimate("wait"))}`;
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
  const hundred = (value: number) => format.number(value * 100, value < 0.1 ? 1 : 0);
  if (direction === "open") {
    return `That youths end up elsewhere than with ${context.against} is not shown${margin(context, share, hundred)}.`;
  }
  const told = `in the model ${hundred(share.mean)} of every 100 youths end up elsewhere than with ${context.against}`;
  const count =
    youths === null
      ? ""
      : ` That is ${format.count(youths.mean)} youths, each with another segment or another ending.`;
  return `${claim(context, `${told}${margin(context, share, hundred)}`)}${count}`;
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
