/**
 * One run seen from inside: the world at its start and after its last day.
 *
 * The one rule: it goes through the same doors as `simulateReplication`, so what is seen is a run.
 */

import type { Model } from "#journeys";
import { compilePlan, type Plan } from "#journeys";
import { newWorld, preparePopulation, runToEnd } from "../../journeys/flow/simulate.ts";
import type { World } from "../../journeys/flow/world.ts";
import { COUNTER } from "../../journeys/measures/recorder.ts";
import { change } from "../support/model.ts";

export interface Lived {
  readonly plan: Plan;
  readonly world: World;
}

interface Wish {
  readonly replication?: number;
  readonly keepLog?: boolean;
  readonly until?: number;
  /** Called on the first day of the history, and on day `pauseAt`. */
  readonly atStart?: (world: World) => void;
  readonly pauseAt?: number;
  readonly atPause?: (world: World) => void;
}

/** A new world on the first day of the history. */
export function born(model: Model, wish: Wish = {}): Lived {
  const plan = compilePlan(
    wish.until === undefined ? model : change(model, "region.lastDay", `${wish.until}-12-31`),
  );
  const prepared = preparePopulation(plan, "laws", wish.replication ?? 0);
  const world = newWorld(plan, prepared, wish.keepLog ?? false);
  return { plan, world };
}

/** A world lived to its last day. */
export function lived(model: Model, wish: Wish = {}): Lived {
  const { plan, world } = born(model, wish);
  wish.atStart?.(world);
  if (wish.pauseAt !== undefined) {
    world.kernel.run(wish.pauseAt);
    wish.atPause?.(world);
  }
  runToEnd(world, plan.calendar.end);
  return { plan, world };
}

export function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** A counter over all years, the history included. */
export function counted({ recorder }: World, counter: keyof typeof COUNTER): number {
  const { counters, years } = recorder;
  return total(counters.subarray(COUNTER[counter] * years, (COUNTER[counter] + 1) * years));
}
