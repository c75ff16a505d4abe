/**
 * The conclusions in Dutch, one function for each kind of finding.
 *
 * The rule this file keeps: short sentences at B1, every number with its margin, and "niet
 * aangetoond" where another tool would say "nee".
 */
import type { Estimate, FindingKind } from "#results";
import { type ClaimContext, directionOf } from "./claim.ts";

type Write = (value: number) => string;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** ` (marge: a tot b)`, or nothing when there was one replication. */
function margin(context: ClaimContext, value: Estimate, write: Write): string {
  const range = context.format.range(value, write);
  return range === "" ? "" : ` (marge: ${range})`;
}

/** A main clause that becomes careful by itself: "het kost …", "waarschijnlijk kost het …". */
function claim(context: ClaimContext, subject: string, verb: string, rest: string): string {
  return context.certainty === "likely"
    ? `Waarschijnlijk ${verb} ${subject} ${rest}.`
    : `${capital(subject)} ${verb} ${rest}.`;
}

/** Both ends of an interval as less and more: `€ 5,2 miljoen minder en € 1,6 miljoen meer`. */
function bothEnds(value: Estimate, write: Write, less: string, more: string): string {
  if (value.low === null || value.high === null) return `rond ${write(value.mean)}`;
  const end = (bound: number) => `${write(Math.abs(bound))} ${bound < 0 ? less : more}`;
  return `tussen ${end(value.low)} en ${end(value.high)}`;
}

interface Change {
  readonly value: Estimate | null;
  readonly subject: string;
  readonly verb: string;
  readonly less: string;
  readonly more: string;
  readonly write: Write;
  /** After the amount: "per jaar". */
  readonly per: string;
  readonly than: string;
  readonly about: string;
  /** "Of het meer of minder kost". */
  readonly openClaim: string;
}

function change(context: ClaimContext, told: Change): string {
  const { value } = told;
  const direction = directionOf(context.certainty, value);
  if (value === null || direction === "unknown") return `Over ${told.about} weten we te weinig.`;
  if (direction === "open") {
    const ends = bothEnds(value, told.write, told.less, told.more);
    return `${told.openClaim}, is niet aangetoond. Het verschil ligt ${ends}${told.per}.`;
  }
  const absolute = sizeOf(value);
  const amount = `${told.write(absolute.mean)} ${direction === "more" ? told.more : told.less}${told.per}`;
  return claim(
    context,
    told.subject,
    told.verb,
    `${amount} ${told.than}${margin(context, absolute, told.write)}`,
  );
}

/** The same interval seen from the side of its mean, so that "minder" needs no minus. */
function sizeOf(value: Estimate): Estimate {
  if (value.mean >= 0) return value;
  const turn = (bound: number | null) => (bound === null ? null : -bound);
  return { mean: -value.mean, low: turn(value.high), high: turn(value.low) };
}

const money = (context: ClaimContext, value: Estimate | null, subject: string): string =>
  change(context, {
    value,
    subject,
    verb: "kost",
    less: "minder",
    more: "meer",
    write: context.format.euro,
    per: " per jaar",
    than: `dan ${context.against}`,
    about: "kosten",
    openClaim: `Of ${subject} meer of minder kost dan ${context.against}`,
  });

const longer = (context: ClaimContext, value: Estimate | null): string =>
  value === null
    ? ""
    : ` ${change(context, {
        value,
        subject: "jongeren",
        verb: "wachten",
        less: "korter",
        more: "langer",
        write: context.format.wait,
        per: "",
        than: "op de start van hulp",
        about: "wachttijd",
        openClaim: "Of jongeren langer of korter wachten",
      })}`;

function totalCost(context: ClaimContext): string {
  const base = context.figures.estimate("base");
  const told = money(context, context.figures.estimate("euro"), context.design);
  const level =
    base === null
      ? ""
      : ` ${capital(context.against)} kost ${context.format.euro(base.mean)} per jaar.`;
  return told + level;
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
    const ends = bothEnds(found, format.euro, "duurder", "goedkoper");
    return `Een besparing is niet aangetoond. Het verschil ligt ${ends} per jaar.${goal}`;
  }
  if (direction === "less") {
    const rise = sizeOf(found);
    const rest = `${format.euro(rise.mean)} per jaar duurder ${years}${margin(context, rise, format.euro)}`;
    return `${claim(context, "jeugdhulp", "wordt", rest)}${goal}`;
  }
  const rest = `gemiddeld ${format.euro(found.mean)} besparing per jaar op, ${years}${margin(context, found, format.euro)}`;
  const part = share === null ? "" : ` Dat is ${format.percent(share)} van de opdracht.`;
  return `${claim(context, context.design, "levert", rest)}${goal}${part}`;
}

function waitingLedger(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  if (waiting === null || directionOf("certain", waiting) === "open") return "";
  const size = sizeOf(waiting);
  const word = waiting.mean > 0 ? "meer" : "minder";
  return ` Alle jongeren samen wachten ${context.format.days(size.mean)} per jaar ${word}.`;
}

function receiverOf(context: ClaimContext): string {
  const receiver = context.figures.text("receiver");
  const euro = context.figures.estimate("receiverEuro");
  if (receiver === null || euro === null) return "";
  const place = context.place(receiver);
  if (directionOf("certain", euro) !== "more") return "";
  const intent = context.receiverIsIntent ? " Dat is wat het beleid wil." : "";
  return ` Het meeste komt bij ${place}: ${context.format.euro(euro.mean)} per jaar.${intent}`;
}

