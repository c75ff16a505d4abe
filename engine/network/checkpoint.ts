/**
 * A copy of all that changes in a running simulation, to go on from more than once.
 *
 * The rule this file keeps: numbers and columns of objects made by a class are state, wherever they
 * hang; plain objects, functions and maps are the model, which nothing changes.
 */

type Columns = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;
type Kept = number | boolean | string | null | undefined | Columns | Saved;

/** What one object held, by the name of the field. */
interface Saved {
  readonly of: object;
  readonly fields: ReadonlyMap<string, Kept>;
}

/** A state that can be put back as often as one likes. */
export interface Checkpoint {
  readonly root: Saved;
}

/** Copies the state of an object and of all objects it holds. */
export function checkpoint(root: object): Checkpoint {
  return { root: saved(root, new Map()) };
}

/** Puts a checkpoint back in the same objects; the copy stays as it was. */
export function restore({ root }: Checkpoint): void {
  put(root, new Set());
}

function isColumns(value: unknown): value is Columns {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** True for what holds state: an array, or an object made by a class of ours. */
function holdsState(value: unknown): value is object {
  if (value === null || typeof value !== "object" || isColumns(value)) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null && !(value instanceof Map);
}

function saved(object: object, seen: Map<object, Saved>): Saved {
  const known = seen.get(object);
  if (known !== undefined) return known;
  const fields = new Map<string, Kept>();
  const copy: Saved = { of: object, fields };
  seen.set(object, copy);
  if (Array.isArray(object)) fields.set("length", object.length);
  for (const [name, value] of Object.entries(object)) {
    if (isColumns(value)) fields.set(name, value.slice());
    else if (holdsState(value)) fields.set(name, saved(value, seen));
    else if (value === null || typeof value !== "object") {
      if (typeof value !== "function") fields.set(name, value as Kept);
    }
  }
  return copy;
}

function put({ of, fields }: Saved, done: Set<object>): void {
  if (done.has(of)) return;
  done.add(of);
  const target = of as Record<string, unknown>;
  for (const [name, value] of fields) {
    if (isColumns(value)) putColumns(target, name, value);
    else if (value !== null && typeof value === "object") {
      target[name] = value.of;
      put(value, done);
    } else target[name] = value;
  }
}

function putColumns(target: Record<string, unknown>, name: string, value: Columns): void {
  const present = target[name];
  // A view on the columns of another object has to stay one.
  if (isColumns(present) && present.length === value.length) present.set(value);
  else target[name] = value.slice();
}
