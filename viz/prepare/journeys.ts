/**
 * One invented youth, twice: with the purchasing of today and with the design.
 *
 * The rule this file keeps: both strips have the same time axis, and help that runs side by side
 * gets a lane of its own.
 */
import type { JourneyExample, JourneyStep, Results } from "#results";
import type { Voice } from "../words/index.ts";
import { type PartingView, partingView, samePlain } from "./parting.ts";
import { yearOf } from "./series.ts";
import {
  capital,
  type Pair,
  type PlaceNames,
  pairOf,
  placeInSentence,
  placeName,
  say,
  sumOf,
} from "./view.ts";

export interface StripStep {
  readonly from: number;
  readonly until: number;
  readonly lane: number;
  readonly place: string;
  readonly name: string;
  readonly phase: JourneyStep["phase"];
  readonly censored: boolean;
}

export interface Strip {
  readonly label: string;
  readonly steps: readonly StripStep[];
  readonly lanes: number;
  readonly told: readonly string[];
  readonly summary: string;
}

export interface JourneyView {
  readonly id: string;
  readonly heading: string;
  readonly rule: string;
  readonly who: string;
  readonly from: number;
  readonly until: number;
  /** When the new contracts start, in years; null when that lies outside the story. */
  readonly policy: number | null;
  readonly strips: readonly Strip[];
  /** When the two part, in years; null when they never do. */
  readonly parts: number | null;
  /** Where and why they part, or that they are the same. */
  readonly parting: PartingView | null;
  readonly same: string | null;
}

interface Lane {
  readonly end: number;
  readonly last: JourneyStep;
}

/**
 * Puts each step in the first lane that is free. What follows on a wait for the same form, the next
 * part of that wait or the help itself, stays in its lane; no other step may take that lane first.
 */
function lanesOf(steps: readonly JourneyStep[]): number[] {
  const lanes: Lane[] = [];
  return steps.map((step, index) => {
    const from = yearOf(step.from);
    const follows = ({ last }: Lane) => isNext(last, step);
    const isKept = ({ last }: Lane) => steps.slice(index + 1).some((later) => isNext(last, later));
    const own = lanes.findIndex(follows);
    const free = lanes.findIndex((lane) => lane.end <= from + 1e-9 && !isKept(lane));
    const lane = own >= 0 ? own : free >= 0 ? free : lanes.length;
    lanes[lane] = { end: Math.max(yearOf(step.until), from), last: step };
    return lane;
  });
}

function isNext(wait: JourneyStep, step: JourneyStep): boolean {
  return wait.phase === "waiting" && wait.form === step.form && wait.until === step.from;
}

function named<Item extends { readonly id: string; readonly nl: string; readonly en: string }>(
  items: readonly Item[],
  id: string | null,
  voice: Voice,
): string | null {
  const found = items.find((item) => item.id === id);
  return found === undefined ? id : say(found, voice.lang);
}

/** The end of one help, while the youth goes on with other help or waits for it: no end of youth care. */
function isPartEnd(step: JourneyStep, steps: readonly JourneyStep[]): boolean {
  const goesOn = ({ phase, from, until, censored }: JourneyStep) =>
    phase !== "out" && from <= step.from && (censored || until > step.from);
  return step.phase === "out" && steps.some(goesOn);
}

function toldOf(
  results: JourneyNames,
  step: JourneyStep,
  steps: readonly JourneyStep[],
  voice: Voice,
): string {
  const { words, format } = voice;
  if (isPartEnd(step, steps)) return `${format.date(step.from)}: ${words.partEnd}`;
  const place = placeInSentence(results, step.place, voice);
  if (step.phase === "out") return `${format.date(step.from)}: ${words.phase.out}: ${place}.`;
  const form = named(results.dictionaries.forms.items, step.form, voice);
  const reason = named(results.dictionaries.reasons.items, step.reason, voice);
  const where = form === null ? place : `${place}, ${form}`;
  const until = `${format.date(step.from)} ${words.to} ${format.date(step.until)}`;
  const when = step.censored ? `${format.date(step.from)}, ${words.stillGoing}` : until;
  const cost = step.euro > 0 ? `, ${format.euroExact(step.euro)}` : "";
  // A censored stretch has not ended, so it has no reason for its end.
  const because = reason === null || reason === "" || step.censored ? "" : ` (${reason})`;
  return `${when}: ${words.phase[step.phase]} ${where}${because}${cost}.`;
}

