/**
 * Monitoring: care that does not work lasts longer, unless the local team sees it and stops it.
 *
 * The rule this file keeps: whether care works, and whether anybody would see it, are the youth's
 * own draws, so more monitoring stops the same courses and more. What follows a stopped course is
 * what would have followed its end.
 */

import type { World } from "../world.ts";
import { followChance } from "./team-hours.ts";

/** A course of care: whose, in which form, and the number of its draws. */
export interface Course {
  readonly youth: number;
  readonly form: number;
  readonly occurrence: number;
}

/** Whether care of this course does not work: then it lasts `ineffectiveStretch` times as long. */
export function isIneffective(world: World, { youth, occurrence }: Course): boolean {
  const { plan, chance, youths } = world;
  const { hoursOn, ineffectiveShare } = plan.model.team;
  if (!hoursOn.value || ineffectiveShare.value <= 0) return false;
  const u = chance.uniform(youths.who[youth] as number, plan.team.ineffective, occurrence);
  return u < ineffectiveShare.value;
}

/** True when this course of `days`, which does not work, is one the team will stop at its evaluation. */
export function isStopped(world: World, course: Course, days: number, time: number): boolean {
  const { plan, chance, youths, teamHours } = world;
  if (days <= plan.model.team.evaluationDays.value) return false;
  const who = youths.who[course.youth] as number;
  const town = youths.municipality[course.youth] as number;
  const { occurrence } = course;
  return (
    chance.uniform(who, plan.team.followed, occurrence) < followChance(world, course.youth, time) &&
    chance.uniform(who, plan.team.seen, occurrence) < (teamHours.monitoredPart[town] as number)
  );
}

/** Counts a course that is stopped now. */
export function noteStopped({ episodes, youths, teamBooks, clock }: World, episode: number): void {
  const town = youths.municipality[episodes.youth[episode] as number] as number;
  teamBooks.note("stopped", town, clock.month - 1, 1);
}
