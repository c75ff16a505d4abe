/**
 * The models behind the designs of a results file, found again by their fingerprints.
 *
 * The rule this file keeps: a model is the one that was run only if its fingerprint is the same; a
 * scenario of that name that has changed since is another one.
 */
import type { Model } from "#journeys";
import { modelHash, resolveScenario } from "../definition/resolve-scenario.ts";
import {
  type ExperimentFile,
  inlineScenario,
  type Library,
  type ScenarioFile,
} from "../definition/scenario-file.ts";

/** Where a design may come from. */
export interface KnownDesigns {
  readonly region: Model;
  readonly library: Library;
  readonly experiments: readonly ExperimentFile[];
  /** Scenarios from files that the user named. */
  readonly files: readonly ScenarioFile[];
}

/** The model of a design that was run; null when nothing at hand is it. */
export function modelOfDesign(
  { id, scenarioHash }: { readonly id: string; readonly scenarioHash: string },
  { region, library, experiments, files }: KnownDesigns,
): Model | null {
  const all = new Map([...library, ...files.map((file) => [file.id, file] as const)]);
  const inline = experiments
    .flatMap(({ designs }) => designs.map(inlineScenario))
    .filter((scenario) => scenario !== null);
  const named = [...all.values(), ...inline].filter((scenario) => scenario.id === id);
  for (const scenario of named) {
    const model = resolveScenario(scenario, region, all);
    if (modelHash(model) === scenarioHash) return model;
  }
  return null;
}
