/**
 * The conclusions in Dutch, one function for each kind of finding.
 *
 * The rule this file keeps: short sentences at B1, every number with its margin, and "niet
 * aangetoond" where another tool would say "nee".
 */
import type { FindingKind } from "#results";
import { agreedTimes, atLeastZero, type ClaimContext, directionOf } from "../claim.ts";
import { sizeOf } from "../clauses.ts";
import type { Write } from "../format.ts";
import { gainsSentence } from "../gains-sentences.ts";
import { stockSentence } from "../stock-sentences.ts";
import { stillWaiting } from "../waiting-sentences.ts";
import { bothEnds, claim, likely, longer, margin, measured, money } from "./clauses.ts";
import { walls, waterbeds } from "./detectors.ts";
import { dutchGains } from "./gains.ts";
import {
  emptyCapacity,
  inDesign,
  municipalities,
  notKnown,
  priceForYouths,
  saving,
  yearsOf,
} from "./headlines.ts";
import { dutchStock } from "./stock.ts";
import { dutchWaits } from "./waits.ts";

function waiting(context: ClaimContext): string {
  const { format, figures } = context;
  const segment = context.place(figures.text("segment") ?? "");
  const base = figures.estimate("base");
  const days = figures.estimate("days");
  if (days === null || context.certainty === "unknown")
    return `Over het wachten bij ${segment} weten we te weinig.`;
  const here = measured(context, atLeastZero(days), format.waitDays);
  if (base === null) return `Bij ${segment} wachten jongeren gemiddeld ${here}.`;
  const there = measured(context, atLeastZero(base), format.waitDays);
  if (context.certainty === "uncertain") {
    return `Dat jongeren ${inDesign(context)}korter of langer wachten bij ${segment}, is niet aangetoond. Het gemiddelde is ${here}; bij ${context.against} is het ${there}.`;
  }
  const word = days.mean > base.mean ? "langer" : "korter";
  const opening = claim(context, "jongeren", "wachten", `${word} bij ${segment}`);
  return `${opening} Daar is het verschil het grootst. Het wordt ${inDesign(context)}gemiddeld ${here}. Bij ${context.against} is het ${there}.`;
}

function placesRule(context: ClaimContext): string {
  const { figures, format } = context;
  const occupancy = figures.number("occupancy");
  const euro = figures.estimate("euro");
  const share = occupancy === null ? "" : ` (bij een bezetting van ${format.percent(occupancy)})`;
  const rule = `Als de plaatsen van 2028 worden afgeleid van het gebruik in 2024${share},`;
  const wait = longer(context, figures.estimate("wait"));
  const direction = directionOf(context.certainty, euro);
  if (euro === null || direction === "unknown") return `${rule} weten we niet wat dat kost.`;
  if (direction === "open") {
    const ends = bothEnds(context, euro, format.euro, ["minder", "meer"]);
    return `${rule} is niet aangetoond dat het ontwerp meer of minder kost. Het verschil ligt ${ends} per jaar.${wait}`;
  }
  const size = sizeOf(euro);
  const write = format.fitting(size, format.euro);
  const word = direction === "more" ? "meer" : "minder";
  return `${rule} kost het ontwerp ${likely(context)}${write(size.mean)} ${word} per jaar dan met de plaatsen van nu${margin(context, size, write)}.${wait}`;
}

/** A design beside another: what it costs more or less, and what it does to the wait. */
function costOf(subject: string) {
  return (context: ClaimContext): string => {
    const { figures } = context;
    return `${money(context, figures.estimate("euro"), subject)}${longer(context, figures.estimate("wait"))}`;
  };
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
    return `Dat jongeren ${inDesign(context)}ergens anders komen dan bij ${context.against}, is niet aangetoond${margin(context, share, hundred)}.`;
  }
  const write = format.fitting(share, hundred);
  const told = `In ${yearsOf(context)} komen ${likely(context)}${write(share.mean)} van de 100 jongeren ${inDesign(context)}ergens anders dan bij ${context.against}${margin(context, share, write)}.`;
  const count =
    youths === null
      ? ""
      : ` Dat zijn ${format.count(youths.mean)} jongeren in die jaren samen, elk met een ander segment of een ander einde.`;
  return told + count;
}

const sentences: Readonly<Record<FindingKind, (context: ClaimContext) => string>> = {
  saving,
  "price-for-youths": priceForYouths,
  "empty-capacity": emptyCapacity,
  walls: (context) => walls.walls(context),
  waterbeds: (context) => waterbeds.waterbeds(context),
  municipalities,
  "not-known": notKnown,
  wall: (context) => walls.wall(context),
  waterbed: (context) => waterbeds.waterbed(context),
  waiting,
  "segment-2": costOf("het ontwerp met een vast budget voor segment\u00a02"),
  behaviour: costOf("het ontwerp waarin aanbieders op geld reageren"),
  "places-rule": placesRule,
  moved,
  gains: gainsSentence({ words: dutchGains.gains.finding, measured }),
  stock: stockSentence({ words: dutchStock.stock.finding, likely, measured }),
  "still-waiting": stillWaiting({ words: dutchWaits.waits.finding, likely, measured }),
};

/** The conclusion as one or more Dutch sentences. */
export function dutchFinding(kind: FindingKind, context: ClaimContext): string {
  return sentences[kind](context);
}

/** How often the replications agreed; empty when that was not counted, or no direction was shown. */
export function dutchTimes(context: ClaimContext): string {
  const times = agreedTimes(context);
  if (times === null) return "";
  return `In ${times.same} van de ${times.of} keer doorrekenen wijst het verschil dezelfde kant op.`;
}