/** Days on which a youth waits for something: two waits at the same time count once. */
export function daysWaited(steps: readonly JourneyStep[]): number {
  const waits = steps
    .filter(({ phase }) => phase === "waiting")
    .map(({ from, until }) => ({ from: dayOf(from), until: dayOf(until) }))
    .sort((one, other) => one.from - other.from);
  let [days, counted] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, until } of waits) {
    const start = Math.max(from, counted);
    days += Math.max(0, until - start);
    counted = Math.max(counted, until);
  }
  return days;
}

const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;

function stripOf(
  results: JourneyNames,
  example: JourneyExample,
  variant: string,
  label: string,
  voice: Voice,
): Strip {
  const steps = example.journeys[variant] ?? [];
  const drawn = steps.filter((step) => !isPartEnd(step, steps));
  const lanes = lanesOf(drawn);
  return {
    label,
    lanes: Math.max(1, ...lanes.map((lane) => lane + 1)),
    steps: drawn.map((step, index) => ({
      from: yearOf(step.from),
      until: yearOf(step.until),
      lane: lanes[index] ?? 0,
      place: step.place,
      name: /^[1-5]$/.test(step.place)
        ? voice.words.segmentNamed(step.place)
        : placeName(results, step.place, voice),
      phase: step.phase,
      censored: step.censored,
    })),
    told: steps.map((step) => toldOf(results, step, steps, voice)),
    summary: voice.words.caption.journeyCost(
      voice.format.euroExact(sumOf(steps.map((step) => step.euro))),
      voice.format.wait(daysWaited(steps)),
    ),
  };
}

function policyWithin(
  results: JourneyNames,
  design: string,
  moments: readonly number[],
): number | null {
  const variant = results.variants.find(({ id }) => id === design);
  if (variant === undefined) return null;
  const day = yearOf(variant.contractDate);
  return moments.some((moment) => moment < day) && moments.some((moment) => moment > day)
    ? day
    : null;
}

/** What a journey needs of the results: names of codes, and when contracts begin. */
export type JourneyNames = PlaceNames & Pick<Results, "variants">;

/** Where the two strips part, as it is drawn and as it is told. */
function partingOf(results: JourneyNames, example: JourneyExample, pair: Pair, voice: Voice) {
  const { parting, journeys } = example;
  const sides = { base: voice.words.today, variant: voice.words.design };
  if (parting === null) {
    const euro = (variant: string) => sumOf((journeys[variant] ?? []).map((step) => step.euro));
    const same = samePlain(euro(pair.today), euro(pair.design), sides, voice);
    return { parts: null, parting: null, same };
  }
  const view = partingView(parting, results, sides, voice);
  return { parts: yearOf(parting.day), parting: view, same: null };
}

/** What is said of it under the strips: what happened, why, and the numbers behind it. */
export function partingNotes({ parting, same }: JourneyView, voice: Voice): readonly string[] {
  if (parting === null) return same === null ? [] : [same];
  const { opening, sentences, numbers } = parting;
  const told = [opening, ...sentences].join(" ");
  if (numbers.length === 0) return [told];
  return [told, voice.words.parting.numbers, ...numbers.map((number) => `– ${capital(number)}.`)];
}

/** One youth in the two designs of a pair. */
export function journeyView(
  results: JourneyNames,
  example: JourneyExample,
  pair: Pair,
  id: string,
  voice: Voice,
): JourneyView {
  const { words, format } = voice;
  const strips = [
    stripOf(results, example, pair.today, words.today, voice),
    stripOf(results, example, pair.design, words.design, voice),
  ];
  const moments = strips.flatMap((strip) => strip.steps.flatMap((step) => [step.from, step.until]));
  const { municipalities, forms, referrers } = results.dictionaries;
  return {
    id,
    heading: words.rule[example.rule],
    rule: words.ruleMeans[example.rule],
    who: words.caption.journey(
      named(municipalities.items, example.municipality, voice) ?? "",
      format.number(example.ageAtStart),
      named(forms.items, example.need, voice) ?? "",
      named(referrers.items, example.referrer, voice) ?? "",
    ),
    from: Math.min(...moments),
    until: Math.max(...moments),
    policy: policyWithin(results, pair.design, moments),
    strips,
    ...partingOf(results, example, pair, voice),
  };
}

export function prepareJourneys(results: Results, voice: Voice): JourneyView[] {
  const pair = pairOf(results);
  return results.journeys
    .filter(
      (example) =>
        example.journeys[pair.today] !== undefined || example.journeys[pair.design] !== undefined,
    )
    .map((example, index) => journeyView(results, example, pair, `journey-${index + 1}`, voice));
}
