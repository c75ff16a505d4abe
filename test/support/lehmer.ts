/**
 * A small generator for tests that need many numbers and the same ones every time.
 *
 * The one rule: it shares nothing with the chance of the program, so that a fault there cannot hide
 * itself here. Lehmer's generator with multiplier 48271 (Park and Miller, 1993).
 */

const MODULUS = 2_147_483_647;

/** A function that gives a whole number from 0 to `below` - 1; `seed` is 1 or more. */
export function lehmer(seed: number): (below: number) => number {
  let state = seed % MODULUS;
  return (below) => {
    state = (state * 48_271) % MODULUS;
    return Math.floor((state / MODULUS) * below);
  };
}

/** A copy in another order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], draw: (below: number) => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
