/**
 * Archetypes compiled: rules as sets of bits, in order of name.
 *
 * The rule this file keeps: a name that the region does not have is left out of a set, and a rule of
 * which nothing is left fits nobody.
 */
import type { Archetypes } from "./archetypes.ts";

const DAYS_PER_YEAR = 365.25;
/** Every bit set: a rule that asks nothing. */
const ANY = 0xffffffff;
/** Asked of severity: nothing, not severe, or severe. */
const SEVERE = { any: 2, no: 0, yes: 1 } as const;

export interface ArchetypesPlan {
  readonly ids: readonly string[];
  /** Forms, referrers and municipalities of each archetype, as bits. */
  readonly needs: Uint32Array;
  readonly referrers: Uint32Array;
  readonly municipalities: Uint32Array;
  readonly severe: Uint8Array;
  /** Ages in days. */
  readonly ageFrom: Float64Array;
  readonly ageTo: Float64Array;
  /** First and last day of asking. */
  readonly askedFrom: Float64Array;
  readonly askedUntil: Float64Array;
}

/** Names of a region in the order of a plan. */
interface Names {
  readonly forms: readonly string[];
  readonly referrers: readonly string[];
  readonly municipalities: readonly string[];
}

function bits(wanted: readonly string[], names: readonly string[]): number {
  if (wanted.length === 0) return ANY;
  let mask = 0;
  for (const name of wanted) {
    const index = names.indexOf(name);
    if (index >= 0) mask |= 1 << index;
  }
  return mask >>> 0;
}

/** Compiles the rules; `contractDay` is the day on which contracts change. */
export function compileArchetypes(
  archetypes: Archetypes,
  names: Names,
  contractDay: number,
): ArchetypesPlan {
  const ids = Object.keys(archetypes).sort();
  const rules = ids.map((id) => (archetypes[id] as Archetypes[string]).rule);
  const masks = (read: (rule: (typeof rules)[number]) => number): Uint32Array =>
    Uint32Array.from(rules, read);
  const days = (read: (rule: (typeof rules)[number]) => number): Float64Array =>
    Float64Array.from(rules, read);
  return {
    ids,
    needs: masks((rule) => bits(rule.needs, names.forms)),
    referrers: masks((rule) => bits(rule.referrers, names.referrers)),
    municipalities: masks((rule) => bits(rule.municipalities, names.municipalities)),
    severe: Uint8Array.from(rules, ({ severe }) =>
      severe === null ? SEVERE.any : severe ? SEVERE.yes : SEVERE.no,
    ),
    ageFrom: days((rule) => rule.ageFrom.value * DAYS_PER_YEAR),
    ageTo: days((rule) => rule.ageTo.value * DAYS_PER_YEAR),
    askedFrom: days(({ daysBeforeContract }) =>
      daysBeforeContract === undefined
        ? Number.NEGATIVE_INFINITY
        : contractDay - daysBeforeContract.value,
    ),
    askedUntil: days(({ daysBeforeContract }) =>
      daysBeforeContract === undefined ? Number.POSITIVE_INFINITY : contractDay,
    ),
  };
}
