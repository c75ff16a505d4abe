/**
 * What a scenario file and an experiment file are, once checked.
 *
 * The rule this file keeps: a file holds plain values only; unit, range and provenance stay with
 * the model it changes.
 */
import type { Label } from "../results/types.ts";

/** A change as a scenario writes it: the tree of the model with plain values at the leaves. */
export interface Change {
  readonly [name: string]: Change | number | string | boolean;
}

export interface ScenarioFile {
  /** The schema an editor completes by; means nothing to the model. */
  readonly $schema?: string;
  readonly format: "klantreis-scenario";
  /** 2 once read: see `migrate.ts`. */
  readonly version: 1 | 2;
  readonly id: string;
  /** The scenario it builds on; null for the region as it is. */
  readonly extends: string | null;
  readonly title: Label;
  /** What this design asks, in one sentence. */
  readonly asks: Label;
  readonly change: Change;
}

/** A design of an experiment: a scenario, its place, and what it is compared with. */
export interface ExperimentDesign {
  readonly scenario: string;
  /**
   * A small change on top of the scenario, for a design that needs no file of its own. It comes with
   * an `id` and a `title`; `asks` is the title when it is left out.
   */
  readonly change?: Change;
  readonly id?: string;
  readonly title?: Label;
  readonly asks?: Label;
  /** Place on the ladder; null beside it. */
  readonly step: number | null;
  readonly against: string | null;
  /** Run as well for a first rough answer. */
  readonly quick: boolean;
  /** Run in every replication (1), every second one (2) and so on. */
  readonly every: number;
}

export interface ExperimentFile {
  /** The schema an editor completes by. */
  readonly $schema?: string;
  readonly format: "klantreis-experiment";
  readonly version: 1;
  readonly id: string;
  readonly title: Label;
  /**
   * What the conclusions set beside each other. `whole-design`: the last step beside the first, as
   * "the whole design" and "today". `last-step`: the last step beside the one before, then beside
   * the first. Left out: the last step beside the first, each by its title.
   */
  readonly conclusions?: Concluding;
  readonly designs: readonly ExperimentDesign[];
}

export type Concluding = "whole-design" | "last-step";

/** What a design is called: by its own id, or by the scenario it is. */
export function designId({ id, scenario }: ExperimentDesign): string {
  return id ?? scenario;
}

/** The scenario that a design with a change of its own stands for; null for a scenario as it is. */
export function inlineScenario(design: ExperimentDesign): ScenarioFile | null {
  const { change, scenario, title = { nl: "", en: "" } } = design;
  if (change === undefined) return null;
  return {
    format: "klantreis-scenario",
    version: 1,
    id: designId(design),
    extends: scenario,
    title,
    asks: design.asks ?? title,
    change,
  };
}

/** Scenarios by id. */
export type Library = ReadonlyMap<string, ScenarioFile>;
