/**
 * Brings a scenario of an older version to the version of today.
 *
 * The rule this file keeps: each step goes from one version to the next and is pure; what a step
 * leaves out or renames it says, and a file of a version nobody knows is left as it is.
 */
import type { Label } from "../results/types.ts";

/** The version that is written today. */
export const scenarioVersion = 2;

type Json = Readonly<Record<string, unknown>>;

/** Something a step did to a file, for its owner. */
export interface MigrationNote {
  /** JSON pointer into the file as it was. */
  readonly path: string;
  readonly text: Label;
}

/** One step: a file of version `from` as one of `from + 1`. */
export interface MigrationStep {
  readonly from: number;
  readonly migrate: (file: Json) => {
    readonly file: Json;
    readonly notes: readonly MigrationNote[];
  };
}

/** A value as it is to be read, and the version it came from. */
export interface Migrated {
  readonly value: unknown;
  /** The version of the file; null when nothing had to be done. */
  readonly from: number | null;
  readonly notes: readonly MigrationNote[];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function without(object: Json, name: string): Json {
  return Object.fromEntries(Object.entries(object).filter(([own]) => own !== name));
}

/** Takes a name out of `change` that no rule ever read; objects that become empty go with it. */
function removed(file: Json, names: readonly [string, string]) {
  const [part, leaf] = names;
  const { change } = file;
  const own = isObject(change) ? change[part] : undefined;
  if (!isObject(change) || !isObject(own) || !Object.hasOwn(own, leaf)) return { file, notes: [] };
  const left = without(own, leaf);
  const changed =
    Object.keys(left).length > 0 ? { ...change, [part]: left } : without(change, part);
  const text = {
    nl: `${part}.${leaf} bestaat niet meer: geen regel las het`,
    en: `${part}.${leaf} is gone: no rule read it`,
  };
  return {
    file: { ...file, change: changed },
    notes: [{ path: `/change/${part}/${leaf}`, text }],
  };
}

/** From version 1 to 2: a share of care after the eighteenth birthday that nothing ever read. */
const steps: readonly MigrationStep[] = [
  { from: 1, migrate: (file) => removed(file, ["outcome", "adultFollowUpShare"]) },
];

/**
 * Takes every step there is from the version of a file on.
 *
 * @param chain - the steps, in any order; one for each version
 * @returns the value itself when it is no scenario, or needs or knows no step
 */
export function migrated(json: unknown, chain: readonly MigrationStep[] = steps): Migrated {
  if (!isObject(json) || json["format"] !== "klantreis-scenario") {
    return { value: json, from: null, notes: [] };
  }
  let file = json;
  const notes: MigrationNote[] = [];
  for (let step = stepFrom(file, chain); step !== undefined; step = stepFrom(file, chain)) {
    const done = step.migrate(file);
    notes.push(...done.notes);
    file = { ...done.file, version: step.from + 1 };
  }
  const from = file === json ? null : (json["version"] as number);
  return { value: file, from, notes };
}

function stepFrom(file: Json, chain: readonly MigrationStep[]): MigrationStep | undefined {
  return chain.find(({ from }) => from === file["version"]);
}
