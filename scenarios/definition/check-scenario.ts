/**
 * Judges a scenario before anything is run.
 *
 * The rule this file keeps: every fault at once, in words, at its place; a file is only good when
 * it can be run.
 */
import type { Model } from "#journeys";
import { canonicalJson } from "./canonical.ts";
import { changeSchema } from "./change-schema.ts";
import { consistencyFaults } from "./consistency.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type Issue, issue, show } from "./issue.ts";
import { migrated } from "./migrate.ts";
import { lineage, resolveScenario } from "./resolve-scenario.ts";
import schema from "./scenario.schema.json" with { type: "json" };
import type { Library, ScenarioFile } from "./scenario-file.ts";
import { sharedSchema } from "./shared-schema.ts";
import { meaningBeside } from "./sound-part.ts";
import { type Validator, validator } from "./validate.ts";

const structure = validator(schema);
const changeValidators = new WeakMap<Model, Validator>();

function changeValidator(base: Model): Validator {
  const known = changeValidators.get(base);
  if (known !== undefined) return known;
  const made = validator(sharedSchema(changeSchema(base)));
  changeValidators.set(base, made);
  return made;
}

function changeFaults(json: unknown, base: Model): Issue[] {
  const change = (json as { change?: unknown } | null)?.change;
  // What is no object at all has been told by the structure.
  if (typeof change !== "object" || change === null || Array.isArray(change)) return [];
  return changeValidator(base)(change).map((fault) => ({ ...fault, path: `/change${fault.path}` }));
}

function extendsFaults(scenario: ScenarioFile, library: Library): Issue[] {
  const parent = scenario.extends;
  if (parent === null) return [];
  const names = [...library.keys()];
  if (parent === scenario.id) return [cycle([scenario.id, parent])];
  if (!library.has(parent)) {
    const listed = names.sort().join(", ");
    const expected = isFileName(parent)
      ? {
          nl: `de naam van een meegeleverd scenario, geen bestand (zet wat dat bestand verandert in dit bestand): ${listed}`,
          en: `the name of a shipped scenario, no file (put what that file changes into this file): ${listed}`,
        }
      : { nl: `een scenario: ${listed}`, en: `a scenario: ${listed}` };
    return [{ path: "/extends", found: show(parent), expected, hint: didYouMean(parent, names) }];
  }
  const chain = [scenario.id];
  for (let next: string | null = parent; next !== null; next = library.get(next)?.extends ?? null) {
    if (chain.includes(next)) return [cycle([...chain, next])];
    chain.push(next);
  }
  return [];
}

function isFileName(parent: string): boolean {
  return /[\\/]|\.(json|csv|xlsx)$/i.test(parent);
}

function cycle(chain: readonly string[]): Issue {
  return issue(
    "/extends",
    chain.join(" → "),
    "een keten die bij null eindigt",
    "a chain that ends at null",
  );
}

/** What a scenario says, wherever an editor finds its schema. */
function content({ $schema: _editor, ...scenario }: ScenarioFile): string {
  return canonicalJson(migrated(scenario).value);
}

/** Taken by another scenario? A shipped file that is checked by itself is not. */
function idFaults(scenario: ScenarioFile, library: Library): Issue[] {
  const other = library.get(scenario.id);
  if (other === undefined || content(other) === content(scenario)) return [];
  const nl = "een naam die nog niet in gebruik is";
  return [issue("/id", show(scenario.id), nl, "a name that is not in use yet")];
}

/** What else is wrong in a file whose shape has faults: its name, its base, and what it means. */
function faultsBeside(
  json: unknown,
  faults: readonly Issue[],
  base: Model,
  library: Library,
): readonly Issue[] {
  const known = json as Partial<ScenarioFile> | null;
  const isOwn = (name: string): boolean => !faults.some(({ path }) => path === `/${name}`);
  if (typeof known !== "object" || known === null || known.extends === undefined) return [];
  if (!isOwn("extends")) return [];
  const scenario = { id: "", ...known } as ScenarioFile;
  const named = typeof known.id === "string" ? idFaults(scenario, library) : [];
  const lost = extendsFaults(scenario, library);
  if (lost.length > 0) return [...named, ...lost];
  const isChange = typeof known.change === "object" && known.change !== null;
  if (!isChange || !isOwn("change")) return named;
  return [...named, ...meaningBeside(scenario, faults, base, library)];
}

/**
 * Every fault of a scenario.
 *
 * @param given what was read from the file, of this version or an older one
 * @param base the model of the region it changes
 * @param library the scenarios it may build on
 * @returns no issues when it can be run
 */
export function checkScenario(given: unknown, base: Model, library: Library): readonly Issue[] {
  const json = migrated(given).value;
  const faults = [...structure(json), ...changeFaults(json, base)];
  if (faults.length > 0) return [...faults, ...faultsBeside(json, faults, base, library)];
  const scenario = json as ScenarioFile;
  const named = idFaults(scenario, library);
  const lost = extendsFaults(scenario, library);
  if (lost.length > 0) return [...named, ...lost];
  const chain = lineage(scenario, library);
  const inherited = chain.slice(0, -1).flatMap((parent) => changeFaults(parent, base));
  if (inherited.length > 0) return [...named, ...inherited];
  return [...named, ...consistencyFaults(resolveScenario(scenario, base, library))];
}
