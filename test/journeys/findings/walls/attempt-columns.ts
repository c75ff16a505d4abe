/**
 * Attempts as a list a person can read, turned into the columns that the model leaves behind.
 *
 * The rule this file keeps: what is not said is ordinary: opened on day 0, light, not refused, no
 * days of any cause.
 */
import { LOST_TO, NO_PROVIDER } from "../../../../journeys/measures/attempts.ts";
import type { AttemptColumns } from "../../../../journeys/measures/summary.ts";

export interface Attempt {
  /** 0 a direct entry, 1 to 5 the segment left. */
  readonly from: number;
  readonly to: number;
  readonly wait: number;
  /** Started unless said otherwise. */
  readonly outcome?: "waiting" | "started" | "gave-up";
  readonly form?: number;
  readonly opened?: number;
  readonly priority?: number;
  readonly refusals?: number;
  /** Number of the youth; the place in the list unless said otherwise. */
  readonly youth?: number;
  readonly provider?: number;
  readonly lostTo?: keyof typeof LOST_TO;
  readonly borderDays?: number;
  readonly authorisationDays?: number;
  readonly matchingDays?: number;
  readonly capacityDays?: number;
  readonly budgetDays?: number;
}

const OUTCOMES = { waiting: 0, started: 1, "gave-up": 2 } as const;

export function columnsOf(attempts: readonly Attempt[]): AttemptColumns {
  const bytes = (value: (attempt: Attempt) => number) => new Uint8Array(attempts.map(value));
  const floats = (value: (attempt: Attempt) => number) => new Float32Array(attempts.map(value));
  return {
    length: attempts.length,
    from: bytes(({ from }) => from),
    to: bytes(({ to }) => to),
    form: bytes(({ form, to }) => form ?? to),
    opened: floats(({ opened }) => opened ?? 0),
    wait: floats(({ wait }) => wait),
    outcome: bytes(({ outcome }) => OUTCOMES[outcome ?? "started"]),
    priority: bytes(({ priority }) => priority ?? 0),
    refusals: bytes(({ refusals }) => refusals ?? 0),
    youth: Uint32Array.from(attempts, ({ youth }, index) => youth ?? index),
    provider: Uint16Array.from(attempts, ({ provider }) => provider ?? NO_PROVIDER),
    lostTo: bytes(({ lostTo }) => LOST_TO[lostTo ?? "none"]),
    borderDays: floats(({ borderDays }) => borderDays ?? 0),
    authorisationDays: floats(({ authorisationDays }) => authorisationDays ?? 0),
    matchingDays: floats(({ matchingDays }) => matchingDays ?? 0),
    capacityDays: floats(({ capacityDays }) => capacityDays ?? 0),
    budgetDays: floats(({ budgetDays }) => budgetDays ?? 0),
  };
}

/** The same attempt a number of times. */
export function times(count: number, attempt: Attempt): Attempt[] {
  return Array.from({ length: count }, () => attempt);
}
