/**
 * What the detectors found, in English: waterbeds and walls.
 *
 * The rule this file keeps: every sentence says of which comparison it speaks, and money that does
 * not come back is never told without the waiting that may have taken its place.
 */
import type { Estimate } from "#results";
import { atLeastZero, type ClaimContext, directionOf } from "./claim.ts";
import { margin, measured, sizeOf } from "./en-clauses.ts";
import type { Write } from "./format.ts";

function waitingLedger(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  if (waiting === null || directionOf("certain", waiting) === "open") return "";
  const word = waiting.mean > 0 ? "more" : "less";
  const days = measured(context, sizeOf(waiting), context.format.days);
  return ` All youths together wait ${word} a year: ${days}.`;
}

/** Where nothing comes back as cost, waiting may be what came in its place. */
function becameWaiting(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  const rises = waiting !== null && directionOf("certain", waiting) === "more";
  return rises ? " So money that does not come back may have become waiting." : "";
}

function receiverOf(context: ClaimContext): string {
  const receiver = context.figures.text("receiver");
  const euro = context.figures.estimate("receiverEuro");
  if (receiver === null || euro === null || directionOf("certain", euro) !== "more") return "";
  const intent = context.receiverIsIntent ? " That is what the policy wants." : "";
  const fixed = context.receiverIsFixed
    ? " The budget is fixed there, so municipalities do not pay for that extra care."
    : "";
  const amount = measured(context, euro, context.format.euro, " a year of care");
  return ` Most of it lands at ${context.place(receiver)}: ${amount}.${intent}${fixed}`;
}

function leaks(context: ClaimContext, opening: string, at: string, value: Estimate): string {
  const cents: Write = (share, finer = 0) =>
    `${context.format.number(share * 100, finer)}\u00a0cents`;
  const likely = context.certainty === "likely" ? "probably " : "";
  const direction = directionOf(context.certainty, value);
  if (direction === "open") {
    const told = `${opening} it is not shown that the saving${at} comes back elsewhere`;
    return `${told}${margin(context, value, cents)}.${waitingLedger(context)}`;
  }
  if (direction === "less") {
    const fall = measured(context, sizeOf(value), cents);
    const told = `${opening} the saving${at} ${likely}does not come back elsewhere.`;
    const also = ` Cost falls there too: ${fall} for every euro saved.`;
    return `${told}${also}${waitingLedger(context)}${becameWaiting(context)}`;
  }
  const finer = context.format.fitting(value, cents);
  const told = `${opening} of every euro less${at} ${likely}${finer(value.mean)} come back elsewhere`;
  return `${told}${margin(context, value, cents)}.${receiverOf(context)}${waitingLedger(context)}`;
}

export function waterbed(context: ClaimContext): string {
  const { format, figures } = context;
  const target = context.place(figures.text("target") ?? "");
  const isAlone = figures.text("comparison") === "alone";
  const opening = isAlone ? `If only ${target} saves,` : `${context.setting},`;
  const at = isAlone ? "" : ` at ${target}`;
  const leakage = figures.ratio("leakage");
  if (leakage === null) {
    const gross = figures.estimate("gross");
    const range = gross === null ? "" : margin(context, gross, format.euro);
    const told = `${opening} no saving is shown ${isAlone ? "there" : `at ${target}`}${range}.`;
    return `${told} So there is nothing to leak.${receiverOf(context)}${waitingLedger(context)}`;
  }
  const isUnbounded = leakage.method === "unbounded";
  if (isUnbounded || directionOf(context.certainty, leakage) === "unknown") {
    const because = isUnbounded ? ": that saving is too uncertain itself" : "";
    const told = `${opening} we do not know whether the saving${at} comes back elsewhere${because}.`;
    return `${told}${waitingLedger(context)}`;
  }
  return leaks(context, opening, at, leakage);
}

export function wall(context: ClaimContext): string {
  const { format, figures, setting } = context;
  const border = `from ${context.place(figures.text("from") ?? "")} to ${context.place(figures.text("to") ?? "")}`;
  const excess = figures.estimate("excess");
  const attempts = figures.estimate("attempts");
  const lost = figures.estimate("lostDays");
  const count = attempts === null ? "" : ` That is ${format.count(attempts.mean)} moves a year.`;
  const days =
    lost === null
      ? ""
      : ` Together youths wait ${measured(context, atLeastZero(lost), format.days)} a year in this move, full places included.`;
  if (context.wallVerdict === "budget-causes-wait") {
    return `${setting} youths wait ${border} because the budget is fixed. A wall by the border itself is not shown.${days}`;
  }
  const direction = directionOf(context.certainty, excess);
  if (excess === null || direction === "unknown" || context.wallVerdict === "not-enough-evidence") {
    return `${setting} we know too little about the border ${border}.${count}`;
  }
  if (direction !== "more" || context.wallVerdict === "no-wall-shown") {
    return `${setting} a wall ${border} is not shown${margin(context, excess, format.wait)}.${days}`;
  }
  const likely = context.certainty === "likely" ? "probably " : "";
  const write = format.fitting(excess, format.wait);
  const told = `${setting} a move ${border} ${likely}takes ${write(excess.mean)} longer than a first start there`;
  return `${told}${margin(context, excess, write)}.${count}${days}`;
}
