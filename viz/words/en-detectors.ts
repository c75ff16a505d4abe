/**
 * What the detectors found, in English: walls and waterbeds.
 *
 * The rule this file keeps: one verdict a sentence, with the limit it was judged by; and money that
 * does not come back is never told without the waiting that may have taken its place.
 */
import type { Estimate } from "#results";
import { atLeastZero, type ClaimContext, directionOf } from "./claim.ts";
import { capital, centsOf, isMore, sizeOf } from "./clauses.ts";
import { likely, margin, measured } from "./en-clauses.ts";
import type { Write } from "./format.ts";

const cents = (context: ClaimContext) => centsOf(context, "cents");

function waitingLedger(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  if (waiting === null || directionOf("certain", waiting) === "open") return "";
  const word = waiting.mean > 0 ? "more" : "less";
  const days = measured(context, sizeOf(waiting), context.format.days);
  return ` All youths together wait ${word} a year: ${days}.`;
}

/** Where nothing comes back as cost, waiting may be what came in its place. */
const becameWaiting = (context: ClaimContext): string =>
  isMore(context.figures.estimate("waiting"))
    ? " So money that does not come back may have become waiting."
    : "";

function receiverOf(context: ClaimContext): string {
  const receiver = context.figures.text("receiver");
  const euro = context.figures.estimate("receiverEuro");
  if (receiver === null || !isMore(euro)) return "";
  const intent = context.receiverIsIntent ? " That is what the policy wants." : "";
  const fixed = context.receiverIsFixed
    ? " The budget is fixed there, so municipalities do not pay for that extra care."
    : "";
  const amount = measured(context, euro, context.format.euro, " a year of care");
  return ` Most of it lands at ${context.place(receiver)}: ${amount}.${intent}${fixed}`;
}

/** The limit above which it is called a waterbed, and on which side of it this saving stands. */
function thresholdOf(context: ClaimContext, value: Estimate): string {
  const threshold = context.figures.number("threshold");
  if (threshold === null || value.low === null || value.high === null) return "";
  const limit = cents(context)(threshold);
  if (value.mean > threshold) return ` That is a waterbed: it is more than ${limit}.`;
  if (value.high <= threshold) return ` It is not a waterbed: we only call it that above ${limit}.`;
  return ` We only call it a waterbed above ${limit}. Whether it is that much, we do not know.`;
}

