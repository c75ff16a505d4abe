/**
 * Youths as a list a person can read, turned into the columns that the model leaves behind.
 *
 * The rule this file keeps: use is written per place, in the order of PLACES; a euro is a day
 * unless said otherwise.
 */
import { OutsideLog } from "../../../../journeys/measures/outside-use.ts";
import { PLACE_COUNT, type YouthOutcome } from "../../../../journeys/measures/summary.ts";

export interface Youth {
  /** Days per place: segments 1 to 5, then the local team. */
  readonly days: readonly number[];
  readonly euro?: readonly number[];
  readonly waiting?: number;
  readonly exit?: number;
  readonly town?: number;
  /** Of the days: place (from 0), way (0 off-contract, 1 out of region) and how many. */
  readonly outside?: readonly (readonly [place: number, way: number, days: number])[];
}

export function outcomeOf(youths: readonly Youth[]): YouthOutcome {
  const outcome = {
    size: youths.length,
    days: new Float32Array(youths.length * PLACE_COUNT),
    euro: new Float32Array(youths.length * PLACE_COUNT),
    waiting: Float32Array.from(youths, ({ waiting }) => waiting ?? 0),
    exit: Uint8Array.from(youths, ({ exit }) => exit ?? 0),
    municipality: Uint8Array.from(youths, ({ town }) => town ?? 0),
    outside: new OutsideLog(),
  };
  for (const [index, { days, euro, outside }] of youths.entries()) {
    outcome.days.set(days, index * PLACE_COUNT);
    outcome.euro.set(euro ?? days, index * PLACE_COUNT);
    for (const [place, way, spent] of outside ?? []) {
      outcome.outside.add({ youth: index, place, way, days: spent, euro: spent });
    }
  }
  return outcome;
}
