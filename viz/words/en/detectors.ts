/**
 * Walls and waterbeds in English: the words of `wall-sentences.ts` and `waterbed-sentences.ts`.
 *
 * The rule this file keeps: plain words, and "not shown" where another tool would say "no".
 */
import { capital } from "../clauses.ts";
import type { DetectorWords } from "../detector-words.ts";
import { WallSentences } from "../wall-sentences.ts";
import { WaterbedSentences } from "../waterbed-sentences.ts";
import { likely, margin, measured } from "./clauses.ts";

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const than = ["less than", "as much as", "more than"] as const;

const words: DetectorWords = {
  likely,
  margin,
  measured,
  cents: "cents",

  waiting: (isMore, days, setting) => {
    const told = `together wait ${isMore ? "more" : "less"} a year: ${days}.`;
    return setting === undefined
      ? `All youths ${told}`
      : `${setting.replace(/,$/, "")}, all youths ${told}`;
  },
  becameWaiting: "So money that does not come back may have become waiting.",
  receiverPer: " a year of care",
  receiver: (place, amount) => `Most of it lands here: ${place}. That is ${amount}.`,
  receiverIsIntent: "That is what the policy wants.",
  receiverIsFixed: "The budget is fixed there, so municipalities do not pay for that extra care.",
  aboveThreshold: (limit) => `That is a waterbed: it is more than ${limit}.`,
  belowThreshold: (limit) => `It is not a waterbed: we only call it that above ${limit}.`,
  openThreshold: (limit) =>
    `We only call it a waterbed above ${limit}. Whether it is that much, we do not know.`,
  ifAlone: (target) => `If only ${target} saves,`,
  ifTogether: (target) => `If ${target} save,`,
  setting: (setting) => `${setting},`,
  at: (target) => ` at ${target}`,
  noSaving: (opening, target, range) =>
    `${opening} no saving is shown ${target === null ? "there" : `at ${target}`}${range}.`,
  nothingToLeak: "So there is nothing to leak.",
  returnUnknown: (opening, at, isTooUncertain) =>
    `${opening} we do not know whether the saving${at} comes back elsewhere${isTooUncertain ? ": that saving is too uncertain itself" : ""}.`,
  returnNotShown: (opening, at, range) =>
    `${opening} it is not shown that the saving${at} comes back elsewhere${range}.`,
  nextToNothing: (opening, at, range) =>
    `${opening} next to nothing of the saving${at} comes back elsewhere${range}.`,
  waterbedsNone: "Next to nothing of the saving comes back elsewhere in the value of care.",
  nothingTested: (low, high) =>
    `That was tested: we only call it that between ${low} and ${high} for every euro saved.`,
  notReturned: (opening, at, probably) =>
    `${opening} the saving${at} ${probably}does not come back elsewhere.`,
  fallsToo: (amount) => `Cost falls there too: ${amount} for every euro saved.`,
  returned: (opening, at, probably, amount, range) =>
    `${opening} of every euro less${at} ${probably}${amount} come back elsewhere${range}.`,
  fromTo: (against, design, told) => `From ${against} to ${design}: ${lower(told)}`,
  mostReturned: (target, setting, amount) =>
    `Most comes back of what ${target} costs less, ${setting === null ? "if only that segment saves" : lower(setting)}: ${amount} a euro.`,
  togetherReturned: (target, amount) =>
    `Of what ${target} cost less, this comes back outside them: ${amount} a euro.`,
  grossAndNet: (gross, net) =>
    `Where it is saved that is ${gross} a year. The value of all care together changes by ${net} a year.`,
  waterbedsUnknown: "Whether a saving comes back elsewhere, we do not know.",
  waterbedsShown: (probably, shown, judged) =>
    judged === "1"
      ? probably === ""
        ? "A waterbed by the saving is shown."
        : `The saving gives ${probably}a waterbed.`
      : `${capital(probably === "" ? `a waterbed is shown at ${shown} of ${judged} savings` : `there is ${probably}a waterbed at ${shown} of ${judged} savings`)}.`,
  waterbedsNotShown: (cashToo) =>
    `A waterbed by the saving is not shown${cashToo ? ": not in the value of care, and not in what municipalities pay" : " in the value of care"}.`,
  cashNotShown: "In what municipalities pay together no waterbed is shown.",
  nothingAsked:
    "Both designs purchase the same: the difference is in staff, who reach all segments. So whether a saving comes back elsewhere is no question here.",
  waterbedLimit: (amount) =>
    `We only call it that when more than ${amount} of every euro saved come back elsewhere.`,
  nothingSaved: (number, judged) =>
    judged === "1"
      ? "The saving itself is not shown, so nothing can leak."
      : `At ${number} of ${judged} the saving itself is not shown, so nothing can leak there.`,

  there: "there",
  atAllBorders: "at all borders together",
  border: (from, to) => `from ${from} to ${to}`,
  perStart: (days) => `${days} a start and together `,
  borderCost: (where, each, days) =>
    `The rule of the border and the new authorisation cost ${each}${days} a year ${where}.`,
  ofThatExtra: (days) =>
    days === null
      ? "That is no more than who comes in directly waits for an authorisation."
      : `Of that ${days} is more than who comes in directly waits for an authorisation.`,
  queue: (days) => `Waiting for a full place comes on top: ${days} a year.`,
  shortageIsNoWall: "That is a shortage and no wall.",
  wallsUnknown: "We know too little about the borders between segments.",
  wallsShown: (setting, probably, shown, judged) =>
    `${setting} ${probably === "" ? "a wall is shown" : `there is ${probably}a wall`} at ${shown} of ${judged} borders between segments.`,
  wallsToday: (shown) => `With the purchasing of today at ${shown ?? "none"}.`,
  wallsBeside: (against, shown) => `With ${against} at ${shown ?? "none"}.`,
  wallsNotShown: (setting) => `${setting} a wall is shown at none of the borders.`,
  mostDays: (from, to, days) => `The border from ${from} to ${to} costs most days: ${days}.`,
  tooFewStarts: (borders, number) =>
    `At ${borders === 1 ? "1 border" : `${number} borders`} there are too few starts to say anything.`,
  hangsOnInput: (days, sign, limit) =>
    `How many walls there are hangs on the input: we put ${days} extra at every border. That is ${than[sign + 1]} the ${limit} above which we call it a wall.`,
  refusalsPutIn: (input, sign, limit, walls) =>
    `Refusals are input too: ${input} of 100 starts at every border. That is ${than[sign + 1]} the ${limit} of 100 above which we call it a wall.${walls === null ? "" : ` ${walls === "1" ? "1 wall is" : `${walls} walls are`} there by refusals alone.`}`,
  fewerWalls: (byRefusals) =>
    `With fewer days${byRefusals ? " and fewer refusals" : ""} we find fewer walls.`,
  withoutRules: (name, shown) => `In ${name} we find ${shown ?? "none"}.`,
  wallLimit: (days, refused) =>
    `We only call it a wall when that is surely more than ${days}${refused === null ? "" : `, or when of 100 starts surely more than ${refused} extra are refused`}.`,
  refusedWall: (setting, border, probably) =>
    `${setting} the border ${border} is ${probably}a wall, but by refusals only.`,
  refusedPer: " extra are refused, compared with a first start",
  refusedOfHundred: (amount) => `Of 100 starts ${amount}.`,
  waitWithinLimit: (days, limit) =>
    `The extra wait is ${days}: that is not surely more than ${limit}.`,
  nextBorders: (borders) => `The borders that cost most after it: ${borders.join(" and ")}.`,
  starts: (number) => `That is ${number} starts a year: moves and care that comes beside.`,
  wallUnknown: (setting, border) => `${setting} we know too little about the border ${border}.`,
  wallNotShown: (setting, border) => `${setting} a wall ${border} is not shown.`,
  extraWait: (days) => `The extra wait is ${days}.`,
  waitsForBudget: "Youths wait there mostly because the budget is fixed.",
  longerThanFirst: " longer than a first start there",
  wallShown: (setting, border, probably, longer) =>
    `${setting} a start across the border ${border} ${probably}takes ${longer}.`,
};

export const walls = new WallSentences(words);
export const waterbeds = new WaterbedSentences(words);
