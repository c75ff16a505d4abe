/**
 * Two results compared to the last bit.
 *
 * The one rule: no tolerance. The first place at which they differ is told, so a fault can be found.
 */
import { createHash, type Hash } from "node:crypto";

type Columns = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

function isColumns(value: unknown): value is Columns {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** The first path at which two results differ, with both values; null when they are equal. */
export function firstDifference(a: unknown, b: unknown, path = ""): string | null {
  if (isColumns(a) && isColumns(b)) return differenceInColumns(a, b, path);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return Object.is(a, b) ? null : `${path}: ${a} and ${b}`;
  }
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = firstDifference(left[key], right[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

function differenceInColumns(a: Columns, b: Columns, path: string): string | null {
  if (a.length !== b.length) return `${path}: ${a.length} and ${b.length} long`;
  for (let at = 0; at < a.length; at++) {
    if (!Object.is(a[at], b[at])) return `${path}[${at}]: ${a[at]} and ${b[at]}`;
  }
  return null;
}

/** A fingerprint of a result: of every name and every byte, in order. */
export function fingerprint(value: unknown): string {
  const hash = createHash("sha256");
  feed(hash, value);
  return hash.digest("hex");
}

function feed(hash: Hash, value: unknown): void {
  if (isColumns(value)) {
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (typeof value === "object" && value !== null) {
    for (const key of Object.keys(value).sort()) {
      hash.update(key);
      feed(hash, (value as Readonly<Record<string, unknown>>)[key]);
    }
  } else hash.update(String(value));
}
