/**
 * What is told of the first waterbed of the sample, with something in it changed.
 *
 * The one rule: the sample by itself tells of no finding here, so that a verdict stands by its own figures.
 */
import type { Results, Waterbed } from "#results";
import { voiceOf, waterbedVerdicts } from "#viz";
import { sampleResults } from "../support/sample-results.ts";

export const results = sampleResults();
export const [bed] = results.waterbeds as readonly [Waterbed, ...Waterbed[]];

/** The verdict, and its sentences as one text with plain spaces. */
export function told(change: Partial<Waterbed>, lang: "nl" | "en" = "nl") {
  const changed: Results = { ...results, findings: [], waterbeds: [{ ...bed, ...change }] };
  const [verdict] = waterbedVerdicts(changed, voiceOf(lang));
  return { ...verdict!, text: verdict!.sentences.join(" ").replaceAll("\u00a0", " ") };
}

/** A share with an interval that reaches as far on both sides. */
export const ratio = (mean: number, reach: number) => ({
  mean,
  low: mean - reach,
  high: mean + reach,
  method: "delta" as const,
});
