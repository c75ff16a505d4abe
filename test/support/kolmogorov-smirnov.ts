/**
 * Whether numbers that should be uniform are: the test of Kolmogorov and Smirnov.
 *
 * The one rule: values come in groups, the groups are independent of each other and weigh the same.
 * Within a group values may hang together as they like: that can only draw the curve of all groups
 * nearer to the line than as many independent values would be from each other, never make the p-value
 * too small.
 */

/**
 * The largest distance between the distribution of the values and that of a uniform variable.
 *
 * @param groups values in [0, 1]
 */
export function uniformDistance(groups: readonly (readonly number[])[]): number {
  const points = groups.flatMap((group) =>
    group.map((value) => ({ value, weight: 1 / group.length / groups.length })),
  );
  points.sort((a, b) => a.value - b.value);
  let below = 0;
  let distance = 0;
  for (const { value, weight } of points) {
    distance = Math.max(distance, Math.abs(value - below), Math.abs(value - below - weight));
    below += weight;
  }
  return distance;
}

/**
 * The chance of this distance or a larger one with `n` independent uniform values: Kolmogorov's
 * series at (√n + 0.12 + 0.11 / √n) D (Stephens 1970).
 */
export function distancePValue(distance: number, n: number): number {
  const scaled = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance;
  if (scaled < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) {
    sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * (k * scaled) ** 2);
  }
  return Math.min(1, Math.max(0, sum));
}
