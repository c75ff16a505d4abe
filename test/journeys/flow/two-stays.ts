/**
 * A region by hand: a treatment group from which everybody goes on to a too small training house.
 *
 * The one rule: nothing happens in it but what a test asks for; every other share is 0.
 */
import type { Model, PathwayEdge } from "#journeys";
import { changeAll, changeForms, fewGroups, haaglanden, onlyForms } from "../../support/model.ts";

export const FIRST = "behandelgroep";
export const SECOND = "kamertraining";

const still = {
  "region.historyYears": 0,
  "demand.residentsGrowth": 0,
  "demand.inflowGrowth": 0,
  "demand.seasonAmplitude": 0,
  "prices.intensityGrowth": 0,
  "prices.index.2021": 1,
  "prices.index.2022": 1,
  "prices.index.2023": 1,
  "contracts.supplyResponse": 0,
  "entrance.mistakenAtStrengthZero": 0,
  "waiting.patienceDays": 40,
  "waiting.stayPatienceDays": 40,
  "waiting.bridgeShare": 0,
  "waiting.substituteShare": 0,
  "waiting.offContractShare": 0,
  "waiting.outOfRegionShare": 0,
  "waiting.noFitShare": 0,
  "waiting.crisisPerMonth": 0,
  "waiting.deteriorationPerMonth": 0,
  "waiting.giveUpShare": 0,
  "outcome.earlyEndShare": 0,
  "outcome.repeatShare": 0,
};

/** These forms, one provider group each, in a region where nothing else happens. */
export function quietRegion(forms: readonly string[], edges: readonly PathwayEdge[]): Model {
  const whole = changeForms(onlyForms(haaglanden, forms), "breakdownShare", () => 0);
  const few = fewGroups(whole, 1);
  const towns = Object.keys(few.municipalities);
  const plain = Object.fromEntries(
    towns.map((town) => [`municipalities.${town}.intensityFactor`, 1]),
  );
  return { ...changeAll(few, { ...still, ...plain }), pathway: edges };
}

/** An edge that everybody takes, or a share of them. */
export function edge(kind: PathwayEdge["kind"], from: string, to: string, share = 1): PathwayEdge {
  const like = haaglanden.pathway[0];
  if (like === undefined) throw new Error("The pathway has no edges.");
  return { kind, from, to, share: { ...like.share, value: share } };
}

/** `tight`: the load of the second house over its places; over 1 there is always a queue. */
export function twoStays(tight: number): Model {
  const model = quietRegion([FIRST, SECOND], [edge("next", FIRST, SECOND)]);
  const anyAge = changeForms(
    changeForms(model, "endAge", () => 60),
    "ageFrom",
    () => 0,
  );
  return changeAll(anyAge, {
    [`forms.${SECOND}.inflowPer1000`]: 0,
    [`forms.${FIRST}.inflowPer1000`]: 0.6,
    [`forms.${FIRST}.occupancy`]: 0.4,
    [`forms.${SECOND}.occupancy`]: tight,
  });
}
