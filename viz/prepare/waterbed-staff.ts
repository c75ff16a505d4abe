/**
 * What is said of designs that differ in staff and purchase the same: amounts by place.
 *
 * The rule this file keeps: no share of anything, since nothing was saved by design.
 */
import type { Estimate, Results, Waterbed } from "#results";
import { turned } from "../words/clauses.ts";
import type { Voice } from "../words/index.ts";
import { placeInSentence, withMargin } from "./view.ts";

/** More than the rounding of sums over youths. */
export const isAmount = ({ mean }: Estimate): boolean => Math.abs(mean) >= 1;

/** Where only staff differ: that it is no saving, and what care is worth and what is paid by place. */
export function staffLines(results: Results, bed: Waterbed, voice: Voice): readonly string[] {
  const { waterbedParts: parts } = voice.words;
  const euro = (value: Estimate) => withMargin(value, voice.format.euroChange, voice);
  const at = (place: string, value: Estimate) =>
    `${placeInSentence(results, place, voice)} ${euro(value)}`;
  const others = bed.receivers.filter((line) => isAmount(line.euro));
  const paid = Object.entries(bed.cash.byPlace).filter(([, value]) => isAmount(value));
  return [
    parts.byStaff,
    parts.valueByPlace([
      at(bed.target, turned(bed.grossEuro)),
      ...others.map((line) => at(line.place, line.euro)),
    ]),
    parts.paidByPlace(
      paid.map(([place, value]) => at(place, value)),
      euro(turned(bed.cash.net)),
    ),
  ];
}
