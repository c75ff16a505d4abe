/**
 * Whether results are too rough to lean on, and how that is told.
 *
 * The rule this file keeps: whoever sees a figure of a quick run, or of fewer replications than it
 * takes to be certain of anything, is told so, wherever the figure stands.
 */
import type { Results } from "#results";
import { type Language, voiceOf } from "../words/index.ts";

/** Where the register does not say from how many replications on something can be certain. */
const usualLeast = 10;

/** The warning with results that are quick or rest on few replications; null with any other. */
export function roughNote({ manifest, register }: Results, lang: Language): string | null {
  const { page } = voiceOf(lang).words;
  if (manifest.quick) return page.quick;
  const least = register.find(({ id }) => id === "detection.certainReplications")?.value;
  const enough = typeof least === "number" ? least : usualLeast;
  return manifest.replications < enough ? page.few(manifest.replications, enough) : null;
}
