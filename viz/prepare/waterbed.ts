/**
 * The waterbed balance: a saving in one place, and everything that comes back elsewhere.
 *
 * The rule this file keeps: volume, cash, waiting and outside are four ledgers and are never added
 * up; a move that policy wants is set apart.
 */
import type { Estimate, Ratio, Results, Waterbed } from "#results";
import { turned } from "../words/clauses.ts";
import type { Voice } from "../words/index.ts";
import {
  capital,
  designInSentence,
  numeric,
  placeInSentence,
  placeName,
  shareWriter,
  sumOfMeans,
  type TableView,
  text,
  variantName,
  withMargin,
} from "./view.ts";

export interface WaterbedLine {
  readonly place: string;
  readonly name: string;
  /** Change in the value of care a year: below zero is less, as everywhere in the report. */
  readonly euro: Estimate;
  readonly intent: boolean;
  /** `apart` is no return: room that the design gives, another price, or what belongs to neither. */
  readonly role: "gross" | "receiver" | "apart" | "net";
}

export interface Ledger {
  readonly name: string;
  readonly value: string;
}

export interface WaterbedView {
  readonly id: string;
  readonly variant: string;
  readonly target: string;
  readonly heading: string;
  readonly sentence: string;
  readonly lines: readonly WaterbedLine[];
  readonly ledgers: readonly Ledger[];
}

const mostShown = 4;

/** The segments whose saving it is: one, or all that are squeezed at once. */
export const targetsOf = ({ target }: Waterbed): readonly string[] => target.split("+");

/** One of several segments that are squeezed at once, looked at by itself. */
export const isPart = (bed: Waterbed): boolean =>
  bed.squeezed !== undefined && targetsOf(bed).length < bed.squeezed.length;

/** Staff differ and nothing is bought otherwise: amounts, and no saving to judge. */
export const isUnasked = ({ targetAct }: Waterbed): boolean => targetAct === "staff";

/** Receivers that the tests name, the largest first; no other may be named in a sentence. */
export const namedReceivers = ({ tests: { cells, order } }: Waterbed): readonly string[] =>
  order.places.filter((place) => cells.some((cell) => cell.place === place && cell.isShown));

/**
 * The waterbeds worth a picture: those of a conclusion, in which nothing else changed; without any,
 * shown ones and then by what was saved. The table has all.
 */
export function chosenWaterbeds(results: Results): Waterbed[] {
  const place = (bed: Waterbed) =>
    results.findings.findIndex(
      ({ kind, variant, against, figures }) =>
        kind === "waterbed" &&
        variant === bed.variant &&
        against === bed.against &&
        figures["target"] === bed.target,
    );
  const weight = (bed: Waterbed) =>
    (bed.verdict === "waterbed" ? 1e15 : 0) + Math.abs(bed.grossEuro.mean);
  const whole = results.waterbeds.filter((bed) => !isPart(bed));
  const concluded = whole.filter((bed) => place(bed) >= 0);
  if (concluded.length > 0) {
    return concluded.sort((one, other) => place(one) - place(other)).slice(0, mostShown);
  }
  return whole.sort((one, other) => weight(other) - weight(one)).slice(0, mostShown);
}

/**
 * The saving that shares are of: under a fixed budget the days saved, at what a day was worth there;
 * elsewhere the value of the care.
 */
export const savedEuro = ({ pricedEuro, leakageEuro, grossEuro }: Waterbed): Estimate =>
  leakageEuro === null ? grossEuro : (pricedEuro ?? grossEuro);

/** What the value of care at the saving changes beside the days saved: a day there is worth more or less. */
function dayValueLine(bed: Waterbed, { words }: Voice): WaterbedLine[] {
  const saved = savedEuro(bed);
  if (saved === bed.grossEuro) return [];
  const mean = saved.mean - bed.grossEuro.mean;
  const euro = { mean, low: null, high: null };
  const name = words.waterbedLine.dayValue;
  return [{ place: "day-value", name, euro, intent: false, role: "apart" }];
}

function linesOf(results: Results, bed: Waterbed, voice: Voice): WaterbedLine[] {
  const { words } = voice;
  const receivers = [...bed.receivers]
    .sort((one, other) => other.euro.mean - one.euro.mean)
    .map(
      (line): WaterbedLine => ({
        place: line.place,
        name: placeName(results, line.place, voice),
        euro: line.euro,
        intent: line.intent,
        role: "receiver",
      }),
    );
  const isSegment = /^[1-5]$/.test(bed.target);
  const target = isSegment ? words.segmentNamed(bed.target) : placeName(results, bed.target, voice);
  return [
    {
      place: bed.target,
      name: targetsOf(bed).length > 1 ? target : words.waterbedLine.gross(target),
      euro: turned(savedEuro(bed)),
      intent: false,
      role: "gross",
    },
    ...dayValueLine(bed, voice),
    ...receivers,
    ...noReturnLines(results, bed, voice),
    {
      place: "net",
      name: words.waterbedLine.net,
      euro: turned(bed.netEuro),
      intent: false,
      role: "net",
    },
  ];
}

