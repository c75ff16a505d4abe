/**
 * The part on schools compiled: which forms are help at a school, and the draws.
 *
 * The rule this file keeps: whether a school lies elsewhere is a trait of the youth, drawn once.
 */
import type { PurposeRegistry } from "#engine";
import type { School } from "./school.ts";

export interface SchoolPlan {
  /** 1 for forms of help at a school. */
  readonly isSchool: Uint8Array;
  readonly elsewhere: number;
  /** Purpose of being sent back, per form. */
  readonly refused: Int32Array;
}

export function compileSchool(
  school: School,
  forms: readonly string[],
  registry: PurposeRegistry,
): SchoolPlan {
  return {
    isSchool: Uint8Array.from(forms, (form) => (school.forms.includes(form) ? 1 : 0)),
    elsewhere: registry.register("school:elsewhere"),
    refused: Int32Array.from(forms, (form) => registry.register(`school:refused:${form}`)),
  };
}
