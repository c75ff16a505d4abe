/**
 * Where two journeys of one youth part, in sentences.
 *
 * The rule this file keeps: first what happened, then what is behind it; one cause is said as it is
 * only when it is sure, and several are said to be several.
 */
import type {
  ChainLink,
  InBoth,
  JourneyParting,
  JourneySide,
  PartingCause,
  PartingEvent,
  PartingNumber,
} from "#results";
import type { Voice } from "../words/index.ts";
import { capital, type PlaceNames, placeInSentence, say, withSmallLetter } from "./view.ts";

/** What the two designs are called. */
export type Sides = Readonly<Record<JourneySide, string>>;

export interface PartingView {
  /** ISO. */
  readonly day: string;
  /** What happened, in a few words. */
  readonly kind: string;
  readonly opening: string;
  /** What happened and what is behind it, a sentence each. */
  readonly sentences: readonly string[];
  /** Numbers of the designs that are behind it. */
  readonly numbers: readonly string[];
}

/** More numbers than this are more than anybody reads. */
const mostNumbers = 6;

interface Telling {
  readonly names: PlaceNames;
  readonly voice: Voice;
  /** Each design as it stands inside a sentence. */
  readonly at: Sides;
}

export function partingView(
  parting: JourneyParting,
  names: PlaceNames,
  sides: Sides,
  voice: Voice,
): PartingView {
  const { parting: words } = voice.words;
  const telling = {
    names,
    voice,
    at: { base: words.at(sides.base), variant: words.at(sides.variant) },
  };
  const root = parting.chain.at(-1) ?? parting;
  return {
    day: parting.day,
    kind: words.kind[parting.kind],
    opening: words.opening(voice.format.date(parting.day)),
    sentences: [
      ...eventSentences(parting, telling),
      ...behind(parting, telling),
      ...chainSentences(parting, telling),
    ],
    numbers: numbersOf(root.causes, telling),
  };
}

/** The sentence for who has the same journey in both, which may cost something else. */
export function samePlain(base: number, variant: number, sides: Sides, voice: Voice): string {
  const { parting: words } = voice.words;
  const euro = (value: number) => voice.format.euroExact(value);
  if (euro(base) === euro(variant)) return words.same;
  return words.priceOnly(
    words.valueAt(euro(base), words.at(sides.base)),
    words.valueAt(euro(variant), words.at(sides.variant)),
  );
}

const other = (side: JourneySide): JourneySide => (side === "base" ? "variant" : "base");

function careName(form: string | null, { names, voice }: Telling): string {
  if (form === null) return voice.words.parting.nothing;
  if (form === "local-team") return placeInSentence(names, form, voice);
  const found = names.dictionaries.forms.items.find(({ id }) => id === form);
  return found === undefined ? form : withSmallLetter(say(found, voice.lang));
}

/** `form@where/number` as people say it. */
export function groupName(group: string, voice: Voice): string {
  const { parting: words } = voice.words;
  const [, where = "region", number = ""] = /@([^/]*)\/(.*)$/.exec(group) ?? [];
  const place = where === "denhaag" || where === "h8" ? words.where[where] : null;
  return words.group(number.replace(/^0+/, ""), place);
}

function bothDays({ base, variant }: InBoth, { at, voice }: Telling): string {
  const { parting: words } = voice.words;
  const count = (value: number) => voice.format.number(Math.round(value));
  if (count(base) === count(variant)) return words.nearlyEqual(count(base));
  return words.both(words.daysAt(count(base), at.base), words.daysAt(count(variant), at.variant));
}

function eventText(event: PartingEvent | null, telling: Telling): string {
  const { names, voice } = telling;
  const { words, lang } = voice;
  if (event === null) return words.parting.nothing;
  const reason = names.dictionaries.reasons.items.find(({ id }) => id === event.reason);
  const why = reason === undefined ? "" : ` (${withSmallLetter(say(reason, lang))})`;
  if (event.phase === "out") return `${words.phase.out}${why}`;
  return `${words.phase[event.phase]} ${careName(event.form, telling)}${why}`;
}

function eachEvent(parting: JourneyParting, telling: Telling): string {
  const { parting: words } = telling.voice.words;
  const told = (["base", "variant"] as const).map((side) =>
    words.happens(capital(telling.at[side]), eventText(parting[side], telling)),
  );
  return `${told.join(". ")}.`;
}

const timed = ["border-rule", "authorisation", "matching", "budget-stop", "care-length", "refusal"];

/** What happened on the day. */
function eventSentences(parting: JourneyParting, telling: Telling): readonly string[] {
  const { at, voice } = telling;
  const { parting: words } = voice.words;
  const { kind, days, first, form, queue } = parting;
  const side = first ?? "base";
  const [here, there] = [at[side], at[other(side)]];
  const line = days === null ? [] : [words.inLine(bothDays(days, telling))];
  const care = careName(form, telling);
  if (kind === "queue") return [capital(words.queue(care, here, there)), ...line];
  if (kind === "way-out" && queue !== null) return [words.elsewhere(care, here, there)];
  if (kind === "way-out") return [words.wayOut(here), eachEvent(parting, telling)];
  if (kind === "provider") return [providerSentence(parting, telling), ...line];
  if (kind === "provider-exit") return [words.exit(here), eachEvent(parting, telling)];
  if (kind === "request" && first !== null) return [words.request(here)];
  if (days !== null && timed.includes(kind)) {
    const tell = words.event[kind as keyof typeof words.event];
    const [told] = [tell(bothDays(days, telling))];
    return [`${capital(care)}: ${withSmallLetter(told)}`];
  }
  return [words.otherwise, eachEvent(parting, telling)];
}

