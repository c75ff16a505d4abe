/**
 * The register: every number of the model with its range and where it comes from.
 *
 * The rule this file keeps: nothing is left out, and the name of a line is what a scenario writes
 * to change it.
 */
import type { Model } from "#journeys";
import type { ParameterRecord } from "../results/types.ts";
import { quantitiesOf } from "./quantities.ts";

export function registerOf(model: Model): readonly ParameterRecord[] {
  return quantitiesOf(model).map(({ id, quantity }) => ({
    id,
    nl: quantity.nl,
    en: quantity.en,
    unit: quantity.unit,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    kind: quantity.kind,
    source: quantity.source,
    why: quantity.why,
    owner: quantity.owner,
    fitted: quantity.fitted ?? false,
  }));
}
