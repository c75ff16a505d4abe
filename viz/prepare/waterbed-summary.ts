/**
 * All savings of results in short: a verdict on those of the conclusions, and a line for each.
 *
 * The rule this file keeps: a line has the margin of its figures, and one of several segments that
 * are squeezed at once is told with the others, not by itself.
 */
import type { Results } from "#results";
import type { Voice } from "../words/index.ts";
import { placeName, shareWriter, variantName, withMargin } from "./view.ts";
import { chosenWaterbeds, isPart } from "./waterbed.ts";
import { decidingLeakage, type WaterbedVerdict, waterbedVerdicts } from "./waterbed-verdict.ts";

export interface WaterbedSummary {
  /** Of the savings that a conclusion is of, in that order; else of the largest. */
  readonly verdicts: readonly WaterbedVerdict[];
  /** Step, compared with, place, euro a year, share that comes back, waiting days, verdict. */
  readonly rows: readonly (readonly string[])[];
}

export function waterbedSummary(results: Results, voice: Voice): WaterbedSummary {
  const { words, format, lang } = voice;
  const named = (id: string) => variantName(results, id, lang);
  const all = waterbedVerdicts(results, voice);
  const chosen = chosenWaterbeds(results).map((bed) => all[results.waterbeds.indexOf(bed)]);
  return {
    verdicts: chosen.flatMap((verdict) => verdict ?? []),
    rows: results.waterbeds
      .filter((bed) => !isPart(bed))
      .map((bed) => [
        named(bed.variant),
        named(bed.against),
        placeName(results, bed.target, voice),
        withMargin(bed.pricedEuro ?? bed.grossEuro, format.euro, voice),
        withMargin(decidingLeakage(bed), shareWriter(voice), voice),
        withMargin(bed.waitingDays, format.change, voice),
        words.waterbedVerdict[bed.verdict],
      ]),
  };
}
