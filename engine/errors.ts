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

/** What a fault of a model is about, for whoever tells it in another language: plain data. */
export interface FaultFacts {
  readonly reason: string;
  readonly [name: string]: string | number;
}

/** A mistake in a program: a stable code, and a sentence that holds the value at fault. */
export class SimulationError extends Error {
  readonly code: SimulationErrorCode;
  /** Of what only a run shows to be wrong with its model; else null. */
  readonly facts: FaultFacts | null;

  constructor(code: SimulationErrorCode, message: string, facts: FaultFacts | null = null) {
    super(message);
    this.name = "SimulationError";
    this.code = code;
    this.facts = facts;
  }
}
