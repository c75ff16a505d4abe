/**
 * Designs in which other providers leave share their past until the first notice, to the last bit.
 *
 * The one rule: the whole run is made by asking for its log, which forbids branching.
 */
import { expect, it } from "vitest";
import { compilePlan, divergenceDay, type Model, simulateReplication } from "#journeys";
import { firstDifference } from "../../laws/bits.ts";
import { changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";

const base = ladderUpTo(smallRegion, "teams");
const models: Readonly<Record<string, Model>> = {
  leaves: changeAll(base, { "providers.exitOf": "large", "providers.exitDate": "2027-09-15" }),
  base,
  later: changeAll(base, { "providers.classes.medium.exitShare": 0.5 }),
  refused: changeAll(base, {
    "providers.classes.medium.admittedShare": 0.4,
    "transition.runningEpisodes.5": "new-starts",
  }),
  fails: changeAll(base, { "providers.bankruptcyPerYear": 0.4 }),
};

it("a branch equals a run of its own, whoever leaves in the design it shares a past with", () => {
  const ids = Object.keys(models);
  const list = ids.map((id, at) => ({
    id,
    model: models[id] as Model,
    against: ids[at - 1] ?? null,
  }));
  const options = { seed: "branch", replication: 1, untilYear: 2030 };
  const { logs: _none, ...short } = simulateReplication(list, options);
  const { logs: _kept, ...whole } = simulateReplication(list, { ...options, logs: ids });
  expect(firstDifference(short, whole)).toBeNull();
});

it("parts on the first notice or with the contracts, and with other providers from the start", () => {
  const plan = (model: Model) => compilePlan(model);
  const day = (date: string): number => (Date.parse(date) - Date.UTC(2023, 0, 1)) / 86_400_000;
  const parts = (id: string): number => divergenceDay(plan(base), plan(models[id] as Model));
  expect(parts("leaves")).toBe(day("2027-09-15") - 180);
  expect(parts("refused")).toBe(day("2028-01-01") - 180);
  const dealt = changeAll(base, { "providers.classes.large.count": 3 });
  expect(divergenceDay(plan(base), plan(dealt))).toBe(Number.NEGATIVE_INFINITY);
});
