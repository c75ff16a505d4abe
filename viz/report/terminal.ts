/**
 * The conclusions for a terminal: plain sentences, wrapped, each with its certainty.
 *
 * The rule this file keeps: it says the same as the first page, in the same words, and points to the
 * report for the rest.
 */
import type { Certainty, Results } from "#results";
import {
  certaintyLegend,
  claimOfKind,
  comparedOf,
  furtherClaims,
  headlinesOf,
} from "../prepare/findings.ts";
import { marginNote, roughNote } from "../prepare/roughness.ts";
import { capital } from "../prepare/view.ts";
import { type Language, type Voice, voiceOf } from "../words/index.ts";

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
}

/** Words in lines of at most `width` columns, each after the indent; a word is never broken. */
export function wrapped(content: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of content.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && indent.length + longer.length > width) {
      lines.push(indent + current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, indent + current];
}

/** Control characters would let a name from a file steer the terminal; they are shown as a dot. */
const plain = (content: string): string => content.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/gu, "·");

function closing(results: Results, voice: Voice): string {
  return `${voice.words.page.notForecast} ${marginNote(results, voice)}`;
}

/** What is said of the walls, with its certainty: in the shape of what is said of a waterbed. */
export interface WallVerdict {
  readonly heading: string;
  readonly certainty: Certainty;
  readonly certaintyWord: string;
  readonly sentences: readonly string[];
}

/** The verdict on the walls; null without any borders. */
export function wallVerdict(results: Results, lang: Language): WallVerdict | null {
  const claim = claimOfKind(results, "walls", voiceOf(lang));
  if (claim === null) return null;
  const { about, certainty, certaintyWord, sentence, times } = claim;
  const sentences = [sentence, times].filter((part) => part !== "");
  return { heading: about, certainty, certaintyWord, sentences };
}

/** The same as lines of text. */
export function wallVerdictLines(
  results: Results,
  lang: Language,
  { width }: TerminalOptions,
): string[] {
  const verdict = wallVerdict(results, lang);
  if (verdict === null) return [];
  const columns = Math.max(40, width);
  return [
    ...wrapped(`${verdict.heading} (${verdict.certaintyWord})`, columns, ""),
    ...wrapped(plain(verdict.sentences.join(" ")), columns, "  "),
  ];
}

/**
 * The conclusions as lines of text.
 *
 * @param lang - language of the sentences
 * @param options - `width`: columns to wrap at; at least 40 is used
 */
export function conclusionLines(
  results: Results,
  lang: Language,
  options: TerminalOptions,
): string[] {
  const voice = voiceOf(lang);
  const width = Math.max(40, options.width);
  const { words } = voice;
  const claims = headlinesOf(results, voice);
  const further = furtherClaims(results, voice).length;
  const lines = claims.flatMap((claim, place) => {
    const told = [claim.sentence, claim.times].filter((part) => part !== "").join(" ");
    const weight = `${claim.perspective}; ${claim.basis}; ${claim.origin}. ${words.clause}: ${claim.clause}`;
    return [
      ...wrapped(`${place + 1}. ${claim.about} (${claim.certaintyWord})`, width, ""),
      ...wrapped(plain(told), width, "  "),
      ...wrapped(plain(weight), width, "  · ").map((line, index) =>
        index === 0 ? line : `    ${line.slice(4)}`,
      ),
      "",
    ];
  });
  const compared = comparedOf(results, voice);
  const heading = compared === null ? [] : [...wrapped(plain(compared), width, ""), ""];
  const opening = lines.length === 0 ? [words.lead.noFindings, ""] : [...heading, ...lines];
  const note = roughNote(results, lang);
  const rough = note === null ? [] : wrapped(note, width, "");
  const more =
    further === 0
      ? []
      : [...wrapped(words.lead.further(voice.format.number(further)), width, ""), ""];
  const legend = certaintyLegend(claims, voice).flatMap(({ word, means }) =>
    wrapped(`${capital(word)}: ${means}`, width, ""),
  );
  const gap = legend.length > 0 ? [""] : [];
  const end = wrapped(closing(results, voice), width, "");
  const all = [...opening, ...more, ...legend, ...gap, ...rough, ...end];
  return all.map((line) => line.replaceAll("\u00a0", " "));
}
