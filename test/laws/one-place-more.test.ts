/**
 * One place more: the smallest change there is, on the whole region, from the policy date on.
 *
 * The one rule: it moves few. If one place moved many, chance would hang on who is served when.
 */
import { expect, it } from "vitest";
import { compilePlan } from "#journeys";
import { summarisePair } from "../../journeys/findings/waterbed/pair-summary.ts";
import { careRules } from "../../journeys/flow/care-rules.ts";
import { newWorld, preparePopulation, runToEnd } from "../../journeys/flow/simulate.ts";
import { World } from "../../journeys/flow/world.ts";
import { haaglanden, ladderUpTo } from "../support/model.ts";

it("moves under one percent of the youths to other segments or another exit", () => {
  const plan = compilePlan(ladderUpTo(haaglanden, "savings"));
  const prepared = preparePopulation(plan, "one place", 0);
  const past = newWorld(plan, prepared, false);
  past.kernel.run(past.policyStart + 0.5);
  const state = past.save();

  const outcomeWith = (station: string | null) => {
    const world = new World(plan, prepared.population, false);
    world.kernel.attach(careRules(world), prepared.population.candidates.times);
    world.load(state);
    if (station !== null) {
      const number = plan.stations.indexOf(station);
      world.supply.base[number] = (world.supply.base[number] as number) + 1;
      world.kernel.setPlaces(number, (world.kernel.places[number] as number) + 1);
    }
    runToEnd(world, plan.calendar.end);
    return world.youths.outcome(world.outsideLog);
  };

  const base = outcomeWith(null);
  expect(summarisePair(base, outcomeWith(null)).moved).toBe(0);
  const { youths, moved } = summarisePair(base, outcomeWith("behandelgroep@region/01"));
  expect(youths).toBeGreaterThan(50_000);
  expect(moved).toBeGreaterThan(0);
  expect(moved / youths).toBeLessThan(0.01);
}, 90_000);
