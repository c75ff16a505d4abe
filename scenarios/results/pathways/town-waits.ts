/**
 * How long youths of some municipalities wait, as the books of a run have it.
 *
 * The rule this file keeps: a mean over starts in the policy years, of all segments together.
 */
import { type RunSummary, SEGMENT_COUNT } from "#journeys";

/** Mean days of wait of the starts of these municipalities, by number; NaN without any. */
export function waitOfTowns(
  run: RunSummary,
  towns: readonly number[],
  years: readonly number[],
): number {
  let days = 0;
  let starts = 0;
  for (let segment = 0; segment < SEGMENT_COUNT; segment++) {
    for (const town of towns) {
      for (const year of years) {
        const cell = (segment * run.municipalities.length + town) * run.years.length + year;
        days += run.townWaitSum[cell] ?? 0;
        starts += run.townWaitCount[cell] ?? 0;
      }
    }
  }
  return days / starts;
}
