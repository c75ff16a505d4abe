/**
 * The parts of a waterbed in English.
 *
 * The rule this file keeps: "next to nothing" is only said where it was tested.
 */
import type { WaterbedParts } from "../waterbed-parts.ts";

const rowOf = (ids: readonly string[]): string =>
  ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;

const least = (text: string | null): string =>
  text === null ? "" : ` The smallest saving that could have been rated is ${text} a year.`;

export const waterbedParts: WaterbedParts = {
  share: (ledger, hundredths) =>
    ledger === "euro"
      ? `${hundredths} cents of every euro saved`
      : `${hundredths} of every 100 days of care saved`,
  range: (text) => ` (${text})`,
  verdict: {
    waterbed: (share) => `Yes, this is a waterbed: ${share} come back elsewhere.`,
    "no-waterbed-shown": (share, limit) =>
      `A waterbed is not shown. ${share} come back elsewhere; it is called a waterbed above ${limit}.`,
    "equivalent-to-none": (share, _limit, margin) =>
      `Next to nothing comes back elsewhere: ${share}. That was tested: it is only called that between −${margin} and ${margin}.`,
    unknown: (share) =>
      `Whether this is a waterbed cannot be said: ${share} come back elsewhere, and that margin is too wide.`,
  },
  returns: {
    below: (share, limit) =>
      `Something comes back elsewhere, and that is shown: ${share}. It is less than what we call a waterbed (more than ${limit}).`,
    around: (share, limit) =>
      `Something comes back elsewhere, and that is shown: ${share}. Whether it is more than ${limit}, and so what we call a waterbed, cannot be said.`,
  },
  once: (share, replications) =>
    `Whether this is a waterbed cannot be said: it was run only once, and then there is no margin. In that one run ${share} come back elsewhere. An answer takes more runs: ${replications} as a rule.`,
  noneHead: (margin) => `next to nothing (between −${margin} and ${margin})`,
  fallsToo: (ledger, hundredths, limit) =>
    ledger === "euro"
      ? `A waterbed is not shown. Elsewhere the value of care fell too: ${hundredths} cents for every euro saved. It is called a waterbed when more than ${limit} comes back.`
      : `A waterbed is not shown. Elsewhere less care was given too: ${hundredths} days for every 100 days saved. It is called a waterbed when more than ${limit} comes back.`,
  belowZero: {
    euro: "Below 0 means that the value of care fell elsewhere too.",
    days: "Below 0 means that less care was given elsewhere too.",
  },
  priced: (euro) =>
    `The budget is fixed. So this is reckoned with the days saved, times what a day of care cost there before: ${euro} a year. Shares are of that.`,
  pricedTogether: (euro) =>
    `Where the budget is fixed, this is reckoned with the days saved, times what a day of care cost there before. Together that is ${euro} a year. Shares are of that.`,
  together: (segments) =>
    `The design acts on segments ${rowOf(segments)} at once. What counts is what lands outside them. What goes from one to another cannot be seen apart: the design acts on that other one itself.`,
  grossAndNet: (gross, net) =>
    `The value of care in those segments changes by ${gross} a year, that of all care together by ${net}.`,
  oneOfMany: (target, others, { segment, alone }) =>
    `The same design acts on ${others.length === 1 ? "segment" : "segments"} ${rowOf(others)} too. So only what lands outside all of these counts here, with youths whose care in ${target} changed. What goes to those other segments can only be seen where segment ${segment} alone saves and nothing else differs, as ${alone === null ? "in the experiment bearing" : `in ${alone.variant} beside ${alone.against}`}.`,
  alongside: {
    eased: (place, euro) =>
      `The design itself gives room in ${place}. The value of care there changes by ${euro} a year. That counts as no return.`,
    unclear: (place, euro) =>
      `The design acts on ${place} too. Whether that is more room or less cannot be said. The value of care there changes by ${euro} a year. That counts as no return.`,
  },
  alongsideRule: (target) =>
    `What changes elsewhere counts with youths whose care in ${target} changed. What comes back with other youths cannot be seen apart.`,
  alongsideNote: {
    eased: "is given room by the design, does not count",
    unclear: "the design acts there too, does not count",
  },
  alongsideShort: { eased: "given room", unclear: "acted on too" },
  givesRoom: (target) => `The design gives ${target} room, and asks nothing less there.`,
  byStaff:
    "Both designs purchase the same. The difference is in staff, who reach all segments. So more or less care is no saving here, and nothing can come back.",
  valueByPlace: (amounts) => `The value of care changes a year by: ${amounts.join("; ")}.`,
  paidByPlace: (amounts, net) =>
    `What municipalities pay changes a year by: ${amounts.join("; ")}; all together ${net}.`,
  relabelled: (forms) =>
    `In this design ${rowOf(forms)} ${forms.length === 1 ? "belongs" : "belong"} to another segment. Another label is no other care, so in both designs that care is counted in the segment of before. Bills do go by the new segment, so what municipalities pay is told for all together only. Who had help on the first day of the run begins otherwise in the two designs and does not count in this comparison.`,
  byNewSegment: "by the new segment",
  otherPrices: (euro, isMore) =>
    `A day of care has another price in this design. So the same care costs ${euro} a year ${isMore ? "more" : "less"}. That comes of no more or less care, and counts as no return.`,
  onlyPrices: (target, euro, isMore) =>
    `In ${target} care costs ${euro} a year ${isMore ? "more" : "less"} by another price, not by ${isMore ? "more" : "less"} care. Such a difference cannot come back elsewhere.`,
  unrated: {
    "nothing-saved": (target) =>
      `Nothing is saved in ${target}, so nothing can come back elsewhere.`,
    "too-small": (target, text) => `The saving in ${target} is too small to rate.${least(text)}`,
    "not-told-from-0": (target, text) =>
      `The saving in ${target} cannot be told from chance, so neither can how much comes back.${least(text)}`,
    "fixed-budget": (target) =>
      `The budget of ${target} is fixed, so in euros there is no saving that could come back.`,
  },
  neededFor: (replications) => `A saving of this size takes about ${replications} replications.`,
  namedFirst: (first, next) =>
    `Most lands here: ${first}${next.length === 0 ? "" : `. Then: ${next.join(" and ")}`}.`,
  firstAgrees: (first, same, of) => `In ${same} of the ${of} replications ${first} comes first.`,
  nobodyNamed: "Who receives it is not shown.",
  halfTime: (months) =>
    `After ${months} the share that comes back is at least half as high as at the end.`,
  halfAmount: (ledger, months) =>
    `Half of all ${ledger === "euro" ? "euros" : "days of care"} that come back are there after ${months}.`,
  refill: (days) => `Of every 100 days that youths got less there, ${days} went to other youths.`,
  refillOnce:
    "How many of the days that youths got less there went to other youths is not told after one run.",
  refillUntold: (isSmall) =>
    `How many of the days that youths got less there went to other youths is not told: ${isSmall ? "too few days are saved there for that" : "no saving in days is shown there"}.`,
  channelsFirst: (channel, share) => `The main way is: ${channel}. Along it ${share} come back.`,
  channelsNone: "Along which way it comes back cannot be said.",
  channelsInteract:
    "The ways hang together: when one is closed, others take over. So a fair share of each is given too.",
  title: {
    ledgers: "Four ledgers",
    receivers: "Where it ends up",
    split: "Whose care changes",
    funding: "Where it ends up, by way of paying",
    byFunding: "By way of paying",
    towns: "By municipality",
    sinks: "Outside youth care",
    channels: "Along which way it comes back",
    lag: "When it comes back",
    matrixEuro: "From where to where, in euro a year",
  },
  head: {
    ledger: "ledger",
    change: "change a year",
    receiver: "where",
    funding: "paid by",
    days: "days a year",
    euro: "euro a year",
    youths: "youths",
    share: "share of the saving",
    counted: "in",
    substitution: "displaced",
    downstream: "no longer arrives",
    crowding: "queues moved",
    total: "together",
    p: "p-value",
    named: "shown",
    town: "municipality of the youth",
    saved: "saved a year",
    gained: "elsewhere a year",
    ownShare: "of its own saving",
    wayOut: "where to",
    payer: "who pays",
    perYearSaved: "per year of care saved",
    channel: "way",
    without: "back without this way",
    effect: "along this way",
    fairShare: "fair share",
    months: "months",
    fromToEuro: "from → to (euro)",
  },
  ledger: {
    volume: "Care, in days",
    value: "Value of care",
    valueAtOnePrice: "Value of care, at the same prices",
    prices: "Other prices, with as much care",
    priced: "Days saved, at the price of a day (shares are of this)",
    paid: "What municipalities pay",
    waitingDays: "Waiting, in days",
    waitingIn: (segment) => `Youths waiting for ${segment}`,
    outside: "Youths who end up outside youth care",
  },
  netLine: "all together",
  named: { yes: "yes", no: "no", none: "next to nothing" },
  funding: {
    mixed: "differs by municipality",
    pxq: "by the unit",
    "pxq-spending-room": "by the unit, with a limit per provider",
    "pxq-ceiling": "by the unit, with a ceiling",
    capacity: "fixed budget for places",
    population: "fixed budget for all youths",
    "own-service": "the municipality's own help",
  },
  channel: {
    substitute: "other care than asked for",
    otherProvider: "another provider",
    bridge: "light care while waiting",
    outOfRegion: "out of the region",
    offContract: "bought off contract",
    crisis: "crisis while waiting",
    supplyResponse: "places that follow demand",
    deterioration: "longer care after a long wait",
    repeat: "coming back later",
  },
  monthAxis: "months after the start of the new contracts",
  shownNote:
    "A full bar is shown; a hatched one was not tested, or may be chance. The municipality is that of the youth.",
  lagRunsOut: "Where the band touches the edge of the panel, the margin goes on outside it.",
  lagCaption: (target, half) =>
    half === null
      ? `How much of the saving in ${target} has come back, month after month.`
      : `How much of the saving in ${target} has come back, month after month. ${half}`,
};
