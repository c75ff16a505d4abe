/**
 * What ships, read for tests, and a small region in which a run takes a moment.
 *
 * The rule this file keeps: the small region is made by an ordinary scenario, so it goes through
 * the same door as any other.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  Contradiction,
  ContradictionsFile,
  ExperimentFile,
  Library,
  Model,
  ScenarioFile,
} from "#scenarios";
import { repoRoot } from "../support/repo-files.ts";

const regionFolder = join(repoRoot, "journeys", "data", "haaglanden");
const libraryFolder = join(repoRoot, "scenarios", "library");

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** A fresh copy of the model of the region. */
export function shippedRegion(): Model {
  const parts = readdirSync(regionFolder)
    .filter((name) => name !== "calibration.json")
    .map((name) => readJson(join(regionFolder, name)) as Partial<Model>);
  return Object.assign({}, ...parts) as Model;
}

export function shippedLibrary(): Library {
  const files = readdirSync(libraryFolder)
    .filter((name) => name.endsWith(".scenario.json"))
    .map((name) => readJson(join(libraryFolder, name)) as ScenarioFile);
  return new Map(files.map((file) => [file.id, file]));
}

export function shippedLadder(): ExperimentFile {
  return readJson(join(libraryFolder, "ladder.experiment.json")) as ExperimentFile;
}

export function shippedContradictions(): readonly Contradiction[] {
  const file = readJson(join(libraryFolder, "contradictions.json")) as ContradictionsFile;
  return file.contradictions;
}

export function shippedExperiments(): readonly ExperimentFile[] {
  return readdirSync(libraryFolder)
    .filter((name) => name.endsWith(".experiment.json"))
    .map((name) => readJson(join(libraryFolder, name)) as ExperimentFile);
}

/** A scenario that changes nothing unless told to. */
export function scenario(id: string, parts: Partial<ScenarioFile> = {}): ScenarioFile {
  return {
    format: "klantreis-scenario",
    version: 2,
    id,
    extends: null,
    title: { nl: id, en: id },
    asks: { nl: "Wat gebeurt er?", en: "What happens?" },
    change: {},
    ...parts,
  };
}

/** The region with a fiftieth of its residents, to the end of 2029. */
export function smallRegion(id = "small"): ScenarioFile {
  const towns = Object.entries(shippedRegion().municipalities).map(([name, town]) => [
    name,
    { residents: Math.round(town.residents.value / 50) },
  ]);
  const change = {
    municipalities: Object.fromEntries(towns),
    region: { lastDay: "2029-12-31" },
  };
  return scenario(id, { change });
}

/** The value with the members of every object in another order. */
export function shuffled<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffled) as T;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, shuffled(member)] as const);
  return Object.fromEntries(members.reverse()) as T;
}
