/**
 * Order statistics without sorting.
 *
 * The rule this file keeps: the numbers change places, never value; expected time is linear.
 */

/**
 * The k-th smallest (from 0); smaller ones end up before it, larger ones behind.
 *
 * @param from all before this place are known to be no larger than what stands from there on
 */
export function kthSmallest(values: Float64Array, k: number, from = 0): number {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const [right, left] = parted(values, low, high);
    if (k <= right) high = right;
    else if (k >= left) low = left;
    else break;
  }
  return values[k] as number;
}

const bounds: [number, number] = [0, 0];

/** Hoare's partition: what is up to the first bound is at most the pivot, from the second on at least. */
function parted(values: Float64Array, low: number, high: number): readonly [number, number] {
  const pivot = middle(values, low, high);
  let left = low;
  let right = high;
  while (left <= right) {
    while ((values[left] as number) < pivot) left++;
    while ((values[right] as number) > pivot) right--;
    if (left > right) break;
    const value = values[left] as number;
    values[left++] = values[right] as number;
    values[right--] = value;
  }
  bounds[0] = right;
  bounds[1] = left;
  return bounds;
}

/** The median of the first, the middle and the last. */
function middle(values: Float64Array, low: number, high: number): number {
  const a = values[low] as number;
  const b = values[(low + high) >> 1] as number;
  const c = values[high] as number;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * Quantiles of type 7 of `zeros` zeros and these positive numbers together; NaN without any. The
 * numbers change places.
 *
 * @param chances in rising order: each search goes on where the one before ended
 */
export function quantilesWithZeros(
  positive: Float64Array,
  zeros: number,
  chances: readonly number[],
): readonly number[] {
  const count = positive.length + zeros;
  let known = 0;
  const at = (rank: number): number => {
    if (rank < zeros) return 0;
    const k = Math.min(rank, count - 1) - zeros;
    const value = kthSmallest(positive, k, Math.min(known, k));
    known = k;
    return value;
  };
  return chances.map((p) => {
    if (count === 0) return Number.NaN;
    const place = p * (count - 1);
    const below = Math.floor(place);
    const first = at(below);
    return place === below ? first : first + (place - below) * (at(below + 1) - first);
  });
}
