/**
 * Whether a customer who comes back, or changes class, time and again leaves any hope of an end.
 *
 * The rule this file keeps: it costs a run nothing but a look at a count; only who has made a million
 * visits more is looked at, and only a pace at which no machine gets to the end is refused.
 */
import { SimulationError } from "../errors.ts";

const VISITS = 2 ** 20;
/** Visits of one customer in a whole run that take hours. */
const MOST_TO_HORIZON = 1e9;
/** Without a horizon, visits of customers who have come back this often. */
const MOST_WITHOUT_END = 1e8;

/** True for a number of visits at which a customer is looked at: each multiple of 2^20. */
export function isRoundNumber(visits: number): boolean {
  return (visits & (VISITS - 1)) === 0;
}

/** What a customer may do without end. */
export type Endless = "comes-back" | "changes-class";

export class Pace {
  /** How long a run lasts; Infinity where it ends with its last customer. */
  private readonly length: number;
  private looks = 0;
  /** When each customer was last looked at, by slot; made when somebody is. */
  private lastLook = new Float64Array(0);

  /** @param length how long a run lasts; Infinity where it ends with its last customer */
  constructor(length: number) {
    this.length = length;
  }

  /** Takes note of another 2^20 visits; true when an end cannot be waited for. */
  isEndless(customer: number, enteredAt: number, time: number): boolean {
    this.makeRoom(customer);
    this.looks++;
    // A slot may have been another's before, who left before this one entered.
    const since = Math.max(enteredAt, this.lastLook[customer] as number);
    this.lastLook[customer] = time;
    if (time <= since) return true;
    if (this.length === Number.POSITIVE_INFINITY) return this.looks * VISITS > MOST_WITHOUT_END;
    return ((time - since) / VISITS) * MOST_TO_HORIZON < this.length;
  }

  /** @throws SimulationError ("invalid-definition"), always */
  refuse(what: Endless, rank: number, station: string, time: number): never {
    const hasNoEnd = this.length === Number.POSITIVE_INFINITY;
    const goal = hasNoEnd
      ? "and there is next to no way out"
      : `and a run of ${this.length} cannot be lived at this pace`;
    const told = {
      "comes-back": `keeps coming back at "${station}": over a million visits`,
      "changes-class": `keeps changing class while waiting at "${station}": over a million times`,
    };
    throw new SimulationError(
      "invalid-definition",
      `Customer ${rank} ${told[what]} by time ${time}, ${goal}. Give this circle a longer time, or a larger chance of a way out.`,
      { reason: what, customer: rank, station, time, ...(hasNoEnd ? {} : { length: this.length }) },
    );
  }

  private makeRoom(customer: number): void {
    if (customer < this.lastLook.length) return;
    const longer = new Float64Array(2 * customer + 16).fill(Number.NEGATIVE_INFINITY);
    longer.set(this.lastLook);
    this.lastLook = longer;
  }
}
