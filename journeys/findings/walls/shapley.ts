/**
 * What each of a few causes is worth when they only work together (Shapley 1953).
 *
 * The rule this file keeps: worths add up to what all do together, and a cause that changes nothing in
 * any company is worth 0.
 */
import { SimulationError } from "#engine";

/** All companies of more causes than this are too many to live. */
const MOST_CAUSES = 10;

/**
 * The worth of each cause: its mean contribution over all orders in which they can come in.
 *
 * @param values by company: bit c of the index says that cause c takes part; `2 ** causes` of them
 * @throws SimulationError unless there is a value for every company of at most ten causes
 */
export function shapleyOf(values: readonly number[]): number[] {
  const causes = Math.log2(values.length);
  if (!Number.isInteger(causes) || causes > MOST_CAUSES) {
    throw new SimulationError(
      "invalid-argument",
      `Shapley values need 2, 4, 8 up to ${2 ** MOST_CAUSES} companies, not ${values.length}.`,
    );
  }
  return Array.from({ length: causes }, (_, cause) => worthOf(values, cause, causes));
}

function worthOf(values: readonly number[], cause: number, causes: number): number {
  let worth = 0;
  for (let company = 0; company < values.length; company++) {
    if ((company >> cause) & 1) continue;
    const gain = values[company | (1 << cause)]! - values[company]!;
    worth += gain * shareOfOrders(sizeOf(company), causes);
  }
  return worth;
}

/** Share of all orders in which exactly this company is in before the cause: s! (n - s - 1)! / n!. */
function shareOfOrders(size: number, causes: number): number {
  return (factorial(size) * factorial(causes - size - 1)) / factorial(causes);
}

function factorial(of: number): number {
  let product = 1;
  for (let factor = 2; factor <= of; factor++) product *= factor;
  return product;
}

function sizeOf(company: number): number {
  let size = 0;
  for (let rest = company; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
