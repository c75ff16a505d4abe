/**
 * Saving and restoring the state of a running simulation, to branch several designs from one day.
 *
 * The rule it keeps: state is own fields that are numbers, booleans or typed arrays, and nothing
 * else; a field of another kind is behaviour or shared data and is left alone.
 */
import { SimulationError } from "../errors.ts";

/** A typed array that holds numbers of a run. */
export type Columns =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Uint16Array
  | Int16Array
  | Uint8Array
  | Int8Array;

/** A copy of the state of one object, by field name. */
export type SavedState = Readonly<Record<string, number | boolean | Columns>>;

export function isColumns(value: unknown): value is Columns {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Copies every number, boolean and typed array that `object` owns. */
export function saveState(object: object): SavedState {
  const saved: Record<string, number | boolean | Columns> = {};
  for (const [name, value] of Object.entries(object)) {
    if (typeof value === "number" || typeof value === "boolean") saved[name] = value;
    else if (isColumns(value)) saved[name] = value.slice();
  }
  return saved;
}

/** Puts a saved state back; the saved copy stays untouched and can be used again. */
export function loadState(object: object, saved: SavedState): void {
  const target = object as Record<string, unknown>;
  for (const [name, value] of Object.entries(saved)) {
    if (!(name in target)) {
      throw new SimulationError("invalid-state", `The object has no field "${name}" to restore.`);
    }
    target[name] = isColumns(value) ? restored(target[name], value) : value;
  }
}

/** The saved column in the array that is there when it fits, else in a copy of its own. */
export function restored(present: unknown, saved: Columns): Columns {
  if (!isColumns(present) || present.length !== saved.length) return saved.slice();
  present.set(saved);
  return present;
}
