/**
 * The register: every number of the model with its range and where it comes from.
 *
 * The rule this file keeps: nothing is left out, and the name of a line is what a scenario writes
 * to change it.
 */
import type { Model } from "#journeys";
import type { ParameterRecord } from "../results/types.ts";
import { quantitiesOf } from "./quantities.ts";

/** The year from which something is agreed says nothing while nothing is. */
const isYear = /^agreed\.\w+From\./;

/** A line that only an agreement would fill: as long as it is 0 the model derives the number. */
export function isNotAgreed(id: string, value: number | string | boolean): boolean {
  return id.startsWith("agreed.") && (value === 0 || isYear.test(id));
}

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
    notAgreed: isNotAgreed(id, quantity.value),
  }));
}
