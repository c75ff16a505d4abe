/**
 * What a prepared figure looks like before it is drawn, and the few things all of them ask of the
 * results.
 *
 * The rule this file keeps: the picture, the table and the sentence of a figure come from one
 * object, so they cannot say different things.
 */
import type { Estimate, EstimateColumns, Label, Results } from "#results";
import { type Language, type Voice, voiceOf, type Write } from "../words/index.ts";

export interface TableColumn {
  readonly label: string;
  readonly numeric: boolean;
}

/** A table as text; the first cell of a row is its heading. */
export interface TableView {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The two designs that most figures set side by side. */
export interface Pair {
  readonly today: string;
  readonly design: string;
}

/** The first and the last step of the ladder; without a ladder, the first and the last variant. */
export function pairOf(results: Results): Pair {
  const steps = ladderOrder(results);
  const ids = steps.length > 0 ? steps : results.variants.map((variant) => variant.id);
  const today = ids[0] ?? "today";
  return { today, design: ids.at(-1) ?? today };
}

/**
 * Whether several designs each stand beside the first: then none is a step towards another, and what
 * they change is never added up.
 */
export function areSideBySide(results: Results): boolean {
  const [first, ...steps] = ladderOrder(results);
  return (
    steps.length > 1 &&
    steps.every((id) => results.ladder.find(({ variant }) => variant === id)?.against === first)
  );
}

/** Today beside every step of the ladder, the whole design first: what a reader may choose from. */
export function pairsOf(results: Results): readonly Pair[] {
  const { today, design } = pairOf(results);
  const others = ladderOrder(results).filter((id) => id !== today && id !== design);
  return [design, ...others].map((id) => ({ today, design: id }));
}

/** How the design of a pair goes in a table: a chosen step by its name. */
export function designOf(results: Results, { design }: Pair, { words, lang }: Voice): string {
  return design === pairOf(results).design ? words.design : variantName(results, design, lang);
}

/** The designs that are rows of a table: today stands beside the end of the ladder, not again at each step. */
export function tableDesigns(results: Results, { today, design }: Pair): readonly string[] {
  return design === pairOf(results).design ? [today, design] : [design];
}

/** Variant ids on the ladder, in order. */
export function ladderOrder(results: Results): string[] {
  return results.variants
    .filter((variant) => variant.step !== null)
    .sort((one, other) => (one.step ?? 0) - (other.step ?? 0))
    .map((variant) => variant.id);
}

/**
 * The voice for these results. Where they are not of the whole ladder its ends go by their own
 * titles in figures and tables, as in sentences.
 */
export function voiceFor(results: Results, lang: Language): Voice {
  const voice = voiceOf(lang);
  if (results.conclusions.wholeDesign) return voice;
  const { today, design } = pairOf(results);
  const first = variantName(results, today, lang);
  const last = variantName(results, design, lang);
  const { words } = voice;
  const ends = { today: words.inNamed(first), design: words.inNamed(last) };
  const caption = { ...words.caption, ...words.designCaptions(ends) };
  const named = { ...words, today: first, design: last, caption, ends };
  return {
    ...voice,
    words: areSideBySide(results) ? { ...named, ...sideBySideWords(words) } : named,
  };
}

/** The words of the ladder, where its designs are no steps. */
function sideBySideWords(words: Voice["words"]): Partial<Voice["words"]> {
  const { section, figure, step } = words.sideBySide;
  return {
    section: { ...words.section, ladder: section },
    figure: { ...words.figure, ...figure },
    tableHead: { ...words.tableHead, step },
  };
}

export const say = (label: Label, lang: Language): string => label[lang];

export function variantName(results: Results, id: string, lang: Language): string {
  const found = results.variants.find((variant) => variant.id === id);
  return found === undefined ? id : say(found, lang);
}

/**
 * A design inside a sentence. "The whole design" and "today" are the ends of the whole ladder only;
 * any other design goes by its title.
 */
export function designInSentence(results: Results, id: string, { words, lang }: Voice): string {
  const pair = pairOf(results);
  if (results.conclusions.wholeDesign) {
    if (id === pair.today) return words.todayExtended;
    if (id === pair.design) return words.wholeDesign;
  }
  return words.stepNamed(variantName(results, id, lang));
}

type Labels = readonly (Label & { readonly id: string })[];

/** Where the names of places stand. */
export type PlaceNames = Pick<Results, "dictionaries"> & Partial<Pick<Results, "processMap">>;

/** The short name of a place, wherever in the results it is named. */
export function placeName(results: PlaceNames, id: string, voice: Voice): string {
  const { words, lang } = voice;
  if (/^[1-5](\+[1-5])+$/.test(id)) return words.segmentsTogether(id.split("+"));
  const closing: Readonly<Record<string, string>> = {
    new: words.new,
    nowhere: words.nowhere,
    later: words.later,
  };
  const bare = id.replace(/^exit:/, "");
  const { segments, exits, referrers } = results.dictionaries;
  const lists: readonly Labels[] = [
    segments.items,
    exits.items,
    results.processMap?.nodes ?? [],
    referrers.items,
  ];
  for (const list of lists) {
    const found = list.find((item) => item.id === id || item.id === bare);
    if (found !== undefined) return numbered(found.id, say(found, lang));
  }
  return closing[bare] ?? bare;
}

/** Segments carry their number: "1 Verblijf en crisis". */
function numbered(id: string, name: string): string {
  const isSegment = /^[1-5]$/.test(id);
  return isSegment && !name.includes(id) ? `${id} ${name}` : name;
}

/** The name of a place inside a sentence: "segment 1 (verblijf en crisis)". */
export function placeInSentence(results: PlaceNames, id: string, voice: Voice): string {
  const name = placeName(results, id, voice);
  if (!/^[1-5]$/.test(id)) return withSmallLetter(name);
  if (/segment/i.test(name)) return withSmallLetter(name);
  const bare = name.replace(/^[1-5]\s*/, "");
  return `${voice.words.segmentNamed(id)} (${withSmallLetter(bare)})`;
}

export function withSmallLetter(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** A share in whole hundredths, or tenths of one where its margin asks for it; never finer. */
export function shareWriter({ format }: Voice): Write {
  return (share, finer = 0) => format.percent(share, Math.min(finer, 1));
}

/** Chances below this are not told finer. */
const leastChance = 0.001;

/** A chance in thousandths, and never as 0: `<0,001`; a dash where nothing was tested. */
export function chanceText(p: number | null, { format }: Voice): string {
  if (p === null) return "–";
  return p < leastChance ? `<${format.number(leastChance, 3)}` : format.number(p, 3);
}

/** The mean by itself, as fine as it stands beside its margin. */
export function meanOf(value: Estimate | null | undefined, write: Write, voice: Voice): string {
  if (value === null || value === undefined) return "–";
  const finer = voice.format.fitting(value, write);
  return voice.format.range(value, finer) === "" ? write(value.mean) : finer(value.mean);
}

/** `12,3 (11,0 tot 13,6)`; without an interval only the mean; a dash for nothing. */
export function withMargin(value: Estimate | null | undefined, write: Write, voice: Voice): string {
  if (value === null || value === undefined) return "–";
  const range = voice.format.range(value, voice.format.fitting(value, write));
  const mean = meanOf(value, write, voice);
  return range === "" ? mean : `${mean} (${range})`;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Sum of means; the interval of a sum is unknown here, so it has none. */
export function sumOfMeans(values: readonly (Estimate | null | undefined)[]): number {
  return sumOf(values.map((value) => value?.mean ?? 0));
}

export function at(columns: EstimateColumns | undefined, index: number): Estimate | null {
  const mean = columns?.mean[index];
  if (mean === null || mean === undefined) return null;
  return { mean, low: columns?.low[index] ?? null, high: columns?.high[index] ?? null };
}

export const text = (label: string): TableColumn => ({ label, numeric: false });
export const numeric = (label: string): TableColumn => ({ label, numeric: true });

export const capital = (content: string): string =>
  content.charAt(0).toUpperCase() + content.slice(1);
