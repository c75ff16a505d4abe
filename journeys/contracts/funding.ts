/**
 * Which funding form holds for which segment, in which area, on which day.
 *
 * The rule this file keeps: funding is a label on a form by date and area; no other file asks what
 * year it is to know who pays.
 */
import type { FundingForm, SegmentId } from "../model/model.ts";
import { AREAS, type Plan, SEGMENTS } from "../model/plan.ts";

export const FUNDING = { pxq: 0, spendingRoom: 1, capacity: 2, population: 3, ceiling: 4 } as const;

const CODES: Readonly<Record<FundingForm, number>> = {
  pxq: FUNDING.pxq,
  "pxq-spending-room": FUNDING.spendingRoom,
  "pxq-ceiling": FUNDING.ceiling,
  capacity: FUNDING.capacity,
  population: FUNDING.population,
};

export class Funding {
  private readonly today: Uint8Array;
  private readonly design: Uint8Array;
  private readonly beforeLocal: Uint8Array;
  private readonly contractDay: number;
  private readonly localDay: number;
  /** The contracts change in this design at all. */
  readonly changes: boolean;
  /** Codes in force, by [area][segment - 1]; kept by `update`. */
  private current: Uint8Array;

  constructor(plan: Plan) {
    const { fundingToday, fundingDesign, regime } = plan.model.contracts;
    this.today = codes((area, segment) => fundingToday[area][segment].value as FundingForm);
    this.design = codes((area, segment) => fundingDesign[area][segment].value as FundingForm);
    this.beforeLocal = this.today.map((code) =>
      code === FUNDING.population ? FUNDING.spendingRoom : code,
    );
    this.contractDay = plan.calendar.contractDay;
    this.localDay = plan.calendar.denHaagLocalDay;
    this.changes = regime.value === "2028";
    this.current = this.beforeLocal;
  }

  /** True from the day on which the new contracts hold, in a design that has them. */
  isNew(time: number): boolean {
    return this.changes && time >= this.contractDay;
  }

  /** Funding code of `segment` (1 to 5) in `area` at `time`. */
  of(segment: number, area: number, time: number): number {
    const cell = area * SEGMENTS.length + segment - 1;
    if (this.isNew(time)) return this.design[cell] as number;
    return (time >= this.localDay ? this.today[cell] : this.beforeLocal[cell]) as number;
  }

  /** Takes note of the day; called whenever funding may change, after everything was booked. */
  update(time: number): void {
    if (this.isNew(time)) this.current = this.design;
    else this.current = time >= this.localDay ? this.today : this.beforeLocal;
  }

  /** Whether the payer's cost follows use, for care given since the last `update`. */
  isCapacityNow(segment: number, area: number): boolean {
    return this.current[area * SEGMENTS.length + segment - 1] === FUNDING.capacity;
  }

  /** Whether a budget for all youths pays, whatever they use; as `isCapacityNow`. */
  isPopulationNow(segment: number, area: number): boolean {
    return this.current[area * SEGMENTS.length + segment - 1] === FUNDING.population;
  }

  /** A fixed budget for places: the payer's cost does not follow use. */
  isCapacity(segment: number, area: number, time: number): boolean {
    return this.of(segment, area, time) === FUNDING.capacity;
  }
}

function codes(
  read: (area: (typeof AREAS)[number], segment: SegmentId) => FundingForm,
): Uint8Array {
  return Uint8Array.from(
    AREAS.flatMap((area) => SEGMENTS.map((segment) => CODES[read(area, segment)])),
  );
}
