/**
 * The part on families compiled: plain numbers and the purposes of their draws.
 *
 * The rule this file keeps: what is drawn for a family is drawn by its first child.
 */
import type { PurposeRegistry } from "#engine";
import type { Families } from "./families.ts";

export interface FamiliesPlan {
  readonly siblingShare: number;
  readonly staySiblingShare: number;
  readonly mostChildren: number;
  readonly sharedPlanShare: number;
  readonly severityShared: number;
  /** Purposes: joining the family before, or that of the stay before; one plan; the severity shared. */
  readonly joins: number;
  readonly joinsInStay: number;
  readonly plan: number;
  readonly severity: number;
}

export function compileFamilies(families: Families, registry: PurposeRegistry): FamiliesPlan {
  return {
    siblingShare: families.siblingShare.value,
    staySiblingShare: families.staySiblingShare.value,
    mostChildren: Math.round(families.mostChildren.value),
    sharedPlanShare: families.sharedPlanShare.value,
    severityShared: families.severityShared.value,
    joins: registry.register("family:joins"),
    joinsInStay: registry.register("family:joins-in-stay"),
    plan: registry.register("family:plan"),
    severity: registry.register("family:severity"),
  };
}
