/**
 * Youths as a list a person can read, turned into the columns that the model leaves behind.
 *
 * The rule this file keeps: use is written per place, in the order of PLACES; a euro is a day
 * unless said otherwise.
 */
import { PLACE_COUNT, type YouthOutcome } from "../../../journeys/measures/summary.ts";

export interface Youth {
  /** Days per place: segments 1 to 5, then the local team. */
  readonly days: readonly number[];
  readonly euro?: readonly number[];
  readonly waiting?: number;
  readonly exit?: number;
}

export function outcomeOf(youths: readonly Youth[]): YouthOutcome {
  const outcome = {
    size: youths.length,
    days: new Float32Array(youths.length * PLACE_COUNT),
    euro: new Float32Array(youths.length * PLACE_COUNT),
    waiting: Float32Array.from(youths, ({ waiting }) => waiting ?? 0),
    exit: Uint8Array.from(youths, ({ exit }) => exit ?? 0),
  };
  for (const [index, { days, euro }] of youths.entries()) {
    outcome.days.set(days, index * PLACE_COUNT);
    outcome.euro.set(euro ?? days, index * PLACE_COUNT);
  }
  return outcome;
}
