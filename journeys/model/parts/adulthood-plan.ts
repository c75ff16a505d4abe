/**
 * What follows youth care, compiled: shares per form, laws of the days between.
 *
 * The rule this file keeps: a form that no group names is followed by nothing.
 */
import { type LognormalParameters, lognormal, type PurposeRegistry } from "#engine";
import type { AdultGroup, Adulthood, AdultLaw } from "./adulthood.ts";

/** What can follow, in this order; `nothing` stands last. */
export const AFTER_YOUTH_CARE = ["wmo", "wlz", "zvw", "nothing"] as const;
const LAWS: readonly AdultLaw[] = ["wmo", "wlz", "zvw"];

export interface AdulthoodPlan {
  /** [form][law]: shares, flat. */
  readonly shares: Float64Array;
  /** Per law; null where help goes on the same day. */
  readonly gaps: readonly (LognormalParameters | null)[];
  /** Purposes of the law and of the days between. */
  readonly law: number;
  readonly gap: number;
}

export function compileAdulthood(
  { groups, gapDays, gapCv }: Adulthood,
  forms: readonly string[],
  registry: PurposeRegistry,
): AdulthoodPlan {
  const shares = new Float64Array(forms.length * LAWS.length);
  for (const id of Object.keys(groups).sort()) {
    const group = groups[id] as AdultGroup;
    for (const name of group.forms) {
      const form = forms.indexOf(name);
      if (form < 0) continue;
      LAWS.forEach((law, at) => {
        shares[form * LAWS.length + at] = group[law].value;
      });
    }
  }
  return {
    shares,
    gaps: LAWS.map((law) =>
      gapDays[law].value > 0 ? lognormal(gapDays[law].value, gapCv.value) : null,
    ),
    law: registry.register("adult:law"),
    gap: registry.register("adult:gap"),
  };
}

/** Number of what follows this form, for a uniform draw: an index into AFTER_YOUTH_CARE. */
export function lawFor({ shares }: AdulthoodPlan, form: number, u: number): number {
  let below = 0;
  for (let law = 0; law < LAWS.length; law++) {
    below += shares[form * LAWS.length + law] as number;
    if (u < below) return law;
  }
  return LAWS.length;
}
