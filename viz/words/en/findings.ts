/**
 * The conclusions in English, one function for each kind of finding.
 *
 * The rule this file keeps: it says what the Dutch says, no more; "not shown" is never "no".
 */
import type { Estimate, FindingKind } from "#results";
import { agreedTimes, atLeastZero, type ClaimContext, directionOf } from "../claim.ts";
import { sizeOf } from "../clauses.ts";
import type { Write } from "../format.ts";
import { gainsSentence } from "../gains-sentences.ts";
import { stockSentence } from "../stock-sentences.ts";
import { stillWaiting } from "../waiting-sentences.ts";
import { bothEnds, claim, likely, longer, margin, measured, money } from "./clauses.ts";
import { walls, waterbeds } from "./detectors.ts";
import { englishGains } from "./gains.ts";
import {
  emptyCapacity,
  inDesign,
  municipalities,
  notKnown,
  priceForYouths,
  saving,
  yearsOf,
} from "./headlines.ts";
import { englishStock } from "./stock.ts";
import { englishWaits } from "./waits.ts";

function waiting(context: ClaimContext): string {
  const { format, figures } = context;
  const segment = context.place(figures.text("segment") ?? "");
  const base = figures.estimate("base");
  const days = figures.estimate("days");
  if (days === null || context.certainty === "unknown")
    return `We know too little about waiting at ${segment}.`;
  const write = (value: Estimate) => measured(context, atLeastZero(value), format.waitDays);
  if (base === null) return `At ${segment} youths wait ${write(days)} on average.`;
  if (context.certainty === "uncertain") {
    return `That youths wait shorter or longer at ${segment}${inDesign(context)} is not shown: ${write(days)}, against ${write(base)} with ${context.against}.`;
  }
  const word = days.mean > base.mean ? "longer" : "shorter";
  const told = claim(context, `youths wait ${word} at ${segment}`);
  return `${told} The difference is largest there. It becomes ${write(days)} on average${inDesign(context)}. With ${context.against} it is ${write(base)}.`;
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
    const ends = bothEnds(context, euro, format.euro, ["less", "more"]);
    return `${rule} it is not shown that the design costs more or less. The difference lies ${ends} a year.${wait}`;
  }
  const size = sizeOf(euro);
  const write = format.fitting(size, format.euro);
  return `${rule} the design ${likely(context)}costs ${write(size.mean)} ${direction} a year than with the places of now${margin(context, size, write)}.${wait}`;
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
  const direction = directionOf(context.certainty, share);
  if (share === null || direction === "unknown")
    return "How many youths end up elsewhere, we do not know.";
  const hundred: Write = (value, finer = 0) =>
    format.number(value * 100, (value < 0.1 ? 1 : 0) + finer);
  if (direction === "open") {
    return `That youths end up elsewhere${inDesign(context)} than with ${context.against} is not shown${margin(context, share, hundred)}.`;
  }
  const write = format.fitting(share, hundred);
  const told = `In ${yearsOf(context)} ${likely(context)}${write(share.mean)} of every 100 youths end up elsewhere${inDesign(context)} than with ${context.against}${margin(context, share, write)}.`;
  const count =
    youths === null
      ? ""
      : ` That is ${format.count(youths.mean)} youths in those years together, each with another segment or another ending.`;
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
  "segment-2": costOf("the design with a fixed budget for segment\u00a02"),
  behaviour: costOf("the design in which providers react to money"),
  "places-rule": placesRule,
  moved,
  gains: gainsSentence({ words: englishGains.gains.finding, measured }),
  stock: stockSentence({ words: englishStock.stock.finding, likely, measured }),
  "still-waiting": stillWaiting({ words: englishWaits.waits.finding, likely, measured }),
};

/** The conclusion as one or more English sentences. */
export function englishFinding(kind: FindingKind, context: ClaimContext): string {
  return sentences[kind](context);
}

export function englishTimes(context: ClaimContext): string {
  const times = agreedTimes(context);
  if (times === null) return "";
  return `In ${times.same} of ${times.of} replications the direction was the same.`;
}
