/**
 * Places, tariffs and budgets that contract managers agreed.
 *
 * The one rule: what is expected is the number that was agreed, or the same run without it.
 */
import { describe, expect, it } from "vitest";
import { compilePlan, divergenceDay, type Model, simulateReplication } from "#journeys";
import { PriceTable } from "../../../journeys/contracts/price-table.ts";
import { firstDifference } from "../../laws/bits.ts";
import { lived } from "../../laws/lived.ts";
import { changeAll, haaglanden, smallRegion } from "../../support/model.ts";

const contracts = changeAll(smallRegion, { "contracts.regime": "2028" });
const form = "behandelgroep";
const groups = smallRegion.forms[form]?.groups.region?.value ?? 0;

/** Places of the provider groups of a form, on the last day of the first contract year. */
function placesOf(model: Model, until = 2028): readonly number[] {
  const { world, plan } = lived(model, { until });
  return plan.stations.flatMap((name, station) =>
    name.startsWith(`${form}@`) ? [world.kernel.places[station] as number] : [],
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("agreed places", () => {
  it.each([groups, 41, 300])("of a form are %d, to the place, over all its groups", (agreed) => {
    const places = placesOf(changeAll(contracts, { [`agreed.places.${form}.region`]: agreed }));
    expect(places).toHaveLength(groups);
    expect(sum(places)).toBe(agreed);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(1);
  });

  it("come on the day of the contracts and not before", () => {
    const agreed = changeAll(contracts, { [`agreed.places.${form}.region`]: 300 });
    expect(placesOf(agreed, 2027)).toEqual(placesOf(contracts, 2027));
    expect(divergenceDay(compilePlan(contracts), compilePlan(agreed))).toBe(
      compilePlan(contracts).calendar.contractDay,
    );
  });

  it("come on 1 January of the agreed year where that is later", () => {
    const agreed = changeAll(contracts, {
      [`agreed.places.${form}.region`]: 300,
      [`agreed.placesFrom.${form}.region`]: 2029,
    });
    expect(placesOf(agreed, 2028)).toEqual(placesOf(contracts, 2028));
    expect(sum(placesOf(agreed, 2029))).toBe(300);
    const at = (model: Model, year: number): number => {
      const plan = compilePlan(model);
      const prices = new PriceTable(plan);
      return prices.day(plan.forms.indexOf(form), year - plan.calendar.firstHistoryYear);
    };
    const price = contracts.forms[form]?.price.value ?? 0;
    const dearer = changeAll(contracts, {
      [`agreed.tariffs.${form}`]: 2 * price,
      [`agreed.tariffsFrom.${form}`]: 2030,
    });
    expect(at(dearer, 2029)).toBe(at(contracts, 2029));
    expect(at(dearer, 2030)).toBeCloseTo(2 * at(contracts, 2030), 9);
  });

  it("lose what a saving takes, as any places do", () => {
    const agreed = { [`agreed.places.${form}.region`]: 300 };
    const saving = { "savings.on": true, "savings.startYear": 2028, "savings.leastShare": 0.5 };
    // A path far above what is spent meets the floor: half of the places are left.
    const path = { "savings.path.2028": 400, "savings.value2028": "S1" };
    const places = placesOf(changeAll(contracts, { ...agreed, ...saving, ...path }));
    expect(sum(places)).toBeGreaterThanOrEqual(150);
    expect(sum(places)).toBeLessThanOrEqual(150 + groups / 2);
  });
});

describe("an agreed tariff", () => {
  it("is paid in years under the new contracts, and changes no year before", () => {
    const price = haaglanden.forms[form]?.price.value ?? 0;
    const before = compilePlan(contracts);
    const after = compilePlan(changeAll(contracts, { [`agreed.tariffs.${form}`]: 1.25 * price }));
    const [old, agreed] = [new PriceTable(before), new PriceTable(after)];
    const index = before.forms.indexOf(form);
    for (let year = 0; year < before.calendar.years; year++) {
      const isNew = before.calendar.firstHistoryYear + year >= 2028;
      const ratio = agreed.day(index, year) / old.day(index, year);
      expect(ratio).toBeCloseTo(isNew ? 1.25 : 1, 12);
    }
  });
});

describe("an agreed budget", () => {
  it("takes the place of the derived one, in its year and its segment alone", () => {
    const at = ({ world, plan }: ReturnType<typeof lived>, segment: number, year: number) =>
      world.recorder.capacityBudget[
        (segment - 1) * world.recorder.years + year - plan.calendar.firstHistoryYear
      ];
    const derived = lived(contracts, { until: 2029 });
    const agreed = lived(changeAll(contracts, { "agreed.budgets.3.2029": 1_234_567 }), {
      until: 2029,
    });
    expect(at(derived, 3, 2029)).toBeGreaterThan(0);
    expect(at(agreed, 3, 2029)).toBe(1_234_567);
    expect(at(agreed, 3, 2028)).toBe(at(derived, 3, 2028));
    expect(at(agreed, 1, 2029)).toBe(at(derived, 1, 2029));
  });
});

it("agreements change not one bit of the region as it is bought today", () => {
  const all = {
    [`agreed.places.${form}.region`]: 300,
    [`agreed.tariffs.${form}`]: 900,
    "agreed.budgets.1.2028": 5_000_000,
  };
  const run = (model: Model) =>
    simulateReplication([{ id: "one", model, against: null }], {
      seed: "agreed",
      replication: 0,
      untilYear: 2029,
    });
  const today = run(smallRegion);
  expect(firstDifference(run(changeAll(smallRegion, all)).runs, today.runs)).toBeNull();
  const changed = run(changeAll(contracts, all));
  expect(firstDifference(changed.runs, run(contracts).runs)).not.toBeNull();
});
