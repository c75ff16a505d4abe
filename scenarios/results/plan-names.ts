/**
 * What goes with the designs of a plan before anything is run: names, words, days.
 *
 * The rule this file keeps: it is the same as stands in the results of that plan.
 */
import { registerOf } from "../definition/register.ts";
import type { ExperimentPlan } from "../experiments/ladder.ts";
import { buildDictionaries, buildVariants } from "./build-dictionaries.ts";
import type { Manifest, Results } from "./types.ts";

export interface PlanNames extends Pick<Results, "dictionaries" | "variants" | "register"> {
  readonly manifest: Pick<Manifest, "seed" | "firstDay" | "policyFirstYear">;
}

/** @throws RangeError for a plan without designs, which is a fault of ours */
export function planNames({ designs, job }: ExperimentPlan): PlanNames {
  const [first] = designs;
  if (first === undefined) throw new RangeError("A plan has at least one design.");
  const { firstDay, policyFirstYear } = first.model.region;
  return {
    dictionaries: buildDictionaries(first.model),
    variants: buildVariants(designs),
    register: registerOf(first.model),
    manifest: {
      seed: job.seed,
      firstDay: firstDay.value,
      policyFirstYear: policyFirstYear.value,
    },
  };
}
