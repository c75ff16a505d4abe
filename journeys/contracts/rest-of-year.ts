/**
 * How much of the calendar year is still to come.
 *
 * The rule this file keeps: a budget that begins or ends within a year counts its days.
 */
import type { World } from "../flow/world.ts";

/** The part of the calendar year that lies after `time`: 1 on 1 January. */
export function restOfYear(world: World, time: number): number {
  const { yearStart } = world.plan.calendar;
  const from = yearStart[world.clock.year] as number;
  const to = yearStart[world.clock.year + 1] as number;
  return (to - Math.max(from, time)) / (to - from);
}
