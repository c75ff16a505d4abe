/**
 * What the detectors found, in Dutch: walls and waterbeds.
 *
 * The rule this file keeps: one verdict a sentence, with the limit it was judged by; and money that
 * does not come back is never told without the waiting that may have taken its place.
 */
import type { Estimate } from "#results";
import { atLeastZero, type ClaimContext, directionOf } from "./claim.ts";
import { centsOf, isMore, sizeOf } from "./clauses.ts";
import type { Write } from "./format.ts";
import { likely, margin, measured } from "./nl-clauses.ts";

const cents = (context: ClaimContext) => centsOf(context, "cent");

function waitingLedger(context: ClaimContext): string {
  const waiting = context.figures.estimate("waiting");
  if (waiting === null || directionOf("certain", waiting) === "open") return "";
  const word = waiting.mean > 0 ? "meer" : "minder";
  const days = measured(context, sizeOf(waiting), context.format.days);
  return ` Alle jongeren samen wachten per jaar ${word}: ${days}.`;
}

/** Where nothing comes back as cost, waiting may be what came in its place. */
const becameWaiting = (context: ClaimContext): string =>
  isMore(context.figures.estimate("waiting"))
    ? " Geld dat niet terugkomt, kan dus wachten zijn geworden."
    : "";

function receiverOf(context: ClaimContext): string {
  const receiver = context.figures.text("receiver");
  const euro = context.figures.estimate("receiverEuro");
  if (receiver === null || !isMore(euro)) return "";
  const place = context.place(receiver);
  const intent = context.receiverIsIntent ? " Dat is wat het beleid wil." : "";
  const fixed = context.receiverIsFixed
    ? " Daar is het budget vast. Gemeenten betalen die extra hulp dus niet."
    : "";
  const amount = measured(context, euro, context.format.euro, " per jaar aan hulp");
  return ` Het meeste komt bij ${place}: ${amount}.${intent}${fixed}`;
}

/** The limit above which it is called a waterbed, and on which side of it this saving stands. */
function thresholdOf(context: ClaimContext, value: Estimate): string {
  const threshold = context.figures.number("threshold");
  if (threshold === null || value.low === null || value.high === null) return "";
  const limit = cents(context)(threshold);
  if (value.mean > threshold) return ` Dat is een waterbed: het is meer dan ${limit}.`;
  if (value.high <= threshold)
    return ` Een waterbed is het niet: zo noemen we het pas boven ${limit}.`;
  return ` Pas boven ${limit} noemen we het een waterbed. Of het zo veel is, weten we niet.`;
}

