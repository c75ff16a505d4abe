/**
 * The JSON schemas of our files, as an editor uses them to complete and judge while typing.
 *
 * The rule this file keeps: they are made from what the check uses, so that an editor and
 * `klantreis check` never ask for different things; what only our check understands is put in
 * words that every editor knows.
 */
import type { Model } from "#journeys";
import log from "../log/log-mapping.schema.json" with { type: "json" };
import network from "../networks/network.schema.json" with { type: "json" };
import results from "../results/results.schema.json" with { type: "json" };
import { changeSchema, type JsonSchema } from "./change-schema.ts";
import experiment from "./experiment.schema.json" with { type: "json" };
import scenario from "./scenario.schema.json" with { type: "json" };

export const schemaNames = ["scenario", "experiment", "network", "results", "log"] as const;
export type SchemaName = (typeof schemaNames)[number];

const dialect = "http://json-schema.org/draft-07/schema#";

/** Without our own keywords; a calendar day is what editors call a date. */
function common(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(common);
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node)
    .filter(([name]) => !name.startsWith("x-") && name !== "discriminator")
    .map(([name, member]) => [name, member === "calendar-day" ? "date" : common(member)]);
  return Object.fromEntries(members);
}

function ownSchema(name: SchemaName, region: Model): JsonSchema {
  if (name === "experiment") return experiment;
  if (name === "network") return network;
  if (name === "results") return results;
  if (name === "log") return log;
  return { ...scenario, properties: { ...scenario.properties, change: changeSchema(region) } };
}

/** One schema by name; that of a scenario knows every number of the region. */
export function publishedSchema(name: SchemaName, region: Model): JsonSchema {
  return { ...(common(ownSchema(name, region)) as JsonSchema), $schema: dialect };
}
