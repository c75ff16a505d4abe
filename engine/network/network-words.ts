/**
 * Words of a network that a model needs too, and what its columns are made with.
 *
 * The rule this file keeps: these numbers stand in saved states, so their meaning does not change.
 */
import { SimulationError } from "../errors.ts";

/** Priority levels of a waiting list unless said otherwise; 0 is served first. */
export const LEVELS = 4;

/** Order of service within a priority level. */
export const ORDER = { firstComeFirstServed: 0, lastComeFirstServed: 1, random: 2 } as const;

/** Number of places of a station where nobody ever waits. */
export const UNLIMITED = -1;

/** No customer, no station. */
export const NONE = -1;

/** What a customer is doing; "called" is chosen to start, at this instant. */
export const PHASE = {
  free: 0,
  idle: 1,
  delayed: 2,
  waiting: 3,
  served: 4,
  holding: 5,
  called: 6,
} as const;

/** Copies a column into a larger one. */
export function grown<T extends Uint8Array | Int32Array | Uint32Array | Float64Array>(
  from: T,
  to: T,
): T {
  to.set(from);
  return to;
}

/** Throws: a customer asked to join at a level that is not there, or with patience that is over. */
export function refuseJoin(level: number, levels: number, patienceEnds: number): never {
  throw new SimulationError(
    "invalid-argument",
    `Levels go from 0 to ${levels - 1}, not ${level}, and patience cannot be over: ${patienceEnds}.`,
  );
}

/** Throws: a service of this length cannot be. */
export function refuseService(length: number): never {
  throw new SimulationError("invalid-argument", `A service cannot take ${length}.`);
}

const A_HANDFUL = 32;

/** Puts the first `count` customers in order of rank; a handful as a rule, so by insertion. */
export function sortByRank(customers: Int32Array, count: number, rank: Int32Array): void {
  if (count > A_HANDFUL) {
    customers.subarray(0, count).sort((a, b) => (rank[a] as number) - (rank[b] as number));
    return;
  }
  for (let at = 1; at < count; at++) {
    const customer = customers[at] as number;
    const own = rank[customer] as number;
    let place = at;
    while (place > 0 && (rank[customers[place - 1] as number] as number) > own) {
      customers[place] = customers[place - 1] as number;
      place--;
    }
    customers[place] = customer;
  }
}
