/**
 * What is said of what came back: to whom, when, along which way, and what others took of the room.
 *
 * The rule this file keeps: a receiver is named only when the tests name it, and a month or a way only of
 * a return that was shown.
 */
import type { Estimate, Results, Waterbed } from "#results";
import type { Voice, Write } from "../words/index.ts";
import { placeInSentence, withMargin } from "./view.ts";
import { namedReceivers } from "./waterbed.ts";

/** All that is said after the verdict; of a saving without a share only what others took. */
export function returnLines(
  results: Results,
  bed: Waterbed,
  hasShare: boolean,
  voice: Voice,
): readonly string[] {
  if (!hasShare) return refillLine(bed, voice);
  return [
    ...receiverLines(results, bed, voice),
    ...halfTimeLines(bed, voice),
    ...refillLine(bed, voice),
    ...channelLines(bed, voice),
  ];
}

/** Receivers that the tests name, in order, with how many replications have the first as first. */
export function receiverLines(results: Results, bed: Waterbed, voice: Voice): readonly string[] {
  const { waterbedParts: parts } = voice.words;
  const { order } = bed.tests;
  const shown = namedReceivers(bed);
  const [first, ...next] = shown.map((place) => placeInSentence(results, place, voice));
  if (first === undefined) return bed.verdict === "equivalent-to-none" ? [] : [parts.nobodyNamed];
  const { replications } = results.manifest;
  const isFirst = shown[0] === order.places[0] && order.firstAgrees !== null;
  const same = Math.round((order.firstAgrees ?? 0) * replications);
  const write = voice.format.number;
  return [
    parts.namedFirst(first, next),
    ...(isFirst ? [parts.firstAgrees(first, write(same), write(replications))] : []),
  ];
}

/** By month, of a waterbed that was shown only: else it would be half of an amount that may be none. */
const shownLag = (bed: Waterbed) => (bed.verdict === "waterbed" ? bed.lag[bed.ledger] : null);

/** When the share is half as high as at the end. */
export function halfTimeOf(bed: Waterbed) {
  return shownLag(bed)?.halfTime ?? null;
}

/** When the share is half of what it becomes and, since that is another month, when half of the amount is there. */
export function halfTimeLines(bed: Waterbed, voice: Voice): readonly string[] {
  const { waterbedParts: parts } = voice.words;
  const share = monthsText(halfTimeOf(bed), voice);
  const amount = monthsText(shownLag(bed)?.halfAmount ?? null, voice);
  return [
    ...(share === null ? [] : [parts.halfTime(share)]),
    ...(amount === null ? [] : [parts.halfAmount(bed.ledger, amount)]),
  ];
}

/** Months with their interval, as words. */
function monthsText(half: ReturnType<typeof halfTimeOf>, voice: Voice): string | null {
  if (half === null) return null;
  const value = { mean: half.months, low: half.low, high: half.high };
  const write: Write = (months, finer = 0) => voice.format.number(months, finer);
  return `${withMargin(value, write, voice)} ${voice.words.waterbedParts.head.months}`;
}

/**
 * Of days that were not saved nobody can have a share: then the others took as much as was given up. Nor
 * of fewer than count.
 */
function refillLine(
  { refill, leakageDays, rating, grossDays }: Waterbed,
  voice: Voice,
): readonly string[] {
  if (refill.days === null) return [];
  const { waterbedParts: parts } = voice.words;
  if (leakageDays === null) return [parts.refillUntold(rating.days.rating === "too-small")];
  if (leakageDays.low === null && grossDays.low === null) return [parts.refillOnce];
  return [parts.refill(hundredths(refill.days, voice, parts.range("%")))];
}

/** The way along which most comes back: by fair shares, where every combination was lived. */
function mainWay({ shapley, effects }: NonNullable<Waterbed["channels"]>) {
  const share = ({ effect }: (typeof effects)[number] | NonNullable<typeof shapley>[number]) =>
    effect?.mean ?? Number.NEGATIVE_INFINITY;
  return [...(shapley ?? effects)].sort((one, other) => share(other) - share(one))[0];
}

function channelLines({ channels, ledger }: Waterbed, voice: Voice): readonly string[] {
  if (channels === null) return [];
  const { waterbedParts: parts } = voice.words;
  const first = mainWay(channels);
  const effect = first?.effect ?? null;
  if (first === undefined || effect === null || effect.low === null || effect.low <= 0) {
    return [parts.channelsNone];
  }
  const name = first.channels.map((id) => parts.channel[id] ?? id).join(", ");
  const amount = hundredths(effect, voice, parts.range("%"));
  return [
    parts.channelsFirst(name, parts.share(ledger, amount)),
    ...(channels.interact === true ? [parts.channelsInteract] : []),
  ];
}

/** A share of hundred, with its margin. */
export function hundredths(value: Estimate, { format }: Voice, range: string): string {
  const scaled = hundredfold(value);
  const write = format.fitting(scaled, format.number);
  const between = format.range(scaled, write);
  return between === ""
    ? write(scaled.mean)
    : `${write(scaled.mean)}${range.replace("%", between)}`;
}

function hundredfold({ mean, low, high }: Estimate): Estimate {
  const times = (value: number | null) => (value === null ? null : 100 * value);
  return { mean: 100 * mean, low: times(low), high: times(high) };
}
