/**
 * One text for one value: JSON with sorted names and no spaces, and the order that goes with it.
 *
 * The rule this file keeps: two files that say the same in another order give the same text, so
 * the same hash and the same run.
 */

/** Sorted by UTF-16 code units, as `Array.prototype.sort` does: the same on every machine. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`A canonical text needs finite numbers, not ${value}.`);
  }
  return JSON.stringify(value) ?? "null";
}

/** A deep copy with the names of every object in sorted order, frozen all the way down. */
export function inCanonicalOrder<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(inCanonicalOrder)) as T;
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value).sort();
  const copy = Object.fromEntries(
    names.map((name) => [name, inCanonicalOrder((value as Record<string, unknown>)[name])]),
  );
  return Object.freeze(copy) as T;
}
