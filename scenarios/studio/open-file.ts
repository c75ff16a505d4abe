/**
 * Opens a scenario file in the studio.
 *
 * The rule this file keeps: a file is text from anywhere. It becomes a design only when every part of
 * it that the studio holds is good; nothing in it is repaired.
 */
import { type Issue, issue, show } from "../definition/issue.ts";
import { migrated } from "../definition/migrate.ts";
import type { Library, ScenarioFile } from "../definition/scenario-file.ts";
import type { Lever, Plain, StudioDesign } from "../results/types.ts";
import { designOf } from "./design.ts";
import { valueFaults } from "./levers.ts";

/** A design, or what keeps a file from being one. */
export type Opened =
  | { readonly design: StudioDesign; readonly issues: readonly [] }
  | { readonly design: null; readonly issues: readonly Issue[] };

const longestName = 80;

const refused = (issues: readonly Issue[]): Opened => ({ design: null, issues });

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether it looks like a scenario: what its values are is judged by the levers. */
function isScenario(value: unknown): value is ScenarioFile {
  if (!isObject(value) || value["format"] !== "klantreis-scenario") return false;
  const { title, change, extends: parent, id } = value;
  const isTitled = isObject(title) && typeof title["nl"] === "string";
  const isPlaced = parent === null || typeof parent === "string";
  return isTitled && isPlaced && typeof id === "string" && isObject(change);
}

/**
 * A scenario file as a design.
 *
 * @param given what was read from the file
 * @param valuesOf the values of a scenario, by name
 */
export function openScenario(
  given: unknown,
  library: Library,
  levers: ReadonlyMap<string, Lever>,
  valuesOf: (scenario: string) => Readonly<Record<string, Plain>>,
): Opened {
  const file = migrated(given).value;
  if (!isScenario(file)) {
    return refused([issue("", show(given), "een scenariobestand", "a scenario file")]);
  }
  const parent = library.get(file.extends ?? "today");
  if (parent === undefined) {
    const nl = "een meegeleverd scenario";
    return refused([issue("/extends", show(file.extends), nl, "a scenario that ships")]);
  }
  const design = designOf(file, parent, valuesOf(parent.id));
  const issues = valueFaults(design.change, levers);
  if (issues.length > 0) return refused(issues);
  return { design: { ...design, name: design.name.slice(0, longestName) }, issues: [] };
}
