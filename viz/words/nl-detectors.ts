/**
 * What the detectors found, in Dutch: waterbeds and walls.
 *
 * The rule this file keeps: every sentence says of which comparison it speaks, and money that does
 * not come back is never told without the waiting that may have taken its place.
 */
import type { Estimate } from "#results";
import { atLeastZero, type ClaimContext, directionOf } from "./claim.ts";
import type { Write } from "./format.ts";
import { margin, measured, sizeOf } from "./nl-clauses.ts";

function waitingLedger(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  if (waiting === null || directionOf("certain", waiting) === "open") return "";
  const word = waiting.mean > 0 ? "meer" : "minder";
  const days = measured(context, sizeOf(waiting), context.format.days);
  return ` Alle jongeren samen wachten per jaar ${word}: ${days}.`;
}

/** Where nothing comes back as cost, waiting may be what came in its place. */
function becameWaiting(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  const rises = waiting !== null && directionOf("certain", waiting) === "more";
  return rises ? " Geld dat niet terugkomt, kan dus wachten zijn geworden." : "";
}

function receiverOf(context: ClaimContext): string {
  const receiver = context.figures.text("receiver");
  const euro = context.figures.estimate("receiverEuro");
  if (receiver === null || euro === null) return "";
  const place = context.place(receiver);
  if (directionOf("certain", euro) !== "more") return "";
  const intent = context.receiverIsIntent ? " Dat is wat het beleid wil." : "";
  const fixed = context.receiverIsFixed
    ? " Daar is het budget vast. Gemeenten betalen die extra hulp dus niet."
    : "";
  const amount = measured(context, euro, context.format.euro, " per jaar aan hulp");
  return ` Het meeste komt bij ${place}: ${amount}.${intent}${fixed}`;
}

function leaks(context: ClaimContext, opening: string, at: string, value: Estimate): string {
  const cents: Write = (share, finer = 0) =>
    `${context.format.number(share * 100, finer)}\u00a0cent`;
  const likely = context.certainty === "likely" ? "waarschijnlijk " : "";
  const direction = directionOf(context.certainty, value);
  if (direction === "open") {
    const told = `${opening} is niet aangetoond dat de besparing${at} elders terugkomt`;
    return `${told}${margin(context, value, cents)}.${waitingLedger(context)}`;
  }
  if (direction === "less") {
    const fall = measured(context, sizeOf(value), cents);
    const told = `${opening} komt de besparing${at} ${likely}niet elders terug.`;
    const also = ` Ook daar dalen de kosten: per bespaarde euro ${fall}.`;
    return `${told}${also}${waitingLedger(context)}${becameWaiting(context)}`;
  }
  const finer = context.format.fitting(value, cents);
  const told = `${opening} komt ${likely}van elke euro minder${at} ${finer(value.mean)} ergens anders terug`;
  return `${told}${margin(context, value, cents)}.${receiverOf(context)}${waitingLedger(context)}`;
}

export function waterbed(context: ClaimContext): string {
  const { format, figures } = context;
  const target = context.place(figures.text("target") ?? "");
  const isAlone = figures.text("comparison") === "alone";
  const opening = isAlone ? `Als alleen ${target} bespaart,` : context.setting;
  const at = isAlone ? "" : ` bij ${target}`;
  const leakage = figures.ratio("leakage");
  if (leakage === null) {
    const gross = figures.estimate("gross");
    const range = gross === null ? "" : margin(context, gross, format.euro);
    const told = `${opening} is ${isAlone ? "daar" : `bij ${target}`} geen besparing aangetoond${range}.`;
    return `${told} Dan is er ook niets dat kan weglekken.${receiverOf(context)}${waitingLedger(context)}`;
  }
  const isUnbounded = leakage.method === "unbounded";
  if (isUnbounded || directionOf(context.certainty, leakage) === "unknown") {
    const because = isUnbounded ? ": die besparing is zelf te onzeker" : "";
    const told = `${opening} weten we niet of de besparing${at} elders terugkomt${because}.`;
    return `${told}${waitingLedger(context)}`;
  }
  return leaks(context, opening, at, leakage);
}

export function wall(context: ClaimContext): string {
  const { format, figures, setting } = context;
  const from = context.place(figures.text("from") ?? "");
  const to = context.place(figures.text("to") ?? "");
  const excess = figures.estimate("excess");
  const attempts = figures.estimate("attempts");
  const lost = figures.estimate("lostDays");
  const count =
    attempts === null ? "" : ` Dat gaat om ${format.count(attempts.mean)} overstappen per jaar.`;
  const days =
    lost === null
      ? ""
      : ` Samen wachten jongeren bij deze overstap per jaar ${measured(context, atLeastZero(lost), format.days)}, ook doordat plekken vol zijn.`;
  if (context.wallVerdict === "budget-causes-wait") {
    return `${setting} wachten jongeren van ${from} naar ${to} doordat het budget vast is. Een muur door de grens zelf is niet aangetoond.${days}`;
  }
  const direction = directionOf(context.certainty, excess);
  if (excess === null || direction === "unknown" || context.wallVerdict === "not-enough-evidence") {
    return `${setting} weten we te weinig over de grens van ${from} naar ${to}.${count}`;
  }
  if (direction !== "more" || context.wallVerdict === "no-wall-shown") {
    const where = setting.charAt(0).toLowerCase() + setting.slice(1);
    return `Een muur van ${from} naar ${to} is niet aangetoond ${where}${margin(context, excess, format.wait)}.${days}`;
  }
  const likely = context.certainty === "likely" ? "waarschijnlijk " : "";
  const write = format.fitting(excess, format.wait);
  const longer = `${likely}${write(excess.mean)} langer dan een eerste start daar`;
  const told = `${setting} duurt een overstap van ${from} naar ${to} ${longer}${margin(context, excess, write)}.`;
  return `${told}${count}${days}`;
}
