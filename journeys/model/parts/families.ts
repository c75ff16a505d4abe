/**
 * The part of the model on families: which youths grow up together and share a plan.
 *
 * The rule this file keeps: a family groups the youths who could come; it never makes one more.
 */
import type { Quantity } from "../quantity.ts";

export interface Families {
  /** Chance that a youth who could come belongs to the family of the one before in its municipality. */
  readonly siblingShare: Quantity;
  /** Chance that a youth who needs a stay belongs to the family of the one before with that need there. */
  readonly staySiblingShare: Quantity;
  /** No family has more children than this. */
  readonly mostChildren: Quantity;
  /** Share of the families with one plan for all their children and segments. */
  readonly sharedPlanShare: Quantity;
  /** Part of the variance of severity that children of one family share; 0 leaves each its own. */
  readonly severityShared: Quantity;
}
