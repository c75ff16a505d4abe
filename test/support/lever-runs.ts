/**
 * Runs that show whether a number does anything: the figures of one replication, as one text.
 *
 * The rule this file keeps: figures are compared to the last bit, and all that a run leaves is
 * compared; what is worked out of them afterwards is not.
 */
import { createHash, type Hash } from "node:crypto";
import { type Model, simulateReplication } from "#journeys";
import type { AnyQuantity, NamedQuantity } from "../../scenarios/definition/quantities.ts";
import type { Change } from "../../scenarios/definition/scenario-file.ts";

/** A fingerprint of everything that one replication of a design leaves. */
export function figuresOf(model: Model): string {
  const { runs, walls, waits } = simulateReplication([{ id: "design", model, against: null }], {
    seed: "levers",
    replication: 0,
  });
  const hash = createHash("sha1");
  for (const part of [runs, walls, waits]) addTo(hash, part);
  return hash.digest("hex");
}

/** Adds a value with all that is in it; a number counts by its value, however it is kept. */
function addTo(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value)) {
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      hash.update(`${name}:`);
      addTo(hash, part);
    }
  } else hash.update(`${String(value)};`);
}

/** A change with one value more. */
export function withLeaf(
  change: Change,
  [name = "", ...rest]: readonly string[],
  value: AnyQuantity["value"],
): Change {
  if (rest.length === 0) return { ...change, [name]: value };
  const inner = change[name];
  return { ...change, [name]: withLeaf(typeof inner === "object" ? inner : {}, rest, value) };
}

const isDate = /^\d{4}-\d\d-\d\d$/;
/** Numbers that go with the size of the region keep to it: only their own range is tried. */
const goesWithSize = /^(municipalities\.[^.]+\.(residents|teamHours)|savings\.path\.)/;

/** Other values that a number may have: its range, its bounds, its other options. */
export function otherValues({ id, quantity }: NamedQuantity): readonly AnyQuantity["value"][] {
  const { value, options, low, high, min, max } = quantity;
  if (typeof value === "boolean") return [!value];
  if (typeof value === "string") {
    if (options !== undefined) return options.filter((option) => option !== value);
    return isDate.test(value) ? ["2029-01-01", "2026-07-01", "2030-07-01"] : [];
  }
  if (goesWithSize.test(id)) return [Math.round(value * 1.5) + 1];
  if (/^agreed\.\w+From\./.test(id)) return [value + 2];
  if (id.startsWith("agreed.")) return [60, 1e6];
  const most = max !== undefined && max <= 1e4 ? max : value * 2 + 1;
  const tried = [low, high, most, min ?? null].filter((one) => one !== null && one !== value);
  const fits = (one: number): boolean => one >= (min ?? one) && one <= (max ?? one);
  return [...new Set(tried as number[])].filter(fits);
}