function leaks(context: ClaimContext, opening: string, at: string, value: Estimate): string {
  const write = cents(context);
  const direction = directionOf(context.certainty, value);
  if (direction === "open") {
    const told = `${opening} it is not shown that the saving${at} comes back elsewhere`;
    return `${told}${margin(context, value, write)}.${waitingLedger(context)}`;
  }
  if (direction === "less") {
    const fall = measured(context, sizeOf(value), write);
    const told = `${opening} the saving${at} ${likely(context)}does not come back elsewhere.`;
    const also = ` Cost falls there too: ${fall} for every euro saved.`;
    return `${told}${also}${waitingLedger(context)}${becameWaiting(context)}`;
  }
  const finer = context.format.fitting(value, write);
  const told = `${opening} of every euro less${at} ${likely(context)}${finer(value.mean)} come back elsewhere`;
  const judged = thresholdOf(context, value);
  return `${told}${margin(context, value, write)}.${judged}${receiverOf(context)}${waitingLedger(context)}`;
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

/** The saving of which most comes back, with where it was made. */
function mostReturned(context: ClaimContext): string {
  const target = context.figures.text("target");
  const leakage = context.figures.ratio("leakage");
  if (target === null || !isMore(leakage)) return "";
  const where =
    context.figures.text("comparison") === "alone"
      ? "if only that segment saves"
      : "in the whole design";
  return ` Most comes back of what ${context.place(target)} costs less, ${where}: ${measured(context, leakage, cents(context))} a euro.`;
}

export function waterbeds(context: ClaimContext): string {
  const { figures, format, certainty } = context;
  const shown = figures.number("shown") ?? 0;
  const judged = figures.number("judged") ?? 0;
  const threshold = figures.number("threshold");
  if (certainty === "unknown") return "Whether a saving comes back elsewhere, we do not know.";
  const limit =
    threshold === null
      ? ""
      : ` We only call it that when more than ${cents(context)(threshold)} of every euro saved come back elsewhere.`;
  const ledgers =
    figures.number("cashShown") === 0
      ? ": not in the value of care, and not in what municipalities pay"
      : " in the value of care";
  const of = `${format.number(shown)} of ${format.number(judged)} segments`;
  const opening =
    shown > 0 && certainty !== "uncertain"
      ? `${capital(`${likely(context)}a waterbed is shown at ${of}`)}.`
      : `A waterbed by the saving is not shown${ledgers}.`;
  const nothing = figures.number("nothingSaved") ?? 0;
  const none =
    nothing === 0
      ? ""
      : ` At ${format.number(nothing)} of ${format.number(judged)} segments no saving is shown that can leak.`;
  return `${opening}${limit}${none}${mostReturned(context)}${waitingLedger(context)}${becameWaiting(context)}`;
}

/** What the border costs itself, and beside it the queue that is no border. */
function costOfBorder(context: ClaimContext, where = "there"): string {
  const { format, figures } = context;
  const border = figures.estimate("borderDays");
  const shortage = figures.estimate("shortageDays");
  const perMove = figures.estimate("perMove");
  if (border === null) return "";
  const days = measured(context, atLeastZero(border), format.days);
  const each = perMove === null ? "" : `${format.waitDays(perMove.mean)} a start and together `;
  const queue =
    shortage === null || shortage.mean <= 0
      ? ""
      : ` Waiting for a full place comes on top: ${format.days(shortage.mean)} a year.`;
  return ` The rule of the border and the new authorisation cost ${each}${days} a year ${where}.${queue}`;
}

export function walls(context: ClaimContext): string {
  const { figures, format, setting, certainty } = context;
  const count = (key: string) => figures.number(key) ?? 0;
  if (certainty === "unknown") return "We know too little about the borders between segments.";
  const today = figures.number("shownToday");
  const which = today === 0 ? "none" : format.number(today ?? 0);
  const before = today === null ? "" : ` With the purchasing of today at ${which}.`;
  const opening =
    count("shown") > 0 && certainty !== "uncertain"
      ? `${setting} a wall is ${likely(context)}shown at ${format.number(count("shown"))} of ${format.number(count("judged"))} borders between segments.${before}`
      : `${setting} a wall is shown at none of the borders.`;
  const [from, to] = [figures.text("from"), figures.text("to")];
  const most = figures.estimate("mostDays");
  const top =
    from === null || to === null || most === null
      ? ""
      : ` The border from ${context.place(from)} to ${context.place(to)} costs most days: ${format.days(most.mean)}.`;
  const few =
    count("unknown") === 0
      ? ""
      : ` At ${count("unknown") === 1 ? "1 border" : `${format.number(count("unknown"))} borders`} there are too few starts to say anything.`;
  const at = count("shown") > 0 ? "there" : "at all borders together";
  const input = count("shown") > 0 ? hangsOnInput(context) : "";
  return `${opening}${costOfBorder(context, at)} That is a shortage and no wall.${top}${few}${input}`;
}

/** How the border days that were put in stand to the limit, and what is left without them. */
function hangsOnInput({ borderDaysInput, wallMargin, withoutRules, format }: ClaimContext): string {
  if (borderDaysInput === null || borderDaysInput <= 0) return "";
  const than =
    borderDaysInput === wallMargin
      ? "as much as"
      : borderDaysInput > wallMargin
        ? "more than"
        : "less than";
  const days = format.waitDays(borderDaysInput);
  const told = ` How many walls there are hangs on the input: we put ${days} extra at every border. That is ${than} the ${format.waitDays(wallMargin)} above which we call it a wall. With fewer days we find fewer walls.`;
  if (withoutRules === null) return told;
  const shown = withoutRules.shown === 0 ? "none" : format.number(withoutRules.shown);
  return `${told} In ${withoutRules.name} we find ${shown}.`;
}

/** Both limits: a border is a wall above the one or the other. */
function limitOf({ format, wallMargin, wallMarginRefused }: ClaimContext): string {
  const refused =
    wallMarginRefused === null
      ? ""
      : `, or when of 100 starts surely more than ${format.number(100 * wallMarginRefused, 1)} extra are refused`;
  return ` We only call it a wall when that is surely more than ${format.waitDays(wallMargin)}${refused}.`;
}

/** A wall of which only the refusals were shown to be more than the limit. */
function refusedWall(context: ClaimContext, border: string, refused: Estimate): string {
  const { format, setting, figures, wallMargin } = context;
  const hundred: Write = (value, finer = 0) => format.number(100 * value, finer);
  const more = measured(
    context,
    refused,
    hundred,
    " extra are refused, compared with a first start",
  );
  const excess = figures.estimate("excess");
  const days =
    excess === null
      ? ""
      : ` The extra wait is ${measured(context, excess, format.waitDays)}: that is not surely more than ${format.waitDays(wallMargin)}.`;
  return `${setting} the border ${border} is ${likely(context)}a wall, but by refusals only. Of 100 starts ${more}.${days}`;
}

/** The borders that cost most after this one. */
function nextBorders({ figures, format, segment }: ClaimContext): string {
  const told = [2, 3].flatMap((index) => {
    const [from, to] = [figures.text(`from${index}`), figures.text(`to${index}`)];
    const days = figures.estimate(`borderDays${index}`);
    if (from === null || to === null || days === null) return [];
    return [`from ${segment(from)} to ${segment(to)} (${format.days(days.mean)})`];
  });
  return told.length === 0 ? "" : ` The borders that cost most after it: ${told.join(" and ")}.`;
}

export function wall(context: ClaimContext): string {
  const { format, figures, setting, wallVerdict } = context;
  const border = `from ${context.place(figures.text("from") ?? "")} to ${context.place(figures.text("to") ?? "")}`;
  const excess = figures.estimate("excess");
  const attempts = figures.estimate("attempts");
  const count =
    attempts === null
      ? ""
      : ` That is ${format.count(attempts.mean)} starts a year: moves and care that comes beside.`;
  const refused = context.wallRefusals;
  const direction = directionOf(context.certainty, refused ?? excess);
  if (excess === null || direction === "unknown" || wallVerdict === "not-enough-evidence")
    return `${setting} we know too little about the border ${border}.${count}`;
  if (direction !== "more" || wallVerdict !== "wall") {
    const told = `${setting} a wall ${border} is not shown. The extra wait is ${measured(context, excess, format.waitDays)}.`;
    const fixed =
      wallVerdict === "budget-causes-wait"
        ? " Youths wait there mostly because the budget is fixed."
        : "";
    return `${told}${limitOf(context)}${fixed}${costOfBorder(context)}`;
  }
  const rest = `${count}${costOfBorder(context)}${nextBorders(context)}`;
  if (refused !== null) return `${refusedWall(context, border, refused)}${rest}`;
  const longer = measured(context, excess, format.waitDays, " longer than a first start there");
  return `${setting} a start across the border ${border} ${likely(context)}takes ${longer}.${rest}`;
}
