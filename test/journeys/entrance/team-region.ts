/**
 * A region by hand in which everybody asks the local team, and nothing else happens.
 *
 * The one rule: everybody comes through the municipality unless a test says otherwise, and places abound.
 */
import type { Model } from "#journeys";
import { withoutDelays, withRoom } from "../../pathologies/levels.ts";
import { changeAll, changeTowns } from "../../support/model.ts";
import { quietRegion } from "../flow/two-stays.ts";

export const LIGHT = "basis-ggz";
export const HEAVY = "hoogspecialistische-ggz";

/** The same mix of referrers everywhere; those left out send nobody. */
export function withReferrers(model: Model, mix: Readonly<Record<string, number>>): Model {
  const changes = Object.keys(model.municipalities).flatMap((town) =>
    Object.keys(model.referrers).map(
      (referrer) => [`municipalities.${town}.referrers.${referrer}`, mix[referrer] ?? 0] as const,
    ),
  );
  return changeAll(model, Object.fromEntries(changes));
}

/** Requests for one light and one heavy form; care takes half a year. */
export function teamRegion(changes: Readonly<Record<string, unknown>> = {}): Model {
  const plain = withRoom(withoutDelays(quietRegion([LIGHT, HEAVY], [])));
  const small = changeTowns(plain, "residents", (residents) => Math.round(residents / 4));
  return changeAll(withReferrers(small, { gemeente: 1 }), {
    [`forms.${LIGHT}.inflowPer1000`]: 6,
    [`forms.${HEAVY}.inflowPer1000`]: 6,
    ...changes,
  });
}

/** Hours bind, and only triage takes any. */
export const onlyTriage = {
  "team.hoursOn": true,
  "team.triageHours": 6,
  "team.ownHelpHoursPerWeek": 0,
  "team.regieHoursPerMonth": 0,
  "team.monitoringHoursPerMonth": 0,
};
