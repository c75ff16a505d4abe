/**
 * Judges a list of designs that are run together.
 *
 * The rule this file keeps: every design and what it is compared with is there, once, and earlier
 * in the list; a design with a change of its own is judged as a scenario is.
 */
import type { Model } from "#journeys";
import { periodFaults } from "../experiments/periods.ts";
import { checkScenario } from "./check-scenario.ts";
import { didYouMean } from "./did-you-mean.ts";
import schema from "./experiment.schema.json" with { type: "json" };
import { type Issue, issue, show } from "./issue.ts";
import {
  designId,
  type ExperimentDesign,
  type ExperimentFile,
  inlineScenario,
  type Library,
} from "./scenario-file.ts";
import { validator } from "./validate.ts";

const structure = validator(schema);

function unknownScenario(path: string, id: string, names: readonly string[]): Issue {
  const listed = names.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  return { path, found: show(id), expected, hint: didYouMean(id, names) };
}

/** A change without a name of its own, or a name for a scenario that is taken as it is. */
function namingFaults(design: ExperimentDesign, path: string): Issue[] {
  const { change, id, title, asks } = design;
  const nl = "een eigen naam bij een eigen wijziging";
  const en = "a name of its own with a change of its own";
  const named = { id, title };
  if (change !== undefined) {
    return Object.entries(named)
      .filter(([, value]) => value === undefined)
      .map(([name]) => issue(`${path}/${name}`, "-", nl, en));
  }
  return Object.entries({ ...named, asks })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => issue(`${path}/${name}`, show(value), nl, en));
}

/** What is wrong with the change of a design, told at its place in the experiment. */
function changeFaults(
  design: ExperimentDesign,
  path: string,
  library: Library,
  base: Model,
): Issue[] {
  const inline = inlineScenario(design);
  // Without a name it is no scenario yet; that has been told.
  if (inline === null || namingFaults(design, path).length > 0) return [];
  if (!library.has(design.scenario)) return [];
  return checkScenario(inline, base, library).map((fault) => ({
    ...fault,
    path: `${path}${fault.path}`,
  }));
}

/** Where a design stands: what it is compared with comes before it and is run at least as often. */
function placeFaults(
  design: ExperimentDesign,
  before: readonly ExperimentDesign[],
  path: string,
): Issue[] {
  const { against, every } = design;
  const seen = before.map(designId);
  if (against === null) {
    if (before.length === 0) return [];
    const nl = "waarmee het vergeleken wordt";
    return [issue(`${path}/against`, "null", nl, "what it is compared with")];
  }
  const base = before.find((other) => designId(other) === against);
  if (base === undefined) return [unknownScenario(`${path}/against`, against, seen)];
  if (every % base.every === 0) return [];
  const nl = `een veelvoud van ${base.every}`;
  return [issue(`${path}/every`, `${every}`, nl, `a multiple of ${base.every}`)];
}

/** Designs of other days than the first cannot be paired with it. */
function dayFaults(designs: readonly ExperimentDesign[], library: Library, base: Model): Issue[] {
  const scenarios = designs.map((design) => inlineScenario(design) ?? library.get(design.scenario));
  const [first] = scenarios;
  if (first === undefined) return [];
  return scenarios.flatMap((scenario, index) =>
    scenario === undefined || index === 0
      ? []
      : periodFaults(first, scenario, base, library).map((fault) => ({
          ...fault,
          path: `/designs/${index}${fault.path}`,
        })),
  );
}

/** What is wrong with the designs that have the shape of one, in a file that has faults of shape. */
function soundDesigns(
  json: unknown,
  faults: readonly Issue[],
  library: Library,
  base: Model,
): readonly Issue[] {
  const designs = (json as { designs?: unknown } | null)?.designs;
  if (!Array.isArray(designs)) return [];
  const names = [...library.keys()].sort();
  return (designs as readonly ExperimentDesign[]).flatMap((design, index) => {
    const path = `/designs/${index}`;
    if (faults.some((fault) => fault.path === path || fault.path.startsWith(`${path}/`))) return [];
    if (library.has(design.scenario)) return changeFaults(design, path, library, base);
    return [unknownScenario(`${path}/scenario`, design.scenario, names)];
  });
}

/** Every fault of an experiment file against the scenarios there are. */
export function checkExperiment(json: unknown, library: Library, base: Model): readonly Issue[] {
  const faults = structure(json);
  if (faults.length > 0) return [...faults, ...soundDesigns(json, faults, library, base)];
  const names = [...library.keys()].sort();
  const { designs } = json as ExperimentFile;
  const found = designs.flatMap((design, index) => {
    const path = `/designs/${index}`;
    const before = designs.slice(0, index);
    const isTwice = before.some((other) => designId(other) === designId(design));
    const twice = issue(
      `${path}/${design.change === undefined ? "scenario" : "id"}`,
      show(designId(design)),
      "elk scenario één keer",
      "each scenario once",
    );
    const unknown = unknownScenario(`${path}/scenario`, design.scenario, names);
    return [
      ...(library.has(design.scenario) ? [] : [unknown]),
      ...namingFaults(design, path),
      ...(isTwice ? [twice] : []),
      ...placeFaults(design, before, path),
      ...changeFaults(design, path, library, base),
    ];
  });
  return found.length > 0 ? found : dayFaults(designs, library, base);
}
