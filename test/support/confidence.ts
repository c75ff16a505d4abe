/**
 * How sure the tests against theory are, and what it takes to agree with them.
 *
 * The one rule: one level for all of them, so that nobody can choose it afterwards.
 */

/** Of every interval in these tests. */
export const CONFIDENCE = 0.999;

/** Whether an interval holds a value; one without ends holds nothing. */
export function covers(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  value: number,
): boolean {
  return low !== null && high !== null && low <= value && value <= high;
}
