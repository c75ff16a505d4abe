/**
 * Families: which of those who could come are brothers and sisters.
 *
 * The rule this file keeps: families group the candidates there are, and no design changes who is
 * whose sibling, so that demand stays what it was, to the last bit.
 */
import type { Chance } from "#engine";
import type { Plan } from "../model/plan.ts";
import type { Candidates } from "./candidates.ts";

/**
 * The first child of the family of each candidate, as a number of a candidate. Candidates of one
 * municipality come in order: each joins the family of the one before with the chance of a sibling,
 * while that family has room. Whoever is its own first child begins a family.
 */
export function familiesOf(plan: Plan, chance: Chance, candidates: Candidates): Uint32Array {
  const { siblingShare, mostChildren, joins } = plan.families;
  const size = candidates.times.length;
  const family = new Uint32Array(size);
  const first = new Uint32Array(plan.municipalities.length);
  const children = new Uint32Array(plan.municipalities.length);
  for (let candidate = 0; candidate < size; candidate++) {
    const town = candidates.municipality[candidate] as number;
    const grown = children[town] as number;
    const mayJoin = grown > 0 && grown < mostChildren;
    if (mayJoin && chance.uniform(candidates.who[candidate] as number, joins, 0) < siblingShare) {
      children[town] = grown + 1;
    } else {
      first[town] = candidate;
      children[town] = 1;
    }
    family[candidate] = first[town] as number;
  }
  return family;
}

/** Whether a family has one plan for all its children, by the chance of its first child. */
export function sharesPlan(plan: Plan, chance: Chance, firstChild: number): boolean {
  return chance.uniform(firstChild, plan.families.plan, 0) < plan.families.sharedPlanShare;
}
