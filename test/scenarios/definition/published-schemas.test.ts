/**
 * The schemas in `docs/schemas`, which editors complete by.
 *
 * The one rule: they are what the program makes now, and they judge as the check does, told by a
 * validator that knows none of our own words.
 */
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { checkExperiment, checkNetwork, publishedSchema, schemaNames } from "#scenarios";
import { listFiles, readRepoFile } from "../../support/repo-files.ts";
import { shippedLadder, shippedLibrary, shippedRegion } from "../shipped.ts";

const region = shippedRegion();
const kept = (name: string) => JSON.parse(readRepoFile(`docs/schemas/${name}.schema.json`));

/** Plain draft-07; `date` as an editor knows it. */
function judge(name: string) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  ajv.addFormat("date", /^\d{4}-\d{2}-\d{2}$/);
  const { $schema: _dialect, ...schema } = kept(name);
  return ajv.compile(schema);
}

describe("the published schemas", () => {
  it.each(schemaNames)("of %s are what `klantreis schema --out docs/schemas` writes", (name) => {
    expect(kept(name)).toEqual(publishedSchema(name, region));
  });

  it("are all there are", () => {
    const files = schemaNames.map((name) => `docs/schemas/${name}.schema.json`);
    expect([...listFiles("docs/schemas")].sort()).toEqual(files.sort());
  });

  it("find no fault in what ships, with the address of the schema in it", () => {
    const scenarios = judge("scenario");
    for (const file of shippedLibrary().values()) {
      expect(scenarios({ $schema: "scenario.schema.json", ...file }), file.id).toBe(true);
    }
    expect(judge("experiment")({ $schema: "x", ...shippedLadder() })).toBe(true);
    const networks = judge("network");
    for (const path of listFiles("docs/examples").filter((own) => own.endsWith(".json"))) {
      const file = { $schema: "network.schema.json", ...JSON.parse(readRepoFile(path)) };
      expect(networks(file), path).toBe(true);
      expect(checkNetwork(file)).toEqual([]);
    }
  });

  it("know the names and bounds of the region, each with words", () => {
    const scenarios = judge("scenario");
    const today = shippedLibrary().get("today");
    const changed = (change: unknown) => scenarios({ ...today, change });
    expect(changed({ contracts: { targetOccupancy: 0.9 } })).toBe(true);
    expect(changed({ contracts: { targetOccupancy: 9 } })).toBe(false);
    expect(changed({ contracts: { targetOccupancies: 0.9 } })).toBe(false);
    expect(changed({ contracts: { contractDate: "in 2028" } })).toBe(false);
    const { properties } = kept("scenario").properties.change.properties.contracts;
    expect(properties.targetOccupancy.description.length).toBeGreaterThan(20);
  });

  it("let an experiment say where its schema is", () => {
    expect(checkExperiment({ $schema: "x", ...shippedLadder() }, shippedLibrary(), region)).toEqual(
      [],
    );
  });
});
