/**
 * The region of the studio: one tenth of the youths, up to five years after the contracts change.
 *
 * The rule this file keeps: it is an ordinary change that any scenario file can hold, so that a file
 * saved in the studio gives the same figures on the command line. Amounts that stand for the whole
 * region are shown whole and written as their tenth.
 */
import type { Model } from "#journeys";
import { quantitiesOf } from "../definition/quantities.ts";

/** Small enough to be run again while somebody watches, large enough for ten thousand youths. */
export const studioShare = 0.1;
export const studioLastDay = "2032-12-31";

const amounts = [/^municipalities\.[^.]+\.(residents|teamHours)$/, /^savings\.path\./];
/** Set by the region of the studio itself, or agreed for the whole region place by place. */
const fixed = [/^region\./, /^agreed\.(places|budgets)\./, /^fitScales\./];

/** Whether a number stands for the whole region, so that a tenth of the region has a tenth of it. */
export function isAmount(id: string): boolean {
  return amounts.some((amount) => amount.test(id));
}

/** Whether the studio decides over a number itself. */
export function isFixed(id: string): boolean {
  return fixed.some((one) => one.test(id));
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A number of the whole region as it stands in the region of the studio; people come whole. */
export function toStudio(id: string, value: number): number {
  const part = value * studioShare;
  return id.endsWith(".residents") ? Math.max(1, Math.round(part)) : rounded(part);
}

/** The other way round; of people, to tens. */
export function toWhole(value: number): number {
  return rounded(value / studioShare);
}

/** What makes a tenth of a region, by the names of the register. */
export function frameOf(model: Model): Readonly<Record<string, number | string>> {
  const scaled = quantitiesOf(model).flatMap(({ id, quantity: { value } }) =>
    isAmount(id) && typeof value === "number" && value !== 0 ? [[id, toStudio(id, value)]] : [],
  );
  return { ...Object.fromEntries(scaled), "region.lastDay": studioLastDay };
}
