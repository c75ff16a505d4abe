/**
 * Adjusted p-values for many tests at once.
 *
 * The rule this file keeps: results stand in the order of what was given, and are compared with the
 * level as ordinary p-values are.
 */

import { SimulationError } from "../errors.ts";

/**
 * Benjamini and Hochberg (1995): reject where the adjusted p-value is at most q, and the expected
 * share of false rejections is at most q.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const count = pValues.length;
  const order = rising(pValues).reverse();
  const adjusted = new Array<number>(count);
  let smallest = 1;
  order.forEach((index, fromLast) => {
    smallest = Math.min(smallest, (pValues[index]! * count) / (count - fromLast));
    adjusted[index] = smallest;
  });
  return adjusted;
}

/** Holm (1979): the chance of even one false rejection is at most the level. */
export function holm(pValues: readonly number[]): number[] {
  const count = pValues.length;
  const adjusted = new Array<number>(count);
  let largest = 0;
  rising(pValues).forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, pValues[index]! * (count - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}

function rising(pValues: readonly number[]): number[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) {
    throw new SimulationError("invalid-argument", `A p-value is from 0 to 1, not ${wrong}.`);
  }
  return pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
}
