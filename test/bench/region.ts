/**
 * The region's side of the stopwatch: all of Haaglanden, one design, log on.
 *
 * The one rule: what is timed is one whole replication as the program runs it, nothing left out.
 */
import { type Model, simulateReplication } from "#journeys";
import { readRegion } from "../../cli/region-files.ts";

/** The shipped model, as the command reads it. */
export function shippedModel(): Model {
  return readRegion();
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
