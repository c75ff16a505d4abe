/**
 * The JSON schema of what a scenario may change, made from the model it changes.
 *
 * The rule this file keeps: names, kinds and hard bounds are written once, in the data of the
 * region; the schema follows.
 */
import type { Model } from "#journeys";
import { type AnyQuantity, isQuantity, type QuantityTree, quantityTree } from "./quantities.ts";
import { unitLabel } from "./register-words.ts";

/** A JSON schema as a plain object. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, as `2028-01-01`. */
export function isCalendarDay(text: string): boolean {
  if (!isoDate.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  if (year < 1900 || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Its value as a schema, with the words of the register beside it. */
function leafSchema(quantity: AnyQuantity): JsonSchema {
  return { ...valueSchema(quantity), description: `${quantity.en}. ${quantity.why}` };
}

/** Units of what comes in whole ones only. */
const whole = /^(year|groups|persons|youths|providers|refusals|attempts|replications)$/;
/** Units that say nothing which the number does not. */
const bare = /^(share|factor|ratio|level|year)$/;

function valueSchema({ value, options, min, max, unit }: AnyQuantity): JsonSchema {
  if (typeof value === "boolean") return { type: "boolean" };
  if (typeof value === "string") {
    if (options !== undefined) return { type: "string", enum: options };
    if (isoDate.test(value)) return { type: "string", format: "calendar-day" };
    return { type: "string", minLength: 1, maxLength: 200 };
  }
  return {
    type: whole.test(unit) ? "integer" : "number",
    ...(bare.test(unit) ? {} : { "x-unit": unitLabel(unit) }),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}

function treeSchema(tree: QuantityTree): JsonSchema {
  const properties = Object.entries(tree).map(([name, node]) => [
    name,
    isQuantity(node) ? leafSchema(node) : treeSchema(node),
  ]);
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

/** The schema of `change` for scenarios on this model. */
export function changeSchema(base: Model): JsonSchema {
  return treeSchema(quantityTree(base));
}
