/**
 * What it would bring to take away the walls that were found.
 *
 * The rule this file keeps: days of waiting a year, all youths together; less waiting is above zero.
 */
import type { RemovalJudgement } from "#journeys";

export interface Removal extends RemovalJudgement {
  /** The design whose walls were taken away. */
  readonly variant: string;
  /** Places added behind a border, as a share, to set beside it. */
  readonly placesMore: number;
  readonly replications: number;
}
