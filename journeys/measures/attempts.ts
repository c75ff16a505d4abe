/**
 * Attempts to start care, written down as they close: what the wall detector reads.
 *
 * The rule this file keeps: an attempt that has not closed at the end of the run is written as
 * censored, never left out.
 */
import type { AttemptColumns } from "./summary.ts";

const FIRST_CAPACITY = 16384;

type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** One attempt, passed by fields of a reused object. */
export interface Attempt {
  from: number;
  to: number;
  form: number;
  opened: number;
  wait: number;
  outcome: number;
  priority: number;
  refusals: number;
  youth: number;
  provider: number;
  lostTo: number;
  border: number;
  authorisation: number;
  matching: number;
  capacity: number;
  budget: number;
}

/** Outcomes of an attempt. */
export const OUTCOME = { censored: 0, started: 1, lost: 2 } as const;

/** What became of an attempt that was lost; `none` for any other. */
export const LOST_TO = {
  none: 0,
  gaveUp: 1,
  otherForm: 2,
  adult: 3,
  bridgedEnough: 4,
  other: 5,
} as const;

/** `provider` of an attempt that did not start, or started outside the agreed places. */
export const NO_PROVIDER = 65535;

export class AttemptLog implements AttemptColumns {
  length = 0;
  from = new Uint8Array(FIRST_CAPACITY);
  to = new Uint8Array(FIRST_CAPACITY);
  form = new Uint8Array(FIRST_CAPACITY);
  opened = new Float32Array(FIRST_CAPACITY);
  wait = new Float32Array(FIRST_CAPACITY);
  outcome = new Uint8Array(FIRST_CAPACITY);
  priority = new Uint8Array(FIRST_CAPACITY);
  refusals = new Uint8Array(FIRST_CAPACITY);
  youth = new Uint32Array(FIRST_CAPACITY);
  provider = new Uint16Array(FIRST_CAPACITY);
  lostTo = new Uint8Array(FIRST_CAPACITY);
  borderDays = new Float32Array(FIRST_CAPACITY);
  authorisationDays = new Float32Array(FIRST_CAPACITY);
  matchingDays = new Float32Array(FIRST_CAPACITY);
  capacityDays = new Float32Array(FIRST_CAPACITY);
  budgetDays = new Float32Array(FIRST_CAPACITY);

  add(attempt: Attempt): void {
    if (this.length === this.from.length) this.grow();
    const at = this.length++;
    this.from[at] = attempt.from;
    this.to[at] = attempt.to;
    this.form[at] = attempt.form;
    this.opened[at] = attempt.opened;
    this.wait[at] = attempt.wait;
    this.outcome[at] = attempt.outcome;
    this.priority[at] = attempt.priority;
    this.refusals[at] = attempt.refusals;
    this.youth[at] = attempt.youth;
    this.provider[at] = attempt.provider;
    this.lostTo[at] = attempt.lostTo;
    this.borderDays[at] = attempt.border;
    this.authorisationDays[at] = attempt.authorisation;
    this.matchingDays[at] = attempt.matching;
    this.capacityDays[at] = attempt.capacity;
    this.budgetDays[at] = attempt.budget;
  }

  private grow(): void {
    const columns = this as unknown as Record<string, Column>;
    for (const [name, column] of Object.entries(columns)) {
      if (!ArrayBuffer.isView(column)) continue;
      const larger = new (column.constructor as new (size: number) => Column)(column.length * 2);
      larger.set(column);
      columns[name] = larger;
    }
  }
}
