/**
 * The one kind of error this engine throws: a mistake in the program that calls it.
 *
 * A mistake in an input file is never thrown; it is collected and told, all faults at once, by the
 * room that read the file.
 */

/** What went wrong, for a caller that wants to decide on it without reading the sentence. */
export type SimulationErrorCode =
  | "invalid-argument"
  | "invalid-distribution"
  | "purpose-collision"
  | "not-enough-data"
  | "no-solution"
  | "invalid-definition"
  | "invalid-state"
  | "deadlock";

/** A mistake in a program: a stable code, and a sentence that holds the value at fault. */
export class SimulationError extends Error {
  readonly code: SimulationErrorCode;

  constructor(code: SimulationErrorCode, message: string) {
    super(message);
    this.name = "SimulationError";
    this.code = code;
  }
}
