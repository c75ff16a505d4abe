/**
 * Two designs side by side: in which numbers they differ, and what is in force in each on a day.
 *
 * The rule this file keeps: a number is named with the value it has in each design; a difference
 * counts only from the day on which it can be felt.
 */
import { Funding } from "../contracts/funding.ts";
import { type PlanDifference, planDifferences } from "../flow/branch.ts";
import type { Plan } from "../model/plan.ts";
import type { Quantity } from "../model/quantity.ts";

export type PlainValue = number | string | boolean;

/** A number of the register, and its value. */
export interface NamedValue {
  /** Its name in the register. */
  readonly id: string;
  readonly value: PlainValue;
}

/** What is in force in each design; often the same number with another value. */
export interface Lever {
  readonly base: NamedValue;
  readonly variant: NamedValue;
}

type Read = (side: PlanSide, day: number) => NamedValue;

/** One design of the two. */
export interface PlanSide {
  readonly plan: Plan;
  readonly funding: Funding;
}

const isPlain = (value: unknown): value is PlainValue =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean";

/** A number with its name. */
export const named = (id: string, { value }: Quantity<PlainValue>): NamedValue => ({ id, value });

export class PlanPair {
  readonly base: PlanSide;
  readonly variant: PlanSide;
  private readonly differences: readonly PlanDifference[];

  constructor(base: Plan, variant: Plan) {
    this.base = { plan: base, funding: new Funding(base) };
    this.variant = { plan: variant, funding: new Funding(variant) };
    this.differences = planDifferences(base, variant);
  }

  /** Numbers that differ, act by this day and have a name that fits. */
  differ(fits: RegExp, day: number): readonly Lever[] {
    return this.differences.flatMap(({ path, base, variant, from }) => {
      if (from > day || !fits.test(path) || !isPlain(base) || !isPlain(variant)) return [];
      return [{ base: { id: path, value: base }, variant: { id: path, value: variant } }];
    });
  }

  /** What is in force on a day in each design, where that differs in name or value. */
  inForce(day: number, ...reads: readonly Read[]): readonly Lever[] {
    return reads
      .map((read) => ({ base: read(this.base, day), variant: read(this.variant, day) }))
      .filter(({ base, variant }) => base.value !== variant.value);
  }
}
