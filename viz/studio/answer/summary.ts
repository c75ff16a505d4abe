/**
 * An answer in a few figures and sentences.
 *
 * The rule this file keeps: a difference says beside it whether chance could have made it. With one
 * replication nothing is called more than a first impression.
 */
import type { Estimate, Measure, PairedDifference, Results } from "#results";
import { keyLevels, keyWriters } from "../../prepare/key-figures.ts";
import { placeInSentence, variantName, withMargin } from "../../prepare/view.ts";
import { isPart, isUnasked, namedReceivers, savedEuro } from "../../prepare/waterbed.ts";
import type { StudioVoice } from "../voice.ts";

export type Sure = "once" | "chance" | "sure" | "same";
/** `chance`: the margin holds both sides, so neither is told. */
export type Better = "better" | "worse" | "same" | "chance" | "neither";

export interface KeyFigure {
  readonly id: string;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly change: string;
  readonly sure: Sure;
  readonly better: Better;
}

export interface Sentence {
  readonly text: string;
  readonly sure: Sure;
}

export interface Summary {
  readonly titles: { readonly a: string; readonly b: string };
  readonly replications: number;
  /** The policy years, in words. */
  readonly years: string;
  readonly sentences: readonly Sentence[];
  readonly keys: readonly KeyFigure[];
  /** Seed and fingerprint, for under a picture. */
  readonly source: string;
  /** The command that gives the same figures. */
  readonly command: string;
}

/** What may be said of a difference. */
export function sureOf(difference: Estimate | null): Sure {
  if (difference === null) return "once";
  const { mean, low, high } = difference;
  if (mean === 0 && (low ?? 0) === 0 && (high ?? 0) === 0) return "same";
  if (low === null || high === null) return "once";
  return low <= 0 && high >= 0 ? "chance" : "sure";
}

function betterOf(measure: Measure, difference: PairedDifference | null): Better {
  if (difference === null || difference.mean === 0) return "same";
  if (measure.better === "neither") return "neither";
  if (sureOf(difference) === "chance") return "chance";
  const isLower = difference.mean < 0;
  return isLower === (measure.better === "lower") ? "better" : "worse";
}

/** The two designs of an answer: their ids, the second one beside the first. */
function pairOf({ variants }: Results): readonly [string, string] {
  return [variants[0]?.id ?? "", variants.at(-1)?.id ?? ""];
}

function keyFigureOf(measure: Measure, results: Results, voice: StudioVoice): KeyFigure {
  const [a, b] = pairOf(results);
  const write = keyWriters(measure.unit, voice);
  const [inA = "", inB = ""] = keyLevels(measure, [a, b], voice);
  const difference = measure.differences[b] ?? null;
  const change = withMargin(difference, write.change, voice);
  return {
    id: measure.id,
    label: measure[voice.lang],
    a: inA,
    b: inB,
    change,
    sure: sureOf(difference),
    // What is written as no change is not called one.
    better: change === write.change(0) ? "same" : betterOf(measure, difference),
  };
}

interface Told {
  readonly a: Estimate;
  readonly b: Estimate;
  readonly difference: PairedDifference;
}

function toldOf(results: Results, id: string): Told | null {
  const [first, second] = pairOf(results);
  const measure = results.measures.find((found) => found.id === id);
  const [a, b] = [measure?.values[first], measure?.values[second]];
  const difference = measure?.differences[second];
  return a == null || b == null || difference == null ? null : { a, b, difference };
}

function costSentence(results: Results, { studio, format }: StudioVoice): Sentence[] {
  const told = toldOf(results, "total-cost");
  if (told === null) return [];
  const { a, b, difference } = told;
  const sure = sureOf(difference);
  const [inA, inB] = [format.euro(a.mean, 1), format.euro(b.mean, 1)];
  if (sure === "same") return [{ text: studio.costsSame(inB), sure }];
  const word = difference.mean < 0 ? studio.lessWord : studio.moreWord;
  return [{ text: studio.costs(format.euro(Math.abs(difference.mean)), word, inA, inB), sure }];
}

