/**
 * What the documents contradict each other in, and what the model does with it.
 *
 * The rule this file keeps: a contradiction is never settled in silence. Where it changes a run it
 * names the numbers that switch it and the scenarios that do; where it does not, it says why.
 */
import type { Label } from "../results/types.ts";

export interface Contradiction {
  /** `C1` to `C21`, as the documents of the project number them. */
  readonly id: string;
  readonly title: Label;
  /** The documents that differ; the codes stand in journeys/data/SOURCES.md. */
  readonly documents: string;
  /** Numbers of the model that choose a side; empty when it changes no run. */
  readonly switches: readonly string[];
  /** Shipped scenarios that choose the other side. */
  readonly scenarios: readonly string[];
  /** Which side was taken and why, or why there is nothing to choose. */
  readonly why: Label;
}

export interface ContradictionsFile {
  readonly format: "klantreis-contradictions";
  readonly version: 1;
  readonly contradictions: readonly Contradiction[];
}
