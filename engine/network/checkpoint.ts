/**
 * A copy of all that changes in a running simulation, to go on from more than once.
 *
 * The rule this file keeps: numbers and columns of objects made by a class are state, wherever they
 * hang; plain objects, functions and maps are the model, which nothing changes. What a run has
 * told is no state: it is named, and left as it is.
 */
import { type Columns, isColumns, restored } from "./state.ts";

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

/**
 * Copies the state of an object and of all objects it holds.
 *
 * @param told objects that are output, such as a log: never taken back
 */
export function checkpoint(root: object, told: readonly object[] = []): Checkpoint {
  // As if they had been copied already, with nothing in them.
  const seen = new Map(told.map((of): [object, Saved] => [of, { of, fields: new Map() }]));
  return { root: saved(root, seen) };
}

/** Puts a checkpoint back in the same objects; the copy stays as it was. */
export function restore({ root }: Checkpoint): void {
  put(root, new Set());
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
    // A view on the columns of another object stays one.
    if (isColumns(value)) target[name] = restored(target[name], value);
    else if (value !== null && typeof value === "object") {
      target[name] = value.of;
      put(value, done);
    } else target[name] = value;
  }
}