function waitSentence(results: Results, voice: StudioVoice): Sentence[] {
  const { studio } = voice;
  const days = keyWriters("days", voice).value;
  const told = toldOf(results, "wait-days");
  if (told === null) return [];
  const sure = sureOf(told.difference);
  const inB = days(told.b.mean);
  if (sure === "same") return [{ text: studio.waitsSame(inB), sure }];
  const word = told.difference.mean < 0 ? studio.shorter : studio.longer;
  const change = days(Math.abs(told.difference.mean));
  return [{ text: studio.waits(change, word, inB), sure }];
}

/** The segment in which most was saved, and what of it came back. */
function waterbedSentence(results: Results, voice: StudioVoice): Sentence[] {
  const { studio, format } = voice;
  const saved = results.waterbeds.filter(
    (bed) => savedEuro(bed).mean > 0 && !isPart(bed) && !isUnasked(bed),
  );
  const [most] = [...saved].sort((one, other) => savedEuro(other).mean - savedEuro(one).mean);
  if (most === undefined) return [];
  const place = placeInSentence(results, most.target, voice);
  const amount = format.euro(savedEuro(most).mean);
  const sure = sureOf(most.leakageEuro);
  const share = most.leakageEuro?.mean ?? 0;
  if (share <= 0) return [{ text: studio.comesBackNot(place, amount), sure }];
  const [receiver] = namedReceivers(most);
  const part = format.percent(share);
  const text =
    receiver === undefined
      ? studio.comesBackSomewhere(place, amount, part)
      : studio.comesBack(place, amount, part, placeInSentence(results, receiver, voice));
  return [{ text, sure }];
}

function otherSentences(results: Results, voice: StudioVoice): Sentence[] {
  const { studio, format } = voice;
  const days = keyWriters("days", voice).value;
  const gaveUp = toldOf(results, "gave-up");
  const borders = toldOf(results, "lost-border-days");
  const isOther = (told: Told | null): told is Told => told !== null && told.difference.mean !== 0;
  return [
    ...(isOther(gaveUp)
      ? [
          {
            text: studio.gaveUp(format.count(gaveUp.b.mean), format.count(gaveUp.a.mean)),
            sure: sureOf(gaveUp.difference),
          },
        ]
      : []),
    ...(isOther(borders)
      ? [
          {
            text: studio.borders(
              days(Math.abs(borders.difference.mean)),
              borders.difference.mean < 0 ? studio.lessWord : studio.moreWord,
            ),
            sure: sureOf(borders.difference),
          },
        ]
      : []),
  ];
}

/** Seed and fingerprint; the fingerprint comes when the question is left alone for a while. */
function sourceOf({ manifest }: Results, { words, studio }: StudioVoice): string {
  const { seed, scenarioHash } = manifest;
  return scenarioHash === ""
    ? studio.sourceOnly(seed)
    : words.page.source(seed, scenarioHash.slice(0, 12));
}

export function summaryOf(results: Results, voice: StudioVoice): Summary {
  const { manifest, measures } = results;
  const [a, b] = pairOf(results);
  const isSame = measures.every(({ differences }) => sureOf(differences[b] ?? null) === "same");
  const sentences = isSame
    ? [{ text: voice.studio.same, sure: "same" as const }]
    : [
        ...costSentence(results, voice),
        ...waitSentence(results, voice),
        ...waterbedSentence(results, voice),
        ...otherSentences(results, voice),
      ];
  return {
    titles: {
      a: variantName(results, a, voice.lang),
      b: variantName(results, b, voice.lang),
    },
    replications: manifest.replications,
    years: voice.words.yearSpan(manifest.policyFirstYear, manifest.policyLastYear),
    sentences,
    keys: measures.map((measure) => keyFigureOf(measure, results, voice)),
    source: sourceOf(results, voice),
    command: manifest.command,
  };
}
