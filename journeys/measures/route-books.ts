/**
 * Routes to care in the books: who asks through whom, who is told no, and who asks again elsewhere.
 *
 * The rule this file keeps: it counts requests and answers, never youths twice for one answer, and
 * draws nothing.
 */
import type { Plan } from "../model/plan.ts";
import { bump } from "./recorder.ts";

/**
 * What is counted. `turned-down`: by the team, after triage. `refused`: at a border, for who came
 * through this referrer. `again`: asked here after a no elsewhere; `again-soon`: within
 * `team.rereferralWindow` days of it. `answer-days` is the sum of days until `answers` came.
 */
export const ROUTE_COUNTS = [
  "requests",
  "poh",
  "turned-down",
  "refused",
  "again",
  "again-soon",
  "answers",
  "answer-days",
] as const;
export type RouteCount = (typeof ROUTE_COUNTS)[number];

const ROW = Object.fromEntries(ROUTE_COUNTS.map((name, row) => [name, row])) as Readonly<
  Record<RouteCount, number>
>;

export class RouteBooks {
  readonly towns: number;
  readonly referrers: number;
  readonly years: number;
  /** [count][municipality][referrer][year], years of the history included. */
  counts: Float64Array;

  constructor(plan: Plan) {
    this.towns = plan.municipalities.length;
    this.referrers = plan.referrers.length;
    this.years = plan.calendar.years;
    this.counts = new Float64Array(ROUTE_COUNTS.length * this.towns * this.referrers * this.years);
  }

  note(count: RouteCount, town: number, referrer: number, year: number, amount = 1): void {
    const row = (ROW[count] * this.towns + town) * this.referrers + referrer;
    bump(this.counts, row * this.years + year, amount);
  }
}
