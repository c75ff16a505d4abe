/**
 * Families: which of those who could come are brothers and sisters.
 *
 * The rule this file keeps: families group the candidates there are, and no design changes who is
 * whose sibling, so that demand stays what it was, to the last bit.
 */
import type { Chance } from "#engine";
import type { Plan } from "../model/plan.ts";
import type { Candidates } from "./candidates.ts";

/** Whose sibling each candidate is, as numbers of candidates. */
export interface FamilyTree {
  /** The first child of the family; whoever is its own first child begins a family. */
  readonly first: Uint32Array;
  /** The next child of the family, and after the last one the first: alone, the candidate itself. */
  readonly next: Uint32Array;
}

/** What is kept of a family while it grows. */
class Growing implements FamilyTree {
  readonly first: Uint32Array;
  readonly next: Uint32Array;
  private readonly last: Uint32Array;
  private readonly children: Uint8Array;
  private readonly most: number;

  constructor(size: number, most: number) {
    this.first = new Uint32Array(size);
    this.next = new Uint32Array(size);
    this.last = new Uint32Array(size);
    this.children = new Uint8Array(size);
    this.most = most;
  }

  begin(child: number): void {
    this.first[child] = child;
    this.next[child] = child;
    this.last[child] = child;
    this.children[child] = 1;
  }

  hasRoom(family: number): boolean {
    return family >= 0 && (this.children[family] as number) < this.most;
  }

  join(family: number, child: number): void {
    this.first[child] = family;
    this.next[this.last[family] as number] = child;
    this.next[child] = family;
    this.last[family] = child;
    this.children[family] = (this.children[family] as number) + 1;
  }
}

const NOBODY = -1;

/**
 * The families of the candidates, who come in order. One who needs a stay joins the family of the
 * one before in the municipality who needs the same stay, with the chance of being placed together;
 * others join the family of the one before them, with the chance of a sibling; while there is room.
 * `stayOf` is the stay a candidate needs, or -1.
 */
export function familiesOf(
  plan: Plan,
  chance: Chance,
  candidates: Candidates,
  stayOf: (candidate: number) => number,
): FamilyTree {
  const { siblingShare, staySiblingShare, mostChildren, joins, joinsInStay } = plan.families;
  const { who, municipality, times } = candidates;
  const forms = plan.forms.length;
  const tree = new Growing(times.length, mostChildren);
  const before = new Int32Array(plan.municipalities.length).fill(NOBODY);
  const inStay = new Int32Array(plan.municipalities.length * forms).fill(NOBODY);
  for (let child = 0; child < times.length; child++) {
    const town = municipality[child] as number;
    const own = who[child] as number;
    const form = staySiblingShare > 0 ? stayOf(child) : NOBODY;
    const cell = town * forms + form;
    const placed = form < 0 ? NOBODY : (inStay[cell] as number);
    const usual = before[town] as number;
    if (tree.hasRoom(placed) && chance.uniform(own, joinsInStay, 0) < staySiblingShare) {
      tree.join(placed, child);
    } else if (tree.hasRoom(usual) && chance.uniform(own, joins, 0) < siblingShare) {
      tree.join(usual, child);
    } else {
      tree.begin(child);
      before[town] = child;
    }
    if (form >= 0) inStay[cell] = tree.first[child] as number;
  }
  return tree;
}

/** Whether a family has one plan for all its children, by the chance of its first child. */
export function sharesPlan(plan: Plan, chance: Chance, firstChild: number): boolean {
  return chance.uniform(firstChild, plan.families.plan, 0) < plan.families.sharedPlanShare;
}
