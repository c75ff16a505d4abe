/**
 * The region's side of the stopwatch: all of Haaglanden, one design, log on.
 *
 * The one rule: what is timed is one whole replication as the program runs it, nothing left out.
 */
import { readdirSync, readFileSync } from "node:fs";
import { type Model, simulateReplication } from "#journeys";

/** The shipped model: the files of the region laid side by side. */
export function shippedModel(): Model {
  const folder = new URL("../../journeys/data/haaglanden/", import.meta.url);
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as object);
  return Object.assign({}, ...parts) as Model;
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
