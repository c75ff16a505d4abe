/**
 * Clauses and help at home in a crisis compiled: forms as numbers, and the draws.
 *
 * The rule this file keeps: a form that the region does not have counts as none.
 */
import type { PurposeRegistry } from "#engine";
import type { Clauses } from "./clauses.ts";
import type { Crisis } from "./crisis.ts";

export interface ClausesPlan {
  /** [segment - 1]: longest duration of an assignment; infinite without one. */
  readonly mostDays: Float64Array;
  /** Form in which longer care goes on; -1: in the same. */
  readonly goesOnAs: number;
  /** Per form: assigned again; helped at home in a crisis, and its days. */
  readonly renewed: Int32Array;
  readonly atHome: Int32Array;
  readonly atHomeDays: Int32Array;
  /** Form of help at home; -1 when there is none. */
  readonly atHomeForm: number;
}

export function compileClauses(
  { clauses, crisis }: { readonly clauses: Clauses; readonly crisis: Crisis },
  forms: readonly string[],
  registry: PurposeRegistry,
): ClausesPlan {
  const per = (prefix: string): Int32Array =>
    Int32Array.from(forms, (form) => registry.register(`${prefix}:${form}`));
  const segments = ["1", "2", "3", "4", "5"] as const;
  return {
    mostDays: Float64Array.from(segments, (segment) => {
      const most = clauses.mostDays[segment].value;
      return most > 0 ? most : Number.POSITIVE_INFINITY;
    }),
    goesOnAs: forms.indexOf(clauses.goesOnAs.value),
    renewed: per("assignment:renewed"),
    atHome: per("crisis:at-home"),
    atHomeDays: per("crisis:at-home-days"),
    atHomeForm: forms.indexOf(crisis.atHomeForm.value),
  };
}