function waterbed(context: ClaimContext): string {
  const { format, figures } = context;
  const target = context.place(figures.text("target") ?? "");
  const gross = figures.estimate("gross");
  const leakage = figures.ratio("leakage");
  if (leakage === null) {
    const range = gross === null ? "" : margin(context, gross, format.euro);
    const opening = `Bij ${target} is geen besparing aangetoond${range}.`;
    return `${opening} Dan is er ook niets dat kan weglekken.${receiverOf(context)}${waitingLedger(context)}`;
  }
  if (leakage.method === "unbounded") {
    return `Of de besparing bij ${target} elders terugkomt, weten we niet: die besparing is zelf te onzeker.${waitingLedger(context)}`;
  }
  const cents = (share: number) => `${format.number(share * 100)}\u00a0cent`;
  const direction = directionOf(context.certainty, leakage);
  if (direction === "unknown")
    return `Of de besparing bij ${target} elders terugkomt, weten we niet.`;
  if (direction === "open") {
    return `Dat de besparing bij ${target} elders terugkomt, is niet aangetoond${margin(context, leakage, cents)}.${waitingLedger(context)}`;
  }
  if (direction === "less") {
    return `De besparing bij ${target} komt niet elders terug: ook daar dalen de kosten.${waitingLedger(context)}`;
  }
  const rest = `van elke euro minder bij ${target} ${cents(leakage.mean)} ergens anders terug`;
  const opening = context.certainty === "likely" ? "Waarschijnlijk komt" : "In het model komt";
  const told = `${opening} ${rest}${margin(context, leakage, cents)}.`;
  return `${told}${receiverOf(context)}${waitingLedger(context)}`;
}

function wall(context: ClaimContext): string {
  const { format, figures } = context;
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
      : ` Samen verliezen jongeren daar ${format.days(lost.mean)} per jaar${margin(context, lost, format.count)}.`;
  if (context.wallVerdict === "budget-causes-wait") {
    return `Van ${from} naar ${to} wachten jongeren doordat het budget vast is. Een muur door de grens zelf is niet aangetoond.${days}`;
  }
  const direction = directionOf(context.certainty, excess);
  if (excess === null || direction === "unknown" || context.wallVerdict === "not-enough-evidence") {
    return `Over de grens van ${from} naar ${to} weten we te weinig.${count}`;
  }
  if (direction !== "more" || context.wallVerdict === "no-wall-shown") {
    return `Een muur van ${from} naar ${to} is niet aangetoond${margin(context, excess, format.wait)}.${days}`;
  }
  const rest = `${format.wait(excess.mean)} langer dan een eerste start daar${margin(context, excess, format.wait)}`;
  return `${claim(context, `een overstap van ${from} naar ${to}`, "duurt", rest)}${count}${days}`;
}

function waiting(context: ClaimContext): string {
  const { format, figures } = context;
  const segment = context.place(figures.text("segment") ?? "");
  const base = figures.estimate("base");
  const days = figures.estimate("days");
  if (days === null || context.certainty === "unknown")
    return `Over het wachten bij ${segment} weten we te weinig.`;
  const here = `${format.wait(days.mean)}${margin(context, days, format.wait)}`;
  if (base === null) return `Bij ${segment} wachten jongeren gemiddeld ${here}.`;
  const there = `${format.wait(base.mean)}${margin(context, base, format.wait)}`;
  if (context.certainty === "uncertain") {
    return `Dat jongeren bij ${segment} korter of langer wachten, is niet aangetoond. Het gemiddelde is ${here}; bij ${context.against} is het ${there}.`;
  }
  const word = days.mean > base.mean ? "langer" : "korter";
  const opening = claim(context, "jongeren", "wachten", `${word} bij ${segment}`);
  return `${opening} Het wordt gemiddeld ${here}. Bij ${context.against} is het ${there}.`;
}

function emptyCapacity(context: ClaimContext): string {
  const { format, figures } = context;
  const without = figures.estimate("withoutPayer");
  const budget = figures.estimate("budget");
  const direction = directionOf(context.certainty, without);
  if (without === null || direction === "unknown")
    return "Over lege plekken zonder betaler weten we te weinig.";
  if (direction !== "more") {
    return `Dat lege plekken geen betaler hebben, is niet aangetoond${margin(context, without, format.euro)}.`;
  }
  const share =
    budget === null || budget.mean <= 0
      ? ""
      : ` Dat is ${format.percent(without.mean / budget.mean, 1)} van het vaste budget van ${format.euro(budget.mean)}.`;
  const rest = `${format.euro(without.mean)} per jaar die volgens de brief niemand betaalt${margin(context, without, format.euro)}`;
  return `${claim(context, "lege plekken", "kosten", rest)}${share}`;
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
  const rule =
    occupancy === null
      ? ""
      : `Het ontwerp rekent met een bezetting van ${format.percent(occupancy)}. `;
  const euro = money(context, figures.estimate("euro"), "het aantal plekken van 2024 houden");
  return `${rule}${euro}${longer({ ...context, certainty: "certain" }, figures.estimate("wait"))}`;
}

function moved(context: ClaimContext): string {
  const { format, figures } = context;
  const share = figures.estimate("moved");
  const youths = figures.estimate("youths");
  if (share === null || context.certainty === "unknown")
    return "Hoeveel jongeren ergens anders komen, weten we niet.";
  const hundred = (value: number) => format.number(value * 100, value < 0.1 ? 1 : 0);
  if (directionOf(context.certainty, share) === "open") {
    return `Dat jongeren ergens anders komen dan bij ${context.against}, is niet aangetoond${margin(context, share, hundred)}.`;
  }
  const rest = `${hundred(share.mean)} van de 100 jongeren ergens anders dan bij ${context.against}${margin(context, share, hundred)}`;
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
