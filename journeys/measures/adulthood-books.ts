/**
 * Who leaves youth care by age, and what follows, per year.
 *
 * The rule this file keeps: days between are those of who gets help again; nothing is no gap.
 */
import { AFTER_YOUTH_CARE } from "../model/parts/adulthood-plan.ts";
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

export class AdulthoodBooks {
  readonly years: number;
  /** [what follows][year], see AFTER_YOUTH_CARE: youths, and days until it begins. */
  youths: Float64Array;
  gapDays: Float64Array;

  constructor(plan: Plan) {
    this.years = plan.calendar.years;
    this.youths = new Float64Array(AFTER_YOUTH_CARE.length * this.years);
    this.gapDays = new Float64Array(AFTER_YOUTH_CARE.length * this.years);
  }

  note(law: number, year: number, days: number): void {
    bump(this.youths, law * this.years + year, 1);
    bump(this.gapDays, law * this.years + year, days);
  }
}
