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
  readonly designs: readonly ExperimentDesign[];
}

/** Scenarios by id. */
export type Library = ReadonlyMap<string, ScenarioFile>;
