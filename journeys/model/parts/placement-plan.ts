/**
 * The part on the placement point compiled: the rule as a number, and the draws of other regions.
 *
 * The rule this file keeps: youths of other regions have draws of their own, so that they disturb
 * nobody else's luck.
 */
import type { PurposeRegistry } from "#engine";
import type { Placement } from "./placement.ts";

/** Orders of placing. */
export const PLACING = { severity: 0, waiting: 1, region: 2, sibling: 3 } as const;

export interface PlacementPlan {
  /** One of PLACING. */
  readonly rule: number;
  readonly seesPlaces: boolean;
  readonly nearHome: boolean;
  readonly fromCrisisFirst: boolean;
  readonly crisisMaxDays: number;
  readonly otherRegionShare: number;
  readonly wayBackDays: number;
  /** Purposes of the draws of youths of other regions. */
  readonly guestGap: number;
  readonly guestDays: number;
  readonly guestSevere: number;
}

export function compilePlacement(placement: Placement, registry: PurposeRegistry): PlacementPlan {
  return {
    rule: PLACING[placement.rule.value as keyof typeof PLACING],
    seesPlaces: placement.seesPlaces.value,
    nearHome: placement.nearHome.value,
    fromCrisisFirst: placement.fromCrisisFirst.value,
    crisisMaxDays: placement.crisisMaxDays.value,
    otherRegionShare: placement.otherRegionShare.value,
    wayBackDays: placement.wayBackDays.value,
    guestGap: registry.register("guest:gap"),
    guestDays: registry.register("guest:days"),
    guestSevere: registry.register("guest:severe"),
  };
}
