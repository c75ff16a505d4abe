/**
 * A schema in which what says the same stands once, against the schema it was made of.
 *
 * The rule this file keeps: every name of a change is given something wrong, and both schemas have to
 * find the same faults in the same words.
 */
import { describe, expect, it } from "vitest";
import { changeSchema, type JsonSchema } from "../../../scenarios/definition/change-schema.ts";
import { sharedSchema } from "../../../scenarios/definition/shared-schema.ts";
import { validator } from "../../../scenarios/definition/validate.ts";
import { shippedRegion } from "../shipped.ts";

type Parts = Readonly<Record<string, JsonSchema>>;

/** A value for every name of a schema, with a name that is not known beside each of its groups. */
function filled(schema: JsonSchema, value: (leaf: JsonSchema) => unknown): unknown {
  const parts = schema["properties"] as Parts | undefined;
  if (parts === undefined) return value(schema);
  const own = Object.entries(parts).map(([name, part]) => [name, filled(part, value)]);
  return { ...Object.fromEntries(own), nothingOfTheKind: 1 };
}

const whole = changeSchema(shippedRegion());
const shared = sharedSchema(whole);

describe("a schema in which what says the same stands once", () => {
  const [first, second] = [validator(whole), validator(shared)];

  it.each<readonly [string, (leaf: JsonSchema) => unknown]>([
    ["another kind of value", ({ type }) => (type === "string" ? 3 : "1,5")],
    ["a number below what can be", ({ minimum }) => ((minimum as number | undefined) ?? 0) - 1],
    ["a number above what can be", ({ maximum }) => ((maximum as number | undefined) ?? 1e9) + 0.5],
    ["a text that is no day and no choice", () => "2028-13-01"],
    ["a group", () => ({})],
  ])("finds the same faults where every name has %s", (_, value) => {
    const change = filled(whole, value);
    const faults = first(change);
    expect(faults.length).toBeGreaterThan(700);
    expect(second(change)).toEqual(faults);
  });

  it("has no words for a reader, and each part once", () => {
    const parts = Object.values(shared["$defs"] as Parts).map((part) => JSON.stringify(part));
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.length).toBeLessThan(400);
    expect(JSON.stringify(shared)).not.toContain('"description":"');
  });

  it("keeps a part that is called description", () => {
    const part = { type: "object", properties: { description: { type: "string" } } };
    expect(validator(sharedSchema(part))({ description: 3 })).toHaveLength(1);
  });
});
