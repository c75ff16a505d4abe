/**
 * Judges a results file that somebody hands in.
 *
 * The rule this file keeps: a file of another format or version is refused with words; what passes
 * has the structure the types promise, down to the estimates.
 */
import type { Issue } from "../definition/issue.ts";
import { validator } from "../definition/validate.ts";
import schema from "./results.schema.json" with { type: "json" };

const structure = validator(schema);

/** Every fault in the structure of a results file; none when it can be shown. */
export function checkResults(json: unknown): readonly Issue[] {
  return structure(json);
}
