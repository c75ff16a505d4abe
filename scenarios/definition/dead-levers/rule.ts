/**
 * A rule on levers that do nothing: of which numbers, and while what is so.
 *
 * The rule this file keeps: all facts of a rule hold together; several rules on one number each stand
 * by themselves.
 */
import type { Model } from "#journeys";
import type { Label } from "../../results/types.ts";
import type { Fact } from "./facts.ts";

export interface DeadRule {
  /** Names of numbers; `*` is one name, `**` any rest. */
  readonly of: readonly string[];
  /** Names among those that it does not speak of. */
  readonly except?: readonly string[];
  /** What is so, given the names that the stars stand for; null where the rule does not apply. */
  readonly while: (names: readonly string[], model: Model) => readonly Fact[] | null;
  /** What it moves all the same: counts that nothing else follows from. */
  readonly only?: Label;
}

/** A rule with the same facts for all of its numbers. */
export function dead(of: string | readonly string[], ...facts: readonly Fact[]): DeadRule {
  return { of: typeof of === "string" ? [of] : of, while: () => facts };
}

/** A rule that moves nothing but counts. */
export function counts(of: string, only: Label, ...facts: readonly Fact[]): DeadRule {
  return { ...dead(of, ...facts), only };
}

/** A rule on all numbers of a part but its switch. */
export function off(part: string, name = "on", ...facts: readonly Fact[]): DeadRule {
  return { ...dead(`${part}.**`, ...facts), except: [`${part}.${name}`] };
}
