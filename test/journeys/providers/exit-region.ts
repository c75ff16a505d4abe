/**
 * A region by hand for providers that leave: one kind of stay, six houses, large and medium providers.
 *
 * The one rule: nobody comes of age and nothing takes time but care and a full house.
 */
import type { Model } from "#journeys";
import { withoutDelays } from "../../pathologies/levels.ts";
import { changeAll, haaglanden } from "../../support/model.ts";
import { FIRST, quietRegion } from "../flow/two-stays.ts";

export const FORM = FIRST;

/** Half of the houses belong to large providers; others have room for all, unless asked otherwise. */
export function exitRegion(changes: Readonly<Record<string, unknown>>): Model {
  const groups = haaglanden.forms[FORM]?.groups.region?.value ?? 6;
  return changeAll(withoutDelays(quietRegion([FORM], [])), {
    [`forms.${FORM}.groups.region`]: groups,
    [`forms.${FORM}.inflowPer1000`]: 0.8,
    [`forms.${FORM}.occupancy`]: 0.3,
    ...changes,
  });
}
