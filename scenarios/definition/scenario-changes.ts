/**
 * What a scenario changes, number by number, against what it builds on.
 *
 * The rule this file keeps: told is what differs once everything is put together, so a line of a
 * scenario that changes nothing is not told as a change.
 */
import type { Model } from "#journeys";
import { type AnyQuantity, quantitiesOf } from "./quantities.ts";
import { resolveScenario } from "./resolve-scenario.ts";
import type { Library, ScenarioFile } from "./scenario-file.ts";

export interface ChangedQuantity {
  readonly id: string;
  /** Its value in what the scenario builds on. */
  readonly before: AnyQuantity["value"];
  /** The quantity as the scenario has it. */
  readonly quantity: AnyQuantity;
}

/** The numbers of a checked scenario that differ from its parent, or from the region as it is. */
export function changesOf(
  scenario: ScenarioFile,
  base: Model,
  library: Library,
): readonly ChangedQuantity[] {
  const parent = scenario.extends === null ? undefined : library.get(scenario.extends);
  const under = parent === undefined ? base : resolveScenario(parent, base, library);
  const before = new Map(quantitiesOf(under).map(({ id, quantity }) => [id, quantity.value]));
  return quantitiesOf(resolveScenario(scenario, base, library)).flatMap(({ id, quantity }) => {
    const was = before.get(id);
    return was === undefined || was === quantity.value ? [] : [{ id, before: was, quantity }];
  });
}
