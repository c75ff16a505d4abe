/**
 * One decision drawn anew from the contract date on: the null test of a paired comparison.
 *
 * The rule this file keeps: a salted design has the same people, the same past and the same rules;
 * only the luck of one purpose differs. So its true effect is zero, while lives differ.
 */
import { type Chance, PurposeRegistry, SimulationError } from "#engine";
import type { Plan } from "../model/plan.ts";
import { divergenceDay } from "./branch.ts";
import type { World } from "./world.ts";

export interface Salt {
  /** Name of the purpose, such as `stay:pleegzorg`. */
  readonly purpose: string;
  /** Another number is other luck; 0 changes nothing. */
  readonly number: number;
}

/** What a design lives by: its plan, and the luck it has drawn anew. */
export interface Course {
  readonly plan: Plan;
  readonly salt: Salt | undefined;
}

/** The first day on which two courses can lead to different lives. */
export function partingDay(a: Course, b: Course): number {
  const day = divergenceDay(a.plan, b.plan);
  if (a.salt?.purpose === b.salt?.purpose && a.salt?.number === b.salt?.number) return day;
  return Math.min(day, a.plan.calendar.contractDay, b.plan.calendar.contractDay);
}

/**
 * Lives on to just before the contract date, and draws the salted purpose anew from there.
 *
 * @throws SimulationError when the plan knows no such purpose: nothing would be drawn anew
 */
export function addSalt(world: World, { purpose, number }: Salt, justBefore: number): void {
  const day = world.plan.calendar.contractDay - justBefore;
  if (day > world.kernel.time) world.kernel.run(day);
  world.chance = saltedChance(world.population.chance, world.plan, { purpose, number });
}

function saltedChance(chance: Chance, { purposes }: Plan, { purpose, number }: Salt): Chance {
  const id = new PurposeRegistry().register(purpose);
  const known = Object.values(purposes).some((value: number | Int32Array) =>
    typeof value === "number" ? value === id : value.includes(id),
  );
  if (known) return chance.withSalt(id, number);
  throw new SimulationError("invalid-argument", `No decision is called "${purpose}".`);
}
