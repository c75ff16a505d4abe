/**
 * Which funding form holds for which segment, in which municipality, on which day.
 *
 * The rule this file keeps: funding is a label on a form by date and municipality; no other file
 * asks what year it is to know who pays.
 */
import type { FundingForm } from "../model/model.ts";
import { type Plan, SEGMENTS } from "../model/plan.ts";
import { fundingPeriods } from "./funding-periods.ts";

export const FUNDING = {
  pxq: 0,
  spendingRoom: 1,
  capacity: 2,
  population: 3,
  ceiling: 4,
  trajectory: 5,
} as const;

const CODES: Readonly<Record<FundingForm, number>> = {
  pxq: FUNDING.pxq,
  "pxq-spending-room": FUNDING.spendingRoom,
  "pxq-ceiling": FUNDING.ceiling,
  capacity: FUNDING.capacity,
  population: FUNDING.population,
  trajectory: FUNDING.trajectory,
};

/** Codes by [municipality][segment - 1] from a day on. */
interface Period {
  readonly from: number;
  readonly codes: Uint8Array;
}

export class Funding {
  private readonly periods: readonly Period[];
  private readonly contractDay: number;
  /** The contracts change in this design at all. */
  readonly changes: boolean;
  /** Codes in force, kept by `update`, and the day from which they hold. */
  private current: Uint8Array;
  since = Number.NEGATIVE_INFINITY;

  constructor(plan: Plan) {
    this.periods = fundingPeriods(plan.model, plan.municipalities).map(({ from, forms }) => ({
      from,
      codes: Uint8Array.from(forms.flatMap((row) => row.map((form) => CODES[form]))),
    }));
    this.contractDay = plan.calendar.contractDay;
    this.changes = plan.model.contracts.regime.value === "2028";
    this.current = (this.periods[0] as Period).codes;
  }

  /** True from the day on which the new contracts hold, in a design that has them. */
  isNew(time: number): boolean {
    return this.changes && time >= this.contractDay;
  }

  /** Funding code of `segment` (1 to 5) in a municipality at `time`. */
  of(segment: number, town: number, time: number): number {
    return this.at(time).codes[town * SEGMENTS.length + segment - 1] as number;
  }

  private at(time: number): Period {
    let last = this.periods.length - 1;
    while (last > 0 && time < (this.periods[last] as Period).from) last--;
    return this.periods[last] as Period;
  }

  /** Takes note of the day; called whenever funding may change, after everything was booked. */
  update(time: number): void {
    const { codes, from } = this.at(time);
    this.current = codes;
    this.since = from;
  }

  /** Whether the new contracts hold, for care given since the last `update`. */
  get isNewNow(): boolean {
    return this.changes && this.since >= this.contractDay;
  }

  /** Whether the payer's cost follows use, for care given since the last `update`. */
  isCapacityNow(segment: number, town: number): boolean {
    return this.current[town * SEGMENTS.length + segment - 1] === FUNDING.capacity;
  }

  /** Whether a budget for all youths pays, whatever they use; as `isCapacityNow`. */
  isPopulationNow(segment: number, town: number): boolean {
    return this.current[town * SEGMENTS.length + segment - 1] === FUNDING.population;
  }

  /** A fixed budget for places: the payer's cost does not follow use. */
  isCapacity(segment: number, town: number, time: number): boolean {
    return this.of(segment, town, time) === FUNDING.capacity;
  }
}
