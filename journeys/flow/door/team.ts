/**
 * How strong a local team is, by municipality and date.
 *
 * The rule this file keeps: strength is the only lever on what a team can do; its cost is booked
 * as the hours of its own help, so help that moves there is not free.
 */
import type { World } from "../world.ts";

/** Strength of a local team now: the municipality's own, and what the programme adds by now. */
export function teamStrength(world: World, town: number, time: number): number {
  const { plan } = world;
  const base = plan.strength[town] as number;
  const { teamStepOn, teamStepStrength, teamStepYears } = plan.model.entrance;
  if (!teamStepOn.value || !world.funding.isNew(time)) return base;
  const years = (time - plan.calendar.contractDay) / 365.25;
  const part = Math.min(1, years / Math.max(teamStepYears.value, 1 / 365.25));
  return base + Math.max(0, teamStepStrength.value - base) * part;
}
