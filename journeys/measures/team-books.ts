/**
 * Hours of local teams in the books: asked and given per task, municipality and month.
 *
 * The rule this file keeps: months are those of the run itself; the history has no books of hours.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

/** What a team spends hours on. */
export const TEAM_TASKS = ["triage", "own-help", "regie", "monitoring"] as const;

/**
 * What is kept per month: hours asked of and given to each task, hours there are, extra days at the
 * door, and courses of care that were stopped because they did not work.
 */
export const TEAM_COUNTS = [
  "triage-asked",
  "own-help-asked",
  "regie-asked",
  "monitoring-asked",
  "triage-given",
  "own-help-given",
  "regie-given",
  "monitoring-given",
  "capacity",
  "door-days",
  "stopped",
] as const;
export type TeamCount = (typeof TEAM_COUNTS)[number];

export class TeamBooks {
  readonly towns: number;
  readonly months: number;
  /** [count][municipality][month]. */
  counts: Float64Array;

  constructor(plan: Plan) {
    this.towns = plan.municipalities.length;
    this.months = plan.calendar.monthStart.length;
    this.counts = new Float64Array(TEAM_COUNTS.length * this.towns * this.months);
  }

  note(count: TeamCount, town: number, month: number, amount: number): void {
    if (month < 0) return;
    const row = TEAM_COUNTS.indexOf(count) * this.towns + town;
    bump(this.counts, row * this.months + month, amount);
  }
}
