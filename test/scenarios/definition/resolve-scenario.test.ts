/** A scenario applied to the region. */
import { describe, expect, it } from "vitest";
import { quantitiesOf } from "../../../scenarios/definition/quantities.ts";
import { registerOf } from "../../../scenarios/definition/register.ts";
import { modelHash, resolveScenario } from "../../../scenarios/definition/resolve-scenario.ts";
import { scenario, shippedLibrary, shippedRegion, shuffled } from "../shipped.ts";

const base = shippedRegion();
const library = shippedLibrary();

describe("a resolved scenario", () => {
  const mine = scenario("mine", {
    extends: "swap",
    change: { contracts: { targetOccupancy: 0.5 }, forms: { jeugdzorgplus: { segment: "2" } } },
  });
  const model = resolveScenario(mine, base, library);

  it("has the values of its whole line of descent", () => {
    expect(model.contracts.regime.value).toBe("2028");
    expect(model.contracts.targetOccupancy.value).toBe(0.5);
    expect(model.forms["jeugdzorgplus"]?.segment.value).toBe("2");
  });

  it("keeps unit and range of what it changes, and says who changed it and how far", () => {
    const before = base.contracts.targetOccupancy;
    const after = model.contracts.targetOccupancy;
    expect({ ...after, value: before.value, why: before.why }).toEqual(before);
    expect(after.why).toContain(
      "[Set by scenario mine; was 0.95; outside the plausible range 0.85",
    );
  });

  it("changes nothing else", () => {
    const values = new Map(quantitiesOf(base).map(({ id, quantity }) => [id, quantity.value]));
    const changed = quantitiesOf(model).filter(
      ({ id, quantity }) => values.get(id) !== quantity.value,
    );
    expect(changed.map(({ id }) => id)).toEqual([
      "contracts.regime",
      "contracts.targetOccupancy",
      "forms.jeugdzorgplus.segment",
    ]);
  });

  it("is frozen to the bottom, and leaves the region as it was", () => {
    expect(Object.isFrozen(model.contracts.targetOccupancy)).toBe(true);
    expect(Object.isFrozen(model.pathway) && Object.isFrozen(model.pathway[0]?.share)).toBe(true);
    expect(base).toEqual(shippedRegion());
  });

  it("changes the share of an edge of the pathway by its name", () => {
    const [edge] = base.pathway.filter(({ kind }) => kind === "parallel");
    const name = `parallel:${edge?.from}>${edge?.to}`;
    const lower = resolveScenario(
      scenario("lower", { change: { pathway: { [name]: 0.001 } } }),
      base,
      library,
    );
    const found = quantitiesOf(lower).find(({ id }) => id === `pathway.${name}`);
    expect(found?.quantity.value).toBe(0.001);
  });
});

describe("the fingerprint of a model", () => {
  it("does not depend on the order of names and edges in the files", () => {
    const other = { ...shuffled(base), pathway: [...shuffled(base.pathway)].reverse() };
    const today = scenario("mine");
    expect(modelHash(resolveScenario(today, other, library))).toBe(
      modelHash(resolveScenario(today, base, library)),
    );
  });

  it("differs when one value does", () => {
    const change = { borders: { retriageDays: base.borders.retriageDays.value + 1 } };
    expect(modelHash(resolveScenario(scenario("mine", { change }), base, library))).not.toBe(
      modelHash(resolveScenario(scenario("mine"), base, library)),
    );
  });
});

describe("the register", () => {
  it("holds every number of the model once, with unit, words in both languages and a source or a reason", () => {
    const register = registerOf(base);
    const written = JSON.stringify(base).match(/"value":/g)?.length;
    expect(register).toHaveLength(written ?? 0);
    expect(new Set(register.map(({ id }) => id)).size).toBe(register.length);
    const bare = register.filter(
      ({ unit, nl, en, source, why }) =>
        unit === "" || nl === "" || en === "" || source + why === "",
    );
    expect(bare).toEqual([]);
  });
});
