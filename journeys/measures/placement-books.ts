/**
 * The placement point in the books: waits by level of the list, what bridges them, who goes away.
 *
 * The rule this file keeps: only forms through the placement point; a wait is booked in the year in
 * which the place is found, inside or outside the region.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

/** What is counted per year: starts and the days waited for them by level, and the rest. */
export const PLACEMENT_COUNTS = [
  "starts-0",
  "starts-1",
  "starts-2",
  "wait-0",
  "wait-1",
  "wait-2",
  "bridging-days",
  "bridging-euro",
  "outside-starts",
  "outside-days",
  "guests",
  "guest-wait",
] as const;
export type PlacementCount = (typeof PLACEMENT_COUNTS)[number];

const ROW = Object.fromEntries(PLACEMENT_COUNTS.map((name, row) => [name, row])) as Readonly<
  Record<PlacementCount, number>
>;

export class PlacementBooks {
  readonly years: number;
  /** [count][year], years of the history included. */
  counts: Float64Array;

  constructor(plan: Plan) {
    this.years = plan.calendar.years;
    this.counts = new Float64Array(PLACEMENT_COUNTS.length * this.years);
  }

  note(count: PlacementCount, year: number, amount: number): void {
    bump(this.counts, ROW[count] * this.years + year, amount);
  }

  /** A start at this level of the list after so many days. */
  noteStart(level: number, year: number, days: number): void {
    bump(this.counts, (ROW["starts-0"] + level) * this.years + year, 1);
    bump(this.counts, (ROW["wait-0"] + level) * this.years + year, days);
  }
}
