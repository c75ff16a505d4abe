/**
 * What the tests of sentences share: a finding of the sample, changed and told.
 *
 * The one rule: spaces that do not break are written as plain ones, so that a test can be read.
 */
import type { Estimate, Finding } from "#results";
import { claimOf } from "../../viz/prepare/findings.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

export const results = sampleResults();
export const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** The sentence of the first finding of a kind, with these changes. */
export function told(
  changes: Partial<Finding> & { readonly kind: Finding["kind"] },
  lang: "nl" | "en" = "nl",
): string {
  const found = findingOf(changes.kind);
  return plain(claimOf(results, { ...found, ...changes }, voiceOf(lang)).sentence);
}

export function findingOf(kind: Finding["kind"]): Finding {
  const found = results.findings.find((finding) => finding.kind === kind);
  if (found === undefined) throw new Error(`No finding of kind ${kind}.`);
  return found;
}

export const around = (mean: number, half: number): Estimate => ({
  mean,
  low: mean - half,
  high: mean + half,
});
