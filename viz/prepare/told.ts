/**
 * The sentence of a figure that no conclusion belongs to, with its certainty.
 *
 * The rule this file keeps: the certainty is that of the number the sentence leads with, by the same
 * look at its interval as for a conclusion; without a number to lead with there is no sentence.
 */
import type { Certainty, Contrast, ContrastId, Estimate, Results } from "#results";
import { isNothing, shownCertainty } from "../words/claim.ts";
import type { Voice, Write } from "../words/index.ts";
import { contrastLevels, contrastSentence, withRange } from "../words/told-words.ts";
import { certaintyWord } from "./findings.ts";
import { type Pair, pairOf, placeInSentence, variantName } from "./view.ts";

export interface ToldView {
  readonly sentence: string;
  readonly certainty: Certainty;
  readonly certaintyWord: string;
}

/** A sentence that leads with this number. What differs from nothing in no replication is certain. */
export function toldOf(
  sentence: string,
  certainty: Certainty,
  leads: Estimate,
  voice: Voice,
): ToldView {
  const shown = isNothing(leads) ? "certain" : shownCertainty(certainty, leads);
  return { sentence, certainty: shown, certaintyWord: certaintyWord(shown, "assumption", voice) };
}

/** Without a count of replications: an interval beside zero is likely, any other not shown. */
export function byInterval({ low, high }: Estimate): Certainty {
  if (low === null || high === null) return "unknown";
  return low > 0 || high < 0 ? "likely" : "uncertain";
}

/** "€ 3,2 mln per jaar (marge: …)". */
export function measuredText(value: Estimate, write: Write, per: string, voice: Voice): string {
  return withRange(value, write, per, { words: voice.words.told, format: voice.format });
}

const byMonth: ReadonlySet<ContrastId> = new Set(["waiting-youths", "in-care"]);

function whenOf(results: Results, id: ContrastId, { format }: Voice): string {
  return byMonth.has(id)
    ? format.month(results.months.at(-1) ?? "")
    : String(results.years.at(-1) ?? "");
}

/** How the two designs of a figure go in a sentence: a chosen step goes by its name. */
function endsOf(results: Results, { design }: Pair, { words, lang }: Voice) {
  const isLast = design === pairOf(results).design;
  return {
    today: words.ends.today,
    design: isLast ? words.ends.design : words.inNamed(variantName(results, design, lang)),
  };
}

function contrastOf(results: Results, id: ContrastId, pair: Pair): Contrast | undefined {
  return results.contrasts.find(
    (one) => one.id === id && one.variant === pair.design && one.against === pair.today,
  );
}

/** Both levels as the sentence on them is written; null where the file does not have the total. */
export function levelsTold(results: Results, id: ContrastId, voice: Voice) {
  const found = contrastOf(results, id, pairOf(results));
  return found === undefined ? null : contrastLevels(found, voice.format);
}

/** What a design changes in a total; null where the file does not have it. */
export function contrastTold(
  results: Results,
  id: ContrastId,
  voice: Voice,
  pair: Pair = pairOf(results),
): ToldView | null {
  const found = contrastOf(results, id, pair);
  if (found === undefined) return null;
  const { segment, difference, certainty } = found;
  const place = {
    when: whenOf(results, id, voice),
    segment: segment === null ? "" : placeInSentence(results, segment, voice),
  };
  const ends = endsOf(results, pair, voice);
  const sentence = contrastSentence({ ...found, place, ...ends }, voice.words.told, voice.format);
  return toldOf(sentence, certainty, difference, voice);
}