function providerSentence({ base, variant }: JourneyParting, { at, voice }: Telling): string {
  const { parting: words } = voice.words;
  const named = (event: PartingEvent | null, where: string): string =>
    words.valueAt(event?.group == null ? words.nothing : groupName(event.group, voice), where);
  return words.provider(named(base, at.base), named(variant, at.variant));
}

/** What is behind it: who has the place, or what the designs do otherwise. */
function behind(parting: JourneyParting, telling: Telling): readonly string[] {
  const { queue, causes } = parting;
  const { parting: words } = telling.voice.words;
  if (queue === null) return causeSentences(parting, telling);
  const has = (id: PartingCause["id"]): boolean => causes.some((cause) => cause.id === id);
  const rest = causes.filter(({ id }) => id !== "fewer-places" && id !== "another-youth");
  return [
    ...(has("fewer-places") ? placesSentences(parting, telling) : []),
    ...(has("another-youth") ? takerSentences(parting, telling) : []),
    ...rest.map(({ id }) => capital(`${words.cause[id]}.`)),
    ...(causes.length === 0 ? [words.unknown] : []),
  ];
}

function placesSentences({ queue, causes }: JourneyParting, { at, voice }: Telling) {
  const { parting: words } = voice.words;
  if (queue === null) return [];
  const count = (value: number) => voice.format.number(value);
  const told = words.places(
    groupName(queue.group, voice),
    words.placesAt(count(queue.held.base), at.base),
    words.placesAt(count(queue.held.variant), at.variant),
  );
  const own = causes.find(({ id }) => id === "fewer-places")?.numbers ?? [];
  return [
    words.because(words.cause["fewer-places"]),
    capital(told),
    ...(own.length === 0 ? [words.placesFollow] : []),
  ];
}

function takerSentences({ queue, first }: JourneyParting, { at, voice }: Telling) {
  const { parting: words } = voice.words;
  if (queue === null || queue.taker === null) return [];
  const side = first ?? "base";
  const [here, there] = [at[side], at[other(side)]];
  const { youth, justLeft, elsewhere } = queue.taker;
  return [
    words.taker(String(youth), groupName(queue.group, voice), there),
    justLeft ? words.justLeft(here) : words.whereabouts[elsewhere](here),
    ...(queue.others > 1 ? [words.others(voice.format.number(queue.others))] : []),
  ];
}

type Caused = Pick<ChainLink, "causes" | "sure" | "kind" | "days" | "form">;

function causeSentences({ causes, sure }: Caused, { voice }: Telling): readonly string[] {
  const { parting: words } = voice.words;
  const [cause] = causes;
  if (cause === undefined) return [words.unknown];
  if (sure || causes.length === 1) return [words.because(words.cause[cause.id])];
  return [words.several, ...causes.map(({ id }) => `– ${words.cause[id]}`)];
}

/** Back to where it begins. */
function chainSentences({ chain }: JourneyParting, telling: Telling): readonly string[] {
  const { voice } = telling;
  const { parting: words } = voice.words;
  const root = chain.at(-1);
  if (root === undefined) return [];
  const what = rootText(root, telling);
  const told = words.link(String(root.youth), voice.format.date(root.day), what);
  return [`${words.chain(voice.format.number(chain.length))} ${told}.`];
}

/** What parted the journeys with which a chain begins. */
function rootText(root: ChainLink, { voice }: Telling): string {
  const { parting: words } = voice.words;
  const told = root.causes.map(({ id }) => words.cause[id]);
  const why = told.length === 0 ? words.unclear : told.join("; ");
  return `${words.kind[root.kind]}: ${why}`;
}

function numbersOf(causes: readonly PartingCause[], telling: Telling): readonly string[] {
  const { parting: words } = telling.voice.words;
  const all = causes.flatMap(({ numbers }) => numbers);
  const once = all.filter((one, at) => all.findIndex(({ base }) => base.id === one.base.id) === at);
  const shown = once.slice(0, mostNumbers).map((one) => numberText(one, telling));
  const rest = once.length - shown.length;
  return rest > 0 ? [...shown, words.moreNumbers(telling.voice.format.number(rest))] : shown;
}

function numberText({ base, variant }: PartingNumber, telling: Telling): string {
  const { at, voice } = telling;
  const { parting: words } = voice.words;
  const value = (one: PartingNumber["base"]): string => valueText(one, telling);
  if (base.id === variant.id) {
    return words.number(
      shortName(say(base, voice.lang), base.value),
      words.valueAt(value(base), at.base),
      words.valueAt(value(variant), at.variant),
    );
  }
  return words.both(
    words.numberNamed(say(base, voice.lang), value(base), at.base),
    words.numberNamed(say(variant, voice.lang), value(variant), at.variant),
  );
}

/** A name without the choices it lists ("…: aan of uit"): what was chosen stands behind it. */
function shortName(name: string, value: PartingNumber["base"]["value"]): string {
  return typeof value === "number" ? name : name.replace(/: [^:]*\b(of|or)\b[^:]*$/, "");
}

function valueText({ value, unit }: PartingNumber["base"], { names, voice }: Telling): string {
  const { words, format, lang } = voice;
  if (typeof value === "boolean") return value ? words.onOff.on : words.onOff.off;
  if (typeof value === "string") return words.options[value] ?? value;
  const named = names.dictionaries.units.items.find(({ id }) => id === unit);
  const after = unit === "" || named === undefined ? "" : ` ${say(named, lang)}`;
  return `${format.number(value, 3)}${after}`;
}