/** What is no return, so that the balance closes: room given, other prices, and what belongs to neither. */
function noReturnLines(results: Results, bed: Waterbed, voice: Voice): WaterbedLine[] {
  const { alongside = [], price, grossEuro, netEuro, receivers } = bed;
  const { words } = voice;
  const line = (place: string, name: string, euro: Estimate): WaterbedLine => ({
    place,
    name,
    euro,
    intent: false,
    role: "apart",
  });
  const given = alongside.map(({ place, act, euro }) => {
    const note = words.waterbedParts.alongsideShort[act];
    return line(place, `${placeName(results, place, voice)} (${note})`, euro);
  });
  const prices = price === undefined ? [] : [line("prices", words.waterbedLine.prices, price.net)];
  if (alongside.length === 0) return prices;
  const told = [...receivers, ...given, ...prices].map(({ euro }) => euro);
  const rest = grossEuro.mean - netEuro.mean - sumOfMeans(told);
  const open = { mean: rest, low: null, high: null };
  return [...given, ...prices, line("rest", words.waterbedLine.rest, open)];
}

function ledgersOf(bed: Waterbed, voice: Voice): Ledger[] {
  const { words, format } = voice;
  const line = words.waterbedLine;
  return [
    { name: line.volume, value: withMargin(turned(bed.grossDays), format.change, voice) },
    { name: line.cash, value: withMargin(turned(bed.netEuro), format.euroChange, voice) },
    { name: line.paid, value: withMargin(turned(bed.cash.net), format.euroChange, voice) },
    { name: line.waiting, value: withMargin(bed.waitingDays, format.change, voice) },
    { name: line.outside, value: withMargin(bed.outsideYouths, format.change, voice) },
  ];
}

/** Which comparison it was: "Het hele ontwerp", or a step by its name, and what it stands against. */
function comparisonOf(results: Results, bed: Waterbed, voice: Voice): string {
  const [design, against] = [bed.variant, bed.against].map((id) =>
    designInSentence(results, id, voice),
  );
  return `${capital(design ?? "")}, ${voice.words.comparedWith} ${against}`;
}

export function prepareWaterbeds(results: Results, voice: Voice): WaterbedView[] {
  return chosenWaterbeds(results).map((bed, index) => {
    const name = variantName(results, bed.variant, voice.lang);
    const target = placeInSentence(results, bed.target, voice);
    const verdict = voice.words.waterbedVerdict[bed.verdict];
    return {
      id: `waterbed-${index + 1}`,
      variant: name,
      target,
      heading: `${name}: ${target}`,
      sentence: voice.words.caption.waterbed(comparisonOf(results, bed, voice), target, verdict),
      lines: linesOf(results, bed, voice),
      ledgers: ledgersOf(bed, voice),
    };
  });
}

/** Every waterbed that was looked for, shown or not. */
export function waterbedTable(results: Results, voice: Voice): TableView {
  const { words, format } = voice;
  const head = words.tableHead;
  const shareOf = (share: Ratio | null) => withMargin(share, shareWriter(voice), voice);
  return {
    columns: [
      text(head.step),
      text(head.place),
      text(head.receiver),
      numeric(head.days),
      numeric(head.cost),
      numeric(head.leakage),
      text(head.payer),
      text(head.verdict),
    ],
    rows: results.waterbeds.flatMap((bed) => {
      const place = placeName(results, bed.target, voice);
      const step = comparisonOf(results, bed, voice);
      const verdict = words.waterbedVerdict[bed.verdict];
      const gross = [
        step,
        place,
        words.waterbedLine.gross(place),
        withMargin(turned(bed.grossDays), format.change, voice),
        withMargin(turned(savedEuro(bed)), format.euroChange, voice),
        shareOf(bed.leakageEuro),
        "",
        verdict,
      ];
      const aside = dayValueLine(bed, voice).map(({ name, euro }) => [
        ...[step, place, name, ""],
        ...[format.euroChange(euro.mean), "", "", ""],
      ]);
      const lines = bed.receivers.map((line) => [
        step,
        place,
        `${placeName(results, line.place, voice)}${line.intent ? ` (${words.waterbedLine.intent})` : ""}`,
        withMargin(line.days, format.change, voice),
        withMargin(line.euro, format.euroChange, voice),
        shareOf(line.leakageEuro),
        words.payer[line.payer] ?? line.payer,
        "",
      ]);
      return [gross, ...aside, ...lines];
    }),
  };
}
