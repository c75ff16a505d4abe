/**
 * What one scenario is run beside: the region as it is, and what it builds on.
 *
 * The rule this file keeps: a scenario is told apart from what it changes. A design beside the
 * ladder differs from today in every rung below it as well, so today alone would blur its answer;
 * the conclusions set it beside what it builds on first.
 */
import type { Model } from "#journeys";
import type { ExperimentFile, Library, ScenarioFile } from "../definition/scenario-file.ts";
import { inRow } from "./ladder.ts";
import { periodFaults } from "./periods.ts";

/**
 * Today, what the scenario extends, and the scenario: each beside the one before it. What covers
 * other days cannot be paired with it and is left out.
 *
 * @throws RangeError when the library has no scenario called today
 */
export function rowOf(scenario: ScenarioFile, region: Model, library: Library): ExperimentFile {
  const today = library.get("today");
  if (today === undefined) throw new RangeError("The scenario today is not in the library.");
  const known = new Map([...library, [scenario.id, scenario] as const]);
  const parent = scenario.extends === null ? undefined : known.get(scenario.extends);
  const row = [today, parent, scenario]
    .filter((one) => one !== undefined)
    .filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index)
    .filter((one) => periodFaults(scenario, one, region, known).length === 0);
  const [first = scenario, ...others] = row;
  return { ...inRow(first, others), id: scenario.id, conclusions: "last-step" };
}
