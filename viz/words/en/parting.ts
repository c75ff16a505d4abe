/** Why two journeys of one youth part, in English. */
import type { CauseId } from "#results";
import type { PartingWords } from "../parting-words.ts";

const causes: Readonly<Record<CauseId, string>> = {
  "border-days": "the border between segments costs more days in one of the two",
  "border-counted": "this step counts as a border between segments in one of the two only",
  "border-refusals": "another share is refused at the border",
  "provider-refuses": "a provider refuses a heavy request",
  "authorisation-days": "an authorisation takes more days in one of the two",
  "authorisation-new":
    "this step needs a new authorisation in one of the two, in the other a change of the old one",
  messages: "messages between municipality and provider take longer in one of the two",
  "school-border": "other agreements hold for help at a school in another municipality",
  "team-strength": "the local team is stronger in one of the two",
  "team-hours": "the local team has more hours in one of the two",
  "team-full": "the local team is full with other youths in one of the two",
  "team-strict": "the local team says no more often in one of the two",
  demand: "more youths ask for help in one of the two",
  "care-mix": "what follows care is set otherwise",
  "push-up":
    "a provider with one budget for all youths sends a request on to another segment, mostly to heavier care",
  return: "the chance to come back is not the same",
  "fewer-places": "this provider has more places in one of the two",
  "another-youth": "another youth has the place",
  "other-region": "youths of other regions have places there",
  order: "who goes first on the waiting list is settled otherwise",
  "placement-point": "the placement point goes by where there is room",
  "shares-of-places": "who has more places gets a youth more often, and those numbers are others",
  "spending-room": "a provider has come to the end of its budget",
  "year-end-stop": "a provider takes nobody once the money is used up",
  channel: "a way out of the waiting list is closed",
  "waiting-numbers": "what youths do when waiting lasts is set otherwise",
  stretch: "who is paid by the day stretches care",
  "bed-blocking": "with a fixed budget a provider keeps a light youth longer",
  shorten: "who is paid by the course makes care shorter",
  "early-close": "who is paid by the course closes it early",
  monitoring: "the local team sees that care does not work",
  assignment: "an assignment has a longest duration",
  "way-back": "care outside the region has to come back after a while",
  "crisis-limit": "a crisis place has a longest stay",
  deterioration: "waiting makes care longer",
  duration: "how long this care takes is set otherwise",
  "provider-leaves": "the provider leaves",
};

const days = (count: string): string => (count === "1" ? "1 day" : `${count} days`);

export const englishParting: PartingWords = {
  at: (label) => (label.length === 1 ? `in ${label}` : `with ‘${label}’`),
  mark: "part here",
  same: "The journey is the same in both.",
  priceOnly: (base, variant) =>
    `The journey is the same in both. Only its price differs: ${base}, and ${variant}.`,
  opening: (day) => `Until ${day} the journeys are the same. Then they part.`,
  both: (base, variant) => `${base}, and ${variant}`,
  nearlyEqual: (count) => `${days(count)} in both (less than a day apart)`,
  daysAt: (count, at) => `${days(count)} ${at}`,
  queue: (care, first, later) =>
    `There is a place for ${care} ${first}. On that day there is none yet ${later}.`,
  inLine: (both) => `Waiting in line: ${both}.`,
  event: {
    "border-rule": (both) => `The rule at the border costs ${both}.`,
    authorisation: (both) => `Waiting for an authorisation costs ${both}.`,
    matching: (both) => `Looking for a fitting place costs ${both}.`,
    "budget-stop": (both) =>
      `The provider takes nobody for a while, because the money is used up. Waiting in line: ${both}.`,
    "care-length": (both) => `The same care lasts ${both}.`,
    refusal: (both) => `The request is refused. Waiting at the border: ${both}.`,
  },
  provider: (base, variant) =>
    `The youth is not put on the list of the same provider: ${base}, and ${variant}.`,
  wayOut: (at) => `On that day the youth leaves the waiting list in another way ${at}.`,
  elsewhere: (care, first, later) =>
    `Another provider has room for ${care} ${first}. There is none ${later}.`,
  exit: (at) => `The provider stops ${at}, and care is passed on to another.`,
  request: (at) => `Only ${at} the youth asks for help then.`,
  otherwise: "On that day not the same happens.",
  nothing: "nothing",
  happens: (at, what) => `${at}: ${what}`,
  because: (cause) => `Cause: ${cause}.`,
  several: "It can be more than one thing. The log does not say which:",
  unknown: "What is behind it cannot be said from these data.",
  cause: causes,
  places: (group, base, variant) =>
    `Taken with ${group} at that moment: ${base}, and ${variant}. Where the wait goes on, nothing is free then.`,
  placesAt: (count, at) => (count === "1" ? `1 place ${at}` : `${count} places ${at}`),
  placesFollow:
    "No agreement on places differs here: their number follows from what was used before.",
  taker: (youth, group, later) => `Youth ${youth} has a place with ${group} ${later}.`,
  justLeft: (first) => `That youth leaves it on that very day ${first}.`,
  whereabouts: {
    "same-line": (first) => `That youth still stands in the same line then ${first}.`,
    "other-line": (first) => `That youth then waits for the same care with another ${first}.`,
    "same-care-elsewhere": (first) =>
      `That youth then has the same care in another place ${first}.`,
    "other-care": (first) => `That youth then has other care ${first}.`,
    waiting: (first) => `That youth still waits for something else then ${first}.`,
    "not-in-care": (first) => `That youth has no care and does not wait then ${first}.`,
  },
  others: (count) =>
    `So many have a place there and not in the other: ${count}. This is one of them.`,
  chain: (steps) =>
    steps === "1"
      ? "It begins with that youth:"
      : `So it goes back, from one to the other, over ${steps} youths. There it begins:`,
  link: (youth, day, what) => `youth ${youth}, ${day}: ${what}`,
  numbers: "This differs between the designs and acts on it:",
  number: (name, base, variant) => `${name}: ${base}, and ${variant}`,
  numberNamed: (name, value, at) => `${name} (${value}) ${at}`,
  valueAt: (value, at) => `${value} ${at}`,
  moreNumbers: (count) => (count === "1" ? "and 1 number more" : `and ${count} numbers more`),
  group: (number, where) =>
    where === null ? `provider ${number}` : `provider ${number} (${where})`,
  where: { denhaag: "The Hague", h8: "the other municipalities", region: null },
  kind: {
    request: "a request for help in one of the two only",
    team: "something else at the local team",
    "other-care": "another form of care",
    authorisation: "another authorisation",
    "border-rule": "the rule at the border",
    refusal: "a refusal",
    matching: "looking for a place",
    provider: "another provider",
    queue: "a place that comes sooner or later",
    "budget-stop": "a budget that is used up",
    "way-out": "off the waiting list in another way",
    "care-length": "care of another length",
    "provider-exit": "a provider that stops",
    unknown: "cannot be said",
  },
  unclear: "cannot be said by what",
};
