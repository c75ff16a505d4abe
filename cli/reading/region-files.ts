/**
 * Opens what ships with the program: the region, the library, the calibration table.
 *
 * The rule this file keeps: files are found beside the program, wherever it is started from, and a
 * shipped file that is wrong is told like any other.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  type Calibration,
  type Contradiction,
  type ContradictionsFile,
  type ExperimentFile,
  type Influence,
  influenceHash,
  type Library,
  type Model,
  migrated,
  parseJson,
  type Results,
  type ScenarioFile,
} from "#scenarios";
import { faultIn } from "../faults.ts";
import { programFolder } from "../program-folder.ts";

export const regionFolder = join(programFolder, "journeys", "data", "haaglanden");
export const libraryFolder = join(programFolder, "scenarios", "library");

/** The table that `calibrate` makes and the report shows. */
export const calibrationTablePath = join(libraryFolder, "calibration-table.json");

/** The page on how a scenario compares with known figures; of `today` the page of the region. */
export function calibrationDocPath(scenario: string): string {
  const name = scenario === "today" ? "calibration" : `calibration-${scenario}`;
  return join(programFolder, "docs", `${name}.md`);
}

/** The table that `sensitivity` makes and the report shows. */
export const influenceTablePath = join(libraryFolder, "influence-table.json");

const shippedLimits = { length: 20_000_000, depth: 64 };

/** A JSON file of the program itself. @throws InputFault when it cannot be read as JSON */
export function readShipped(path: string): unknown {
  const parsed = parseJson(readFileSync(path, "utf8"), shippedLimits);
  if (parsed.issues.length > 0) throw faultIn(relative(programFolder, path), parsed.issues);
  return parsed.value;
}

/** The model of the region: the parts of its folder put side by side. */
export function readRegion(): Model {
  const parts = readdirSync(regionFolder)
    .filter((name) => name.endsWith(".json") && name !== "calibration.json")
    .sort()
    .map((name) => readShipped(join(regionFolder, name)) as Partial<Model>);
  return Object.assign({}, ...parts) as Model;
}

/** The known figures that the model is held against. */
export function readKnownFigures(): unknown {
  return readShipped(join(regionFolder, "calibration.json"));
}

function shippedNames(ending: string): readonly string[] {
  return readdirSync(libraryFolder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

export function readLibrary(): Library {
  const files = shippedNames(".scenario.json").map(
    (name) => migrated(readShipped(join(libraryFolder, name))).value as ScenarioFile,
  );
  return new Map(files.map((file) => [file.id, file]));
}

/** What a command works on: the region, and the scenarios that it knows. */
export interface Known {
  readonly region: Model;
  readonly library: Library;
}

/** The region and the scenarios that ship; a command reads them once and passes them on. */
export function readKnown(): Known {
  return { region: readRegion(), library: readLibrary() };
}

export function readExperiments(): readonly ExperimentFile[] {
  return shippedNames(".experiment.json").map(
    (name) => readShipped(join(libraryFolder, name)) as ExperimentFile,
  );
}

/** What the documents contradict each other in. */
export function readContradictions(): readonly Contradiction[] {
  const file = readShipped(join(libraryFolder, "contradictions.json")) as ContradictionsFile;
  return file.contradictions;
}

/** The stored calibration table; null before it was ever made. */
export function readCalibrationTable(): Calibration | null {
  return existsSync(calibrationTablePath)
    ? (readShipped(calibrationTablePath) as Calibration)
    : null;
}

/** The kept table of influence, with whether it is of other data; null before it was ever made. */
export function readInfluence(): Results["influence"] {
  if (!existsSync(influenceTablePath)) return null;
  const kept = readShipped(influenceTablePath) as Influence;
  const own = influenceHash(readRegion(), readLibrary(), kept.today, kept.design);
  return { ...kept, isOld: own !== kept.modelHash };
}

/** Fingerprint of the code and data that a run depends on: kept parts of other code are not used. */
export function codeFingerprint(): string {
  const hash = createHash("sha256");
  for (const room of ["engine", "journeys", "scenarios"]) {
    const names = readdirSync(join(programFolder, room), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((file) => /\.(ts|mjs)$/.test(file)).sort()) {
      hash.update(`${room}/${name}\n`).update(readFileSync(join(programFolder, room, name)));
    }
  }
  return hash.digest("hex");
}
