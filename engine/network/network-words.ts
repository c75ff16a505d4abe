/**
 * Words of a network that a model needs too, and what its columns are made with.
 *
 * The rule this file keeps: these numbers stand in saved states, so their meaning does not change.
 */
import { SimulationError } from "../errors.ts";

/** Priority levels of a waiting list; 0 is served first, first come first served within a level. */
export const LEVELS = 4;

/** Number of places of a station where nobody ever waits. */
export const UNLIMITED = -1;

/** No customer, no station. */
export const NONE = -1;

/** What a customer is doing. */
export const PHASE = { free: 0, idle: 1, delayed: 2, waiting: 3, served: 4, holding: 5 } as const;

/** Copies a column into a larger one. */
export function grown<T extends Uint8Array | Int32Array | Uint32Array | Float64Array>(
  from: T,
  to: T,
): T {
  to.set(from);
  return to;
}

/** Throws: a customer asked to join at a level that is not there, or with patience that is over. */
export function refuseJoin(level: number, patienceEnds: number): never {
  throw new SimulationError(
    "invalid-argument",
    `Levels go from 0 to ${LEVELS - 1}, not ${level}, and patience cannot be over: ${patienceEnds}.`,
  );
}
