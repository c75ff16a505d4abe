/**
 * Agreements and faults with the file they came from.
 *
 * The rule this file keeps: types alone, for all that judges what was read.
 */
import type { Issue } from "../definition/issue.ts";
import type { Agreement } from "./agreements.ts";

/** A fault in one of the files; `path` is a cell, or a place in the scenario as a whole. */
export interface TableIssue extends Issue {
  readonly file: string;
}

export interface PlacedAgreement extends Agreement {
  readonly file: string;
}
