/**
 * The schema of a change says what each choice means, so that a file can be written from it.
 *
 * The rule this file keeps: what is looked for are the names of the choices and the default of the
 * region, read from the schema alone.
 */
import { expect, it } from "vitest";
import { changeSchema, type JsonSchema } from "../../../scenarios/definition/change-schema.ts";
import { shippedRegion } from "../shipped.ts";

const region = shippedRegion();

function at(path: readonly string[]): JsonSchema {
  return path.reduce<JsonSchema>(
    (schema, name) => (schema["properties"] as Record<string, JsonSchema>)[name] ?? {},
    changeSchema(region),
  );
}

it.each([
  ["capacityBudget", ["equal-money", "price-per-place"]],
  ["emptyCapacityKey", ["residents", "use-before"]],
])("tells what each choice of %s means", (name, choices) => {
  const { enum: options, description } = at(["contracts", name]);
  expect(options).toEqual(choices);
  for (const choice of choices) expect(description).toContain(`${choice}: `);
});

it("leaves a budget at equal money, as it was before there was a choice", () => {
  expect(region.contracts.capacityBudget.value).toBe("equal-money");
});
