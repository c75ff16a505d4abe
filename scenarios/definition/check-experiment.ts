/**
 * Judges a list of designs that are run together.
 *
 * The rule this file keeps: every design and what it is compared with is there, once, and earlier
 * in the list.
 */

import { didYouMean } from "./did-you-mean.ts";
import schema from "./experiment.schema.json" with { type: "json" };
import { type Issue, issue, show } from "./issue.ts";
import type { ExperimentFile, Library } from "./scenario-file.ts";
import { validator } from "./validate.ts";

const structure = validator(schema);

function unknownScenario(path: string, id: string, names: readonly string[]): Issue {
  const listed = names.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  return { path, found: show(id), expected, hint: didYouMean(id, names) };
}

/** Every fault of an experiment file against the scenarios there are. */
export function checkExperiment(json: unknown, library: Library): readonly Issue[] {
  const faults = structure(json);
  if (faults.length > 0) return faults;
  const names = [...library.keys()].sort();
  const { designs } = json as ExperimentFile;
  const seen: string[] = [];
  return designs.flatMap((design, index) => {
    const path = `/designs/${index}`;
    const found: Issue[] = [];
    if (!library.has(design.scenario)) {
      found.push(unknownScenario(`${path}/scenario`, design.scenario, names));
    }
    if (seen.includes(design.scenario)) {
      const nl = "elk scenario één keer";
      found.push(issue(`${path}/scenario`, show(design.scenario), nl, "each scenario once"));
    }
    if (design.against !== null && !seen.includes(design.against)) {
      found.push(unknownScenario(`${path}/against`, design.against, [...seen]));
    }
    if (design.against === null && index > 0) {
      const nl = "waarmee het vergeleken wordt";
      found.push(issue(`${path}/against`, "null", nl, "what it is compared with"));
    }
    const base = designs.slice(0, index).find(({ scenario }) => scenario === design.against);
    if (base !== undefined && design.every % base.every !== 0) {
      const nl = `een veelvoud van ${base.every}`;
      found.push(issue(`${path}/every`, `${design.every}`, nl, `a multiple of ${base.every}`));
    }
    seen.push(design.scenario);
    return found;
  });
}
