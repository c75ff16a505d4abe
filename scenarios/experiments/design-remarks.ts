/**
 * Remarks on the designs of an experiment, for the results: what each sets that does nothing.
 *
 * The rule this file keeps: what ships sets things that do nothing on purpose, and is not remarked on;
 * it is known by what is in it, so that a changed copy under the same name is.
 */
import type { Model } from "#journeys";
import { canonicalJson } from "../definition/canonical.ts";
import { remarksOn } from "../definition/dead-levers/remarks.ts";
import {
  type ExperimentFile,
  inlineScenario,
  type Library,
  type ScenarioFile,
} from "../definition/scenario-file.ts";
import type { DesignRemark } from "../results/types.ts";

/** What ships with the program. */
export interface Shipped {
  readonly library: Library;
  readonly experiments: readonly ExperimentFile[];
}

function isSame(one: unknown, other: unknown): boolean {
  return other !== undefined && canonicalJson(one) === canonicalJson(other);
}

/** The scenarios of an experiment that do not ship with the program. */
function ownScenarios(
  experiment: ExperimentFile,
  library: Library,
  shipped: Shipped,
): readonly ScenarioFile[] {
  const isShipped = shipped.experiments.some((other) => isSame(experiment, other));
  return experiment.designs.flatMap((design) => {
    const inline = inlineScenario(design);
    if (inline !== null) return isShipped ? [] : [inline];
    const named = library.get(design.scenario);
    if (named === undefined || isSame(named, shipped.library.get(named.id))) return [];
    return [named];
  });
}

/** Remarks in order of the designs; none when all that they set may do something. */
export function designRemarks(
  experiment: ExperimentFile,
  base: Model,
  library: Library,
  shipped: Shipped,
): readonly DesignRemark[] {
  return ownScenarios(experiment, library, shipped).flatMap((scenario) =>
    remarksOn(scenario, base, library).map(({ ids, found, text }) => ({
      variant: scenario.id,
      ids,
      found,
      text,
    })),
  );
}
