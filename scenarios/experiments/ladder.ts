/**
 * Which designs are run together, how often, and against what.
 *
 * The rule this file keeps: planning needs no run. A plan says all that will happen, and its
 * fingerprint is that of the experiment.
 */
import type { Model } from "#journeys";
import { canonicalJson } from "../definition/canonical.ts";
import { modelHash, resolveScenario } from "../definition/resolve-scenario.ts";
import {
  type Concluding,
  type ExperimentDesign,
  type ExperimentFile,
  inlineScenario,
  type Library,
  type ScenarioFile,
} from "../definition/scenario-file.ts";
import { sha256 } from "../definition/sha256.ts";
import type { RunDesign } from "../results/run-table.ts";
import type { DesignRemark, Label } from "../results/types.ts";
import { firstReplications, type Job, type PlannedDesign } from "../run/runner.ts";

export interface ExperimentOptions {
  readonly seed: string;
  readonly replications: number;
  readonly quick: boolean;
  /** For tests: stops the runs after this year. */
  readonly untilYear?: number;
}

export interface ExperimentPlan {
  readonly id: string;
  readonly title: Label;
  readonly designs: readonly RunDesign[];
  /** What the conclusions set beside each other; null for the last design beside the first. */
  readonly conclusions: Concluding | null;
  readonly job: Job;
  readonly quick: boolean;
  /** Designs of the experiment that a quick answer does not run; absent where there are none. */
  readonly leftOut?: readonly Label[];
  /** SHA-256 over the resolved models of all designs and how they are compared. */
  readonly scenarioHash: string;
  /** What its designs set that does nothing; absent where nobody looked. */
  readonly remarks?: readonly DesignRemark[];
}

/** Makes the full model of a design. */
export type DesignMaker = (design: ExperimentDesign) => RunDesign;

/** A checked experiment on a checked region, ready to run. */
export function planExperiment(
  experiment: ExperimentFile,
  base: Model,
  library: Library,
  options: ExperimentOptions,
): ExperimentPlan {
  return planDesigns(experiment, (design) => designOf(design, base, library), options);
}

/** The same, for who makes the models of the designs in a way of its own. */
export function planDesigns(
  experiment: ExperimentFile,
  make: DesignMaker,
  options: ExperimentOptions,
): ExperimentPlan {
  const chosen = experiment.designs.filter(({ quick }) => quick || !options.quick);
  const designs = chosen.map(make);
  const others = experiment.designs.filter((design) => !chosen.includes(design));
  const leftOut = others.map((design) => make(design).title);
  const ladder = designs.filter(({ step }) => step !== null);
  const last = ladder.at(-1)?.id;
  const planned = designs.map(({ id, model, against }, index): PlannedDesign => {
    const every = options.quick ? 1 : (chosen[index]?.every ?? 1);
    return { id, model, against, every, againstFirst: id === last };
  });
  const ends = [designs[0]?.id, ladder.at(-1)?.id].filter((id) => id !== undefined);
  // A log slows its design down and cannot share the past of another: no part of a quick answer.
  const logs = options.quick ? [] : [...new Set(ends)];
  const { seed, replications, quick, untilYear } = options;
  const job = {
    designs: planned,
    seed,
    replications: firstReplications(replications),
    logs,
    ...(untilYear === undefined ? {} : { untilYear }),
  };
  const print = designs.map(({ id, step, against, hash }) => ({ id, step, against, hash }));
  return {
    id: experiment.id,
    title: experiment.title,
    designs,
    conclusions: experiment.conclusions ?? null,
    job,
    quick,
    ...(leftOut.length > 0 ? { leftOut } : {}),
    scenarioHash: sha256(canonicalJson(print)),
  };
}

function designOf(design: ExperimentDesign, base: Model, library: Library): RunDesign {
  const scenario = inlineScenario(design) ?? library.get(design.scenario);
  if (scenario === undefined) throw new RangeError(`No scenario is called "${design.scenario}".`);
  const model = resolveScenario(scenario, base, library);
  return runDesign(scenario, model, design, modelHash(model));
}

/** A scenario with its full model, in its place among others. */
export function runDesign(
  scenario: ScenarioFile,
  model: Model,
  design: Pick<ExperimentDesign, "step" | "against">,
  hash: string,
): RunDesign {
  return {
    id: scenario.id,
    title: scenario.title,
    asks: scenario.asks,
    step: design.step,
    against: design.against,
    model,
    hash,
  };
}

/** An experiment that sets scenarios beside a base; without others, the base alone. */
export function comparison(base: ScenarioFile, others: readonly ScenarioFile[]): ExperimentFile {
  const designs = [base, ...others].map((scenario, step) =>
    designAt(scenario, step, step === 0 ? null : base),
  );
  const looked = others.map(({ id }) => id).join("-and-");
  return experimentOf(
    looked === "" ? base.id : `${looked}-against-${base.id}`,
    designs,
    others.at(-1) ?? base,
  );
}

/** An experiment of scenarios in a row, each beside the one before it: a ladder of their own. */
export function inRow(first: ScenarioFile, others: readonly ScenarioFile[]): ExperimentFile {
  const row = [first, ...others];
  const last = others.at(-1) ?? first;
  const name = row
    .map(({ id }) => id)
    .reverse()
    .join("-against-");
  return experimentOf(
    name,
    row.map((scenario, step) => designAt(scenario, step, row[step - 1] ?? null)),
    last,
  );
}

function designAt(
  { id }: ScenarioFile,
  step: number,
  against: ScenarioFile | null,
): ExperimentDesign {
  return { scenario: id, step, against: against?.id ?? null, quick: true, every: 1 };
}

/** Named as results name a comparison, what was looked at first and the base last; titled after the last. */
function experimentOf(
  name: string,
  designs: readonly ExperimentDesign[],
  { title }: ScenarioFile,
): ExperimentFile {
  return { format: "klantreis-experiment", version: 1, id: name.slice(0, 60), title, designs };
}