function leaks(context: ClaimContext, opening: string, at: string, value: Estimate): string {
  const write = cents(context);
  const direction = directionOf(context.certainty, value);
  if (direction === "open") {
    const told = `${opening} is niet aangetoond dat de besparing${at} elders terugkomt`;
    return `${told}${margin(context, value, write)}.${waitingLedger(context)}`;
  }
  if (direction === "less") {
    const fall = measured(context, sizeOf(value), write);
    const told = `${opening} komt de besparing${at} ${likely(context)}niet elders terug.`;
    const also = ` Ook daar dalen de kosten: per bespaarde euro ${fall}.`;
    return `${told}${also}${waitingLedger(context)}${becameWaiting(context)}`;
  }
  const finer = context.format.fitting(value, write);
  const told = `${opening} komt ${likely(context)}van elke euro minder${at} ${finer(value.mean)} ergens anders terug`;
  const judged = thresholdOf(context, value);
  return `${told}${margin(context, value, write)}.${judged}${receiverOf(context)}${waitingLedger(context)}`;
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

/** The saving of which most comes back, with where it was made. */
function mostReturned(context: ClaimContext): string {
  const target = context.figures.text("target");
  const leakage = context.figures.ratio("leakage");
  if (target === null || !isMore(leakage)) return "";
  const where =
    context.figures.text("comparison") === "alone"
      ? "als alleen dat segment bespaart"
      : "in het hele ontwerp";
  return ` Het meest komt terug van wat ${context.place(target)} minder kost, ${where}: ${measured(context, leakage, cents(context))} per euro.`;
}

export function waterbeds(context: ClaimContext): string {
  const { figures, format, certainty } = context;
  const shown = figures.number("shown") ?? 0;
  const judged = figures.number("judged") ?? 0;
  const threshold = figures.number("threshold");
  if (certainty === "unknown") return "Of een besparing elders terugkomt, weten we niet.";
  const limit =
    threshold === null
      ? ""
      : ` Zo noemen we het pas als van elke bespaarde euro meer dan ${cents(context)(threshold)} elders terugkomt.`;
  const ledgers =
    figures.number("cashShown") === 0
      ? ": niet in de waarde van de hulp, en niet in wat gemeenten betalen"
      : " in de waarde van de hulp";
  const of = `${format.number(shown)} van de ${format.number(judged)} segmenten`;
  const opening =
    shown > 0 && certainty !== "uncertain"
      ? `Bij ${of} is ${likely(context)}een waterbed aangetoond.`
      : `Een waterbed door de besparing is niet aangetoond${ledgers}.`;
  const nothing = figures.number("nothingSaved") ?? 0;
  const none =
    nothing === 0
      ? ""
      : ` Bij ${format.number(nothing)} van de ${format.number(judged)} segmenten is geen besparing aangetoond die kan weglekken.`;
  return `${opening}${limit}${none}${mostReturned(context)}${waitingLedger(context)}${becameWaiting(context)}`;
}

/** What the border costs itself, and beside it the queue that is no border. */
function costOfBorder(context: ClaimContext, where = "daar"): string {
  const { format, figures } = context;
  const border = figures.estimate("borderDays");
  const shortage = figures.estimate("shortageDays");
  const perMove = figures.estimate("perMove");
  if (border === null) return "";
  const days = measured(context, atLeastZero(border), format.days);
  const each = perMove === null ? "" : `${format.waitDays(perMove.mean)} per start en samen `;
  const queue =
    shortage === null || shortage.mean <= 0
      ? ""
      : ` Wachten op een volle plaats komt daar nog bij: ${format.days(shortage.mean)} per jaar.`;
  return ` De regel aan de grens en de nieuwe toewijzing kosten ${where} ${each}${days} per jaar.${queue}`;
}

export function walls(context: ClaimContext): string {
  const { figures, format, setting, certainty } = context;
  const count = (key: string) => figures.number(key) ?? 0;
  const where = setting.charAt(0).toLowerCase() + setting.slice(1);
  if (certainty === "unknown") return "Over de grenzen tussen segmenten weten we te weinig.";
  const today = figures.number("shownToday");
  const which = today === 0 ? "geen" : format.number(today ?? 0);
  const before = today === null ? "" : ` Met de inkoop van vandaag bij ${which}.`;
  const opening =
    count("shown") > 0 && certainty !== "uncertain"
      ? `${setting} is ${likely(context)}bij ${format.number(count("shown"))} van de ${format.number(count("judged"))} grenzen tussen segmenten een schot aangetoond.${before}`
      : `Een schot is bij geen van de grenzen aangetoond ${where}.`;
  const [from, to] = [figures.text("from"), figures.text("to")];
  const most = figures.estimate("mostDays");
  const top =
    from === null || to === null || most === null
      ? ""
      : ` De meeste dagen kost de grens van ${context.place(from)} naar ${context.place(to)}: ${format.days(most.mean)}.`;
  const few =
    count("unknown") === 0
      ? ""
      : ` Bij ${count("unknown") === 1 ? "1 grens" : `${format.number(count("unknown"))} grenzen`} zijn er te weinig starts om iets te zeggen.`;
  const at = count("shown") > 0 ? "daar" : "bij alle grenzen samen";
  const input = count("shown") > 0 ? hangsOnInput(context) : "";
  return `${opening}${costOfBorder(context, at)} Dat is een tekort en geen schot.${top}${few}${input}`;
}

/** How the border days that were put in stand to the limit, and what is left without them. */
function hangsOnInput({ borderDaysInput, wallMargin, withoutRules, format }: ClaimContext): string {
  if (borderDaysInput === null || borderDaysInput <= 0) return "";
  const than =
    borderDaysInput === wallMargin
      ? "evenveel als"
      : borderDaysInput > wallMargin
        ? "meer dan"
        : "minder dan";
  const days = format.waitDays(borderDaysInput);
  const told = ` Hoeveel schotten er zijn, hangt aan de invoer: wij rekenen bij elke grens ${days} extra. Dat is ${than} de ${format.waitDays(wallMargin)} van waaraf wij het een schot noemen. Met minder dagen vinden we minder schotten.`;
  if (withoutRules === null) return told;
  const shown = withoutRules.shown === 0 ? "geen" : format.number(withoutRules.shown);
  return `${told} In ${withoutRules.name} vinden we er ${shown}.`;
}

/** Both limits: a border is a wall above the one or the other. */
function limitOf({ format, wallMargin, wallMarginRefused }: ClaimContext): string {
  const refused =
    wallMarginRefused === null
      ? ""
      : ` of als van de 100 starts er zeker meer dan ${format.number(100 * wallMarginRefused, 1)} extra worden geweigerd,`;
  return ` Pas als dat zeker meer is dan ${format.waitDays(wallMargin)},${refused} noemen we het een schot.`;
}

/** A wall of which only the refusals were shown to be more than the limit. */
function refusedWall(context: ClaimContext, border: string, refused: Estimate): string {
  const { format, setting, figures, wallMargin } = context;
  const hundred: Write = (value, finer = 0) => format.number(100 * value, finer);
  const more = measured(
    context,
    refused,
    hundred,
    " extra geweigerd, vergeleken met een eerste start",
  );
  const excess = figures.estimate("excess");
  const days =
    excess === null
      ? ""
      : ` Het extra wachten is ${measured(context, excess, format.waitDays)}: dat is niet zeker meer dan ${format.waitDays(wallMargin)}.`;
  return `${setting} is de grens ${border} ${likely(context)}een schot, maar alleen door weigeringen. Van de 100 starts worden er ${more}.${days}`;
}

/** The borders that cost most after this one. */
function nextBorders({ figures, format, segment }: ClaimContext): string {
  const told = [2, 3].flatMap((index) => {
    const [from, to] = [figures.text(`from${index}`), figures.text(`to${index}`)];
    const days = figures.estimate(`borderDays${index}`);
    if (from === null || to === null || days === null) return [];
    return [`van ${segment(from)} naar ${segment(to)} (${format.days(days.mean)})`];
  });
  return told.length === 0 ? "" : ` Daarna kosten de meeste dagen: ${told.join(" en ")}.`;
}

export function wall(context: ClaimContext): string {
  const { format, figures, setting, wallVerdict } = context;
  const border = `van ${context.place(figures.text("from") ?? "")} naar ${context.place(figures.text("to") ?? "")}`;
  const excess = figures.estimate("excess");
  const attempts = figures.estimate("attempts");
  const count =
    attempts === null
      ? ""
      : ` Dat gaat om ${format.count(attempts.mean)} starts per jaar: overstappen en hulp die erbij komt.`;
  const refused = context.wallRefusals;
  const direction = directionOf(context.certainty, refused ?? excess);
  if (excess === null || direction === "unknown" || wallVerdict === "not-enough-evidence")
    return `${setting} weten we te weinig over de grens ${border}.${count}`;
  if (direction !== "more" || wallVerdict !== "wall") {
    const where = setting.charAt(0).toLowerCase() + setting.slice(1);
    const told = `Een schot ${border} is niet aangetoond ${where}. Het extra wachten is ${measured(context, excess, format.waitDays)}.`;
    const fixed =
      wallVerdict === "budget-causes-wait"
        ? " Jongeren wachten daar vooral doordat het budget vast is."
        : "";
    return `${told}${limitOf(context)}${fixed}${costOfBorder(context)}`;
  }
  const rest = `${count}${costOfBorder(context)}${nextBorders(context)}`;
  if (refused !== null) return `${refusedWall(context, border, refused)}${rest}`;
  const longer = `${likely(context)}${measured(context, excess, format.waitDays, " langer dan een eerste start daar")}`;
  return `${setting} duurt een start over de grens ${border} ${longer}.${rest}`;
}
