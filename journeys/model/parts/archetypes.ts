/**
 * The part of the model on archetypes: kinds of journeys a domain expert would tell, A to L.
 *
 * The rule this file keeps: an archetype is told by its first request, so that what happens later is
 * never used to say who a youth is; the path stands here before any run and decides nothing in it.
 */
import type { Quantity } from "../quantity.ts";

/** Who belongs to it, by the first request; an empty list or null asks nothing. */
export interface ArchetypeRule {
  /** Form of the first need. */
  readonly needs: readonly string[];
  readonly referrers: readonly string[];
  readonly municipalities: readonly string[];
  readonly severe: boolean | null;
  /** Ages at the first request, in years: from `ageFrom` up to, not including, `ageTo`. */
  readonly ageFrom: Quantity;
  readonly ageTo: Quantity;
  /** First asked at most so many days before the contract changes, and not after. */
  readonly daysBeforeContract?: Quantity;
}

/** A stretch of the journey log that is expected, or must not be there. */
export interface ArchetypeStep {
  /** A care form, `need` (the first need), `local-team`, `out`, or `other` (any form but the need). */
  readonly place: string;
  readonly phase: "waiting" | "care" | "out";
  /** A reason of the journey log; null for any. */
  readonly reason: string | null;
}

export interface ArchetypePathStep extends ArchetypeStep {
  readonly optional: boolean;
}

export interface Archetype {
  readonly nl: string;
  readonly en: string;
  readonly rule: ArchetypeRule;
  /** What is expected, in order; other stretches may lie between. */
  readonly path: readonly ArchetypePathStep[];
  /** What must not happen to anybody of this archetype in the small world made for it. */
  readonly never: readonly ArchetypeStep[];
  /** What of the told journey this model does not hold; empty when it holds all of it. */
  readonly limits: { readonly nl: string; readonly en: string };
}

export type Archetypes = Readonly<Record<string, Archetype>>;
