/**
 * What a whole course is paid where a segment has a trajectory price.
 *
 * The rule this file keeps: the price is the mean cost of such a course at the price of a day, so
 * that without behaviour it pays on average what days would; after that it follows no day.
 */
import { normalCdf } from "#engine";
import type { Plan } from "../model/plan.ts";
import { effectiveDays } from "../population/load.ts";

export class TrajectoryPrices {
  private readonly plan: Plan;
  /** [form][severe]: days that a price is for; NaN until asked for. */
  private readonly paidDays: Float64Array;

  constructor(plan: Plan) {
    this.plan = plan;
    this.paidDays = new Float64Array(plan.forms.length * 2).fill(Number.NaN);
  }

  /** Mean days of a course of this form: of severe needs or of others, or of all together. */
  days(form: number, isSevere: boolean): number {
    const cell = form * 2 + (isSevere ? 1 : 0);
    if (Number.isNaN(this.paidDays[cell])) {
      this.paidDays[cell] = effectiveDays(this.plan, form) * this.weight(form, isSevere);
    }
    return this.paidDays[cell] as number;
  }

  /**
   * Mean length of courses of one weight over that of all. With z standard normal, correlated `rho`
   * with the logarithm of the length, severe when z > s: E[days | z > s] / E[days] =
   * Phi(rho sigma - s) / (1 - Phi(s)); for the others Phi(s - rho sigma) / Phi(s).
   */
  private weight(form: number, isSevere: boolean): number {
    const { model, severeScore, sigma } = this.plan;
    if (!model.trajectory.byIntensity.value) return 1;
    const shift = model.outcome.severityCorrelation.value * (sigma[form] as number);
    if (isSevere) return normalCdf(shift - severeScore) / (1 - normalCdf(severeScore));
    return normalCdf(severeScore - shift) / normalCdf(severeScore);
  }
}
