/**
 * What a design changes against the first, in the totals that the figures show.
 *
 * The rule this file keeps: the difference is paired, replication by replication, and never the
 * difference of two means; the level is what the figure itself adds up to.
 */
import type { Certainty, Estimate, PairedDifference } from "./basics.ts";

/**
 * `returns`: moves back or sideways a year. `left`: share of the cohort that is out of youth care
 * after the last step drawn. `border-days`: days of waiting a year that borders cost themselves.
 * `waiting-youths`, `in-care`: on the first day of the last month. `occupancy`: places in use in the
 * last year, as a share. `cost`: euro in the last year. `still-waiting-border`: share of the starts
 * across a border that has not begun after a quarter of a year, in the segment where that changes most.
 */
export type ContrastId =
  | "returns"
  | "left"
  | "border-days"
  | "waiting-youths"
  | "in-care"
  | "occupancy"
  | "cost"
  | "still-waiting-border";

export interface Contrast {
  readonly id: ContrastId;
  readonly variant: string;
  readonly against: string;
  /** The segment it is of; null for all together. */
  readonly segment: string | null;
  readonly level: Estimate;
  readonly base: Estimate;
  readonly difference: PairedDifference;
  readonly certainty: Certainty;
}
