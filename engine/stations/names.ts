/**
 * The order of names: by code unit, the same on every machine and in every language.
 */

export function byName(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
