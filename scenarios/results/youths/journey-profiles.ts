/**
 * What a journey log says of each youth, in a few numbers, so that examples can be chosen by rule.
 *
 * The rule this file keeps: a profile holds only what a rule may look at. Who a youth is and how
 * the story reads play no part.
 */
import type { JourneyLog } from "#journeys";
import { daysWaitedByYouth } from "../pathways/days-waited.ts";

/** Codes of `JourneyLog.phase`. */
export const logPhase = { waiting: 0, care: 1, out: 2 } as const;

/** By youth number. */
export interface JourneyProfiles {
  /** Days on which the youth waits for something; two waits at once count once. */
  readonly waiting: Float64Array;
  /** Stretches of care. */
  readonly steps: Uint16Array;
  /** Times the youth came back after leaving care. */
  readonly returns: Uint16Array;
  /** Places of care as bits, by the order of `placeOf`. */
  readonly places: Uint8Array;
  /** First day of any stretch; infinite without one. */
  readonly firstDay: Float64Array;
}

/**
 * Reads a log once. `placeOf` gives the place (0 to 7) of each care form, the local team last.
 * Rows come in order of their end, so a stretch that begins after an exit is read after it.
 */
export function profilesOf(log: JourneyLog, placeOf: readonly number[]): JourneyProfiles {
  const size = log.people.known.length;
  const profiles = {
    waiting: daysWaitedByYouth(log),
    steps: new Uint16Array(size),
    returns: new Uint16Array(size),
    places: new Uint8Array(size),
    firstDay: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
  };
  const left = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < log.length; row += 1) readRow(log, row, placeOf, profiles, left);
  return profiles;
}

function readRow(
  log: JourneyLog,
  row: number,
  placeOf: readonly number[],
  profiles: JourneyProfiles,
  left: Float64Array,
): void {
  const youth = log.youth[row] as number;
  const from = log.from[row] as number;
  if (log.phase[row] === logPhase.out) {
    left[youth] = from;
    return;
  }
  profiles.firstDay[youth] = Math.min(profiles.firstDay[youth] as number, from);
  if (from >= (left[youth] as number)) {
    add(profiles.returns, youth);
    left[youth] = Number.POSITIVE_INFINITY;
  }
  if (log.phase[row] === logPhase.care) {
    add(profiles.steps, youth);
    const place = placeOf[log.place[row] as number] ?? 7;
    profiles.places[youth] = (profiles.places[youth] as number) | (1 << place);
  }
}

function add(column: Uint16Array, at: number): void {
  column[at] = (column[at] as number) + 1;
}
