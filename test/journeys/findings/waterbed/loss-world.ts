/**
 * A segment that turns youths away when it is full, and sends part of them to one that never is.
 *
 * The rule this file keeps: who is turned away depends on the past alone, never on the youth's own
 * stay, so that leakage is chance of diversion x mean stay there / mean stay here, exactly.
 */
import { PLACE_COUNT, type YouthOutcome } from "../../../../journeys/measures/summary.ts";
import { drawsFrom } from "../draws.ts";
import { outcomeOf, type Youth } from "./youth-outcomes.ts";

export interface LossWorld {
  readonly youths: number;
  /** Mean days between arrivals. */
  readonly gapDays: number;
  /** Mean days in segment 2, which has places, and in segment 5, which has no limit. */
  readonly stayDays: number;
  readonly divertedDays: number;
  /** Chance that a youth who is turned away from 2 goes to 5. */
  readonly diverted: number;
  /** Euro a day in segments 2 and 5. */
  readonly prices: readonly [number, number];
  readonly places: readonly [base: number, variant: number];
  /** In the variant this many places are kept for every second youth: others get in instead. */
  readonly reserved?: number;
}

export interface LossPair {
  readonly base: YouthOutcome;
  readonly variant: YouthOutcome;
  /** Youths turned away in the variant only, and in the base only. */
  readonly newlyTurnedAway: number;
  readonly newlyAdmitted: number;
}

/** One pair of replications: the same youths, arrivals and stays under both numbers of places. */
export function lossPair(world: LossWorld, seed: number): LossPair {
  const draws = drawsFrom(seed);
  const arrivals: Arrival[] = [];
  let now = 0;
  for (let youth = 0; youth < world.youths; youth++) {
    now += draws.exponential(world.gapDays);
    const stay = draws.exponential(world.stayDays);
    const elsewhere = draws.uniform() < world.diverted ? draws.exponential(world.divertedDays) : 0;
    arrivals.push({ now, stay, elsewhere });
  }
  const before = admissions(arrivals, world.places[0], 0);
  const after = admissions(arrivals, world.places[1], world.reserved ?? 0);
  const differ = (left: boolean[], right: boolean[]) =>
    left.filter((admitted, youth) => admitted && !right[youth]).length;
  return {
    base: outcomeOf(livesOf(arrivals, before, world.prices)),
    variant: outcomeOf(livesOf(arrivals, after, world.prices)),
    newlyTurnedAway: differ(before, after),
    newlyAdmitted: differ(after, before),
  };
}

interface Arrival {
  readonly now: number;
  readonly stay: number;
  readonly elsewhere: number;
}

function admissions(arrivals: readonly Arrival[], places: number, reserved: number): boolean[] {
  const free = new Float64Array(places);
  return arrivals.map(({ now, stay }, youth) => {
    // The reserved places are the last ones, so that who may use them looks at all.
    const open = youth % 2 === 0 ? places - reserved : places;
    let place = 0;
    while (place < open && free[place]! > now) place++;
    if (place === open) return false;
    free[place] = now + stay;
    return true;
  });
}

function livesOf(
  arrivals: readonly Arrival[],
  admitted: readonly boolean[],
  [here, there]: readonly [number, number],
): Youth[] {
  return arrivals.map(({ stay, elsewhere }, youth) => {
    const days = admitted[youth] ? [0, stay, 0, 0, 0, 0] : [0, 0, 0, 0, elsewhere, 0];
    return { days, euro: [0, days[1]! * here, 0, 0, days[4]! * there, 0] };
  });
}

/** Youths of both worlds side by side: those of the second are turned away from segment 3, not 2. */
export function besides(first: YouthOutcome, second: YouthOutcome): YouthOutcome {
  const lives = ({ size, days, euro }: YouthOutcome, at: number) =>
    Array.from({ length: size }, (_, youth) => {
      const own = (column: Float32Array | Float64Array) => {
        const row = [...column.slice(youth * PLACE_COUNT, (youth + 1) * PLACE_COUNT)];
        const [here] = row.splice(1, 1, 0);
        row[at] = here ?? 0;
        return row;
      };
      return { days: own(days), euro: own(euro) };
    });
  return outcomeOf([...lives(first, 1), ...lives(second, 2)]);
}
