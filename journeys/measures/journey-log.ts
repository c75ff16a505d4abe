/**
 * The journey log: every stretch of waiting and of care, in columns, while the run goes on.
 *
 * The rule this file keeps: a row has a beginning, an end and a reason; what is still going on at
 * the end of the run is written with `censored` set.
 */
import { type JourneyLog, REASONS, type Reason } from "./summary.ts";

const FIRST_CAPACITY = 65536;
/** A log grows by half: it is the largest thing in memory, and half of a doubled one is air. */
const GROWTH = 1.5;

/** Codes of the reasons, by name. */
export const REASON = Object.fromEntries(REASONS.map((name, code) => [name, code])) as Readonly<
  Record<Reason, number>
>;

/** Group of a row that is of no provider group: a team, help without places, outside the contracts. */
export const NO_GROUP = 65535;

export const LOG_PHASE = { waiting: 0, care: 1, out: 2 } as const;

export class JourneyRecorder implements Omit<JourneyLog, "people" | "groups" | "firstCandidate"> {
  length = 0;
  youth = new Uint32Array(FIRST_CAPACITY);
  place = new Uint8Array(FIRST_CAPACITY);
  phase = new Uint8Array(FIRST_CAPACITY);
  from = new Float32Array(FIRST_CAPACITY);
  until = new Float32Array(FIRST_CAPACITY);
  reason = new Uint8Array(FIRST_CAPACITY);
  cost = new Float32Array(FIRST_CAPACITY);
  censored = new Uint8Array(FIRST_CAPACITY);
  group = new Uint16Array(FIRST_CAPACITY);

  add(
    youth: number,
    place: number,
    phase: number,
    from: number,
    until: number,
    reason: number,
  ): void {
    if (this.length === this.youth.length) this.grow();
    const at = this.length++;
    this.youth[at] = youth;
    this.place[at] = place;
    this.phase[at] = phase;
    this.from[at] = from;
    this.until[at] = until;
    this.reason[at] = reason;
    this.cost[at] = 0;
    this.censored[at] = 0;
    this.group[at] = NO_GROUP;
  }

  /** Says of the row written last at which provider group it was. */
  placeLast(group: number): void {
    this.group[this.length - 1] = group;
  }

  /** Adds to the row written last what only care rows have. */
  priceLast(cost: number, censored: boolean): void {
    this.cost[this.length - 1] = cost;
    this.censored[this.length - 1] = censored ? 1 : 0;
  }

  private grow(): void {
    const columns = this as unknown as Record<
      string,
      Uint32Array | Uint16Array | Uint8Array | Float32Array
    >;
    for (const [name, column] of Object.entries(columns)) {
      if (!ArrayBuffer.isView(column)) continue;
      const size = Math.ceil(column.length * GROWTH);
      const larger = new (column.constructor as new (length: number) => typeof column)(size);
      larger.set(column as never);
      columns[name] = larger;
    }
  }
}
