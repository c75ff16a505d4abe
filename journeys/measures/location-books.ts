/**
 * Distance from home in the books: where the places stand that stays begin in.
 *
 * The rule this file keeps: every start of a stay counts for one in all, in the year it begins; homes
 * spread over the region count by share, so that nothing is drawn to know where a youth sleeps.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

/**
 * Where a stay is: the youth's own municipality, another one of the region, a region that borders on
 * it, further away, or not known (with one's own kin, or bought outside the contracts).
 */
export const DISTANCES = ["own", "region", "bordering", "further", "unknown"] as const;
export type Distance = (typeof DISTANCES)[number];

const ROW = Object.fromEntries(DISTANCES.map((name, row) => [name, row])) as Readonly<
  Record<Distance, number>
>;

export class LocationBooks {
  readonly towns: number;
  readonly forms: number;
  readonly years: number;
  /** [distance][municipality][year] and [distance][form][year], years of the history included. */
  byTown: Float64Array;
  byForm: Float64Array;

  constructor(plan: Plan) {
    this.towns = plan.municipalities.length;
    this.forms = plan.forms.length;
    this.years = plan.calendar.years;
    this.byTown = new Float64Array(DISTANCES.length * this.towns * this.years);
    this.byForm = new Float64Array(DISTANCES.length * this.forms * this.years);
  }

  /** A start, or this part of one, of a youth from a municipality in a form. */
  note(distance: Distance, town: number, form: number, year: number, part: number): void {
    const row = ROW[distance];
    bump(this.byTown, (row * this.towns + town) * this.years + year, part);
    bump(this.byForm, (row * this.forms + form) * this.years + year, part);
  }
}
