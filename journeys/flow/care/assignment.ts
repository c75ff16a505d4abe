/**
 * Assignments with a longest duration: what becomes of a course that needs more days.
 *
 * The rule this file keeps: no day of help is lost to paper alone: who is assigned again in the same
 * form goes on without a break, and only who is not, or has to go to another form, leaves.
 */
import type { World } from "../world.ts";

/** A course as it starts. */
interface Course {
  readonly youth: number;
  readonly form: number;
  readonly time: number;
}

/** Days after which an assignment given now ends by contract; infinite without such a clause. */
export function assignedDays({ plan, funding }: World, form: number, time: number): number {
  if (!funding.isNew(time)) return Number.POSITIVE_INFINITY;
  return plan.clauses.mostDays[(plan.segment[form] as number) - 1] as number;
}

/**
 * What happens at the end of an assignment of a course of `days`: "on" when nothing does, "elsewhere"
 * when it goes on in another form, "over" when it ends.
 */
export function afterAssignment(
  world: World,
  { youth, form, time }: Course,
  days: number,
): "on" | "elsewhere" | "over" {
  const most = assignedDays(world, form, time);
  if (days <= most) return "on";
  const { plan, youths, chance, administrationBooks, clock } = world;
  const begun = youths.begun[youth * plan.forms.length + form] as number;
  const who = youths.who[youth] as number;
  const share = plan.model.clauses.renewedShare.value;
  const isRenewed = chance.uniform(who, plan.clauses.renewed[form] as number, begun) < share;
  if (!isRenewed) return "over";
  if (plan.clauses.goesOnAs >= 0 && plan.clauses.goesOnAs !== form) return "elsewhere";
  const renewals = Math.ceil(days / most) - 1;
  administrationBooks.note("request", clock.year, renewals);
  administrationBooks.note("assignment", clock.year, renewals);
  return "on";
}
