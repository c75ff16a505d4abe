/**
 * The region's side of the stopwatch: all of Haaglanden, one design, log on.
 *
 * The one rule: what is timed is one whole replication as the program runs it, nothing left out.
 */
import { type Model, simulateReplication } from "#journeys";
import { resolveScenario } from "#scenarios";
import { readLibrary, readRegion } from "../../cli/reading/region-files.ts";

/** The scenario in which every mechanism of the model counts, in the design of 2028. */
export const FULL = "everything-on";

/** The region in a scenario that ships, as the command reads it. */
export function regionModel(name: string): Model {
  const library = readLibrary();
  const scenario = library.get(name);
  if (scenario === undefined) throw new Error(`No scenario is called "${name}".`);
  return resolveScenario(scenario, readRegion(), library);
}

/** The shipped model, as the command reads it. */
export function shippedModel(): Model {
  return regionModel("today");
}

export interface RegionOutcome {
  readonly events: number;
  readonly stretches: number;
}

export function runRegion(model: Model, replication: number): RegionOutcome {
  const designs = [{ id: "today", model, against: null }];
  const result = simulateReplication(designs, { seed: "bench", replication, logs: ["today"] });
  const log = result.logs["today"];
  if (log === undefined) throw new Error("The journey log is missing.");
  return { events: result.runs["today"]?.events ?? 0, stretches: log.length };
}
